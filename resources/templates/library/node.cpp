// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "@NAME@.h"

#include "engine/sdk/node.h"

#include <algorithm>

namespace @NAME@ {

using namespace heddle;

/// The mean of so many neighbours, fewer at the ends.
static double meanAround(const Array &signal, std::int64_t at, std::int64_t width)
{
    const std::int64_t begin = std::max<std::int64_t>(0, at - width / 2);
    const std::int64_t end = std::min(signal.size(), at - width / 2 + width);
    double sum = 0;
    for (std::int64_t i = begin; i < end; ++i)
        sum += signal.at(i);
    return sum / double(end - begin);
}

static Array @CAMEL@(Run &run, const Array &signal, std::int64_t width)
{
    if (signal.rank() != 1)
        throw NodeError("signal must be numbers in a row, not of shape " + toText(signal.shape()));
    ArrayBuilder result(DType::Float64, signal.shape());
    for (std::int64_t i = 0; i < signal.size(); ++i) {
        result.as<double>()[std::size_t(i)] = meanAround(signal, i, width);
        if (i % 10'000 == 0) {
            run.checkpoint(); // stop and pause reach it here
            run.progress(double(i), double(signal.size()));
        }
    }
    return std::move(result).freeze();
}

NodeType @CAMEL@Node()
{
    return node("@NAME@.@NAME@", @CAMEL@)
        .title("@TITLE@")
        .category("@TITLE@")
        .help("The moving mean of a signal.")
        .input("signal", "Numbers in a row.")
        .input("width", "The mean of so many neighbours.").preset(5).range(1, 10'000)
        .output("result", "As long as the signal.");
}

} // namespace @NAME@
