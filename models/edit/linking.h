// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread; pure functions.
#pragma once

#include "engine/message/edit.h"

#include <optional>
#include <string>
#include <vector>

namespace heddle {

class Scene;
struct NodeType;

/// A wire, by the input that it arrives at.
struct WireEnd {
    NodeId to;
    std::string port;
    friend bool operator==(const WireEnd &, const WireEnd &) = default;
};

/// One more wire from each of the nodes to the next, from left to right: to the first free input that
/// something of it fits. Nothing: none does.
std::vector<Edit> linkEdits(const Scene &scene, const std::vector<NodeId> &ids);
/// How the nodes, from left to right, would feed a new one of that type: each its first free input that fits.
std::vector<Input> feedsFor(const Scene &scene, const std::vector<NodeId> &ids, const NodeType &type);
/// Which of the nodes, from left to right, a new one of that type would feed first; it has no id yet.
std::optional<Connect> readerFor(const Scene &scene, const std::vector<NodeId> &ids, const NodeType &type);
/// Away with the wires between the nodes; of a single node, with all of its wires.
std::vector<Edit> unlinkEdits(const Scene &scene, const std::vector<NodeId> &ids);
/// Away with those of these wires that are there.
std::vector<Edit> cutEdits(const Scene &scene, const std::vector<WireEnd> &wires);
/// Those of these wires that are there come from that output from now on.
std::vector<Edit> moveWireEdits(const Scene &scene, const std::vector<WireEnd> &wires, const Source &from);
/// The wires that arrive at or leave from that port of the node.
std::vector<WireEnd> wiresAt(const Scene &scene, NodeId node, bool output, int port);

} // namespace heddle
