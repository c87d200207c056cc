// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread; pure functions.
#pragma once

#include "engine/message/edit.h"
#include "engine/sdk/nodetype.h"

#include <QtCore/QPointF>
#include <QtCore/QString>
#include <QtCore/QVariant>

#include <vector>

namespace heddle {

class NodeEdits;
class Scene;

/// The labels of the undo menu.
namespace labels {
QString add(const NodeType &type); ///< "Add Blur"
QString remove(const Scene &scene, const std::vector<NodeId> &ids); ///< "Delete blur", "Delete 3 nodes"
QString move(const Scene &scene, const std::vector<NodeId> &ids);
QString set(const QString &port); ///< "Set sigma"
QString reset(const QString &port);
QString connect();
QString disconnect();
QString mode(const Scene &scene, const std::vector<NodeId> &ids, NodeMode mode); ///< "Mute 3 nodes"
QString collapse(const Scene &scene, const std::vector<NodeId> &ids);
QString expand(const Scene &scene, const std::vector<NodeId> &ids);
QString hidePorts(const Scene &scene, const std::vector<NodeId> &ids); ///< "Hide unused ports of blur"
QString showPorts(const Scene &scene, const std::vector<NodeId> &ids);
QString isolate(const Scene &scene, const std::vector<NodeId> &ids); ///< "Isolate blur"
QString letIn(const Scene &scene, const std::vector<NodeId> &ids);
QString rename(const QString &name);
QString resize(const QString &name);
QString keep(const QString &name); ///< "Change view of blur"
}

/// One input of one node, or the same one of several.
struct InputAt {
    std::vector<NodeId> nodes;
    const PortType &port;
};
/// Asks for the value that the user gave, if the port takes it; else says why not.
void requestInput(NodeEdits &edits, const InputAt &input, const QVariant &given, std::uint64_t mergeKey);
/// Nothing: back to the preset.
std::vector<Edit> setEdits(const InputAt &input, const std::optional<Value> &value);

/// Where the scene shows them now.
std::vector<Edit> moveEdits(const Scene &scene, const std::vector<NodeId> &ids);
std::vector<Edit> removeEdits(const std::vector<NodeId> &ids);
/// A new node of the type, its upper left corner there.
AddNode addEdit(const NodeType &type, QPointF at);

} // namespace heddle
