// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/base/error.h"

#include <filesystem>
#include <functional>

namespace heddle::files {

/// Calls `write` with a file of the same extension beside `path` and then puts that in the place of `path`
/// in one step, so that no half-written file is ever seen. Removes it where `write` throws. Any thread.
Result<Done> replaceFile(
    const std::filesystem::path &path, const std::function<void(const std::filesystem::path &)> &write);

} // namespace heddle::files
