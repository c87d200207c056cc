// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

namespace heddle {

/// Whether a whole number is itself as a number too: beyond 2^53 doubles skip integers, and an id would
/// become another one.
constexpr bool isExactAsNumber(std::int64_t value)
{
    constexpr std::int64_t kExact = std::int64_t(1) << 53;
    return value >= -kExact && value <= kExact;
}

} // namespace heddle
