// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/base/error.h"
#include "engine/message/content.h"
#include "engine/message/status.h"

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace heddle {

/// The outputs of a watched node, in the order of its type; null where there is no value yet.
struct OutputChange {
    NodeId node;
    std::vector<Value> values;
};

/// What a watched node has told, in order; where it told too much, the latest.
struct Messages {
    NodeId node;
    std::vector<Value> values;
};

/// How much a line of the log matters.
enum class LogLevel : std::uint8_t { Info, Warning, Error };

/// What a run has said of itself, or why it failed.
struct LogLine {
    NodePath node;
    std::string name; ///< The node's, at that time.
    std::uint64_t run = 0; ///< Lines of one run have the same.
    LogLevel level = LogLevel::Info;
    std::string text;
    std::int64_t time = 0; ///< Microseconds since 1970, UTC.

    friend bool operator==(const LogLine &, const LogLine &) = default;
};

/// Of all graphs, since the last delta.
struct LogNews {
    bool begun = false; ///< Of a document that has taken the place of another: forget what was said before.
    std::uint64_t lost = 0; ///< Lines that were said before these and are too many to be told.
    std::vector<LogLine> lines;
};

/// The undo history: of the steps that were known so many stay, then come others.
struct HistoryChange {
    std::size_t kept = 0;
    std::vector<std::string> added; ///< Their labels.
    std::size_t done = 0; ///< So many are done; those after them were taken back.
    std::int64_t saved = -1; ///< How many were done when it was saved; -1: not on this way.

    friend bool operator==(const HistoryChange &, const HistoryChange &) = default;
};

struct Survey;

/// The answer to a command that asked for one.
struct Reply {
    std::uint64_t request = 0;
    std::optional<Error> error; ///< Set: nothing was changed.
    std::vector<NodeId> nodes; ///< The nodes that were added, in the order of the edits.
    std::string text; ///< What was copied.
    std::shared_ptr<const Survey> survey = {}; ///< What was asked to be searched.
};

/// The document as a whole.
struct DocumentState {
    std::string path; ///< Empty: never saved.
    bool modified = false;
    std::string undo; ///< Label of the step that undo would take back; empty: none.
    std::string redo;
    bool manual = false; ///< Nothing runs unless it is asked for.
    std::vector<std::string> wants; ///< What it would do once it is trusted: "reach example.org (fetch)".

    friend bool operator==(const DocumentState &, const DocumentState &) = default;
};

/// Counts over the whole document, nested graphs included.
struct Totals {
    std::uint32_t nodes = 0, running = 0, queued = 0, failed = 0, warnings = 0;
    std::uint32_t abandoned = 0; ///< Bodies that did not obey and still hold a thread.
    float progress = -1; ///< Of the run as a whole; -1: idle or not known.
    std::uint32_t paused = 0; ///< Of those that run.

    friend bool operator==(const Totals &, const Totals &) = default;
};

/// An input that reads a variable, or the node that writes it.
struct VariableUse {
    NodePath node;
    std::vector<std::string> names; ///< Of the groups on the way to it, and its own.
    std::string port;
    bool writes = false;

    friend bool operator==(const VariableUse &, const VariableUse &) = default;
};

/// A variable of the flow as it is now.
struct VariableState {
    Variable variable;
    Value now; ///< What was written last; else its value.
    std::uint32_t count = 0; ///< Of all that use it.
    std::vector<VariableUse> uses; ///< All; of very many the first.

    friend bool operator==(const VariableState &, const VariableState &) = default;
};

/// A node in another graph than the one that is looked at which failed, warns or is not set up.
struct Problem {
    NodePath node;
    std::vector<std::string> names; ///< Of the groups on the way to it, and its own.
    NodeState state = NodeState::Error;
    std::string text; ///< What is wrong, as a sentence.

    friend bool operator==(const Problem &, const Problem &) = default;
};

/// What a node has cost; of a group, all that is in it.
struct NodeCost {
    NodeId node;
    double seconds = 0; ///< Of the last run.
    double before = -1; ///< Of the run before that; -1: there was none.
    std::uint64_t bytes = 0; ///< Of its results.
    std::uint32_t runs = 0, hits = 0; ///< A hit: its result was known, and nothing ran.

    friend bool operator==(const NodeCost &, const NodeCost &) = default;
};

/// Everything that has changed in the graph that is looked at since the last one: a plain value that
/// crosses from the engine to the window. The latest state of each node, never a history of it.
struct GraphDelta {
    Revision revision = 0;
    GraphPath graph;
    bool reset = false; ///< Forget everything first; `added` is the whole graph.
    std::optional<std::vector<std::string>> names; ///< Of the groups on the way to the graph.
    /// Of a group, `inner` here and below holds its border alone: its ports and what they are wired to.
    std::vector<NodeId> removed;
    std::vector<Node> added; ///< After `removed`.
    std::vector<Node> changed; ///< Anything but status and outputs; the whole node.
    std::vector<std::pair<NodeId, NodeStatus>> statuses;
    std::vector<OutputChange> outputs;
    std::vector<Messages> messages;
    std::optional<std::vector<Frame>> frames;
    std::optional<std::vector<PanelItem>> panel;
    std::optional<std::vector<Bookmark>> bookmarks; ///< Of the whole flow.
    std::optional<std::vector<VariableState>> variables; ///< All there are, ordered by name.
    std::optional<DocumentState> document;
    std::optional<Totals> totals;
    std::optional<std::vector<Problem>> problems; ///< All there are elsewhere; of very many the first.
    std::optional<std::vector<NodeCost>> costs; ///< Of all nodes that have any, because they were asked for.
    std::vector<Reply> replies;
    LogNews log;
    std::optional<HistoryChange> history;

    bool empty() const
    {
        return !reset && !names && !problems && removed.empty() && added.empty() && changed.empty()
            && statuses.empty() && outputs.empty() && messages.empty() && !frames && !panel && !bookmarks
            && !variables && !document && !totals && !costs && replies.empty() && log.lines.empty()
            && !history;
    }
};

} // namespace heddle
