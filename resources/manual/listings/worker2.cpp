// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/sdk/node.h"
#include "engine/sdk/worker.h"

#include <cmath>

namespace heddle::manual {

static Worker<double> meanOfGood(Array values)
{
    Run &run = co_await self;
    double sum = 0;
    std::int64_t good = 0;
    for (std::int64_t i = 0; i < values.size(); ++i) {
        if (const double value = values.at(i); !std::isnan(value)) {
            sum += value;
            ++good;
        }
        run.progress(double(i + 1), double(values.size()));
        co_yield sum / double(good);
    }
    if (good == 0)
        throw NodeError("There is no number among the values.");
    if (good < values.size())
        run.warn("Left out, because they are not numbers: " + std::to_string(values.size() - good));
    co_return sum / double(good);
}

NodeType meanOfGoodNode()
{
    return node("manual.mean_of_good", meanOfGood)
        .title("Mean of good")
        .category("Manual")
        .help("The mean of those values that are numbers.")
        .input("values", "The numbers; some may be missing.")
        .output("mean", "The mean of the good ones up to here.")
        .latest();
}

} // namespace heddle::manual
