// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/sdk/nodetype.h"

namespace @NAME@ {

heddle::NodeType @CAMEL@Node();

} // namespace @NAME@
