// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/sdk/scripttypes.h"

#include <chrono>
#include <cstddef>
#include <string>
#include <vector>

namespace heddle {

/// How worker processes are run. A plain value.
struct ProcessSettings {
    unsigned processes = 0; ///< That compute at a time; 0: as many as there are cores.
    std::string modules; ///< The folder of our own Python modules.
    std::size_t memory = 0; ///< The most that one may use, in bytes; 0: whatever there is.
    std::chrono::milliseconds timeLimit{0}; ///< For one run; 0: none.
    /// Who computes for longer holds up no others, which would wait for ever for those that never end, as
    /// long as that part of the machine's memory is free. 0: it does.
    std::chrono::milliseconds longRun{0};
    double freeMemory = 0.5;
    std::chrono::milliseconds patience{2000}; ///< For a run that is not wanted any more to obey its stop.
    std::string program{}; ///< heddle-worker, for nodes in C++; empty: they run where the others do.
    std::vector<std::string> nodes{}; ///< The folders of node libraries that it may load.
};

inline constexpr int kProtocolMajor = 1, kProtocolMinor = 0;

} // namespace heddle
