// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/message/content.h"

#include <set>
#include <string>
#include <vector>

namespace heddle {

/// A name that is not among them, and from now on is: as wanted, else with that of the node that it belongs
/// to before it, else with a number.
std::string freshName(std::set<std::string> &taken, const std::string &wanted, const std::string &owner);

/// The middle of the corners of nodes, on the grid, ports of groups left out; of those alone, where there is
/// nothing else.
Point middleOf(const std::vector<Node> &nodes);
double leftOf(const std::vector<Node> &nodes);
double rightOf(const std::vector<Node> &nodes);

} // namespace heddle
