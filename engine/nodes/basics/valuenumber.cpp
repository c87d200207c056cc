// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/basics/nodes.h"
#include "engine/sdk/node.h"

namespace heddle::basics {

static double value(double value)
{
    return value;
}

NodeType valueNumber()
{
    return node("value.number", value)
        .title("Number")
        .category("Values")
        .kind(NodeKind::Source)
        .cheap()
        .help("A number to use elsewhere.")
        .aliases({"constant", "float", "decimal"})
        .input("value", "The value that goes out.")
        .preset(0.0)
        .setting()
        .output("value", "The value as it was entered.");
}

} // namespace heddle::basics
