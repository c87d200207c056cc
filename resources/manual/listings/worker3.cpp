// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/sdk/node.h"
#include "engine/sdk/worker.h"

namespace heddle::manual {

static Worker<double> shareOf(Array values, std::int64_t from, std::int64_t count)
{
    double sum = 0;
    for (std::int64_t i = from; i < from + count; ++i) {
        sum += values.at(i);
        co_await checkpoint; // pauses here, and ends here when it is stopped
    }
    co_return sum;
}

static Worker<double> meanInParts(Array values, std::int64_t part)
{
    double sum = 0;
    for (std::int64_t done = 0; done < values.size();) {
        const std::int64_t count = std::min(part, values.size() - done);
        const double more = co_await shareOf(values, done, count);
        sum += more;
        done += count;
        co_yield sum / double(done);
    }
    co_return sum / double(values.size());
}

NodeType meanInPartsNode()
{
    return node("manual.mean_in_parts", meanInParts)
        .title("Mean in parts")
        .category("Manual")
        .help("The mean of many numbers, shown after each part.")
        .input("values", "The numbers.")
        .input("part", "How many numbers make a part.")
        .preset(1000)
        .range(1, 1'000'000)
        .output("mean", "The mean of the numbers up to here.")
        .latest();
}

} // namespace heddle::manual
