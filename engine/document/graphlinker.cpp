// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/document/graphlinker.h"

#include "engine/document/wirecircle.h"
#include "engine/sdk/nodetype.h"
#include "engine/sdk/portnames.h"
#include "engine/value/convert.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <tuple>
#include <unordered_set>

namespace heddle {

namespace {

/// Puts items and the numbers that belong to them into the order of the items' ids.
template <class Item> void orderById(std::vector<Item> &items, std::vector<std::uint32_t> &children)
{
    if (std::ranges::is_sorted(items, {}, &Item::id))
        return;
    std::vector<std::uint32_t> order(items.size());
    std::iota(order.begin(), order.end(), 0u);
    std::ranges::stable_sort(order, {}, [&](std::uint32_t index) { return items[index].id; });
    std::vector<Item> sortedItems;
    std::vector<std::uint32_t> sortedChildren;
    sortedItems.reserve(items.size());
    sortedChildren.reserve(items.size());
    for (const std::uint32_t index : order) {
        sortedItems.push_back(std::move(items[index]));
        sortedChildren.push_back(children[index]);
    }
    items = std::move(sortedItems);
    children = std::move(sortedChildren);
}

/// "image.blur" -> "blur"
std::string shortName(std::string_view typeId)
{
    const std::string_view name = typeId.substr(typeId.rfind('.') + 1);
    return name.empty() ? "node" : std::string(name);
}

} // namespace

void GraphLinker::add(Node node, std::uint32_t child)
{
    m_content.nodes.push_back(std::move(node));
    m_nodeChildren.push_back(child);
}

void GraphLinker::add(FileWire wire, std::string extra)
{
    if (!extra.empty())
        m_wireExtras.emplace(wire.child, std::move(extra));
    m_wires.push_back(wire);
}

void GraphLinker::add(Frame frame, std::uint32_t child)
{
    m_content.frames.push_back(std::move(frame));
    m_frameChildren.push_back(child);
}

void GraphLinker::add(PanelItem item, std::uint32_t child)
{
    m_content.panel.push_back(std::move(item));
    m_panelChildren.push_back(child);
}

GraphContent GraphLinker::link()
{
    orderById(m_content.nodes, m_nodeChildren);
    orderById(m_content.frames, m_frameChildren);
    orderById(m_content.panel, m_panelChildren);
    refuseDoubleIds();
    refuseDoubleItems(m_content.frames, m_frameChildren, m_frameSection, "frame");
    refuseDoubleItems(m_content.panel, m_panelChildren, m_panelSection, "thing on the panel");
    refuseLostItems();
    refuseDoubleNames();
    nameTheNameless();
    linkWires();
    if (!m_context.isRefused())
        refuseCircles();
    return std::move(m_content);
}

template <class Tell> void GraphLinker::atNode(std::size_t index, Tell &&tell)
{
    const ReadContext::Step section(m_context, m_nodeSection);
    const ReadContext::Step item(m_context, m_nodeChildren[index]);
    tell();
}

template <class Tell> void GraphLinker::atWire(const FileWire &wire, const FileWireEnd &end, Tell &&tell)
{
    const ReadContext::Step section(m_context, m_wireSection);
    const ReadContext::Step item(m_context, wire.child);
    const ReadContext::Step member(m_context, end.child);
    tell();
}

void GraphLinker::refuseDoubleIds()
{
    const auto &nodes = m_content.nodes;
    for (std::size_t i = 1; i < nodes.size(); ++i)
        if (nodes[i].id == nodes[i - 1].id)
            atNode(i, [&] {
                m_context.refuse(fmt::format("the id {} is taken by another node.", nodes[i].id.value));
            });
}

template <class Item>
void GraphLinker::refuseDoubleItems(const std::vector<Item> &items,
    const std::vector<std::uint32_t> &children, std::uint32_t section, const char *what)
{
    for (std::size_t i = 1; i < items.size(); ++i) {
        if (items[i].id != items[i - 1].id)
            continue;
        const ReadContext::Step inSection(m_context, section);
        const ReadContext::Step item(m_context, children[i]);
        m_context.refuse(fmt::format("the id {} is taken by another {}.", items[i].id, what));
    }
}

void GraphLinker::refuseLostItems()
{
    for (std::size_t i = 0; i < m_content.panel.size(); ++i) {
        const NodeId node = m_content.panel[i].node;
        if (!node || find(node)) // none: told already
            continue;
        const ReadContext::Step section(m_context, m_panelSection);
        const ReadContext::Step item(m_context, m_panelChildren[i]);
        m_context.refuse(fmt::format("this shows node {}, which is not there.", node.value));
    }
}

void GraphLinker::refuseDoubleNames()
{
    // The one that stands later in the text is told, so the nodes are gone through in that order.
    std::vector<std::uint32_t> order(m_content.nodes.size());
    std::iota(order.begin(), order.end(), 0u);
    if (!std::ranges::is_sorted(m_nodeChildren))
        std::ranges::sort(order, {}, [&](std::uint32_t index) { return m_nodeChildren[index]; });
    std::unordered_set<std::string_view> names;
    names.reserve(order.size());
    for (const std::uint32_t index : order) {
        const std::string &name = m_content.nodes[index].name;
        if (!name.empty() && !names.insert(name).second)
            atNode(index,
                [&] { m_context.refuse(fmt::format("the name “{}” is taken by another node.", name)); });
    }
}

void GraphLinker::nameTheNameless()
{
    const auto isNameless = [](const Node &node) { return node.name.empty(); };
    if (std::ranges::none_of(m_content.nodes, isNameless))
        return;
    std::unordered_set<std::string> taken;
    for (const Node &node : m_content.nodes)
        taken.insert(node.name);
    std::unordered_map<std::string, std::uint32_t> counts;
    for (Node &node : m_content.nodes) {
        if (!isNameless(node))
            continue;
        const std::string base = shortName(node.type->id);
        std::uint32_t &count = counts[base];
        do {
            ++count;
            node.name = count == 1 ? base : fmt::format("{}{}", base, count);
        } while (!taken.insert(node.name).second);
    }
}

const Node *GraphLinker::find(NodeId id) const
{
    const auto &nodes = m_content.nodes;
    // Most flows count their nodes from 1 without a gap.
    if (id.value - 1 < nodes.size() && nodes[id.value - 1].id == id)
        return &nodes[id.value - 1];
    const auto found = std::ranges::lower_bound(nodes, id, {}, &Node::id);
    return found != nodes.end() && found->id == id ? &*found : nullptr;
}

void GraphLinker::linkWires()
{
    std::erase_if(m_wires, [this](const FileWire &wire) { return !isPossible(wire); });
    const auto target = [](const FileWire &wire) { return std::tie(wire.to.node, wire.to.port, wire.child); };
    if (!std::ranges::is_sorted(m_wires, {}, target))
        std::ranges::sort(m_wires, {}, target);
    std::size_t first = 0;
    for (Node &node : m_content.nodes) {
        std::size_t last = first;
        while (last < m_wires.size() && m_wires[last].to.node == node.id)
            ++last;
        if (last > first)
            linkInto(node, first, last);
        first = last;
    }
}

void GraphLinker::refuseCircles()
{
    const auto circle = findCircle(m_content);
    if (!circle)
        return;
    const auto wire = std::ranges::find_if(m_wires,
        [&](const FileWire &each) { return each.to.node == circle->node && each.to.port == circle->port; });
    atWire(*wire, wire->to, [&] {
        m_context.refuse(
            fmt::format("this wire closes a circle: “{}” would wait for itself.", find(circle->node)->name));
    });
}

bool GraphLinker::isPossible(const FileWire &wire)
{
    if (!wire.from.node || !wire.to.node || wire.from.port.empty() || wire.to.port.empty())
        return false; // told already
    const Node *to = find(wire.to.node);
    const bool hasSource = find(wire.from.node);
    if (!hasSource)
        atWire(wire, wire.from, [&] {
            m_context.refuse(
                fmt::format("the wire comes from node {}, which is not there.", wire.from.node.value));
        });
    if (!to)
        atWire(wire, wire.to, [&] {
            m_context.refuse(
                fmt::format("the wire runs to node {}, which is not there.", wire.to.node.value));
        });
    return to && hasSource;
}

/// Merges the node's inputs with its wires, both ordered by port.
void GraphLinker::linkInto(Node &node, std::size_t first, std::size_t last)
{
    std::vector<Input> merged;
    merged.reserve(node.inputs.size() + last - first);
    auto own = node.inputs.begin();
    for (std::size_t i = first; i < last; ++i) {
        const FileWire &wire = m_wires[i];
        while (own != node.inputs.end() && own->port <= wire.to.port)
            merged.push_back(std::move(*own++));
        if (merged.empty() || merged.back().port != wire.to.port)
            merged.push_back({std::string(wire.to.port), {}, {}, {}});
        Input &input = merged.back();
        if (input.source) {
            atWire(wire, wire.to, [&] {
                m_context.refuse(
                    fmt::format("a second wire into {} of “{}”; one is the most.", input.port, node.name));
            });
            continue;
        }
        input.source = Source{wire.from.node, std::string(wire.from.port)};
        if (const auto extra = m_wireExtras.find(wire.child); extra != m_wireExtras.end())
            input.wireExtra = std::move(extra->second);
        if (m_context.isStrict())
            checkFit(wire, node);
    }
    merged.insert(merged.end(), std::move_iterator(own), std::move_iterator(node.inputs.end()));
    node.inputs = std::move(merged);
}

/// The ports of a group are the nodes in it, and of what is not installed nobody knows them.
void GraphLinker::noteLostEnd(const FileWire &wire, const FileWireEnd &end, const Node &node,
    const std::vector<PortType> &ports, std::string_view what)
{
    if (node.type->unknown || node.inner)
        return;
    atWire(wire, end, [&] {
        m_context.note(fmt::format("“{}” has no {} “{}”: the wire does nothing. It has {}.", node.name, what,
            end.port, portNames(ports)));
    });
}

/// Whether the ports will take the wire. Ports that are not known may belong to a newer version.
void GraphLinker::checkFit(const FileWire &wire, const Node &to)
{
    const Node &from = *find(wire.from.node);
    const PortType *output = from.type->output(wire.from.port);
    const PortType *input = to.type->input(wire.to.port);
    if (!output)
        noteLostEnd(wire, wire.from, from, from.type->outputs, "output");
    if (!input)
        return noteLostEnd(wire, wire.to, to, to.type->inputs, "input");
    if (input->setting)
        atWire(wire, wire.to, [&] {
            m_context.warn(fmt::format("{} of “{}” is a setting and takes no wire.", input->name, to.name));
        });
    else if (output && fit(*output->type, *input->type) == Fit::Refused)
        atWire(wire, wire.to, [&] {
            m_context.warn(
                fmt::format("{} of “{}”: {}", input->name, to.name, refusal(*output->type, *input->type)));
        });
}

} // namespace heddle
