// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// The nodes run on threads of the place; the switch may be turned on any thread.
#pragma once

#include "engine/sdk/catalog.h"
#include "engine/sdk/node.h"
#include "engine/sdk/worker.h"

#include <atomic>
#include <chrono>
#include <thread>

namespace heddle::testing {

/// Lets the rogue nodes end, which nothing else does.
inline std::atomic<bool> &rogueMayEnd()
{
    static std::atomic<bool> may{false};
    return may;
}

/// Hears nothing: no checkpoint, no look at the stop.
inline double rogue(Run &, double value)
{
    while (!rogueMayEnd())
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    return value;
}

/// Works as long as it is let.
inline double obedient(Run &run, double value)
{
    for (;;) {
        run.checkpoint();
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
    return value;
}

inline Map report(std::int64_t count, double sent)
{
    return {{"count", count}, {"value", sent}};
}

/// Tells back what it is sent, with how often it was sent something.
inline Worker<void, void, double> echo(double)
{
    Run &run = co_await self;
    for (std::int64_t count = 1;; ++count) {
        const double sent = co_await receive;
        run.message(report(count, sent));
    }
}

inline double failing(double value)
{
    throw NodeError(
        std::string("No column “well” in the table.\nIt has: Well, label, dose.\nin row 3 of 48"));
    return value;
}

inline void addWorkerNodes(Catalog &catalog)
{
    const auto shared = [](NodeDeclaration node, const char *title) {
        return node.title(title)
            .category("Test")
            .help("Made for a test.")
            .input("value", "Any number.")
            .preset(1.0);
    };
    catalog.add(shared(node("test.rogue", rogue), "Rogue").blocking().output("value", "The same."));
    catalog.add(shared(node("test.obedient", obedient), "Obedient").blocking().output("value", "The same."));
    catalog.add(shared(node("test.failing", failing), "Failing").output("value", "None."));
    catalog.add(shared(node("test.echo", echo), "Echo").face("text"));
}

} // namespace heddle::testing
