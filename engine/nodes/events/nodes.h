// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/sdk/nodetype.h"

namespace heddle::events {

// The nodes of this library, one file each.
NodeType buttonNode();
NodeType timerNode();
NodeType changedNode();
NodeType gateNode();
NodeType sequenceNode();
NodeType counterNode();
NodeType debounceNode();
NodeType sampleNode();

} // namespace heddle::events
