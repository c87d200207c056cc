// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/base/error.h"

#include <filesystem>
#include <string>
#include <unordered_set>
#include <vector>

namespace heddle {

/// What was said yes to, from session to session: digests, one a line, in the user's state folder. Lines
/// that are none are passed over, and fall out with the next one that is added. Any thread; blocks.
std::filesystem::path trustedFile(); ///< Empty where neither XDG_STATE_HOME nor HOME names a folder.
/// Empty where the file is missing, damaged or far too large: then the user is asked again.
std::unordered_set<std::string> readTrusted(const std::filesystem::path &file);
/// Puts them at the end; of too many, the oldest fall out.
Result<Done> addTrusted(const std::filesystem::path &file, const std::vector<std::string> &digests);

} // namespace heddle
