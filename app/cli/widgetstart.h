// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/starting.h"
#include "engine/sdk/nodetype.h"

#include <string>
#include <vector>

namespace heddle::cli {

/// Fills the blanks for a widget of a type: a view of its first output, controls for its first inputs, and
/// made-up data for all of its ports. Pure.
std::vector<Blank> widgetBlanks(const std::string &name, const NodeType &type, const std::string &file);

/// The type of a widget whose node does not exist yet: an input `gain`, an output `signal`.
NodeType imaginedType(const std::string &id);

} // namespace heddle::cli
