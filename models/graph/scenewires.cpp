// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread. The wires of the scene: made from what inputs say, aimed when a node moves.
#include "engine/sdk/grouptypes.h"
#include "models/graph/scene.h"

#include <algorithm>

namespace heddle {
namespace {

void erase(std::vector<int> &items, int item)
{
    items.erase(std::remove(items.begin(), items.end(), item), items.end());
}

// The index among the outputs that are shown; the one for errors has a number of its own while it is not.
int shownOutput(const NodeType &type, std::string_view port)
{
    const int index = type.outputIndex(port);
    return index < int(type.outputs.size()) ? index : -1;
}

} // namespace

void Scene::wireInputs(NodeId id)
{
    const SceneNode *node = find(id);
    if (!node)
        return;
    const std::vector<Input> inputs = node->node.inputs; // The node may move while others grow an output.
    for (const Input &input : inputs)
        if (input.source)
            connectInput(id, input);
}

void Scene::unwireInputs(SceneNode &node)
{
    const std::vector<int> wires = node.wires;
    for (const int wire : wires)
        if (m_wires[std::size_t(wire)].to == node.id)
            removeWire(wire);
}

/// The outputs of a group or a script may come, go and change places: whoever reads them is wired anew
/// afterwards.
std::vector<NodeId> Scene::unwireReaders(SceneNode &node, const Node &now)
{
    std::vector<NodeId> readers;
    if (!now.inner && !node.node.inner && !isScript(*now.type))
        return readers;
    const std::vector<int> wires = node.wires;
    for (const int wire : wires)
        if (const SceneWire gone = m_wires[std::size_t(wire)]; gone.live && gone.from == node.id) {
            readers.push_back(gone.to);
            unwireInputs(*find(gone.to));
        }
    return readers;
}

int Scene::outputOf(SceneNode &node, const std::string &port)
{
    const int index = shownOutput(*node.type, port);
    if (index >= 0 || !StandIns::grows(node.node, port))
        return index;
    node.type = m_standIns.withOutput(node.node, port);
    node.layout = layoutFor(node);
    place(node, node.at, node.layout->size(node.node.width));
    return shownOutput(*node.type, port);
}

/// The output for errors is shown only while a wire leaves from it.
void Scene::shedErrorPort(SceneNode &node)
{
    if (isScript(*node.node.type))
        return shedLostPorts(node);
    const int port = shownOutput(*node.type, kErrorPort);
    if (port < 0 || StandIns::needed(node.node))
        return;
    for (const int wire : node.wires)
        if (m_wires[std::size_t(wire)].from == node.id && m_wires[std::size_t(wire)].fromPort == port)
            return;
    node.type = node.node.type;
    node.layout = layoutFor(node);
    m_standIns.forget(node.id);
    place(node, node.at, node.layout->size(node.node.width));
}

/// Nor is one that a program has no more.
void Scene::shedLostPorts(SceneNode &node)
{
    const std::size_t own = node.node.type->outputs.size();
    for (const int wire : node.wires)
        if (m_wires[std::size_t(wire)].from == node.id && m_wires[std::size_t(wire)].fromPort >= int(own))
            return;
    if (node.type->outputs.size() == own)
        return;
    node.type = m_standIns.typeOf(node.node);
    node.layout = layoutFor(node);
    place(node, node.at, node.layout->size(node.node.width));
}

void Scene::connectInput(NodeId id, const Input &input)
{
    SceneNode *to = find(id), *from = find(input.source->node);
    if (!from) {
        m_waiting[input.source->node].push_back(id);
        return;
    }
    SceneWire wire;
    wire.fromPort = outputOf(*from, input.source->port);
    wire.toPort = to->type->inputIndex(input.port);
    if (wire.fromPort < 0 || wire.toPort < 0)
        return;
    for (const int other : to->wires) // The same news may come twice in one delta.
        if (m_wires[std::size_t(other)].to == id && m_wires[std::size_t(other)].toPort == wire.toPort)
            return;
    wire.from = from->id;
    wire.to = id;
    wire.fromPlace = int(from - m_nodes.data());
    wire.toPlace = int(to - m_nodes.data());
    wire.fromType = from->type->outputs[std::size_t(wire.fromPort)].type;
    if (handsOn(*to->node.type))
        typeDot(*to, *wire.fromType);
    wire.toType = to->type->inputs[std::size_t(wire.toPort)].type;
    if (from->node.type->id == kGroupInputType && wire.fromType == &types::any) {
        typeDot(*from, *wire.toType); // what comes from outside is what is wanted here
        wire.fromType = from->type->outputs[0].type;
    }
    int index = int(m_wires.size());
    if (m_freeWires.empty()) {
        m_wires.push_back(wire);
    } else {
        index = m_freeWires.back();
        m_freeWires.pop_back();
        m_wires[std::size_t(index)] = wire;
    }
    ++m_wireCount;
    from->wires.push_back(index);
    if (to != from)
        to->wires.push_back(index);
    aim(index, false);
    refit(*from);
}

/// A way into a group that nobody reads any more may bring anything.
void Scene::untypePort(SceneNode &port)
{
    const auto leaves = [&](int wire) { return m_wires[std::size_t(wire)].from == port.id; };
    if (port.node.type->id != kGroupInputType || std::any_of(port.wires.begin(), port.wires.end(), leaves))
        return;
    port.type = typeAtFirst(port.node);
}

/// Into a group: what is wired to it tells what its ports bring inside.
void Scene::goTo(const GraphPath &graph)
{
    const bool into
        = graph.size() == m_path.size() + 1 && std::equal(m_path.begin(), m_path.end(), graph.begin());
    std::map<std::string, const Type *> brought;
    for (const SceneWire *wire : into ? wiresOf(graph.back()) : std::vector<const SceneWire *>())
        if (wire->to == graph.back() && wire->fromType != &types::any)
            brought[find(wire->to)->type->inputs[std::size_t(wire->toPort)].name] = wire->fromType;
    if (graph != m_path)
        m_brought = std::move(brought);
    m_path = graph;
}

/// Before it is known what it is wired to.
const NodeType *Scene::typeAtFirst(const Node &node)
{
    if (StandIns::needed(node))
        return m_standIns.typeOf(node);
    const auto brought = m_brought.find(node.name);
    if (node.type->id == kGroupInputType && brought != m_brought.end())
        return m_standIns.withPorts(node, *brought->second);
    return node.type;
}

/// A dot or a port of a group is of the type of what comes; so is what it leads on to.
void Scene::typeDot(SceneNode &dot, const Type &type)
{
    if (dot.type->outputs[0].type == &type)
        return;
    dot.type = m_standIns.withPorts(dot.node, type);
    for (const int index : dot.wires) {
        SceneWire &wire = m_wires[std::size_t(index)];
        (wire.from == dot.id ? wire.fromType : wire.toType) = &type;
        touch(wire.bounds());
        if (SceneNode *next = find(wire.to); wire.from == dot.id && handsOn(*next->node.type))
            typeDot(*next, type);
    }
}

void Scene::wakeWaiting(NodeId id)
{
    const auto found = m_waiting.find(id);
    if (found == m_waiting.end())
        return;
    const std::vector<NodeId> waiting = std::move(found->second);
    m_waiting.erase(found);
    for (const NodeId waiter : waiting) {
        if (SceneNode *node = find(waiter)) {
            unwireInputs(*node);
            wireInputs(waiter);
        }
    }
}

void Scene::removeWire(int index)
{
    SceneWire &wire = m_wires[std::size_t(index)];
    SceneNode *from = find(wire.from);
    if (from)
        erase(from->wires, index);
    if (SceneNode *to = find(wire.to))
        erase(to->wires, index);
    m_wireGrid.remove(index, wire.bounds());
    touch(wire.bounds());
    wire = {};
    wire.live = false;
    --m_wireCount;
    m_freeWires.push_back(index);
    if (!from)
        return;
    shedErrorPort(*from);
    untypePort(*from);
    refit(*from);
}

void Scene::aim(int index, bool indexed)
{
    SceneWire &wire = m_wires[std::size_t(index)];
    if (indexed) {
        m_wireGrid.remove(index, wire.bounds());
        touch(wire.bounds());
    }
    wire.start = source(wire).outputPoint(wire.fromPort);
    wire.end = target(wire).inputPoint(wire.toPort);
    m_wireGrid.insert(index, wire.bounds());
    touch(wire.bounds());
}

} // namespace heddle
