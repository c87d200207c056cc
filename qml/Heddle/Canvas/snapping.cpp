// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread; pure functions.
#include "qml/Heddle/Canvas/snapping.h"

#include "qml/Heddle/Canvas/evengaps.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace heddle::ui {
namespace {

constexpr double kStep = geometry::kStep;
constexpr double kAround = 640; // how far neighbours may be
constexpr std::size_t kMostNodes = 24; // whose wires are asked for
constexpr double kSame = 0.01;
constexpr double kBeyond = 8; // how far a guide sticks out of what it joins

// A place that draws: how far off it is, and the line that shows it once it is reached.
struct Pull {
    double by = 0;
    QLineF guide;
};

double toGrid(double value)
{
    return std::round(value / kStep) * kStep;
}

// The nearest of those within reach.
std::optional<double> nearest(const std::vector<Pull> &pulls, double reach)
{
    std::optional<double> best;
    for (const Pull &pull : pulls)
        if (std::abs(pull.by) <= (best ? std::abs(*best) - kSame : reach))
            best = pull.by;
    return best;
}

class Snapping {
public:
    Snapping(const Scene &scene, const Drag &drag)
        : m_scene(scene)
        , m_drag(drag)
        , m_node(scene.node(drag.node))
        , m_rect(drag.from + drag.way, m_node->size)
        , m_shift(drag.from + drag.way - m_node->at)
    {
        const QRectF area = m_rect.adjusted(-kAround, -kAround, kAround, kAround);
        lookAtWires(area);
        std::vector<QRectF> others;
        for (const SceneNode *node : scene.nodesIn(area))
            if (!node->selected && !scene.isDragged(node->id) && node->id != drag.node)
                others.push_back(node->rect());
        for (const QRectF &there : others)
            lookAtEdges(there);
        lookAtGaps(others);
    }

    Snap result(const Magnets &magnets) const
    {
        const double reach = magnets.neighbours ? magnets.reach : -1;
        const std::optional<double> level = nearest(m_level, reach);
        const std::optional<double> y = level ? level : nearest(m_y, reach), x = nearest(m_x, reach);
        const auto free = [&](double from, double way) {
            return magnets.grid ? toGrid(from + way) - from : std::round(way);
        };
        Snap snap{{x ? m_drag.way.x() + *x : free(m_drag.from.x(), m_drag.way.x()),
                      y ? m_drag.way.y() + *y : free(m_drag.from.y(), m_drag.way.y())},
            {}};
        show(level ? m_level : m_y, y, snap.guides);
        show(m_x, x, snap.guides);
        return snap;
    }

private:
    // The wires between what moves and what does not.
    void lookAtWires(const QRectF &area)
    {
        for (const NodeId id : movers())
            for (const SceneWire *wire : m_scene.wiresOf(id)) {
                const bool leaves = wire->from == id;
                const SceneNode *other = m_scene.node(leaves ? wire->to : wire->from);
                if (other->selected || m_scene.isDragged(other->id) || !other->rect().intersects(area))
                    continue;
                const QPointF own = (leaves ? wire->start : wire->end) + m_shift;
                const QPointF there = leaves ? wire->end : wire->start;
                m_level.push_back({there.y() - own.y(), {QPointF(own.x(), there.y()), there}});
            }
    }

    std::vector<NodeId> movers() const
    {
        std::vector<NodeId> ids = m_scene.dragged();
        if (ids.empty() || ids.size() > kMostNodes)
            ids = {m_drag.node};
        return ids;
    }

    void lookAtEdges(const QRectF &there)
    {
        lookAt(there.left(), m_rect.left(), there);
        lookAt(there.right(), m_rect.right(), there);
        lookAcross(there.top(), m_rect.top(), there);
        lookAcross(there.bottom(), m_rect.bottom(), there);
    }

    // In the row and in the column that the node is in.
    void lookAtGaps(const std::vector<QRectF> &others)
    {
        std::vector<Span> row, column;
        for (const QRectF &there : others) {
            if (there.top() < m_rect.bottom() && m_rect.top() < there.bottom())
                row.push_back({there.left(), there.right()});
            if (there.left() < m_rect.right() && m_rect.left() < there.right())
                column.push_back({there.top(), there.bottom()});
        }
        const QPointF middle = m_rect.center();
        for (const EvenGaps &gaps : evenGaps(row, {m_rect.left(), m_rect.right()}))
            for (const Span &gap : {gaps.one, gaps.other})
                m_x.push_back({gaps.by, {gap.from, middle.y(), gap.to, middle.y()}});
        for (const EvenGaps &gaps : evenGaps(column, {m_rect.top(), m_rect.bottom()}))
            for (const Span &gap : {gaps.one, gaps.other})
                m_y.push_back({gaps.by, {middle.x(), gap.from, middle.x(), gap.to}});
    }

    void lookAt(double x, double own, const QRectF &there)
    {
        const double top = std::min(there.top(), m_rect.top()) - kBeyond;
        const double bottom = std::max(there.bottom(), m_rect.bottom()) + kBeyond;
        m_x.push_back({x - own, {x, top, x, bottom}});
    }

    void lookAcross(double y, double own, const QRectF &there)
    {
        const double left = std::min(there.left(), m_rect.left()) - kBeyond;
        const double right = std::max(there.right(), m_rect.right()) + kBeyond;
        m_y.push_back({y - own, {left, y, right, y}});
    }

    // All that are reached at once.
    static void show(
        const std::vector<Pull> &pulls, const std::optional<double> &by, std::vector<QLineF> &guides)
    {
        for (const Pull &pull : pulls)
            if (by && std::abs(pull.by - *by) < kSame)
                guides.push_back(pull.guide);
    }

    const Scene &m_scene;
    const Drag &m_drag;
    const SceneNode *m_node;
    QRectF m_rect; ///< Of the node in the hand, where the pointer has it.
    QPointF m_shift; ///< From where nodes are shown to where the pointer has them.
    std::vector<Pull> m_level, m_x, m_y;
};

} // namespace

Snap snapped(const Scene &scene, const Drag &drag, const Magnets &magnets)
{
    if (!scene.node(drag.node))
        return {drag.way, {}};
    return Snapping(scene, drag).result(magnets);
}

} // namespace heddle::ui
