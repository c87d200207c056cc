// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/basics/nodes.h"
#include "engine/sdk/node.h"

namespace heddle::basics {

static double add(double a, double b)
{
    return a + b;
}

NodeType mathAdd()
{
    return node("math.add", add)
        .title("Add")
        .category("Math")
        .kind(NodeKind::Filter)
        .cheap()
        .help("The sum of two numbers.")
        .aliases({"plus", "sum", "+"})
        .input("a", "First number.")
        .preset(0.0)
        .input("b", "Second number.")
        .preset(0.0)
        .output("sum", "a + b.");
}

} // namespace heddle::basics
