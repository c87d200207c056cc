// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

namespace heddle::cli {

/// How the program ends; fixed, scripts depend on it.
enum ExitCode {
    kWell = 0,
    kNodeFailed = 1,
    kWrongUsage = 2,
    kUnreadable = 3,
    kTimedOut = 4,
    kNeedsTrust = 5,
    kInterrupted = 130,
};

} // namespace heddle::cli
