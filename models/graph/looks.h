// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; pure functions.
#pragma once

#include "engine/message/content.h"
#include "engine/sdk/nodetype.h"

#include <string>
#include <string_view>
#include <vector>

namespace heddle {

/// The ways to show a node, by name: those of results ("image", "plot", "histogram", "table", "text",
/// "readout", "volume", "value" for whatever fits), "controls" for its inputs, "own" for the user's own
/// file, "none", and those that types declare for themselves ("button").
namespace looks {
inline constexpr std::string_view kNone = "none", kOwn = "own", kControls = "controls", kValue = "value";
/// Where a node's choice is kept.
inline constexpr const char *kKey = "look";
}

/// What its user has chosen; empty: nothing, so that the type says.
std::string chosenLook(const Node &node);
/// What a node is shown by on the canvas: what its user has chosen, else the user's own file for its type,
/// else what its type declares. Empty: by nothing.
std::string lookOf(const NodeType &type, std::string_view chosen, bool hasOwnFile = false);
/// The same where something is always to be seen, as on a panel: at the least its first result, else its
/// inputs.
std::string fullLookOf(const NodeType &type, std::string_view chosen, bool hasOwnFile = false);
/// What can be chosen for nodes of this type, best first; "none" is the last.
std::vector<std::string> fittingLooks(const NodeType &type);
/// How wide a node must be to show it well; 0: no wider than without.
double lookWidth(std::string_view look);
/// How high it is in a node, at the width that it is made for; 0: nothing is shown.
double lookHeight(const NodeType &type, std::string_view look);

} // namespace heddle
