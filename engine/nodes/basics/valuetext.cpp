// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/basics/nodes.h"
#include "engine/sdk/node.h"

namespace heddle::basics {

static std::string value(const std::string &value)
{
    return value;
}

NodeType valueText()
{
    return node("value.text", value)
        .title("Text")
        .category("Values")
        .kind(NodeKind::Source)
        .cheap()
        .help("A text to use elsewhere.")
        .aliases({"constant", "string"})
        .input("value", "The text that goes out.")
        .preset("")
        .setting()
        .multiline()
        .output("value", "The text as it was entered.");
}

} // namespace heddle::basics
