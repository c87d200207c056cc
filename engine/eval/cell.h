// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/graph/topology.h"
#include "engine/message/status.h"
#include "engine/place/job.h"

#include <chrono>
#include <memory>
#include <string>
#include <vector>

namespace heddle {

/// What a node has computed, while it does not show it.
struct Aside {
    std::vector<Value> outputs;
    std::vector<ContentKey> keys;
    ContentKey key;
    std::string warning;
};

/// How a result may be other than it looks.
enum class Behind : std::uint8_t {
    No,
    Old, ///< It waits to be asked for, though something has changed.
    Half, ///< It was stopped half way, and shows what it had yielded by then.
};

/// What evaluation knows of one node: its outputs, its state, the run that is out for it.
/// A plain record, by slot; see eval/README in engine/README.md for the story that its fields tell.
struct Cell {
    // The result.
    std::vector<Value> outputs; ///< By output of the type; null where there is none.
    std::vector<ContentKey> keys; ///< Names each output.
    ContentKey key; ///< Of the run that made them.
    Slot blockedBy = kNoSlot; ///< Set: no result, because of this node (itself, if it failed).
    std::unique_ptr<Aside> aside; ///< Set: it is bypassed or muted, and this is what it shows again then.
    NodeStatus status;
    Behind own = Behind::No; ///< The node itself, until it settles again.
    Behind above = Behind::No; ///< The worst of what its result came of.
    bool counted = false; ///< Among the nodes in each state; a group is not.

    // The wave.
    bool dirty = false; ///< Some input may differ from the last run's.
    bool marked = false; ///< The nodes below count this one as not settled.
    std::uint32_t unsettled = 0; ///< Wires from nodes that are marked; above 0: wait.
    bool held = false; ///< Dirty, but it runs only when it is asked for.
    bool asked = false; ///< It was asked for: once it is due it is not held.
    bool touched = false; ///< Is in the list of what the window has not yet been told.
    bool stopped = false; ///< By somebody: it waits to be asked for, whatever becomes of its code.
    bool shut = false; ///< All that it feeds is held fast by pins: it runs only when it is asked for.
    Slot dirtiedBy = kNoSlot; ///< Whose new result made it dirty; kNoSlot: the flow itself has changed.

    // The account.
    std::uint32_t settlings = 0; ///< How often a result, or that there is none, was found for it.
    std::uint32_t runs = 0, hits = 0; ///< Bodies that ran to their end; results that were known.
    float seconds = 0, secondsBefore = -1; ///< Of the last run and the one before it.

    // The run that is out.
    RunId run = 0; ///< 0: none.
    ContentKey runKey;
    std::uint32_t attempt = 0;
    std::uint32_t lastEvent = 0; ///< Sequence number of the last answer that was taken.
    bool runAgain = false; ///< Inputs have changed meanwhile: finish, then run again.
    bool onPartial = false; ///< Some input was an intermediate value.
    bool force = false; ///< Run even if the key says that nothing changed.
    std::size_t bytes = 0; ///< Of the run's inputs.
    bool placed = false; ///< It runs in a place, not on the engine thread: somebody may wait for it.
    bool viewed = false; ///< Somebody looks at the node.
    bool slow = false; ///< Ran inline for too long once: never inline again.
    std::string warning;
    Value memory; ///< What the node keeps from run to run.
    std::chrono::steady_clock::time_point started; ///< Later by each pause since.
    std::chrono::steady_clock::time_point pausedAt;
};

/// As people are told: a result that came of half a run, or of what is out of date, is not done.
NodeStatus toldStatus(const Cell &cell);

} // namespace heddle
