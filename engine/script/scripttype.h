// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/message/content.h"
#include "engine/sdk/scripttypes.h"

namespace heddle {

/// The type of a script with that program: its ports are those of the function in it, read without running
/// anything. Programs that declare the same share one; types are kept for as long as the program runs, as all
/// types are. Any thread.
const NodeType &scriptType(std::string_view code);
/// The one of a new node, with a program to begin with.
const NodeType &scriptType();
/// The same for a catalog, with a word on each of its ports.
NodeType newScript();

/// The type that a node has with the values that it holds: of a script, that of its program; else its own.
const NodeType &shapedType(const Node &node);

} // namespace heddle
