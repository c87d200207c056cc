// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/basics/nodes.h"
#include "engine/sdk/node.h"

namespace heddle::basics {

static std::int64_t length(const List &list)
{
    return std::int64_t(list.size());
}

NodeType listLength()
{
    return node("list.length", length)
        .title("Length of list")
        .category("Lists")
        .kind(NodeKind::Analyse)
        .cheap()
        .help("How many items a list has.")
        .aliases({"count", "size"})
        .input("list", "The list to count.")
        .output("length", "Number of items.");
}

} // namespace heddle::basics
