// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/events/nodes.h"
#include "engine/sdk/node.h"

namespace heddle::events {

static std::int64_t counter(Run &run, const Event &, const Event &, const Event &set)
{
    constexpr int kCount = 0, kReset = 1, kSet = 2;
    const Value &kept = run.memory();
    std::int64_t count = kept.kind() == Kind::Int ? kept.toInt() : 0;
    if (run.triggeredBy() == kCount)
        ++count;
    else if (run.triggeredBy() == kReset)
        count = 0;
    else if (run.triggeredBy() == kSet && set.value.kind() == Kind::Int)
        count = set.value.toInt();
    run.remember(count);
    return count;
}

NodeType counterNode()
{
    return node("event.counter", counter)
        .title("Counter")
        .category("Events")
        .kind(NodeKind::Analyse)
        .icon("plus")
        .cheap()
        .impure()
        .help("How many triggers have come.")
        .aliases({"count", "number", "tally"})
        .input("count", "Each trigger counts one more.")
        .action("Count one")
        .input("reset", "A trigger here begins again at 0.")
        .action("Begin again")
        .input("set", "Goes on from there.")
        .setting()
        .action("Go on from/10", 10)
        .action("Go on from/100", 100)
        .action("Go on from/1,000", 1'000)
        .output("count", "The count so far.");
}

} // namespace heddle::events
