// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/sdk/node.h"
#include "engine/sdk/worker.h"

namespace heddle::manual {

static Worker<double> meanSoFar(Array values)
{
    double sum = 0;
    for (std::int64_t i = 0; i < values.size(); ++i)
        co_yield (sum += values.at(i)) / double(i + 1);
    co_return sum / double(values.size());
}

NodeType meanSoFarNode()
{
    return node("manual.mean_so_far", meanSoFar)
        .title("Mean so far")
        .category("Manual")
        .help("The mean of numbers, shown while it is computed.")
        .input("values", "The numbers.")
        .output("mean", "The mean of the numbers up to here.")
        .latest();
}

} // namespace heddle::manual
