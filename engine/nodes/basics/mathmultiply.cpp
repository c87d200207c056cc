// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/basics/nodes.h"
#include "engine/sdk/node.h"

namespace heddle::basics {

static double multiply(double a, double b)
{
    return a * b;
}

NodeType mathMultiply()
{
    return node("math.multiply", multiply)
        .title("Multiply")
        .category("Math")
        .kind(NodeKind::Filter)
        .cheap()
        .help("The product of two numbers.")
        .aliases({"times", "product", "*"})
        .input("a", "First number.")
        .preset(0.0)
        .input("b", "Second number.")
        .preset(1.0)
        .output("product", "a * b.");
}

} // namespace heddle::basics
