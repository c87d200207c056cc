// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/session/placing.h"

#include "engine/graph/flow.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace heddle {

std::string freshName(std::set<std::string> &taken, const std::string &wanted, const std::string &owner)
{
    if (taken.insert(wanted).second)
        return wanted;
    const std::string longer = owner + " " + wanted;
    for (int number = 1;; ++number)
        if (std::string name = number == 1 ? longer : fmt::format("{} {}", longer, number);
            taken.insert(name).second)
            return name;
}

Point middleOf(const std::vector<Node> &nodes)
{
    constexpr double kGrid = 16;
    const bool onlyPorts
        = std::ranges::all_of(nodes, [](const Node &node) { return isPortOfGroup(*node.type); });
    Point sum;
    double count = 0;
    for (const Node &node : nodes)
        if (onlyPorts || !isPortOfGroup(*node.type)) {
            sum = {sum.x + node.at.x, sum.y + node.at.y};
            ++count;
        }
    if (count == 0)
        return {};
    return {std::round(sum.x / count / kGrid) * kGrid, std::round(sum.y / count / kGrid) * kGrid};
}

double leftOf(const std::vector<Node> &nodes)
{
    return nodes.empty() ? 0 : std::ranges::min(nodes, {}, [](const Node &node) { return node.at.x; }).at.x;
}

double rightOf(const std::vector<Node> &nodes)
{
    return nodes.empty() ? 0 : std::ranges::max(nodes, {}, [](const Node &node) { return node.at.x; }).at.x;
}

} // namespace heddle
