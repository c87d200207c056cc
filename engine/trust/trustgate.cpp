// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/trust/trustgate.h"

#include "engine/sdk/scripttypes.h"
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
    for (auto at = m_nodes.begin(); at != m_nodes.end(); ++at)
        look(at);
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
            look(m_nodes.try_emplace(item.slot).first);
    for (const FlowChanges::Item &item : changes.changed)
        look(m_nodes.find(item.slot));
    for (const Slot slot : changes.recompute) // a wire that came or went
        look(m_nodes.find(slot));
}

/// Asks the disk: only of nodes that have changed.
void TrustGate::look(std::map<Slot, std::vector<Want>>::iterator node)
{
    if (node == m_nodes.end())
        return;
    node->second = wantsOf(m_flow, node->first, m_surroundings);
    m_stale = true;
}

// ---- what the user does -------------------------------------------------------------------------

/// A path or an address that was typed may be read or reached, wherever it is wired to; but a file is written
/// only where the text was meant for one.
void TrustGate::allowText(const Value &value, const PortType *port)
{
    const auto *text = value.get<std::string>();
    if (!text || text->empty())
        return;
    const std::string path = m_surroundings.resolved(*text);
    m_allowed.insert(Want::keyOf(WantKind::Read, path));
    if (port && port->file == FileUse::Write)
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
        if (const NodeRecord *record = m_flow.find(*graph, node))
            allowNode(record->slot);
    for (const Edit &edit : transaction.edits)
        if (const auto *set = std::get_if<SetInput>(&edit))
            allowSet(*graph, *set);
}

void TrustGate::allowNode(Slot slot)
{
    if (const auto found = m_nodes.find(slot); found != m_nodes.end())
        for (const Want &want : found->second)
            if (!want.wired)
                m_allowed.insert(want.key());
}

/// A program is wanted as it was typed, in whichever node.
void TrustGate::allowCode(const Value &value)
{
    if (const auto *code = value.get<std::string>())
        m_allowed.insert(Want::keyOf(WantKind::Run, *code));
}

void TrustGate::allowSet(GraphUid graph, const SetInput &set)
{
    const NodeRecord *record = m_flow.find(graph, set.node);
    const PortType *port = record ? record->node.type->input(set.port) : nullptr;
    if (port && isScript(*record->node.type) && set.port == kCodePort)
        return allowCode(set.value ? *set.value : port->preset);
    if (set.value)
        allowText(*set.value, port);
    else if (port)
        allowText(port->preset, port);
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

/// Is it told of already, going by what is set?
bool TrustGate::isSet(Slot slot, const Want &want) const
{
    const auto found = m_nodes.find(slot);
    return found != m_nodes.end()
        && std::any_of(found->second.begin(), found->second.end(),
            [&](const Want &set) { return set.key() == want.key(); });
}

const std::vector<Want> &TrustGate::pending() const
{
    if (!std::exchange(m_stale, false))
        return m_pending;
    m_pending.clear();
    if (!m_foreign)
        return m_pending;
    for (const auto &[slot, wants] : m_nodes)
        for (const Want &want : wants)
            if (!isAllowed(want))
                m_pending.push_back(want);
    for (const auto &[slot, wants] : m_refused)
        for (const Want &want : wants)
            if (want.kind == WantKind::Read && !isAllowed(want) && !isSet(slot, want))
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
    for (const auto &[slot, wants] : m_nodes)
        for (const Want &want : wants)
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
