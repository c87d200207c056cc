// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/eval/evaluator.h"
#include "engine/graph/flow.h"

#include <optional>
#include <string>
#include <unordered_map>

namespace heddle {

/// A sentence about why a node will run or does not, and the other node that it names.
struct Why {
    std::string text;
    Slot about = kNoSlot;
};

/// What edits have changed about the nodes that are due for it: one input of each, with the value that it had
/// when the node was computed last. Everything else that makes a node run is read off the evaluation when
/// somebody asks. Engine thread; owned by FlowEngine.
class Reasons {
public:
    /// After an edit, from what takes it back.
    void note(const Flow &flow, const Evaluator &evaluator, const Transaction &inverse);
    Why why(const Flow &flow, const Evaluator &evaluator, Slot slot) const;

private:
    struct Reason {
        GraphUid graph = kRoot;
        NodeId node; ///< Slots are used again.
        std::string port;
        std::optional<Value> before; ///< Nothing: the wire has changed.
        std::uint32_t settlings = 0; ///< Of the node then: once it has more, this is over.
    };
    void add(const Evaluator &evaluator, Slot slot, Reason reason);
    Why because(const Flow &flow, const Evaluator &evaluator, Slot slot) const;
    static Why becauseOfHalf(const Flow &flow, const Evaluator &evaluator, Slot slot);
    static Why becauseOfInputs(const Flow &flow, const Evaluator &evaluator, Slot slot);
    const Reason *reasonOf(const Flow &flow, const Cell &cell, Slot slot) const;
    Why becauseOfEdit(const Flow &flow, const Reason &reason, Slot slot) const;

    std::unordered_map<Slot, Reason> m_reasons;
};

} // namespace heddle
