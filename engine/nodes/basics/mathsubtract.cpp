// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/basics/nodes.h"
#include "engine/sdk/node.h"

namespace heddle::basics {

static double subtract(double a, double b)
{
    return a - b;
}

NodeType mathSubtract()
{
    return node("math.subtract", subtract)
        .title("Subtract")
        .category("Math")
        .kind(NodeKind::Filter)
        .cheap()
        .help("The difference of two numbers.")
        .aliases({"minus", "-"})
        .input("a", "The number to take from.")
        .preset(0.0)
        .input("b", "The number to take away.")
        .preset(0.0)
        .output("difference", "a - b.");
}

} // namespace heddle::basics
