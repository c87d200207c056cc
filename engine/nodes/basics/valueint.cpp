// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/basics/nodes.h"
#include "engine/sdk/node.h"

namespace heddle::basics {

static std::int64_t value(std::int64_t value)
{
    return value;
}

NodeType valueInt()
{
    return node("value.int", value)
        .title("Whole number")
        .category("Values")
        .kind(NodeKind::Source)
        .cheap()
        .help("A whole number to use elsewhere.")
        .aliases({"constant", "integer", "int"})
        .input("value", "The value that goes out.")
        .preset(std::int64_t(0))
        .setting()
        .output("value", "The value as it was entered.");
}

} // namespace heddle::basics
