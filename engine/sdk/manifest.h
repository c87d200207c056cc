// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/sdk/nodetype.h"

#include <string_view>
#include <vector>

namespace heddle {

/// The ports that a description of a node type holds under a key, in the words of a manifest; what is no port
/// is left out. Any thread.
std::vector<PortType> portsFrom(const Map &map, std::string_view key);

} // namespace heddle
