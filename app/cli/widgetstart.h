// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/sdk/nodetype.h"

#include <string>
#include <vector>

namespace heddle::cli {

/// What the templates of a new widget leave open: "@NAME@" and what it stands for.
struct Blank {
    std::string mark, text;
};

/// Fills the blanks for a widget of a type: a view of its first output, controls for its first inputs, and
/// made-up data for all of its ports. Pure.
std::vector<Blank> widgetBlanks(const std::string &name, const NodeType &type, const std::string &file);

/// The type of a widget whose node does not exist yet: an input `gain`, an output `signal`.
NodeType imaginedType(const std::string &id);

/// The text with its blanks filled.
std::string filled(std::string text, const std::vector<Blank> &blanks);

} // namespace heddle::cli
