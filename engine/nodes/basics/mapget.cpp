// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/basics/nodes.h"
#include "engine/sdk/node.h"

namespace heddle::basics {

static std::string keysOf(const Map &map)
{
    constexpr int kShown = 20; // enough to find the right one, short enough to read
    std::string out;
    int shown = 0;
    for (const auto &[key, value] : map) {
        if (shown++ == kShown)
            return out + ", …";
        out += (out.empty() ? "" : ", ") + key;
    }
    return out;
}

static Value get(const Map &map, const std::string &key)
{
    const auto found = map.find(key);
    if (found == map.end())
        throw NodeError("No key \"" + key + "\". "
            + (map.empty() ? "The map is empty." : "It has: " + keysOf(map) + "."));
    return found->second;
}

NodeType mapGet()
{
    return node("map.get", get)
        .title("Value of map")
        .category("Lists")
        .kind(NodeKind::Filter)
        .cheap()
        .help("The value of one key.")
        .aliases({"lookup", "dict", "field"})
        .input("map", "The map to look in.")
        .input("key", "The key to look for.")
        .output("value", "The value of that key.");
}

} // namespace heddle::basics
