// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// The elementary edits: each checks first, then changes, and returns the edits that take it back.

#include "engine/graph/editing.h"
#include "engine/script/scripttype.h"
#include "engine/sdk/portnames.h"
#include "engine/value/convert.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <cmath>
#include <functional>

namespace heddle {

namespace {

constexpr std::size_t kLongestName = 1'000;
constexpr std::size_t kLongestNumber = 12; // " 4294967296", with room
const Error kGone{"The node is no longer there."};

Result<Done> checkName(std::string_view name)
{
    if (name.empty() || name.size() > kLongestName)
        return Error{"A name has 1 to 1,000 characters."};
    for (const char c : name)
        if (c == '/' || static_cast<unsigned char>(c) < 0x20)
            return Error{"A name has no slash and no line break."};
    return Done{};
}

/// Between characters, where the text is longer.
void cutToLength(std::string &text, std::size_t most)
{
    if (text.size() <= most)
        return;
    while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0) == 0x80)
        --most;
    text.erase(most);
}

Input &entryFor(Node &node, std::string_view port)
{
    const auto at = std::lower_bound(node.inputs.begin(), node.inputs.end(), port,
        [](const Input &entry, std::string_view wanted) { return entry.port < wanted; });
    if (at != node.inputs.end() && at->port == port)
        return *at;
    return *node.inputs.insert(at, Input{std::string(port), {}, {}, {}});
}

void dropIfEmpty(Node &node, std::string_view port)
{
    std::erase_if(node.inputs, [&](const Input &entry) { return entry.port == port && !entry.says(); });
}

} // namespace

std::string Flow::freeName(GraphUid graph, const Node &node) const
{
    const NodeStore &nodes = m_graphs.at(graph).nodes;
    std::string base = node.name;
    if (base.empty())
        for (const char c : node.type->title)
            base += c == '/' ? ' ' : char(std::tolower(static_cast<unsigned char>(c)));
    if (nodes.isNameFree(base))
        return base;
    if (const std::size_t end = base.find_last_not_of("0123456789");
        end != base.size() - 1 && end != std::string::npos && base[end] == ' ')
        base.erase(end); // "blur 2" goes on as "blur 3"
    cutToLength(base, kLongestName - kLongestNumber);
    // Doubling and then halving finds a free number without trying all that are taken.
    std::size_t number = 2;
    while (!nodes.isNameFree(fmt::format("{} {}", base, number)))
        number *= 2;
    for (std::size_t step = number / 4; step > 0; step /= 2)
        if (nodes.isNameFree(fmt::format("{} {}", base, number - step)))
            number -= step;
    return fmt::format("{} {}", base, number);
}

NodeRecord &Flow::insertNode(Editing &editing, GraphUid graph, Node node)
{
    NodeStore &nodes = m_graphs.at(graph).nodes;
    if (m_newest)
        node.type = m_newest(*node.type);
    if (!node.id)
        node.id = nodes.freshId();
    if (node.name.empty() || !nodes.isNameFree(node.name))
        node.name = freeName(graph, node);
    for (Input &input : node.inputs) {
        input.source.reset(); // wires are made one by one
        input.wireExtra.clear();
    }
    std::erase_if(node.inputs, [](const Input &entry) { return !entry.says(); });
    node.type = &shapedType(node);
    const bool isGroup = node.inner || node.type->id == kGroupType;
    node.inner.reset();
    const Slot slot = m_order.add();
    if (slot >= m_slots.size())
        m_slots.resize(slot + 1);
    m_slots[slot] = {graph, node.id, 0, {}, {}};
    NodeRecord &record = nodes.insert(std::move(node), slot);
    ++m_size;
    m_slots[slot].place = nodes.placeOf(record.node.id);
    for (const Input &input : record.node.inputs)
        if (!input.variable.empty())
            m_variables.use(input.variable, slot);
    editing.changes.added.push_back({graph, record.node.id, slot});
    if (isGroup) {
        record.inner = m_nextGraph++;
        Graph &inner = m_graphs[record.inner];
        inner.parent = graph;
        inner.owner = record.node.id;
    }
    return *m_graphs.at(graph).nodes.edit(m_slots[slot].node);
}

