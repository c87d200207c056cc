// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "app/cli/runprogress.h"

#include "engine/session/flowengine.h"

#include <fmt/format.h>
#include <unistd.h>

#include <cstdio>
#include <utility>

namespace heddle::cli {

namespace {

constexpr auto kFirst = std::chrono::milliseconds(500); // a short run says nothing
constexpr auto kBarGap = std::chrono::milliseconds(100);
constexpr auto kLineGap = std::chrono::seconds(5);
constexpr int kBarWidth = 24;

} // namespace

RunProgress::RunProgress()
    : m_next(m_start + kFirst)
    , m_terminal(isatty(STDERR_FILENO) == 1)
{
}

void RunProgress::clear()
{
    if (std::exchange(m_drawn, false))
        fmt::print(stderr, "\r\033[K");
}

double RunProgress::elapsed() const
{
    return std::chrono::duration<double>(Clock::now() - m_start).count();
}

void RunProgress::show(const FlowEngine &engine)
{
    const auto now = Clock::now();
    if (now < m_next)
        return;
    m_next = now + (m_terminal ? Clock::duration(kBarGap) : Clock::duration(kLineGap));
    const RunCounts counts = engine.counts();
    const double share = counts.total ? double(counts.settled) / double(counts.total) : 0;
    if (m_terminal) {
        const int filled = int(share * kBarWidth);
        fmt::print(stderr, "\r\033[K[{:#<{}}{:<{}}] {} of {} nodes, {:.0f} s", "", filled, "",
            kBarWidth - filled, counts.settled, counts.total, elapsed());
        m_drawn = true;
    } else {
        fmt::print(stderr, "{} of {} nodes, {} running, {:.0f} s\n", counts.settled, counts.total,
            counts.running, elapsed());
    }
}

} // namespace heddle::cli
