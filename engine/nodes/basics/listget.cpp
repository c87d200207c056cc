// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/basics/nodes.h"
#include "engine/sdk/node.h"

namespace heddle::basics {

static Value get(const List &list, std::int64_t index)
{
    const auto count = std::int64_t(list.size());
    if (index < -count || index >= count)
        throw NodeError("No item " + std::to_string(index) + ". The list has " + std::to_string(count)
            + (count == 1 ? " item." : " items.") + " The first is 0, the last is -1.");
    return list[std::size_t(index < 0 ? index + count : index)];
}

NodeType listGet()
{
    return node("list.get", get)
        .title("Item of list")
        .category("Lists")
        .kind(NodeKind::Filter)
        .cheap()
        .help("One item of a list.")
        .aliases({"index", "element", "pick"})
        .input("list", "The list to take from.")
        .input("index", "Position: 0 is the first, -1 the last.")
        .preset(std::int64_t(0))
        .output("item", "The item at that position.");
}

} // namespace heddle::basics
