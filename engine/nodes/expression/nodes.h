// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/sdk/nodetype.h"

namespace heddle::expression {

// The nodes of this library, one file each.
NodeType mathExpression();

} // namespace heddle::expression
