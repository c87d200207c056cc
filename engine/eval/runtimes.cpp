// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/eval/runtimes.h"

#include <algorithm>
#include <cmath>

namespace heddle {

namespace {

constexpr std::size_t kMostRuns = 4; // of a node, and of a type
constexpr double kSimilar = 1; // doublings of the size
constexpr double kTooFar = 4; // doublings: sixteen times as much, or as little
constexpr double kFade = 0.7; // what a run counts against the one after it

double distance(double a, double b)
{
    return std::abs(std::log2(a + 1) - std::log2(b + 1));
}

} // namespace

double expectedSeconds(std::span<const RunTime> earlier, double bytes)
{
    double sum = 0, weights = 0, age = 1;
    const RunTime *closest = nullptr;
    for (auto run = earlier.rbegin(); run != earlier.rend(); ++run, age *= kFade) {
        const double away = distance(run->bytes, bytes);
        if (!closest || away < distance(closest->bytes, bytes))
            closest = &*run;
        if (away > kSimilar)
            continue;
        const double weight = age / (1 + 4 * away);
        sum += weight * run->seconds;
        weights += weight;
    }
    if (weights > 0)
        return sum / weights;
    if (!closest || distance(closest->bytes, bytes) > kTooFar)
        return -1;
    return closest->seconds * (bytes + 1) / (closest->bytes + 1);
}

void RunTimes::note(Slot slot, const std::string &type, RunTime run)
{
    add(m_bySlot[slot], run);
    add(m_byType[type], run);
}

void RunTimes::add(Runs &runs, RunTime run)
{
    if (runs.size() == kMostRuns)
        runs.erase(runs.begin());
    runs.push_back(run);
}

double RunTimes::expected(Slot slot, const std::string &type, double bytes) const
{
    if (const auto own = m_bySlot.find(slot); own != m_bySlot.end())
        if (const double seconds = expectedSeconds(own->second, bytes); seconds >= 0)
            return seconds;
    const auto others = m_byType.find(type);
    return others == m_byType.end() ? -1 : expectedSeconds(others->second, bytes);
}

} // namespace heddle
