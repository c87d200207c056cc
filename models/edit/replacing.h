// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread; pure functions.
#pragma once

#include "engine/message/edit.h"

#include <QtCore/QStringList>

#include <vector>

namespace heddle {

class Scene;

/// A node of another type in the place of one that is there, under the same id.
///
/// Wires go to the port of the same name where that one takes them, else to the first free one of the same
/// type, else to one that converts. Values go to inputs of the same name alone, and of what the panel showed
/// the same parts stay. A name that the user gave stays too.
struct Replacement {
    std::vector<Edit> edits; ///< Nothing: there is no such node.
    QStringList lost; ///< What has no place in the new one, in words: "radius", "2 wires".
};
Replacement replacementOf(
    const Scene &scene, NodeId node, const NodeType &type, const std::vector<PanelItem> &onPanel);

} // namespace heddle
