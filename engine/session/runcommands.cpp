// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Commands about what runs and why, and about results that are held fast.
#include "engine/session/flowengine.h"

#include <fmt/format.h>

namespace heddle {

std::vector<Slot> FlowEngine::slotsOf(const GraphPath &path, const std::vector<NodeId> &nodes)
{
    std::vector<Slot> slots;
    const auto graph = m_flow.graphAt(path);
    for (const NodeId node : nodes)
        if (const NodeRecord *record = graph ? m_flow.find(*graph, node) : nullptr)
            forSlotsInside(*record, [&](Slot slot) { slots.push_back(slot); });
    return slots;
}

/// The node of that graph which is it, or holds it; nothing: it is elsewhere.
std::optional<NodeId> FlowEngine::shownIn(GraphUid graph, Slot slot) const
{
    NodeId node = m_flow.record(slot).node.id;
    for (GraphUid at = m_flow.graphOf(slot); at != graph; std::tie(at, node) = m_flow.ownerOf(at))
        if (at == kRoot)
            return std::nullopt;
    return node;
}

void FlowEngine::carryOut(PlanCommand &command)
{
    const auto graph = m_flow.graphAt(command.graph);
    const std::vector<Slot> slots = slotsOf(command.graph, command.nodes);
    std::vector<NodeId> nodes;
    std::unordered_set<NodeId> named;
    if (graph && slots.empty() == command.nodes.empty())
        for (const Slot slot : m_evaluator->planOf(slots, command.reach)) {
            const auto node = shownIn(*graph, slot);
            if (node && !handsOn(*m_flow.record(slot).node.type) && named.insert(*node).second)
                nodes.push_back(*node);
        }
    reply(command.request, std::nullopt, std::move(nodes));
}

void FlowEngine::carryOut(WhyCommand &command)
{
    const auto graph = m_flow.graphAt(command.node.graph);
    const NodeRecord *record = graph ? m_flow.find(*graph, command.node.node) : nullptr;
    if (!record)
        return reply(command.request, Error{"There is no such node."});
    Why why{"Nothing in it will run.", kNoSlot};
    if (!record->inner)
        why = m_reasons.why(m_flow, *m_evaluator, record->slot);
    else
        for (const Slot slot : slotsOf(command.node.graph, {command.node.node}))
            if (m_evaluator->willRun(slot)) {
                why = m_reasons.why(m_flow, *m_evaluator, slot);
                break;
            }
    const auto about = why.about == kNoSlot ? std::nullopt : shownIn(*graph, why.about);
    const bool other = about && *about != record->node.id;
    reply(command.request, std::nullopt, other ? std::vector{*about} : std::vector<NodeId>(),
        std::move(why.text));
}

Result<PinShelf::Pin> FlowEngine::pinOfNode(const NodeRecord &record)
{
    const Node &node = record.node;
    if (record.inner)
        return Error{fmt::format("{} is a group: pin the nodes inside it.", node.name)};
    const Cell &cell = m_evaluator->cell(record.slot);
    if (cell.outputs.empty() || cell.run)
        return Error{fmt::format("{} has no result to pin yet: run it first.", node.name)};
    return m_evaluator->pins().pin(node, cell.outputs);
}

void FlowEngine::carryOut(PinCommand &command)
{
    const auto graph = m_flow.graphAt(command.graph);
    Transaction transaction{command.graph, {}, {}, 0};
    std::vector<PinShelf::Pin> large;
    std::string said, name;
    for (const NodeId node : command.nodes) {
        const NodeRecord *record = graph ? m_flow.find(*graph, node) : nullptr;
        if (!record || (pinOf(record->node) != nullptr) == command.pinned)
            continue;
        auto pin = command.pinned ? pinOfNode(*record) : PinShelf::Pin();
        if (!pin)
            return reply(command.request, pin.error());
        name = record->node.name;
        transaction.edits.emplace_back(
            Keep{node, kPinKey, command.pinned ? std::optional(pin->kept) : std::nullopt});
        if (pin->file.empty())
            continue;
        said += fmt::format(
            "{}The result of {} ({:.1f} MB) is kept in your own folder, not in the flow's file.",
            said.empty() ? "" : " ", name, double(pin->bytes) / (1u << 20));
        large.push_back(std::move(*pin));
    }
    if (transaction.edits.empty())
        return reply(command.request, std::nullopt);
    const std::size_t count = transaction.edits.size();
    transaction.label = fmt::format(
        "{} {}", command.pinned ? "Pin" : "Unpin", count == 1 ? name : fmt::format("{} results", count));
    if (const auto applied = edit(transaction); !applied)
        return reply(command.request, applied.error());
    keepPins(std::move(large), command.request, std::move(said));
}

/// Large ones are written in the background; then the answer comes. They hold here in any case.
void FlowEngine::keepPins(std::vector<PinShelf::Pin> pins, std::uint64_t request, std::string said)
{
    if (pins.empty())
        return reply(request, std::nullopt);
    const auto failed = std::make_shared<std::optional<Error>>(); // the saver's until its last word
    for (std::size_t i = 0; i < pins.size(); ++i)
        saver().keep(pins[i].file, pins[i].values,
            [this, failed, last = i + 1 == pins.size(), request, said](const Result<Done> &kept) {
                if (!kept)
                    *failed = Error{"The pinned result is lost when Heddle ends: " + kept.error().text};
                if (last)
                    m_post([this, failed, request, said] { reply(request, *failed, {}, said); });
            });
}

void FlowEngine::carryOut(CostsCommand &)
{
    m_news->askCosts();
}

} // namespace heddle
