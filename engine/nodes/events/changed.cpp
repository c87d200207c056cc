// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/events/nodes.h"
#include "engine/sdk/node.h"

namespace heddle::events {

/// Keeps the last value in a list, so that "nothing" is a value, too.
static void changed(Run &run, const Value &value, bool first)
{
    const List *last = run.memory().get<List>();
    const bool fires = last ? !last->front().same(value) : first;
    run.remember(List{value});
    if (fires)
        run.fire(0, value);
}

NodeType changedNode()
{
    return node("event.changed", changed)
        .title("When changed")
        .category("Events")
        .kind(NodeKind::Flow)
        .icon("bolt")
        .cheap()
        .impure()
        .help("Fires when a value differs from the one before. This is the way from data to events.")
        .aliases({"change", "watch", "trigger", "on change", "edge"})
        .input("value", "What to watch.")
        .input("first", "Fires for the first value as well, which has none before it.")
        .preset(false)
        .setting()
        .event("changed", "Fires with the new value.");
}

} // namespace heddle::events
