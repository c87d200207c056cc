// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>

namespace heddle {

/// Heddle's own folder of one kind: $XDG_STATE_HOME/heddle, say, or ~/.local/state/heddle where the variable
/// names no place. Empty: there is no home either. Any thread.
std::filesystem::path userFolder(const char *variable, const char *belowHome);

} // namespace heddle
