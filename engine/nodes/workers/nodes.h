// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/sdk/nodetype.h"

namespace heddle::workers {

// The nodes of this library, one file each.
NodeType randomMeanNode();
NodeType runningMeanNode();

} // namespace heddle::workers
