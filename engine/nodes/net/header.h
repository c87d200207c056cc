// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/value/value.h"

#include <string>
#include <vector>

namespace heddle::net {

/// Lines for the head of a request, "Accept: text/plain".
using HeaderLines = std::vector<std::string>;

/// The lines of a map of texts, numbers and bools. Refuses what could not stand in one line of its own.
Result<HeaderLines> headerLines(const Map &headers);
/// Whether there is a line of that name; upper and lower case are alike.
bool hasHeader(const HeaderLines &lines, std::string_view name);

} // namespace heddle::net
