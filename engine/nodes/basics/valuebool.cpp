// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/basics/nodes.h"
#include "engine/sdk/node.h"

namespace heddle::basics {

static bool value(bool value)
{
    return value;
}

NodeType valueBool()
{
    return node("value.bool", value)
        .title("Yes or no")
        .category("Values")
        .kind(NodeKind::Source)
        .cheap()
        .help("A switch to use elsewhere: true or false.")
        .aliases({"constant", "boolean", "toggle", "switch"})
        .input("value", "The value that goes out.")
        .preset(false)
        .setting()
        .output("value", "The value as it was entered.");
}

} // namespace heddle::basics
