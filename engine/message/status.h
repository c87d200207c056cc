// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace heddle {

/// The state of a node, as a person sees it.
enum class NodeState : std::uint8_t {
    NotSetUp, ///< An input that it needs has no value; text says which.
    OutOfDate, ///< Something it depends on has changed and it has not run since.
    Queued, ///< Will run when what comes before it is done, or a place is free.
    Running,
    Done,
    Cached, ///< Done, and the result was known from an earlier run.
    Warning, ///< Done; text says what to know.
    Error, ///< Failed; text says why.
    Waiting, ///< Something before it failed or is not set up; text says which: "waiting for Blur".
    Interrupted, ///< Stopped by the user before it was done.
};

/// As scripts and the window's faces see it: "not-set-up", "out-of-date", "done" …
std::string_view nameOf(NodeState state);

/// 0 is the most urgent. A group and a frame show the most urgent of what is in them.
std::size_t urgencyOf(NodeState state);

/// What is known of a node's run. Crosses threads as a value.
struct NodeStatus {
    NodeState state = NodeState::OutOfDate;
    bool partial = false; ///< Running, and its outputs are intermediate values.
    bool stopping = false; ///< Stop was asked for and not yet obeyed.
    bool paused = false;
    bool muted = false; ///< It does not run: it is muted, or in a group that does not run, or waits for such.
    bool pinned = false; ///< Its result is held fast: it does not run, nor does what only it needs.
    float progress = -1; ///< 0 to 1; -1: not known.
    double elapsed = 0; ///< Seconds, of the last or the present run up to now.
    double expected = -1; ///< Seconds that the run takes as a whole, going by earlier ones; -1: not known.
    std::string text; ///< The sentence that goes with the state, or what the run says of itself.

    friend bool operator==(const NodeStatus &, const NodeStatus &) = default;
};

} // namespace heddle
