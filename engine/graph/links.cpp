// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Links: where each input's value is computed, with groups looked through, and the order of computation
// that follows from them.

#include "engine/graph/editing.h"

#include <algorithm>

namespace heddle {

/// Brings up to date every link that an edit of this node can have changed.
bool Flow::relinkAround(Editing &editing, GraphUid graph, NodeId id)
{
    const NodeRecord *record = find(graph, id);
    if (!record)
        return true;
    bool good = relink(editing, record->slot);
    if (record->inner
        && m_graphs.contains(record->inner)) { // a group: its ports inside, and who reads them outside
        std::vector<Slot> slots;
        m_graphs.at(record->inner).nodes.forEach([&](const NodeRecord &inside) {
            if (inside.node.type->id == kGroupInputType)
                slots.push_back(inside.slot);
        });
        for (const NodeId consumer : m_slots[record->slot].consumers)
            if (const NodeRecord *reader = find(graph, consumer)) {
                slots.push_back(reader->slot);
                if (reader->inner)
                    m_graphs.at(reader->inner).nodes.forEach([&](const NodeRecord &inside) {
                        if (inside.node.type->id == kGroupInputType)
                            slots.push_back(inside.slot);
                    });
            }
        for (const Slot slot : slots)
            good = relink(editing, slot) && good;
    }
    if (isPortOfGroup(*record->node.type) && graph != kRoot)
        good = relinkAround(editing, m_graphs.at(graph).parent, m_graphs.at(graph).owner) && good;
    return good;
}

bool Flow::relink(Editing &editing, Slot slot)
{
    std::vector<Link> links = linksOf(m_slots[slot].graph, record(slot));
    const std::vector<Link> &before = m_slots[slot].links;
    if (links == before)
        return true;
    const bool isPort = isPortOfGroup(*record(slot).node.type);
    const bool turned
        = isPort && !links.empty() && (before.empty() ? false : before[0].event) != links[0].event;
    if (!replaceLinks(slot, std::move(links)))
        return false;
    editing.changes.recompute.push_back(slot);
    return !turned || relinkReaders(editing, slot);
}

/// Values or triggers: what passes through a port decides what those after it carry.
bool Flow::relinkReaders(Editing &editing, Slot port)
{
    const GraphUid graph = m_slots[port].graph;
    std::vector<std::pair<GraphUid, NodeId>> sources{{graph, m_slots[port].node}};
    if (graph != kRoot && record(port).node.type->id == kGroupOutputType)
        sources.push_back({m_graphs.at(graph).parent, m_graphs.at(graph).owner});
    bool good = true;
    for (const auto &[in, source] : sources) {
        const std::vector<NodeId> consumers = m_slots[find(in, source)->slot].consumers;
        for (const NodeId consumer : consumers) {
            const NodeRecord *reader = find(in, consumer);
            if (reader && (reader->inner || isPortOfGroup(*reader->node.type)))
                good = relinkAround(editing, in, consumer) && good;
        }
    }
    return good;
}

/// Moves the edges of the order along with the links; false, and nothing is changed, for a cycle.
bool Flow::replaceLinks(Slot slot, std::vector<Link> links)
{
    std::vector<Link> before = std::exchange(m_slots[slot].links, {});
    const auto isEdge = [](const Link &link) { return link.source != kNoSlot && !link.event; };
    for (std::size_t i = 0; i < before.size(); ++i) {
        if (isEdge(before[i]))
            m_order.disconnect(before[i].source, slot);
        else if (before[i].source != kNoSlot)
            std::erase(
                m_eventTargets[before[i].source], EventTarget{before[i].output, slot, std::uint16_t(i)});
    }
    for (std::size_t i = 0; i < links.size(); ++i) {
        if (isEdge(links[i]) && !m_order.connect(links[i].source, slot)) {
            for (std::size_t j = 0; j < i; ++j)
                if (isEdge(links[j]))
                    m_order.disconnect(links[j].source, slot);
                else if (links[j].source != kNoSlot)
                    std::erase(m_eventTargets[links[j].source],
                        EventTarget{links[j].output, slot, std::uint16_t(j)});
            replaceLinks(slot, std::move(before));
            return false;
        }
        if (links[i].event && links[i].source != kNoSlot)
            m_eventTargets[links[i].source].push_back({links[i].output, slot, std::uint16_t(i)});
    }
    m_slots[slot].links = std::move(links);
    return true;
}

std::vector<Link> Flow::linksOf(GraphUid graph, const NodeRecord &record) const
{
    const Node &node = record.node;
    if (node.type->id == kGroupInputType && graph != kRoot) { // reads what arrives at the group
        const Graph &here = m_graphs.at(graph);
        const NodeRecord *group = find(here.parent, here.owner);
        const Input *input = group ? group->node.input(node.name) : nullptr;
        Link link = resolve(here.parent, input);
        link.event = carriesEvents(here.parent, input);
        return {link};
    }
    if (record.inner)
        return {}; // a group computes nothing itself
    if (node.type->unknown) { // keeps its place in the order, so that what waits for it is known
        std::vector<Link> links;
        for (const Input &input : node.inputs)
            if (input.source)
                links.push_back(resolve(graph, &input));
        return links;
    }
    std::vector<Link> links(node.type->inputs.size());
    for (std::size_t i = 0; i < links.size(); ++i) {
        links[i] = resolve(graph, node.input(node.type->inputs[i].name));
        links[i].event = node.type->inputs[i].type->kind == Kind::Event;
    }
    if (isPortOfGroup(*node.type) && !links.empty())
        links[0].event = carriesEvents(graph, node.input(node.type->inputs[0].name));
    return links;
}

/// Groups and their ports hand on whatever comes, triggers too.
bool Flow::carriesEvents(GraphUid graph, const Input *input, int depth) const
{
    return input && input->source && carriesEvents(graph, *input->source, depth + 1);
}

bool Flow::carriesEvents(GraphUid graph, const Source &source, int depth) const
{
    constexpr int kDeepest = 1'000; // further on it goes round in a circle
    const NodeRecord *record = find(graph, source.node);
    if (!record || depth > kDeepest)
        return false;
    if (record->inner) {
        const NodeRecord *port
            = m_graphs.contains(record->inner) ? m_graphs.at(record->inner).nodes.find(source.port) : nullptr;
        return port && port->node.type->id == kGroupOutputType
            && carriesEvents(record->inner, port->node.input("value"), depth);
    }
    if (record->node.type->id == kGroupInputType && graph != kRoot) {
        const Graph &here = m_graphs.at(graph);
        const NodeRecord *group = find(here.parent, here.owner);
        return group && carriesEvents(here.parent, group->node.input(record->node.name), depth);
    }
    if (isPortOfGroup(*record->node.type))
        return carriesEvents(graph, record->node.input("value"), depth);
    const PortType *port = record->node.type->output(source.port);
    return source.port == kErrorPort || (port && port->type->kind == Kind::Event);
}

const Input *Flow::inputOf(Slot slot, std::string_view port) const
{
    const Graph &here = m_graphs.at(m_slots[slot].graph);
    const Node &node = record(slot).node;
    if (here.owner && node.type->id == kGroupInputType) {
        const NodeRecord *group = find(here.parent, here.owner);
        const Input *input = group ? group->node.input(node.name) : nullptr;
        if (input && (input->value || !input->variable.empty()))
            return input;
    }
    return node.input(port);
}

Link Flow::resolve(GraphUid graph, const Input *input) const
{
    if (!input || !input->source)
        return {};
    const NodeRecord *source = find(graph, input->source->node);
    if (!source)
        return {kNoSlot, kNoOutput, false, true};
    if (source->inner) {
        const NodeRecord *port = m_graphs.contains(source->inner)
            ? m_graphs.at(source->inner).nodes.find(input->source->port)
            : nullptr;
        const bool found = port && port->node.type->id == kGroupOutputType;
        return {found ? port->slot : kNoSlot, 0, false, true};
    }
    const int output = source->node.type->outputIndex(input->source->port);
    return {source->slot, output < 0 ? kNoOutput : std::uint16_t(output), false, true};
}

/// nullptr if there is no such port; "any" where the type cannot be known.
const Type *Flow::outputType(GraphUid graph, const Source &source) const
{
    const NodeRecord *record = find(graph, source.node);
    if (!record)
        return nullptr;
    if (record->node.type->unknown)
        return &types::any;
    if (record->inner) {
        const NodeRecord *port = m_graphs.at(record->inner).nodes.find(source.port);
        if (!port || port->node.type->id != kGroupOutputType)
            return nullptr;
        return carriesEvents(graph, source, 0) ? &types::event : &types::any;
    }
    const PortType *port = record->node.type->output(source.port);
    if (port && isPortOfGroup(*record->node.type) && carriesEvents(graph, source, 0))
        return &types::event;
    return port ? port->type : nullptr;
}

std::optional<Node> Flow::nodeContent(GraphUid graph, NodeId id) const
{
    const NodeRecord *record = find(graph, id);
    if (!record)
        return std::nullopt;
    Node node = record->node;
    if (record->inner)
        node.inner = std::make_shared<const GraphContent>(contentOf(record->inner));
    return node;
}

GraphContent Flow::contentOf(GraphUid graph) const
{
    GraphContent content;
    m_graphs.at(graph).nodes.forEach(
        [&](const NodeRecord &record) { content.nodes.push_back(*nodeContent(graph, record.node.id)); });
    std::sort(
        content.nodes.begin(), content.nodes.end(), [](const Node &a, const Node &b) { return a.id < b.id; });
    content.frames = m_graphs.at(graph).frames;
    content.panel = m_graphs.at(graph).panel;
    return content;
}

} // namespace heddle