Result<std::vector<Edit>> Flow::change(Editing &editing, const AddNode &edit)
{
    NodeStore &nodes = m_graphs.at(editing.graph).nodes;
    if (!edit.node.type)
        return Error{"There is no such type of node."};
    if (edit.node.id && nodes.find(edit.node.id))
        return Error{fmt::format("There is already a node with the id {}.", edit.node.id.value)};
    if (!edit.node.name.empty())
        if (const auto name = checkName(edit.node.name); !name)
            return name.error();
    const NodeId id = insertNode(editing, editing.graph, edit.node).node.id;
    std::vector<Edit> inverse{RemoveNode{id}};
    if (edit.node.inner)
        if (const auto added = addGraph(editing, nodes.find(id)->inner, *edit.node.inner); !added) {
            eraseNode(editing, editing.graph, id);
            return added.error();
        }
    for (const Input &input : edit.node.inputs)
        if (const auto wired = wireNew(editing, id, input); !wired) {
            eraseNode(editing, editing.graph, id);
            return wired.error();
        }
    relinkAround(editing, editing.graph, id);
    editing.added.push_back(id);
    return inverse;
}

/// Makes a wire that a new node brings along.
Result<Done> Flow::wireNew(Editing &editing, NodeId id, const Input &input)
{
    if (!input.source)
        return Done{};
    if (!editing.trusted)
        if (auto checked = checkWire(editing.graph, {*input.source, id, input.port}); !checked)
            return checked;
    if (!find(editing.graph, input.source->node)
        || !rewire(editing, editing.graph, id, input.port, input.source, input.wireExtra))
        return Error{fmt::format("The wire into {} of the new node cannot be made.", input.port)};
    return Done{};
}

Result<std::vector<Edit>> Flow::change(Editing &editing, const RemoveNode &edit)
{
    const NodeRecord *record = find(editing.graph, edit.node);
    if (!record)
        return kGone;
    std::vector<Edit> inverse{AddNode{*nodeContent(editing.graph, edit.node)}};
    const std::vector<NodeId> consumers = m_slots[record->slot].consumers;
    for (const NodeId consumer : consumers) {
        const std::vector<Input> inputs = find(editing.graph, consumer)->node.inputs;
        for (const Input &input : inputs)
            if (input.source && input.source->node == edit.node) {
                if (consumer != edit.node)
                    inverse.push_back(Connect{*input.source, consumer, input.port, input.wireExtra});
                rewire(editing, editing.graph, consumer, input.port, std::nullopt, {});
            }
    }
    for (PanelItem &item : takePanelItems(editing, edit.node))
        inverse.push_back(PutPanelItem{std::move(item)});
    eraseNode(editing, editing.graph, edit.node);
    return inverse;
}

/// Takes the node out with its own wires and all that is inside it; nothing may be wired to it any more.
void Flow::eraseNode(Editing &editing, GraphUid graph, NodeId id)
{
    const NodeRecord *record = find(graph, id);
    const Slot slot = record->slot;
    const bool isPort = record->node.type->id == kGroupInputType || record->node.type->id == kGroupOutputType;
    if (record->inner) {
        std::vector<NodeId> inside;
        m_graphs.at(record->inner).nodes.forEach([&](const NodeRecord &r) { inside.push_back(r.node.id); });
        const GraphUid inner = record->inner;
        for (const NodeId node :
            inside) { // wires inside go first, so that the order of removal does not matter
            const std::vector<Input> inputs = find(inner, node)->node.inputs;
            for (const Input &input : inputs)
                if (input.source)
                    rewire(editing, inner, node, input.port, std::nullopt, {});
        }
        // From the last to the first: a flow that takes this back then gives each node its old slot.
        std::sort(inside.begin(), inside.end(), std::greater<>());
        for (const NodeId node : inside)
            eraseNode(editing, inner, node);
        m_graphs.erase(inner);
    }
    const std::vector<Input> inputs = find(graph, id)->node.inputs;
    for (const Input &input : inputs)
        if (input.source)
            rewire(editing, graph, id, input.port, std::nullopt, {});
    for (const Input &input : find(graph, id)->node.inputs)
        if (!input.variable.empty())
            m_variables.leave(input.variable, slot);
    replaceLinks(slot, {});
    m_graphs.at(graph).nodes.erase(id);
    m_slots[slot] = {};
    m_eventTargets.erase(slot);
    if (isPort && graph != kRoot && m_graphs.contains(graph))
        relinkAround(editing, m_graphs.at(graph).parent, m_graphs.at(graph).owner);
    m_order.remove(slot);
    --m_size;
    editing.changes.removed.push_back({graph, id, slot});
}

