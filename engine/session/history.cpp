// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/session/history.h"

#include <algorithm>
#include <utility>

namespace heddle {

namespace {

/// Does taking back `older` also take back `newer`? So it is where both set the same thing.
bool covers(const Edit &older, const Edit &newer)
{
    if (const auto *set = std::get_if<SetInput>(&newer)) {
        const auto *same = std::get_if<SetInput>(&older);
        return same && same->node == set->node && same->port == set->port;
    }
    if (const auto *put = std::get_if<PutVariable>(&newer)) {
        const auto *same = std::get_if<PutVariable>(&older);
        return same && same->variable.name == put->variable.name;
    }
    if (const auto *move = std::get_if<MoveNode>(&newer)) {
        const auto *same = std::get_if<MoveNode>(&older);
        return same && same->node == move->node;
    }
    return false;
}

/// Puts the way back over the newer edits in front of the way back over the older ones.
void mergeInto(Transaction &older, Transaction newer)
{
    std::erase_if(newer.edits, [&](const Edit &edit) {
        return std::any_of(
            older.edits.begin(), older.edits.end(), [&](const Edit &known) { return covers(known, edit); });
    });
    older.edits.insert(older.edits.begin(), std::make_move_iterator(newer.edits.begin()),
        std::make_move_iterator(newer.edits.end()));
}

} // namespace

void History::add(Transaction inverse, std::uint64_t mergeKey)
{
    const bool merges = mergeKey != 0 && !m_undo.empty() && m_redo.empty()
        && m_undo.back().mergeKey == mergeKey && m_undo.back().transaction.graph == inverse.graph;
    m_same = std::min(m_same, m_undo.size());
    if (merges)
        mergeInto(m_undo.back().transaction, std::move(inverse));
    else
        m_undo.push_back({std::move(inverse), m_state, mergeKey});
    m_redo.clear();
    m_state = ++m_last;
}

const History::Step &History::stepAt(std::size_t index) const
{
    return index < m_undo.size() ? m_undo[index] : m_redo[size() - 1 - index];
}

/// A step that is done leads back to the state before it, one that was taken back to the one after it.
std::int64_t History::savedPlace() const
{
    if (m_state == m_saved)
        return std::int64_t(m_undo.size());
    for (std::size_t i = 0; i < size(); ++i)
        if (stepAt(i).leadsTo == m_saved)
            return std::int64_t(i < m_undo.size() ? i : i + 1);
    return -1;
}

std::optional<HistoryChange> History::takeChange()
{
    HistoryChange change{m_same, {}, m_undo.size(), savedPlace()};
    for (std::size_t i = m_same; i < size(); ++i)
        change.added.push_back(stepAt(i).transaction.label);
    m_same = size();
    HistoryChange now{m_same, {}, change.done, change.saved};
    if (m_told == now && change.added.empty())
        return std::nullopt;
    m_told = std::move(now);
    return change;
}

void History::undone(Transaction inverse)
{
    m_redo.push_back({std::move(inverse), m_state, 0});
    m_state = m_undo.back().leadsTo;
    m_undo.pop_back();
}

void History::redone(Transaction inverse)
{
    m_undo.push_back({std::move(inverse), m_state, 0});
    m_state = m_redo.back().leadsTo;
    m_redo.pop_back();
}

} // namespace heddle
