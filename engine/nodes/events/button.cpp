// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/events/nodes.h"
#include "engine/sdk/node.h"

namespace heddle::events {

static void button(Run &run, const Event &press)
{
    if (run.triggeredBy() >= 0)
        run.fire(0, press.value);
}

NodeType buttonNode()
{
    return node("event.button", button)
        .title("Button")
        .category("Events")
        .kind(NodeKind::Flow)
        .icon("hand")
        .face("button")
        .cheap()
        .impure()
        .help("Something to press: fires once for each press, and at no other time.")
        .aliases({"click", "press", "trigger", "start"})
        .input("press", "A trigger here presses it, too.")
        .event("pressed", "Fires at each press, with the value that came with it.");
}

} // namespace heddle::events
