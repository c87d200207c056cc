// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "models/graph/scene.h"
#include "engine/sdk/grouptypes.h"

#include <algorithm>
#include <tuple>

namespace heddle {
namespace {

constexpr double kOverhang = 8; // Ports and rings reach beyond a node, strokes beyond a wire.
constexpr qsizetype kMostAreas = 256; // More than this many changed areas are told as "everything".
constexpr std::size_t kMostGliding = 600; // More than this many are there at once.

bool sameSources(const Node &a, const Node &b)
{
    const auto next = [](auto it, auto end) {
        return std::find_if(it, end, [](const Input &i) { return bool(i.source); });
    };
    auto i = next(a.inputs.begin(), a.inputs.end()), j = next(b.inputs.begin(), b.inputs.end());
    for (; i != a.inputs.end() && j != b.inputs.end();
         i = next(i + 1, a.inputs.end()), j = next(j + 1, b.inputs.end()))
        if (i->port != j->port || *i->source != *j->source)
            return false;
    return i == a.inputs.end() && j == b.inputs.end();
}

} // namespace

Scene::Scene(QObject *parent)
    : QObject(parent)
    , m_glide(this)
    , m_stops(this)
{
    connect(&m_glide, &Glide::moved, this, &Scene::followGlide);
    connect(&m_stops, &StopWishes::defied, this, &Scene::noteDefiance);
}
Scene::~Scene() = default;

SceneNode *Scene::find(NodeId id)
{
    const auto slot = m_slots.find(id);
    return slot == m_slots.end() ? nullptr : &m_nodes[std::size_t(slot->second)];
}

const SceneNode *Scene::node(NodeId id) const
{
    return const_cast<Scene *>(this)->find(id);
}

void Scene::apply(const GraphDelta &delta)
{
    if (delta.reset) {
        goTo(delta.graph);
        clear();
    }
    for (const NodeId id : delta.removed)
        remove(id);
    for (const Node &node : delta.added)
        find(node.id) ? change(node) : add(node);
    for (const Node &node : delta.added)
        wireInputs(node.id);
    for (const Node &node : delta.added)
        wakeWaiting(node.id);
    m_glides = delta.changed.size() <= kMostGliding;
    for (const Node &node : delta.changed)
        change(node);
    for (const auto &[id, status] : delta.statuses)
        setStatus(id, status);
    if (delta.frames) {
        m_frames.take(*delta.frames);
        framesChanged();
    }
    flush();
}

void Scene::clear()
{
    using Old = std::tuple<decltype(m_nodes), decltype(m_wires), decltype(m_slots), GridIndex, GridIndex>;
    m_counts = {};
    m_running.clear();
    m_planned.clear();
    m_stops.clear();
    m_discarded = std::make_shared<Old>(std::exchange(m_nodes, {}), std::exchange(m_wires, {}),
        std::exchange(m_slots, {}), std::exchange(m_nodeGrid, {}), std::exchange(m_wireGrid, {}));
    m_freeNodes.clear();
    m_freeWires.clear();
    m_wireCount = 0;
    m_waiting.clear();
    m_standIns.clear();
    m_layouts.clear();
    m_frames.clear();
    m_selected.clear();
    m_loose.clear();
    m_drag.clear();
    m_glide.clear();
    m_bounds.reset();
    m_whole = true;
}

void Scene::add(const Node &node)
{
    int slot = int(m_nodes.size());
    if (m_freeNodes.empty()) {
        m_nodes.emplace_back();
    } else {
        slot = m_freeNodes.back();
        m_freeNodes.pop_back();
    }
    m_slots.emplace(node.id, slot);
    SceneNode &added = m_nodes[std::size_t(slot)];
    added.id = node.id;
    added.node = node;
    added.title = QString::fromStdString(node.name);
    added.type = typeAtFirst(node);
    added.layout = layoutFor(added);
    added.at = {node.at.x, node.at.y};
    added.size = added.layout->size(node.width);
    ++m_counts[std::size_t(added.state)];
    m_nodeGrid.insert(slot, added.rect());
    growBounds(added.rect());
    touch(added.rect());
}

void Scene::remove(NodeId id)
{
    SceneNode *node = find(id);
    if (!node)
        return;
    const std::vector<int> wires = node->wires;
    for (const int wire : wires) {
        const SceneWire &gone = m_wires[std::size_t(wire)];
        if (gone.to != id) // Its input may still name this node when an undo brings it back.
            m_waiting[id].push_back(gone.to);
        removeWire(wire);
    }
    const int slot = m_slots[id];
    m_nodeGrid.remove(slot, node->rect());
    shrinkBounds(node->rect());
    touch(node->rect());
    m_standIns.forget(id);
    --m_counts[std::size_t(countedAs(node->status))];
    m_running.erase(id);
    m_stops.end(id);
    m_selected.erase(id);
    m_loose.erase(id);
    m_drag.erase(id);
    m_glide.drop(id);
    m_slots.erase(id);
    *node = {};
    m_freeNodes.push_back(slot);
}

void Scene::change(const Node &node)
{
    SceneNode *shown = find(node.id);
    if (!shown)
        return;
    if (!isSameType(*shown->node.type, *node.type)) { // The id has been used again, or it was declared anew.
        const bool selected = shown->selected;
        remove(node.id);
        add(node);
        mark(node.id, selected);
        wireInputs(node.id);
        wakeWaiting(node.id);
        return;
    }
    const bool rewired = StandIns::needed(node) || !sameSources(shown->node, node);
    if (rewired)
        unwireInputs(*shown);
    const std::vector<NodeId> readers = unwireReaders(*shown, node);
    if (shown->node.name != node.name)
        shown->title = QString::fromStdString(node.name);
    shown->node = node;
    if (StandIns::needed(node) || (rewired && handsOn(*node.type)))
        shown->type = typeAtFirst(node);
    const auto before = std::exchange(shown->layout, layoutFor(*shown));
    QPointF at(node.at.x, node.at.y);
    if (const auto drag = m_drag.find(node.id); drag != m_drag.end())
        at = (drag->second = at) + m_offset;
    else if (m_glides)
        at = m_glide.begin(node.id, shown->at, at);
    else
        m_glide.drop(node.id);
    m_loose.erase(node.id);
    place(*shown, at, shown->layout->size(node.width));
    if (before != shown->layout)
        for (const int wire : shown->wires)
            aim(wire, true);
    if (rewired)
        wireInputs(node.id);
    for (const NodeId reader : readers)
        wireInputs(reader);
}

void Scene::place(SceneNode &node, QPointF at, QSizeF size)
{
    touch(node.rect());
    if (move(node, at, size))
        for (const int wire : node.wires)
            aim(wire, true);
}

/// Leaves its wires where they were.
bool Scene::move(SceneNode &node, QPointF at, QSizeF size)
{
    if (node.at == at && node.size == size)
        return false;
    const int slot = m_slots[node.id];
    m_nodeGrid.remove(slot, node.rect());
    shrinkBounds(node.rect());
    touch(node.rect());
    node.at = at;
    node.size = size;
    m_nodeGrid.insert(slot, node.rect());
    growBounds(node.rect());
    touch(node.rect());
    return true;
}

void Scene::dragSelection(double dx, double dy)
{
    if (!isDragging())
        takeDrag();
    m_offset = {dx, dy};
    if (m_frames.isHeld()) {
        m_frames.moveBy(m_offset);
        framesChanged();
    }
    std::vector<std::pair<NodeId, QPointF>> places;
    for (const auto &[id, start] : m_drag)
        places.emplace_back(id, start + m_offset);
    moveTogether(places);
}

/// A frame takes with it what lies in it.
void Scene::takeDrag()
{
    arrive(); // Who takes hold of nodes takes them where they belong.
    for (const NodeId id : m_selected)
        m_drag.emplace(id, find(id)->at);
    m_frames.hold();
    for (const Frame &frame : m_frames.held())
        for (const NodeId id : nodesInFrame(frame))
            m_drag.emplace(id, find(id)->at);
}

void Scene::framesChanged()
{
    m_bounds.reset();
    m_whole = true;
}

void Scene::showFrame(std::uint32_t id, const QRectF &rect)
{
    m_frames.showAt(id, rect);
    framesChanged();
    flush();
}

void Scene::setSelectedFrames(const QSet<int> &ids)
{
    m_frames.setSelected(ids);
    m_whole = true;
    flush();
}

/// Both ends of a wire may move: it is aimed once.
void Scene::moveTogether(const std::vector<std::pair<NodeId, QPointF>> &places)
{
    std::vector<int> wires;
    for (const auto &[id, at] : places) {
        SceneNode *node = find(id);
        if (move(*node, at, node->size))
            wires.insert(wires.end(), node->wires.begin(), node->wires.end());
    }
    std::sort(wires.begin(), wires.end());
    wires.erase(std::unique(wires.begin(), wires.end()), wires.end());
    for (const int wire : wires)
        aim(wire, true);
    flush();
}

void Scene::followGlide()
{
    const auto places = m_glide.places();
    moveTogether(places);
    std::vector<NodeId> ids;
    for (const auto &[id, at] : places)
        ids.push_back(id);
    emit glided(ids);
}

std::vector<NodeId> Scene::dragged() const
{
    std::vector<NodeId> ids;
    for (const auto &[id, start] : m_drag)
        ids.push_back(id);
    std::sort(ids.begin(), ids.end());
    return ids;
}

void Scene::dropDrag()
{
    for (const auto &[id, start] : m_drag)
        m_loose.insert(id);
    m_drag.clear();
    m_frames.letGo();
}

void Scene::settle()
{
    dropDrag();
    for (const NodeId id : m_loose) {
        SceneNode *node = find(id);
        place(*node, {node->node.at.x, node->node.at.y}, node->size);
    }
    m_loose.clear();
    m_frames.settle();
    framesChanged();
    flush();
}

void Scene::setSelected(const QList<int> &selected, const QList<int> &noLonger)
{
    for (const int id : noLonger)
        mark(NodeId{std::uint32_t(id)}, false);
    for (const int id : selected)
        mark(NodeId{std::uint32_t(id)}, true);
    flush();
}

void Scene::mark(NodeId id, bool selected)
{
    SceneNode *node = find(id);
    if (!node || node->selected == selected)
        return;
    node->selected = selected;
    selected ? void(m_selected.insert(id)) : void(m_selected.erase(id));
    touch(node->rect());
    for (const int wire : node->wires)
        touch(m_wires[std::size_t(wire)].bounds());
}

void Scene::touch(const QRectF &area)
{
    if (m_whole)
        return;
    if (m_touched.size() >= kMostAreas)
        m_whole = true;
    else
        m_touched.append(area.adjusted(-kOverhang, -kOverhang, kOverhang, kOverhang));
}

void Scene::flush()
{
    const QList<QRectF> areas = std::exchange(m_touched, {});
    const QList<int> states = std::exchange(m_states, {});
    std::vector<NodeId> resized = std::exchange(m_resized, {});
    std::erase_if(resized, [this](NodeId id) { return !find(id); });
    if (!resized.empty())
        emit sizesTouched(resized);
    if (m_whole || !areas.isEmpty() || !states.isEmpty())
        m_frameSums.clear();
    if (std::exchange(m_whole, false))
        emit wholeTouched();
    else if (!areas.isEmpty())
        emit touched(areas);
    if (!states.isEmpty())
        emit statesTouched(states);
}

} // namespace heddle
