// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; a plain value.
#include "models/graph/runclock.h"

#include <algorithm>
#include <cmath>

namespace heddle {
namespace {

constexpr double kEnoughToGuess = 0.05; // of the way, before the rest is guessed from it
constexpr double kLeastToGuess = 0.5; // seconds
constexpr double kSlack = 2; // seconds, or
constexpr double kShare = 0.2; // of what is left: less is not worth a jump of the digits

/// The whole length of the run in seconds, -1: nobody can tell. Earlier runs speak first, then more and
/// more the way that this one has come.
double guessedEnd(const NodeStatus &status)
{
    const double way = double(status.progress);
    const double byWay = way >= kEnoughToGuess && status.elapsed >= kLeastToGuess ? status.elapsed / way : -1;
    if (byWay < 0 || status.expected <= 0)
        return byWay > 0 ? byWay : status.expected > 0 ? status.expected : -1;
    return way * byWay + (1 - way) * std::max(status.expected, status.elapsed);
}

} // namespace

void RunClock::take(const NodeStatus &status)
{
    const bool running = status.state == NodeState::Running;
    if (!running || status.elapsed < m_elapsed)
        m_end = -1; // another run
    m_elapsed = status.elapsed;
    m_ticks = running && !status.paused;
    m_quiet = status.paused || status.stopping;
    m_since.start();
    const double end = running ? guessedEnd(status) : -1;
    const double left = m_end - status.elapsed;
    if (m_end < 0 || end < 0 || std::abs(end - m_end) > std::max(kSlack, kShare * left))
        m_end = end;
}

double RunClock::elapsed() const
{
    return m_elapsed + (m_ticks ? double(m_since.elapsed()) / 1000 : 0.0);
}

double RunClock::left() const
{
    const double left = m_end - elapsed();
    return m_quiet || m_end < 0 || left <= 0 ? -1 : left;
}

} // namespace heddle
