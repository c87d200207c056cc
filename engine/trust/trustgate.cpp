// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/trust/trustgate.h"

#include "engine/trust/digest.h"
#include "engine/trust/server.h"
#include "engine/trust/trustedfile.h"

#include <fmt/format.h>

#include <algorithm>

namespace heddle {

namespace {

constexpr std::size_t kMostMet = 200; // that are remembered for one flow

bool couldHurt(const GraphContent &graph)
{
    return std::any_of(graph.nodes.begin(), graph.nodes.end(),
        [](const Node &node) { return needsTrust(*node.type) || (node.inner && couldHurt(*node.inner)); });
}

/// Only a run tells of a file that is read by a path out of a wire.
bool isForRunsOnly(const Want &want)
{
    return want.wired && want.kind == WantKind::Read;
}

} // namespace

TrustGate::TrustGate(const Flow &flow, std::filesystem::path memory)
    : m_flow(flow)
    , m_memory(std::move(memory))
{
}

void TrustGate::begin(bool foreign, std::string folder, const FlowChanges &changes)
{
    m_surroundings = Surroundings(std::move(folder));
    m_foreign = foreign;
    m_nodes.clear();
    m_allowed.clear();
    m_remembered.clear();
    m_refused.clear();
    m_met.clear();
    m_digest.clear();
    m_stale = true;
    noteChanges(changes);
    if (!foreign || m_nodes.empty())
        return;
    m_remembered = readTrusted(m_memory);
    const std::set<std::string> all = keys();
    m_digest = digestOf(all);
    if (m_remembered.contains(m_digest))
        m_allowed.insert(all.begin(), all.end());
}

void TrustGate::setFolder(std::string folder)
{
    m_surroundings = Surroundings(std::move(folder));
    m_stale = true;
}

void TrustGate::allowAll()
{
    m_foreign = false;
    m_stale = true;
}

void TrustGate::noteChanges(const FlowChanges &changes)
{
    for (const FlowChanges::Item &item : changes.removed) {
        m_stale = m_nodes.erase(item.slot) > 0 || m_stale;
        m_refused.erase(item.slot);
    }
    for (const FlowChanges::Item &item : changes.added)
        if (m_flow.isUsed(item.slot) && needsTrust(*m_flow.record(item.slot).node.type))
            m_nodes.insert(item.slot);
    for (const auto *items : {&changes.added, &changes.changed})
        for (const FlowChanges::Item &item : *items)
            m_stale = m_stale || m_nodes.contains(item.slot);
    for (const Slot slot : changes.recompute) // a wire that came or went
        m_stale = m_stale || m_nodes.contains(slot);
}

// ---- what the user does -------------------------------------------------------------------------

/// Whatever it is for: a path that was typed may be read, wherever it is wired to.
void TrustGate::allowText(const Value &value)
{
    const auto *text = value.get<std::string>();
    if (!text || text->empty())
        return;
    const std::string path = m_surroundings.resolved(*text);
    m_allowed.insert(Want::keyOf(WantKind::Read, path));
    m_allowed.insert(Want::keyOf(WantKind::Write, path));
    if (text->find("://") != text->npos)
        m_allowed.insert(Want::keyOf(WantKind::Reach, serverOf(*text)));
}

void TrustGate::noteHand(const Transaction &transaction, const std::vector<NodeId> &added)
{
    const auto graph = m_foreign ? m_flow.graphAt(transaction.graph) : std::nullopt;
    if (!graph)
        return;
    m_stale = true;
    for (const NodeId node : added)
        if (const NodeRecord *record = m_flow.find(*graph, node); record && m_nodes.contains(record->slot))
            for (const Want &want : wantsOf(m_flow, record->slot, m_surroundings))
                if (!want.wired)
                    m_allowed.insert(want.key());
    for (const Edit &edit : transaction.edits)
        if (const auto *set = std::get_if<SetInput>(&edit))
            allowSet(*graph, *set);
}

void TrustGate::allowSet(GraphUid graph, const SetInput &set)
{
    const NodeRecord *record = m_flow.find(graph, set.node);
    const PortType *port = record ? record->node.type->input(set.port) : nullptr;
    if (set.value)
        allowText(*set.value);
    else if (port)
        allowText(port->preset);
}

void TrustGate::noteForeign(const GraphContent &nodes)
{
    if (m_foreign || !couldHurt(nodes))
        return;
    m_allowed = keys();
    m_allowed.insert(m_met.begin(), m_met.end());
    m_foreign = m_stale = true;
}

void TrustGate::trust()
{
    for (const Want &want : pending()) {
        m_allowed.insert(want.key());
        if (isForRunsOnly(want))
            m_met.insert(want.key());
    }
    m_stale = true;
}

// ---- what nodes do ------------------------------------------------------------------------------

bool TrustGate::isAllowed(const Want &want) const
{
    if (m_allowed.contains(want.key()))
        return true;
    if (isForRunsOnly(want))
        return m_remembered.contains(digestWith(m_digest, want.key()));
    return want.wired && m_allowed.contains(want.wireKey());
}

std::string TrustGate::refusal(Slot slot, std::span<const Value> inputs)
{
    std::string text;
    std::vector<Want> refused;
    for (Want &want : wantsOf(m_flow, slot, inputs, m_surroundings)) {
        if (m_foreign && !isAllowed(want)) {
            text += (text.empty() ? "waiting for your trust: would " : " and ") + want.phrase();
            refused.push_back(std::move(want));
        } else if (isForRunsOnly(want) && m_met.size() < kMostMet) {
            m_met.insert(want.key());
        }
    }
    auto &before = m_refused[slot];
    m_stale = m_stale || before != refused;
    before = std::move(refused);
    if (before.empty())
        m_refused.erase(slot);
    return text;
}

std::vector<Slot> TrustGate::takeReleased()
{
    std::vector<Slot> released;
    for (const auto &[slot, wants] : m_refused)
        if (!m_foreign || std::all_of(wants.begin(), wants.end(), [this](auto &w) { return isAllowed(w); }))
            released.push_back(slot);
    for (const Slot slot : released)
        m_refused.erase(slot);
    m_stale = m_stale || !released.empty();
    return released;
}

const std::vector<Want> &TrustGate::pending() const
{
    if (!std::exchange(m_stale, false))
        return m_pending;
    m_pending.clear();
    if (!m_foreign)
        return m_pending;
    for (const Slot slot : m_nodes)
        for (Want &want : wantsOf(m_flow, slot, m_surroundings))
            if (!isAllowed(want))
                m_pending.push_back(std::move(want));
    for (const auto &[slot, wants] : m_refused)
        for (const Want &want : wants)
            if (isForRunsOnly(want) && !isAllowed(want))
                m_pending.push_back(want);
    std::stable_sort(
        m_pending.begin(), m_pending.end(), [](const Want &a, const Want &b) { return a.name < b.name; });
    return m_pending;
}

// ---- from session to session --------------------------------------------------------------------

/// Of the keys, sorted: where nodes lie and how they are called does not matter.
std::string TrustGate::digestOf(const std::set<std::string> &keys)
{
    std::string text;
    for (const std::string &key : keys)
        text += fmt::format("{} {}\n", key.size(), key);
    return heddle::digestOf(text);
}

std::string TrustGate::digestWith(const std::string &digest, const std::string &key)
{
    return digestOf({digest, key});
}

std::set<std::string> TrustGate::keys() const
{
    std::set<std::string> keys;
    for (const Slot slot : m_nodes)
        for (const Want &want : wantsOf(m_flow, slot, m_surroundings))
            keys.insert(want.key());
    return keys;
}

std::vector<std::string> TrustGate::digests() const
{
    if (!pending().empty())
        return {};
    const std::set<std::string> all = keys();
    const std::string digest = digestOf(all);
    std::vector<std::string> digests;
    if (!all.empty())
        digests.push_back(digest);
    for (const std::string &key : m_met)
        digests.push_back(digestWith(digest, key));
    return digests;
}

} // namespace heddle
