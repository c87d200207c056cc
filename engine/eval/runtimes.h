// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/graph/topology.h"

#include <cstddef>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace heddle {

/// What a run with inputs of that size has taken.
struct RunTime {
    double bytes = 0, seconds = 0;
};

/// How long a run with inputs of `bytes` will take, going by earlier ones, the oldest first; -1: nobody can
/// tell. Those of a similar size count, the closer and the newer the more; where there are none, the closest
/// one is stretched to the size, if it is not too far off. Pure; any thread.
double expectedSeconds(std::span<const RunTime> earlier, double bytes);

/// The last few runs of each node in a place, and of each type for nodes that have not run yet. Engine
/// thread; owned by the evaluator.
class RunTimes {
public:
    void note(Slot slot, const std::string &type, RunTime run);
    double expected(Slot slot, const std::string &type, double bytes) const; ///< Seconds; -1: not known.
    void forget(Slot slot) { m_bySlot.erase(slot); }

private:
    using Runs = std::vector<RunTime>;
    static void add(Runs &runs, RunTime run);

    std::unordered_map<Slot, Runs> m_bySlot;
    std::unordered_map<std::string, Runs> m_byType;
};

} // namespace heddle
