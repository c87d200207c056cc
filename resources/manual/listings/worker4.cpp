// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/sdk/node.h"
#include "engine/sdk/worker.h"

namespace heddle::manual {

static Map report(double sum, double factor)
{
    return {{"sum", sum}, {"factor", factor}};
}

static Worker<double, double, double> scaledSum(double step)
{
    Run &run = co_await self;
    double sum = 0, factor = 1;
    while (factor != 0) {
        sum += step * factor;
        run.message(report(sum, factor)); // to the face
        co_yield sum; // to the nodes below
        co_await delay(std::chrono::milliseconds(100)); // holds no thread
        const std::optional<double> sent = co_await poll; // from the face
        factor = sent.value_or(factor);
    }
    co_return sum;
}

NodeType scaledSumNode()
{
    return node("manual.scaled_sum", scaledSum)
        .title("Scaled sum")
        .category("Manual")
        .help("Adds the same step ten times a second, times the factor that was sent last. 0 ends it.")
        .impure()
        .mailbox(Mailbox::Queue)
        .input("step", "What is added.")
        .preset(1.0)
        .output("sum", "The sum up to now.");
}

} // namespace heddle::manual
