// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/base/error.h"

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

namespace heddle {

/// The whole file as it stands. Refuses folders and files of more than `limit` bytes. Any thread; blocks.
Result<std::string> readFile(const std::filesystem::path &path, std::size_t limit);

/// Replaces the file whole: at every moment, also when the power fails, either the old or the new text is
/// there. Keeps the old file's mode, writes through symbolic links, and changes nothing when it fails.
/// The version before stays beside a flow as `NAME.heddle~`, where the file system has hard links.
/// Any thread, but one at a time for one path; blocks.
Result<Done> writeFileAtomically(const std::filesystem::path &path, std::string_view text);

/// What the system said, for the end of a sentence: "no space left on the device".
std::string systemReason(int code);

} // namespace heddle
