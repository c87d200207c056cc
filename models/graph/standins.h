// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include "engine/message/content.h"
#include "engine/sdk/scripttypes.h"

#include <memory>
#include <unordered_map>

namespace heddle {

/// Types for nodes whose own type does not say what ports they have: those that are not installed, and
/// groups. Groups have the ports that stand inside them; both have those that the flow's values and wires
/// name. Scripts have those, too, that their program has no more, as long as wires lead there. GUI thread;
/// owned by the Scene.
class StandIns {
public:
    static bool needed(const Node &node) { return node.type->unknown || node.inner || isScript(*node.type); }
    /// Ports that a node has though its type does not name them.
    static bool grows(const Node &node, const std::string &output)
    {
        return needed(node) || output == kErrorPort;
    }

    /// The type to show the node with; its inputs are those that the node names.
    const NodeType *typeOf(const Node &node);
    /// The same with one more output; of a node whose own type does, that type with one more.
    const NodeType *withOutput(const Node &node, const std::string &port);
    /// The same with all ports of one type.
    const NodeType *withPorts(const Node &node, const Type &type);
    void forget(NodeId id) { m_types.erase(id); }
    void clear() { m_types.clear(); }

private:
    std::unordered_map<NodeId, std::unique_ptr<const NodeType>> m_types;
};

} // namespace heddle
