// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/events/nodes.h"
#include "engine/sdk/node.h"
#include "engine/sdk/worker.h"

namespace heddle::events {

/// Holds no thread while it waits. A tick that comes late does not move those after it.
static Worker<void> timer(double interval, bool on)
{
    using Clock = std::chrono::steady_clock;
    if (!on)
        co_return;
    Run &run = co_await self;
    const auto gap = std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(interval));
    auto next = Clock::now();
    for (std::int64_t count = 1;; ++count) {
        run.fire(0, count);
        run.message(count); // its face flashes
        run.message(count);
        next = std::max(next + gap, Clock::now());
        co_await delay(next - Clock::now());
    }
}

NodeType timerNode()
{
    return node("event.timer", timer)
        .title("Timer")
        .category("Events")
        .kind(NodeKind::Source)
        .icon("clock")
        .face("tick")
        .impure()
        .help("Fires again and again, the first time at once.")
        .aliases({"clock", "interval", "tick", "poll", "every", "repeat"})
        .input("interval", "From one tick to the next.")
        .preset(1.0)
        .range(0.01, 86400)
        .unit("s")
        .input("on", "Off: no ticks.")
        .preset(true)
        .event("tick", "Fires at each tick, with how many there have been.");
}

} // namespace heddle::events
