// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/basics/nodes.h"
#include "engine/sdk/node.h"

namespace heddle::basics {

static List make(
    const Value &a, const Value &b, const Value &c, const Value &d, const Value &e, const Value &f)
{
    List items;
    for (const Value *item : {&a, &b, &c, &d, &e, &f})
        if (!item->isNull())
            items.push_back(*item);
    return items;
}

NodeType listMake()
{
    return node("list.make", make)
        .title("Make list")
        .category("Lists")
        .kind(NodeKind::Filter)
        .cheap()
        .help("A list of up to six values; inputs without a value are left out.")
        .aliases({"array", "collect"})
        .input("a", "First item.")
        .input("b", "Second item.")
        .input("c", "Third item.")
        .input("d", "Fourth item.")
        .input("e", "Fifth item.")
        .input("f", "Sixth item.")
        .output("list", "The items in order.");
}

} // namespace heddle::basics
