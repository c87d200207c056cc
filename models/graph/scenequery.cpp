// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread. The questions that one may ask the scene.
#include "models/graph/scene.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace heddle {
namespace {

QRectF around(QPointF point, double reach)
{
    return {point.x() - reach, point.y() - reach, 2 * reach, 2 * reach};
}

double squared(QPointF v)
{
    return QPointF::dotProduct(v, v);
}

double distanceToSegment(QPointF p, QPointF a, QPointF b)
{
    const QPointF along = b - a;
    const double length = squared(along);
    const double t = length > 0 ? std::clamp(QPointF::dotProduct(p - a, along) / length, 0.0, 1.0) : 0.0;
    return std::sqrt(squared(p - (a + t * along)));
}

double distanceToWire(QPointF p, const SceneWire &wire)
{
    constexpr int kSegments = 24;
    double least = std::numeric_limits<double>::max();
    QPointF before = wire.start;
    for (int i = 1; i <= kSegments; ++i) {
        const QPointF next = wire.pointAt(double(i) / kSegments);
        least = std::min(least, distanceToSegment(p, before, next));
        before = next;
    }
    return least;
}

bool isBelow(const SceneNode *a, const SceneNode *b)
{
    return a->selected != b->selected ? b->selected : a->id < b->id;
}

/// Also where one has no width, as a level wire.
bool meets(const QRectF &a, const QRectF &b)
{
    return a.left() <= b.right() && b.left() <= a.right() && a.top() <= b.bottom() && b.top() <= a.bottom();
}

} // namespace

std::vector<const SceneNode *> Scene::nodes() const
{
    std::vector<const SceneNode *> all;
    all.reserve(m_slots.size());
    for (const SceneNode &node : m_nodes)
        if (node.id)
            all.push_back(&node);
    std::sort(all.begin(), all.end(), [](auto *a, auto *b) { return a->id < b->id; });
    return all;
}

QRectF Scene::bounds() const
{
    if (m_bounds)
        return *m_bounds;
    QRectF all;
    for (const SceneNode &node : m_nodes)
        if (node.id)
            all |= node.rect();
    for (const Frame &frame : m_frames.shown())
        all |= rectOf(frame);
    m_bounds = all;
    return all;
}

/// Something came there.
void Scene::growBounds(const QRectF &area)
{
    if (m_bounds)
        *m_bounds |= area;
}

/// Something went from there. What lies within says nothing of the borders.
void Scene::shrinkBounds(const QRectF &area)
{
    if (m_bounds
        && (area.left() <= m_bounds->left() || area.top() <= m_bounds->top()
            || area.right() >= m_bounds->right() || area.bottom() >= m_bounds->bottom()))
        m_bounds.reset();
}

std::vector<const SceneNode *> Scene::nodesIn(const QRectF &area) const
{
    std::vector<int> found;
    m_nodeGrid.query(area, found);
    std::vector<const SceneNode *> result;
    result.reserve(found.size());
    for (const int slot : found)
        if (const SceneNode &node = m_nodes[std::size_t(slot)]; meets(node.rect(), area))
            result.push_back(&node);
    std::sort(result.begin(), result.end(), isBelow);
    return result;
}

std::vector<NodeId> Scene::nodesInFrame(const Frame &frame) const
{
    std::vector<NodeId> ids;
    const QRectF area = rectOf(frame);
    for (const SceneNode *node : nodesIn(area))
        if (area.contains(node->rect().center()))
            ids.push_back(node->id);
    return ids;
}

std::vector<const SceneWire *> Scene::wiresIn(const QRectF &area) const
{
    std::vector<int> found;
    m_wireGrid.query(area, found);
    std::sort(found.begin(), found.end());
    std::vector<const SceneWire *> result;
    result.reserve(found.size());
    for (const int index : found)
        if (const SceneWire &wire = m_wires[std::size_t(index)]; meets(wire.bounds(), area))
            result.push_back(&wire);
    return result;
}

std::vector<const SceneWire *> Scene::wiresOf(NodeId id) const
{
    std::vector<const SceneWire *> result;
    if (const SceneNode *of = node(id))
        for (const int wire : of->wires)
            result.push_back(&m_wires[std::size_t(wire)]);
    return result;
}

const SceneNode *Scene::nodeAt(QPointF point) const
{
    const auto found = nodesIn({point, QSizeF(0, 0)});
    return found.empty() ? nullptr : found.back();
}

ScenePort Scene::portAt(QPointF point, double tolerance) const
{
    ScenePort nearest;
    double least = tolerance * tolerance;
    const auto consider = [&](const SceneNode &node, bool output, int index, const PortType &port) {
        const QPointF centre = output ? node.outputPoint(index) : node.inputPoint(index);
        const double distance = squared(centre - point);
        const bool shown = output ? node.layout->showsOutput(index) : node.layout->showsInput(index);
        if (distance > least || !takesWire(port) || !shown)
            return;
        if (node.layout->collapsed && index != mergedPort(node, output))
            return;
        least = distance;
        nearest = {node.id, output, index, QString::fromStdString(port.name), centre, port};
    };
    for (const SceneNode *node : nodesIn(around(point, tolerance))) {
        for (int i = 0; i < int(node->type->inputs.size()); ++i)
            consider(*node, false, i, node->type->inputs[std::size_t(i)]);
        for (int i = 0; i < int(node->type->outputs.size()); ++i)
            consider(*node, true, i, node->type->outputs[std::size_t(i)]);
    }
    return nearest;
}

const SceneWire *Scene::wireAt(QPointF point, double tolerance) const
{
    const SceneWire *nearest = nullptr;
    double least = tolerance;
    for (const SceneWire *wire : wiresIn(around(point, tolerance))) {
        const double distance = distanceToWire(point, *wire);
        if (distance <= least) {
            least = distance;
            nearest = wire;
        }
    }
    return nearest;
}

} // namespace heddle
