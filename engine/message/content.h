// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/base/ids.h"
#include "engine/value/value.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace heddle {

struct NodeType;
struct GraphContent;
struct Type;

/// A place on the canvas, in canvas pixels; y grows downwards.
struct Point {
    double x = 0, y = 0;
    friend bool operator==(const Point &, const Point &) = default;
};

/// Where the value of a wired input comes from.
struct Source {
    NodeId node;
    std::string port;
    friend bool operator==(const Source &, const Source &) = default;
};

/// What a flow says of one input of one node: its own value, the variable that it reads, the wire into it. A
/// wire wins over a variable, and a variable over a value.
struct Input {
    std::string port;
    std::optional<Value> value; ///< Nothing: the port's preset.
    std::optional<Source> source; ///< The one wire that may arrive here.
    /// Members of the wire's line in the file that this version does not know: `,"key":…` as JSON.
    std::string wireExtra;
    std::string variable = {}; ///< By name; it need not be there. Empty: none.

    bool says() const { return value || source || !variable.empty(); }
    friend bool operator==(const Input &, const Input &) = default;
};

/// Something that the faces of a node keep with it: a zoom, a chosen look. It is no input: nothing runs for
/// it.
struct Kept {
    std::string name;
    Value value;

    friend bool operator==(const Kept &, const Kept &) = default;
};

/// Whether a node takes part in its flow.
enum class NodeMode : std::uint8_t {
    Active,
    Bypassed, ///< It does not run: what comes in goes on, where it fits (message/passing.h).
    Muted, ///< It does not run, nor does what depends on it.
};
/// As files and the window's faces have it: "active", "bypassed", "muted".
std::string_view nameOf(NodeMode mode);

/// One node of a flow, as a value: what is edited, stored and shown. Any thread.
struct Node {
    NodeId id;
    std::string name; ///< Unique in its graph.
    const NodeType *type = nullptr; ///< Never null; from the Catalog, which outlives all nodes.
    int typeVersion = 1; ///< The version of the type that the file was written with.
    Point at;
    double width = 0; ///< 0: as the type wants it.
    NodeMode mode = NodeMode::Active;
    std::vector<Input> inputs; ///< Only those with a value or a wire, ordered by port name.
    std::vector<Kept> kept; ///< Ordered by name.
    /// The graph inside, for a group; nullptr for all others.
    std::shared_ptr<const GraphContent> inner;
    /// Members of the node's line in the file that this version does not know.
    std::string extra;

    const Input *input(std::string_view port) const; ///< nullptr if the flow says nothing of it.
    const Value *keptValue(std::string_view key) const; ///< nullptr: nothing is kept under that name.
    friend bool operator==(const Node &, const Node &) = default;
};

/// A box with a title behind nodes; with a text of its own, a note.
struct Frame {
    std::uint32_t id = 0;
    std::string title;
    Point at;
    double width = 0, height = 0;
    std::string colour; ///< A kind's name ("source", "filter" …), or empty.
    std::string text; ///< Markdown.
    std::string extra; ///< Members that this version does not know.

    friend bool operator==(const Frame &, const Frame &) = default;
};

/// A place on the panel, the page of chosen widgets that makes a flow an app.
struct PanelItem {
    std::uint32_t id = 0;
    NodeId node;
    std::string part; ///< "in.NAME": that input; "out.NAME": that output; empty: the node's face.
    Point at;
    double width = 0, height = 0;
    std::string title; ///< Empty: the name of what is shown.
    std::string extra; ///< Members that this version does not know.

    friend bool operator==(const PanelItem &, const PanelItem &) = default;
};

/// A place to come back to: one of the flow's graphs, what is in the middle of the canvas there, and how
/// near.
struct Bookmark {
    std::uint32_t id = 0; ///< 1 to 9.
    GraphPath graph;
    Point at;
    double zoom = 1;
    std::string name; ///< What is seen there, for menus.
    std::string extra; ///< Members that this version does not know.

    friend bool operator==(const Bookmark &, const Bookmark &) = default;
};

/// A named value of the flow, which inputs anywhere in it may read without a wire.
struct Variable {
    std::string name; ///< Unique in its flow.
    const Type *type = nullptr; ///< Never null; of the built-in ones.
    Value value; ///< What it is until a node writes it.
    std::string extra = {}; ///< Members that this version does not know.

    friend bool operator==(const Variable &, const Variable &) = default;
};

/// A whole graph as a value: what a file, the clipboard and a group hold. Nodes, frames and items ordered by
/// id.
struct GraphContent {
    std::vector<Node> nodes;
    std::vector<Frame> frames;
    std::vector<PanelItem> panel;

    friend bool operator==(const GraphContent &, const GraphContent &) = default;
};

/// A flow file as a value.
struct FlowContent {
    int version = 1;
    GraphContent root;
    std::vector<Variable> variables = {}; ///< Ordered by name.
    std::string extra = {}; ///< Members of the file that this version does not know.
    std::vector<Bookmark> bookmarks = {}; ///< Ordered by id.

    friend bool operator==(const FlowContent &, const FlowContent &) = default;
};

} // namespace heddle
