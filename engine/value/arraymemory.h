// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <functional>
#include <memory>

namespace heddle {

/// Gives so many bytes, a multiple of a cache line and aligned to one; nullptr: it has none. Any thread.
using ArrayMemory = std::function<std::shared_ptr<std::byte>(std::size_t bytes)>;

/// Large arrays are made there from now on, rather than in memory of this process. Once, before any thread
/// makes arrays.
void setArrayMemory(ArrayMemory memory);

} // namespace heddle
