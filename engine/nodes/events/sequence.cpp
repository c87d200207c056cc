// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/events/nodes.h"
#include "engine/sdk/node.h"

namespace heddle::events {

static void sequence(Run &run, const Event &event)
{
    if (run.triggeredBy() < 0)
        return;
    for (const int output : {0, 1, 2})
        run.fire(output, event.value);
}

NodeType sequenceNode()
{
    return node("event.sequence", sequence)
        .title("Sequence")
        .category("Events")
        .kind(NodeKind::Flow)
        .icon("step")
        .cheap()
        .impure()
        .help("One thing after another: fires its outputs in order. Long work that the first begins may "
              "still go on when the second fires.")
        .aliases({"then", "order", "split", "steps"})
        .input("event", "What begins it.")
        .event("out1", "Fires first, with the value that came.")
        .event("out2", "Fires second.")
        .event("out3", "Fires third.");
}

} // namespace heddle::events
