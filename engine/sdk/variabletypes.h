// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace heddle {

/// The type of node that writes a variable when it is triggered, and its input that says which: the one that
/// uses it.
inline constexpr std::string_view kWriterType = "variable.set";
inline constexpr std::string_view kWrittenPort = "variable";

} // namespace heddle
