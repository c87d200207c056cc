// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/basics/nodes.h"
#include "engine/sdk/node.h"

namespace heddle::basics {

static double divide(double a, double b)
{
    if (b == 0)
        throw NodeError("b is 0. Divide by another number.");
    return a / b;
}

NodeType mathDivide()
{
    return node("math.divide", divide)
        .title("Divide")
        .category("Math")
        .kind(NodeKind::Filter)
        .cheap()
        .help("One number divided by another. Dividing by 0 is an error.")
        .aliases({"quotient", "ratio"})
        .input("a", "The number to divide.")
        .preset(0.0)
        .input("b", "The number to divide by; not 0.")
        .preset(1.0)
        .output("quotient", "a / b.");
}

} // namespace heddle::basics
