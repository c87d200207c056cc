// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/sdk/nodetype.h"

namespace heddle::files {

// The nodes of this library, one file each.
NodeType filesParseCsv();
NodeType filesReadCsv();
NodeType filesReadJson();
NodeType filesWrite();

} // namespace heddle::files
