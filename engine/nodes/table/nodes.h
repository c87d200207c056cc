// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/sdk/nodetype.h"

namespace heddle::table {

// The nodes of this library, one file each.
NodeType tableFilter();
NodeType tableSelect();
NodeType tableCompute();
NodeType tableGroup();
NodeType tableSort();
NodeType tableColumn();

} // namespace heddle::table
