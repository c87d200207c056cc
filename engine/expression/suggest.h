// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace heddle::expression {

/// The name that was probably meant, or nothing where none is close. Pure.
std::string_view closest(std::string_view name, std::span<const std::string_view> names);

} // namespace heddle::expression
