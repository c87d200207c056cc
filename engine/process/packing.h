// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/process/memorypool.h"
#include "engine/value/value.h"

#include <span>

namespace heddle {

/// How many bytes of these values have to be copied before another process can read them.
std::size_t bytesToPack(std::span<const Value> values, MemoryPool &pool);
/// Copies them, so that telling of the values needs no more than a moment. Any thread.
void pack(std::span<const Value> values, MemoryPool &pool);

} // namespace heddle
