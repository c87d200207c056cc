// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/sdk/nodetype.h"

namespace heddle::formats {

NodeType readImageNode();
NodeType readTiffNode();
NodeType readNumpyNode();

} // namespace heddle::formats
