// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/message/delta.h"
#include "engine/message/edit.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace heddle {

/// Undo and redo: pairs of (transaction, inverse) as the flow returned them, and which state is the saved
/// one. It lives with the engine, so that "undo" posted right after an edit takes back that edit.
/// Engine thread; owned by FlowEngine.
class History {
public:
    /// An edit was made; `inverse` takes it back.
    void add(Transaction inverse, std::uint64_t mergeKey);

    /// What to apply for one step back or forth, or nullptr. Tell stepped() the inverse that came of it.
    const Transaction *undoStep() const { return m_undo.empty() ? nullptr : &m_undo.back().transaction; }
    const Transaction *redoStep() const { return m_redo.empty() ? nullptr : &m_redo.back().transaction; }
    void undone(Transaction inverse);
    void redone(Transaction inverse);

    std::string undoLabel() const { return m_undo.empty() ? std::string() : m_undo.back().transaction.label; }
    std::string redoLabel() const { return m_redo.empty() ? std::string() : m_redo.back().transaction.label; }

    std::uint64_t state() const { return m_state; }
    void setSaved(std::uint64_t state) { m_saved = state; }
    void setNeverSaved() { m_saved = ~std::uint64_t(0); }
    bool isModified() const { return m_state != m_saved; }

    /// What of the list of steps is news since the last call; nothing: it is as it was.
    std::optional<HistoryChange> takeChange();

private:
    struct Step {
        Transaction transaction; ///< Leads out of the present state.
        std::uint64_t leadsTo = 0;
        std::uint64_t mergeKey = 0;
    };

    std::size_t size() const { return m_undo.size() + m_redo.size(); }
    const Step &stepAt(std::size_t index) const;
    std::int64_t savedPlace() const;

    std::vector<Step> m_undo, m_redo;
    std::uint64_t m_state = 0, m_last = 0, m_saved = 0; // each state that ever was has a number
    std::size_t m_same = 0; // steps that are where they were when the list was told last
    std::optional<HistoryChange> m_told; // without the labels
};

} // namespace heddle
