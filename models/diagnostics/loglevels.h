// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread.
#pragma once

#include <array>

namespace heddle {

/// What the levels of a log are called, by LogLevel: in QML, on the clipboard, on disk.
inline constexpr std::array kLogLevels{"info", "warning", "error"};

} // namespace heddle
