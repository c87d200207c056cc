// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/sdk/nodetype.h"

namespace heddle {

class Catalog;

/// Adds the nodes for stacks: arrays with an axis to run along. Called once at start.
void registerStack(Catalog &catalog);

namespace stack {
NodeType projectNode();
NodeType sliceNode();
NodeType traceNode();
NodeType cropNode();
} // namespace stack

} // namespace heddle
