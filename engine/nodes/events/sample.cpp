// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/events/nodes.h"
#include "engine/sdk/node.h"

namespace heddle::events {

/// Without a trigger it gives what it took last.
static Value sample(Run &run, const Event &event, const Value &value)
{
    if (run.triggeredBy() >= 0)
        run.remember(value.isNull() ? event.value : value);
    return run.memory();
}

NodeType sampleNode()
{
    return node("event.sample", sample)
        .title("Sample")
        .category("Events")
        .kind(NodeKind::Flow)
        .icon("pin")
        .cheap()
        .impure()
        .help("Keeps what a value is at the moment of a trigger. This is the way from events to data.")
        .aliases({"hold", "latch", "freeze", "snapshot", "take"})
        .input("event", "Takes the value as it is now.")
        .input("value", "What to take. Nothing: what the trigger carries.")
        .output("value", "The value that was taken last.");
}

} // namespace heddle::events
