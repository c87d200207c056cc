// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/basics/nodes.h"
#include "engine/sdk/node.h"

namespace heddle::basics {

static Map make(const List &keys, const List &values)
{
    if (keys.size() != values.size())
        throw NodeError("There are " + std::to_string(keys.size()) + " keys but "
            + std::to_string(values.size()) + " values. Give one value for each key.");
    Map map;
    for (std::size_t i = 0; i < keys.size(); ++i) {
        const auto *key = keys[i].get<std::string>();
        if (!key)
            throw NodeError("Key " + std::to_string(i + 1) + " is not text but " + keys[i].type().name
                + ". Keys are texts.");
        if (!map.emplace(*key, values[i]).second)
            throw NodeError("The key \"" + *key + "\" is there twice. Each key can have one value.");
    }
    return map;
}

NodeType mapMake()
{
    return node("map.make", make)
        .title("Make map")
        .category("Lists")
        .kind(NodeKind::Filter)
        .cheap()
        .help("A map from keys to values, out of two lists of the same length.")
        .aliases({"dict", "dictionary", "object"})
        .input("keys", "Texts, each of them once.")
        .input("values", "One value for each key.")
        .output("map", "The values by key.");
}

} // namespace heddle::basics
