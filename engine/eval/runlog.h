// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/graph/topology.h"
#include "engine/message/delta.h"
#include "engine/place/job.h"

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <utility>

namespace heddle {

/// What runs have said since somebody asked last: of too much the latest, and how much more it was. So a
/// body that talks without end costs no more than one that talks a little. Engine thread; owned by the
/// Evaluator.
class RunLog {
public:
    static constexpr std::size_t kMost = 2'000; ///< Lines between two questions.
    static constexpr std::size_t kLongest = 4'096; ///< Bytes of a line; what is longer is cut.

    struct Line {
        Slot slot = kNoSlot;
        RunId run = 0;
        LogLevel level = LogLevel::Info;
        std::string text;
        std::int64_t time = 0; ///< Microseconds since 1970, UTC.
    };
    struct Batch {
        std::deque<Line> lines;
        std::uint64_t lost = 0; ///< Lines that came before these.
    };

    void note(Slot slot, RunId run, LogLevel level, std::string_view text);
    Batch take() { return std::exchange(m_batch, {}); }

private:
    Batch m_batch;
};

} // namespace heddle