Result<std::vector<Edit>> Flow::change(Editing &editing, const SetInput &edit)
{
    const NodeRecord *record = find(editing.graph, edit.node);
    if (!record)
        return kGone;
    std::optional<Value> value = edit.value;
    const NodeType &type = *record->node.type;
    const PortType *port = type.input(edit.port);
    const bool anyPort = type.unknown || record->inner || editing.trusted;
    if (!port && !anyPort)
        return Error{fmt::format(
            "{} has no input “{}”. It has: {}.", record->node.name, edit.port, portNames(type.inputs))};
    if (port && value && !editing.trusted) {
        auto accepted = accept(*port, *value);
        if (!accepted)
            return accepted.error();
        value = std::move(*accepted);
    }
    NodeRecord &target = *m_graphs.at(editing.graph).nodes.edit(edit.node);
    Input &entry = entryFor(target.node, edit.port);
    std::optional<Value> before = std::exchange(entry.value, std::move(value));
    if (isScript(type) && edit.port == kCodePort && !reshape(editing, editing.graph, edit.node)) {
        entryFor(target.node, edit.port).value = std::move(before);
        dropIfEmpty(target.node, edit.port);
        return Error{
            "With these ports a wire would close a circle: the node would wait for itself. Take that "
            "wire away first."};
    }
    std::vector<Edit> inverse{SetInput{edit.node, edit.port, std::move(before)}};
    if (std::string variable = useVariable(target, edit.port, {}); !variable.empty())
        inverse.push_back(UseVariable{edit.node, edit.port, std::move(variable)});
    dropIfEmpty(target.node, edit.port);
    touchInput(editing, editing.graph, target, edit.port);
    return inverse;
}

void Flow::touchInput(Editing &editing, GraphUid graph, const NodeRecord &record, const std::string &port)
{
    editing.touch(graph, record);
    editing.changes.recompute.push_back(record.slot);
    if (record.inner) // what is set at a group is read by the port inside
        if (const NodeRecord *inside = m_graphs.at(record.inner).nodes.find(port))
            editing.changes.recompute.push_back(inside->slot);
}

/// Returns the one that it has used before.
std::string Flow::useVariable(NodeRecord &target, const std::string &port, const std::string &variable)
{
    Input &entry = entryFor(target.node, port);
    std::string before = std::exchange(entry.variable, variable);
    if (!before.empty())
        m_variables.leave(before, target.slot);
    if (!variable.empty())
        m_variables.use(variable, target.slot);
    dropIfEmpty(target.node, port);
    return before;
}

Result<Done> Flow::checkWire(GraphUid graph, const Connect &edit) const
{
    const NodeRecord *from = find(graph, edit.from.node), *to = find(graph, edit.to);
    if (!from || !to)
        return kGone;
    const NodeType &type = *to->node.type;
    const PortType *input = type.input(edit.port);
    const Type *output = outputType(graph, edit.from);
    if (!output)
        return Error{fmt::format("{} has no output “{}”. It has: {}.", from->node.name, edit.from.port,
            portNames(from->node.type->outputs))};
    if (!input && !type.unknown && !to->inner)
        return Error{fmt::format(
            "{} has no input “{}”. It has: {}.", to->node.name, edit.port, portNames(type.inputs))};
    if (input && input->setting)
        return Error{fmt::format("{} is a setting: it takes no wire.", edit.port)};
    if (input && !from->node.type->unknown && fit(*output, *input->type) == Fit::Refused)
        return Error{refusal(*output, *input->type)};
    return Done{};
}

Result<std::vector<Edit>> Flow::change(Editing &editing, const Connect &edit)
{
    if (editing.trusted && (!find(editing.graph, edit.to) || !find(editing.graph, edit.from.node)))
        return kGone;
    if (!editing.trusted)
        if (const auto checked = checkWire(editing.graph, edit); !checked)
            return checked.error();
    const Input *before = find(editing.graph, edit.to)->node.input(edit.port);
    std::vector<Edit> inverse{Disconnect{edit.to, edit.port}};
    if (before && before->source)
        inverse = {Connect{*before->source, edit.to, edit.port, before->wireExtra}};
    if (!rewire(editing, editing.graph, edit.to, edit.port, edit.from, edit.extra))
        return Error{"This wire would close a circle: the node would wait for itself."};
    return inverse;
}

