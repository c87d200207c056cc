// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>

namespace heddle {
class FlowEngine;
}

namespace heddle::cli {

/// Tells on stderr how far a run is: a bar that is redrawn on a terminal, now and then a line elsewhere.
class RunProgress {
public:
    RunProgress();
    ~RunProgress() { clear(); }

    void clear(); ///< Takes the bar off the terminal.
    void show(const FlowEngine &engine);
    double elapsed() const; ///< Seconds since the start.

private:
    using Clock = std::chrono::steady_clock;

    const Clock::time_point m_start = Clock::now();
    Clock::time_point m_next;
    bool m_terminal = false, m_drawn = false;
};

} // namespace heddle::cli
