// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/basics/nodes.h"
#include "engine/nodes/basics/plaintext.h"
#include "engine/sdk/node.h"

namespace heddle::basics {

static std::string join(const List &items, const std::string &separator)
{
    std::string out;
    for (std::size_t i = 0; i < items.size(); ++i)
        out += (i ? separator : std::string()) + plainText(items[i]);
    return out;
}

NodeType textJoin()
{
    return node("text.join", join)
        .title("Join texts")
        .category("Text")
        .kind(NodeKind::Filter)
        .cheap()
        .help("The items of a list as one text.")
        .aliases({"concatenate", "implode"})
        .input("items", "Texts or other values, in order.")
        .input("separator", "What stands between two items.")
        .preset(", ")
        .output("text", "All items in one text.");
}

} // namespace heddle::basics
