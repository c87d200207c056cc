// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/sdk/nodetype.h"

namespace heddle::image {

NodeType blurNode();
NodeType thresholdNode();
NodeType labelNode();
NodeType measureNode();
NodeType resizeNode();
NodeType greyNode();
NodeType regionsNode();

} // namespace heddle::image
