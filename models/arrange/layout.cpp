// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; pure functions. A picture with frames: each is laid out by itself, from the innermost out, and
// is one box for what is round it.
#include "models/arrange/layout.h"

#include <algorithm>
#include <numeric>

namespace heddle::arrange {
namespace {

constexpr int kNone = -1;

bool holds(const Box &frame, const Box &box)
{
    const double x = box.x + box.width / 2, y = box.middle();
    return x >= frame.x && x <= frame.right() && y >= frame.y && y <= frame.bottom();
}

/// Boxes, and after them frames: what is laid out.
class Units {
public:
    explicit Units(Picture picture);
    Picture laidOut();

private:
    /// What stands directly in one frame, or in none, and the wires between them.
    struct Group {
        std::vector<int> units;
        std::vector<int> wires; ///< Of the picture.
    };

    std::vector<int> framesBySize() const;
    int parentOf(int unit, const std::vector<int> &frames) const;
    std::vector<int> wayUp(int box) const;
    void assign(int wire);
    int unitIn(int frame, int box) const;
    std::vector<Wire> wiresOf(int frame, const Group &group, const std::vector<int> &places) const;
    void arrange(int frame);
    void shift(int unit, double dx, double dy);
    Group &groupOf(int frame) { return m_groups[std::size_t(frame == kNone ? int(m_units.size()) : frame)]; }

    std::vector<Box> m_units;
    std::vector<Wire> m_wires;
    std::size_t m_boxes;
    std::vector<int> m_parent; ///< By unit: the frame that it stands in.
    std::vector<Group> m_groups; ///< By frame; the last: what stands in none.
};

Units::Units(Picture picture)
    : m_units(std::move(picture.boxes))
    , m_wires(std::move(picture.wires))
    , m_boxes(m_units.size())
{
    m_units.insert(m_units.end(), picture.frames.begin(), picture.frames.end());
    m_groups.resize(m_units.size() + 1);
    const std::vector<int> frames = framesBySize();
    for (std::size_t i = 0; i < m_units.size(); ++i) {
        m_parent.push_back(parentOf(int(i), frames));
        groupOf(m_parent.back()).units.push_back(int(i));
    }
    for (std::size_t i = 0; i < m_wires.size(); ++i)
        assign(int(i));
}

/// The smallest first.
std::vector<int> Units::framesBySize() const
{
    std::vector<int> frames(m_units.size() - m_boxes);
    std::iota(frames.begin(), frames.end(), int(m_boxes));
    std::stable_sort(frames.begin(), frames.end(), [this](int a, int b) {
        const Box &one = m_units[std::size_t(a)], &other = m_units[std::size_t(b)];
        return one.width * one.height < other.width * other.height;
    });
    return frames;
}

int Units::parentOf(int unit, const std::vector<int> &frames) const
{
    auto from = frames.begin();
    if (std::size_t(unit) >= m_boxes) // only in one that is larger
        from = std::find(frames.begin(), frames.end(), unit) + 1;
    const auto found = std::find_if(from, frames.end(),
        [&](int frame) { return holds(m_units[std::size_t(frame)], m_units[std::size_t(unit)]); });
    return found == frames.end() ? kNone : *found;
}

std::vector<int> Units::wayUp(int box) const
{
    std::vector<int> way;
    for (int at = m_parent[std::size_t(box)]; at != kNone; at = m_parent[std::size_t(at)])
        way.push_back(at);
    way.push_back(kNone);
    return way;
}

/// A wire belongs to the innermost frame that has both of its ends.
void Units::assign(int wire)
{
    const std::vector<int> from = wayUp(m_wires[std::size_t(wire)].from),
                           to = wayUp(m_wires[std::size_t(wire)].to);
    const auto common = std::find_first_of(from.begin(), from.end(), to.begin(), to.end());
    groupOf(*common).wires.push_back(wire);
}

/// The one of what stands directly in the frame that is or has the box.
int Units::unitIn(int frame, int box) const
{
    while (m_parent[std::size_t(box)] != frame)
        box = m_parent[std::size_t(box)];
    return box;
}

std::vector<Wire> Units::wiresOf(int frame, const Group &group, const std::vector<int> &places) const
{
    std::vector<Wire> wires;
    for (const int index : group.wires) {
        Wire wire = m_wires[std::size_t(index)];
        const int from = unitIn(frame, wire.from), to = unitIn(frame, wire.to);
        wire.out += m_units[std::size_t(wire.from)].y - m_units[std::size_t(from)].y;
        wire.in += m_units[std::size_t(wire.to)].y - m_units[std::size_t(to)].y;
        wire.from = places[std::size_t(from)];
        wire.to = places[std::size_t(to)];
        wires.push_back(wire);
    }
    return wires;
}

void Units::arrange(int frame)
{
    const Group &group = groupOf(frame);
    if (group.units.empty())
        return;
    std::vector<Box> boxes;
    std::vector<int> places(m_units.size());
    for (const int unit : group.units) {
        places[std::size_t(unit)] = int(boxes.size());
        boxes.push_back(m_units[std::size_t(unit)]);
    }
    layOutFlat(boxes, wiresOf(frame, group, places));
    double dx = 0, dy = 0;
    if (frame != kNone) { // it stays, and fits itself to what it holds
        Box &own = m_units[std::size_t(frame)];
        const Box bounds = boundsOf(boxes);
        dx = own.x + kFrameSide - bounds.x;
        dy = own.y + kFrameTop - bounds.y;
        own.width = bounds.width + 2 * kFrameSide;
        own.height = kFrameTop + bounds.height + kFrameSide;
    }
    for (const int unit : group.units) {
        const Box &now = m_units[std::size_t(unit)], &then = boxes[std::size_t(places[std::size_t(unit)])];
        shift(unit, then.x + dx - now.x, then.y + dy - now.y);
    }
}

/// With all that stands in it.
void Units::shift(int unit, double dx, double dy)
{
    m_units[std::size_t(unit)].x += dx;
    m_units[std::size_t(unit)].y += dy;
    if (std::size_t(unit) >= m_boxes)
        for (const int inner : groupOf(unit).units)
            shift(inner, dx, dy);
}

Picture Units::laidOut()
{
    for (const int frame : framesBySize())
        arrange(frame);
    arrange(kNone);
    const auto end = m_units.begin() + std::ptrdiff_t(m_boxes);
    return {{m_units.begin(), end}, std::move(m_wires), {end, m_units.end()}};
}

} // namespace

Box boundsOf(const std::vector<Box> &boxes)
{
    if (boxes.empty())
        return {};
    Box all = boxes.front();
    double right = all.right(), bottom = all.bottom();
    for (const Box &box : boxes) {
        all.x = std::min(all.x, box.x);
        all.y = std::min(all.y, box.y);
        right = std::max(right, box.right());
        bottom = std::max(bottom, box.bottom());
    }
    all.width = right - all.x;
    all.height = bottom - all.y;
    return all;
}

Picture layOut(Picture picture)
{
    return Units(std::move(picture)).laidOut();
}

} // namespace heddle::arrange
