// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/sdk/nodetype.h"

namespace heddle {

class Catalog;

/// Adds the nodes that show a value. Called once at start.
void registerView(Catalog &catalog);

namespace view {
NodeType imageNode();
NodeType plotNode();
NodeType tableNode();
NodeType textNode();
} // namespace view

} // namespace heddle
