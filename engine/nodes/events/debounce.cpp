// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/events/nodes.h"
#include "engine/sdk/node.h"
#include "engine/sdk/worker.h"

namespace heddle::events {

/// Each trigger starts it anew, so that only the last of a burst lives to fire. Holds no thread.
static Worker<void> debounce(Event event, double seconds)
{
    Run &run = co_await self;
    if (run.triggeredBy() < 0)
        co_return;
    co_await delay(std::chrono::duration<double>(seconds));
    run.fire(0, event.value);
}

NodeType debounceNode()
{
    return node("event.debounce", debounce)
        .title("Debounce")
        .category("Events")
        .kind(NodeKind::Flow)
        .icon("pause")
        .impure()
        .onTrigger(OnTrigger::Restart)
        .onChange(OnChange::Finish)
        .help("Of triggers that come close together, fires for the last one, once it is quiet.")
        .aliases({"quiet", "settle", "delay", "wait", "throttle"})
        .input("event", "The triggers.")
        .input("seconds", "How long it must be quiet.")
        .preset(0.3)
        .range(0, 3600)
        .unit("s")
        .event("settled", "Fires with the value of the last trigger.");
}

} // namespace heddle::events
