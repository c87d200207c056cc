// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/process/reactor.h"

#include <string>

namespace heddle {

/// Both ends of a new pipe; the second is written to.
std::pair<Descriptor, Descriptor> makePipe();

/// What a process prints, line by line. Long lines are cut, and where there are more than anybody reads the
/// rest is left out and counted. Lives on the reactor's thread; owned by whoever owns the process.
class LineReader {
public:
    LineReader(Reactor &reactor, Descriptor pipe, std::function<void(std::string line)> told);
    ~LineReader();
    LineReader(const LineReader &) = delete;
    LineReader &operator=(const LineReader &) = delete;

    void drain(); ///< Tells what has been printed already, the last line too.

private:
    bool read();
    void take(std::string_view text);
    void tell();
    void tellLeftOut();

    Reactor &m_reactor;
    const Descriptor m_pipe;
    const std::function<void(std::string line)> m_told;
    std::string m_line;
    Reactor::Clock::time_point m_since{}; // of the count
    std::size_t m_count = 0, m_leftOut = 0;
};

} // namespace heddle
