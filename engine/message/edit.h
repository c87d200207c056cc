// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/message/content.h"

#include <string>
#include <variant>
#include <vector>

namespace heddle {

/// The elementary edits of one graph. Each succeeds whole or changes nothing, and yields its inverse.
struct AddNode {
    Node node;
}; ///< node.id 0: the graph chooses. Empty name: made from the title. Its wires must fit.
struct RemoveNode {
    NodeId node;
}; ///< Its wires go with it.
struct SetInput {
    NodeId node;
    std::string port;
    std::optional<Value> value;
}; ///< Nothing: back to the preset. It reads no variable then.
/// Replaces the wire that was there. `extra`: see Input::wireExtra.
struct Connect {
    Source from;
    NodeId to;
    std::string port;
    std::string extra = {};
};
struct Disconnect {
    NodeId to;
    std::string port;
};
/// The input reads that variable, which need not be there. Empty: none, its own value again.
struct UseVariable {
    NodeId node;
    std::string port;
    std::string variable;
};
struct MoveNode {
    NodeId node;
    Point at;
};
struct ResizeNode {
    NodeId node;
    double width;
};
struct SetMode {
    NodeId node;
    NodeMode mode;
}; ///< Of a group: all that is inside does not run.
struct RenameNode {
    NodeId node;
    std::string name;
    /// Of a port of a group: what is wired to it outside, set and shown of it follows.
    bool carry = true;
};
/// Something that the faces of a node keep with it; it changes no result. Nothing: forgets it.
struct Keep {
    NodeId node;
    std::string name;
    std::optional<Value> value;
};
struct PutFrame {
    Frame frame;
}; ///< Adds it, or replaces the one of the same id. Id 0: the graph chooses.
struct RemoveFrame {
    std::uint32_t frame;
};
struct PutPanelItem {
    PanelItem item;
}; ///< Adds it, or replaces the one of the same id. Id 0: the graph chooses. It goes with its node.
struct RemovePanelItem {
    std::uint32_t item;
};
/// Of the flow as a whole, whichever graph is edited. Adds it, or replaces the one of the same id.
struct PutBookmark {
    Bookmark bookmark;
};
struct RemoveBookmark {
    std::uint32_t bookmark;
};

/// Of the flow as a whole, whatever graph the transaction is of.
struct PutVariable {
    Variable variable;
}; ///< Adds it, or replaces the one of the same name.
struct RemoveVariable {
    std::string name;
}; ///< Refused while something uses it.
struct RenameVariable {
    std::string from, to;
}; ///< What uses it follows.

using Edit = std::variant<AddNode, RemoveNode, SetInput, Connect, Disconnect, MoveNode, ResizeNode, SetMode,
    RenameNode, Keep, PutFrame, RemoveFrame, PutPanelItem, RemovePanelItem, PutBookmark, RemoveBookmark,
    UseVariable, PutVariable, RemoveVariable, RenameVariable>;

/// Edits that belong together: all of them happen or none does.
struct Transaction {
    GraphPath graph; ///< The graph that they change.
    std::vector<Edit> edits;
    std::string label; ///< For the undo menu: "Move 3 nodes".
    /// Consecutive transactions with the same key become one undo step (a slider that is dragged). 0: never.
    std::uint64_t mergeKey = 0;
};

} // namespace heddle
