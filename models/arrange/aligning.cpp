// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; pure functions.
#include "models/arrange/aligning.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>

namespace heddle::arrange {
namespace {

constexpr double kLeastGap = 16;
constexpr int kRounds = 4;

double &start(Box &box, Way way)
{
    return way == Way::Horizontally ? box.x : box.y;
}

double length(const Box &box, Way way)
{
    return way == Way::Horizontally ? box.width : box.height;
}

/// Moves boxes up and down one by one, never onto another.
class Straightening {
public:
    Straightening(Picture picture, std::size_t held)
        : m_picture(std::move(picture))
        , m_held(held)
        , m_level(m_picture.boxes.size())
        , m_byLeft(m_picture.boxes.size())
    {
        std::iota(m_byLeft.begin(), m_byLeft.end(), 0);
        std::sort(m_byLeft.begin(), m_byLeft.end(), [this](int a, int b) { return box(a).x < box(b).x; });
        for (const Box &one : m_picture.boxes)
            m_widest = std::max(m_widest, one.width);
        std::stable_sort(
            m_picture.wires.begin(), m_picture.wires.end(), [this](const Wire &a, const Wire &b) {
                return std::tuple(box(a.to).x, a.to, a.weak, a.in)
                    < std::tuple(box(b.to).x, b.to, b.weak, b.in);
            });
    }

    Picture straight()
    {
        // A box that was in the way may be gone the next time.
        for (int i = 0; i < kRounds && round(); ++i) { }
        return std::move(m_picture);
    }

private:
    /// What a box has been levelled with, on each side.
    struct Level {
        bool left = false, right = false;
    };

    Box &box(int index) { return m_picture.boxes[std::size_t(index)]; }
    Level &level(int index) { return m_level[std::size_t(index)]; }

    bool round()
    {
        bool any = false;
        std::fill(m_level.begin(), m_level.end(), Level{});
        for (const Wire &wire : m_picture.wires)
            any = levelTo(wire) || any;
        for (const Wire &wire : m_picture.wires)
            any = levelFrom(wire) || any;
        return any;
    }

    bool levelTo(const Wire &wire)
    {
        if (wire.from == wire.to || level(wire.from).right || level(wire.to).left)
            return false;
        return join(wire, wire.to, box(wire.from).y + wire.out - wire.in);
    }

    /// Only one that has not yet been levelled with anything.
    bool levelFrom(const Wire &wire)
    {
        const Level &from = level(wire.from);
        if (wire.from == wire.to || from.left || from.right || level(wire.to).left)
            return false;
        return join(wire, wire.from, box(wire.to).y + wire.in - wire.out);
    }

    bool join(const Wire &wire, int mover, double y)
    {
        const bool moves = box(mover).y != y;
        if (moves && !canMove(mover, y))
            return false;
        box(mover).y = y;
        level(wire.from).right = level(wire.to).left = true;
        return moves;
    }

    bool canMove(int mover, double y)
    {
        if (std::size_t(mover) < m_held)
            return false;
        Box moved = box(mover);
        moved.y = y;
        auto other = std::lower_bound(m_byLeft.begin(), m_byLeft.end(), moved.x - m_widest,
            [this](int index, double x) { return box(index).x < x; });
        for (; other != m_byLeft.end() && box(*other).x < moved.right(); ++other) {
            const Box &there = box(*other);
            if (*other != mover && there.right() > moved.x && there.y < moved.bottom()
                && there.bottom() > moved.y)
                return false;
        }
        return true;
    }

    Picture m_picture;
    std::size_t m_held;
    std::vector<Level> m_level; ///< By box.
    std::vector<int> m_byLeft; ///< Boxes; x never changes.
    double m_widest = 0;
};

} // namespace

std::vector<Box> aligned(std::vector<Box> boxes, Side side)
{
    const Box all = boundsOf(boxes);
    for (Box &box : boxes)
        switch (side) {
        case Side::Left:
            box.x = all.x;
            break;
        case Side::Right:
            box.x = all.right() - box.width;
            break;
        case Side::Top:
            box.y = all.y;
            break;
        case Side::Bottom:
            box.y = all.bottom() - box.height;
            break;
        }
    return boxes;
}

std::vector<Box> distributed(std::vector<Box> boxes, Way way)
{
    if (boxes.size() < 3)
        return boxes;
    std::vector<Box *> order;
    double rest = 0;
    for (Box &box : boxes) {
        order.push_back(&box);
        rest -= length(box, way);
    }
    std::stable_sort(
        order.begin(), order.end(), [way](Box *a, Box *b) { return start(*a, way) < start(*b, way); });
    rest += start(*order.back(), way) + length(*order.back(), way) - start(*order.front(), way);
    const double gap = std::max(kLeastGap, rest / double(boxes.size() - 1));
    const double first = start(*order.front(), way);
    double at = 0;
    for (Box *box : order) {
        start(*box, way) = first + std::round(at);
        at += length(*box, way) + gap;
    }
    return boxes;
}

Picture straightened(Picture picture, std::size_t held)
{
    return Straightening(std::move(picture), held).straight();
}

} // namespace heddle::arrange
