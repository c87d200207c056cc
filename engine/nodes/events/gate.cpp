// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/events/nodes.h"
#include "engine/sdk/node.h"

namespace heddle::events {

static void gate(Run &run, const Event &event, bool open)
{
    if (run.triggeredBy() >= 0 && open)
        run.fire(0, event.value);
}

NodeType gateNode()
{
    return node("event.gate", gate)
        .title("Gate")
        .category("Events")
        .kind(NodeKind::Flow)
        .icon("funnel")
        .cheap()
        .impure()
        .help("Lets triggers through while it is open. Those that come while it is shut are gone.")
        .aliases({"if", "filter", "branch", "block"})
        .input("event", "What to let through.")
        .input("open", "Off: nothing passes.")
        .preset(true)
        .event("passed", "Fires for each trigger that gets through, with its value.");
}

} // namespace heddle::events
