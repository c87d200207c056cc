// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/process/memorypool.h"

namespace heddle {

/// From now on large arrays of this process are made where other processes can read them, so that a result
/// goes to the host without a copy. Once, before any is made; the pool is that from which they come.
std::shared_ptr<MemoryPool> shareArrays();

} // namespace heddle
