// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/basics/nodes.h"
#include "engine/sdk/node.h"

#include <cmath>

namespace heddle::basics {

static constexpr double kMaxItems = 1e6;

static List range(double from, double to, double step)
{
    const double count = std::floor((to - from) / step + 1e-9) + 1; // 0, 0.1 … 1 must reach 1
    if (step == 0 || !std::isfinite(count))
        throw NodeError("The step must not be 0, and all three must be finite numbers.");
    if (count > kMaxItems)
        throw NodeError("The list would have more than 1,000,000 items. Use a larger step.");
    List items;
    for (std::int64_t i = 0; double(i) < count; ++i)
        items.push_back(from + double(i) * step);
    return items;
}

NodeType listRange()
{
    return node("list.range", range)
        .title("Range of numbers")
        .category("Lists")
        .kind(NodeKind::Source)
        .help("Numbers at even steps, first and last included. Empty where the step leads away.")
        .aliases({"sequence", "linspace", "arange"})
        .input("from", "First number.")
        .preset(0.0)
        .input("to", "Last number, included where the step reaches it.")
        .preset(9.0)
        .input("step", "Distance between two numbers; negative counts down.")
        .preset(1.0)
        .output("list", "The numbers in order.");
}

} // namespace heddle::basics
