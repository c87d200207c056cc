// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

namespace heddle {

/// The tags by which messages tell the values that CBOR lacks. Internal to the reader and the writer.
enum class ValueTag : std::uint64_t { Time = 40100, Duration, Array, Image, Table };

} // namespace heddle
