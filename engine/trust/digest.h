// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace heddle {

/// SHA-256, as 64 hexadecimal digits: a name that nobody can make a second text for. Any thread.
std::string digestOf(std::string_view text);

} // namespace heddle