Result<std::vector<Edit>> Flow::change(Editing &editing, const Disconnect &edit)
{
    const NodeRecord *record = find(editing.graph, edit.to);
    const Input *input = record ? record->node.input(edit.port) : nullptr;
    if (!input || !input->source)
        return Error{"There is no wire."};
    std::vector<Edit> inverse{Connect{*input->source, edit.to, edit.port, input->wireExtra}};
    rewire(editing, editing.graph, edit.to, edit.port, std::nullopt, {});
    return inverse;
}

Result<std::vector<Edit>> Flow::change(Editing &editing, const MoveNode &edit)
{
    NodeRecord *record = m_graphs.at(editing.graph).nodes.edit(edit.node);
    if (!record)
        return kGone;
    if (!std::isfinite(edit.at.x) || !std::isfinite(edit.at.y))
        return Error{"A place needs two finite numbers."};
    editing.touch(editing.graph, *record);
    return std::vector<Edit>{MoveNode{edit.node, std::exchange(record->node.at, edit.at)}};
}

Result<std::vector<Edit>> Flow::change(Editing &editing, const ResizeNode &edit)
{
    NodeRecord *record = m_graphs.at(editing.graph).nodes.edit(edit.node);
    if (!record)
        return kGone;
    if (!(edit.width >= 0 && edit.width <= 10'000))
        return Error{"A node is 0 to 10,000 wide."};
    editing.touch(editing.graph, *record);
    return std::vector<Edit>{ResizeNode{edit.node, std::exchange(record->node.width, edit.width)}};
}

Result<std::vector<Edit>> Flow::change(Editing &editing, const RenameNode &edit)
{
    NodeStore &nodes = m_graphs.at(editing.graph).nodes;
    const NodeRecord *record = nodes.find(edit.node);
    if (!record)
        return kGone;
    if (const auto checked = checkName(edit.name); !checked)
        return checked.error();
    std::string before = record->node.name;
    if (before == edit.name)
        return std::vector<Edit>{RenameNode{edit.node, before}};
    if (!nodes.isNameFree(edit.name))
        return Error{fmt::format("There is already a node named “{}” here.", edit.name)};
    nodes.rename(edit.node, edit.name);
    record = nodes.find(edit.node); // it may have moved
    editing.touch(editing.graph, *record);
    const bool carried = edit.carry && renameOutside(editing, editing.graph, record->node, before);
    relinkAround(editing, editing.graph, edit.node); // the ports of a group are named like the nodes inside
    if (record->node.type->id == kGroupInputType)
        editing.changes.recompute.push_back(record->slot);
    return std::vector<Edit>{RenameNode{edit.node, std::move(before), carried}};
}

void Flow::setSource(GraphUid graph, NodeRecord &target, std::string_view port, std::optional<Source> source,
    std::string extra)
{
    const auto consumersOf = [&](NodeId id) -> std::vector<NodeId> * {
        const NodeRecord *record = find(graph, id);
        return record ? &m_slots[record->slot].consumers : nullptr;
    };
    Input &entry = entryFor(target.node, port);
    if (entry.source)
        if (auto *consumers = consumersOf(entry.source->node))
            if (const auto at = std::find(consumers->rbegin(), consumers->rend(), target.node.id);
                at != consumers->rend()) {
                *at = consumers->back();
                consumers->pop_back();
            }
    if (source)
        if (auto *consumers = consumersOf(source->node))
            consumers->push_back(target.node.id);
    entry.source = std::move(source);
    entry.wireExtra = std::move(extra);
    dropIfEmpty(target.node, port);
}

bool Flow::rewire(Editing &editing, GraphUid graph, NodeId to, std::string_view port,
    std::optional<Source> source, std::string extra)
{
    NodeRecord &target = *m_graphs.at(graph).nodes.edit(to);
    const Input *entry = target.node.input(port);
    const std::optional<Source> before = entry ? entry->source : std::nullopt;
    const std::string extraBefore = entry ? entry->wireExtra : std::string();
    setSource(graph, target, port, std::move(source), std::move(extra));
    if (!relinkAround(editing, graph, to)) {
        setSource(graph, *m_graphs.at(graph).nodes.edit(to), port, before, extraBefore);
        relinkAround(editing, graph, to);
        return false;
    }
    editing.touch(graph, target);
    return true;
}

} // namespace heddle
