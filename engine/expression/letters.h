// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace heddle::expression {

// Upper and lower case of UTF-8 texts, the same on every machine, whatever its locale: Latin, Greek and
// Cyrillic letters; all others stay as they are. Pure.
std::string upperCase(const std::string &text);
std::string lowerCase(const std::string &text);

} // namespace heddle::expression
