// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread; pure functions.
#pragma once

#include "engine/message/edit.h"
#include "models/edit/linking.h"

#include <QtCore/QPointF>
#include <QtCore/QRectF>

#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

namespace heddle {

class Scene;
struct NodeType;

/// A node that may go into a wire: one that feeds nothing yet, or one that is not there yet.
struct LooseNode {
    const NodeType *type = nullptr; ///< nullptr: it is none.
    NodeId id; ///< None: it is not there yet.
    std::optional<std::unordered_set<NodeId>> feeders = {}; ///< Near and far; found when first asked for.
};
LooseNode looseNode(const Scene &scene, NodeId id);

/// A wire, and the ports of a node that fit between its ends.
struct Insertion {
    Source from;
    WireEnd to;
    std::string input, output; ///< Of the node.
    friend bool operator==(const Insertion &, const Insertion &) = default;
};

/// Into which of the wires behind the body the node would go: the one nearest to the pointer that it fits.
/// Asks what is near, whatever the size of the flow.
std::optional<Insertion> insertionUnder(
    const Scene &scene, LooseNode &node, const QRectF &body, QPointF pointer);
/// A wire comes by there.
bool hasWireIn(const Scene &scene, const QRectF &area);
std::vector<Edit> insertEdits(const Insertion &place, NodeId node);

} // namespace heddle
