// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/sdk/run.h"

#include <string>

namespace heddle::files {

/// The whole file, which must be UTF-8 text of at most 2 GiB; a byte order mark is taken off. Throws
/// NodeError that names the file. Blocks; stops at checkpoints.
std::string readTextFile(Run &run, const std::string &path);

} // namespace heddle::files
