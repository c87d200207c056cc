// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/base/ids.h"
#include "engine/graph/flow.h"
#include "engine/trust/surroundings.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace heddle {

enum class WantKind : std::uint8_t { Reach, Write, Read, Run };

/// One thing that a node would do and that could hurt, so that nothing of it happens before the user has
/// looked: reach a server, write a file, read outside the flow's folder, run a program that stands in the
/// flow. Any thread; a plain value.
struct Want {
    NodePath node;
    std::string name; ///< Of the node, for people: "outer/fetch".
    WantKind kind = WantKind::Reach;
    std::string what; ///< The server, the absolute path, or the program; empty: comes by a wire, so only a
                      ///< run can tell.
    bool wired = false;
    bool hidden = false; ///< A file in the flow's folder, but a hidden one.

    /// What is said yes to. The same for all nodes that do the same; but to what comes by a wire one says
    /// yes for one node.
    std::string key() const { return what.empty() ? wireKey() : keyOf(kind, what); }
    std::string wireKey() const;
    std::string phrase() const; ///< "reach example.org"
    std::string item() const; ///< "reach example.org (fetch)"
    std::string sentence() const; ///< "Reach example.org (fetch)"

    static std::string keyOf(WantKind kind, const std::string &what);
    friend bool operator==(const Want &, const Want &) = default;
};

/// Could nodes of this type hurt at all? Looks at the declaration only.
bool needsTrust(const NodeType &type);

/// What the node would do, going by what is set. Of a path to read that comes by a wire nothing is said: it
/// may well lie in the flow's folder.
std::vector<Want> wantsOf(const Flow &flow, Slot slot, const Surroundings &surroundings);
/// What it would do with these inputs, one for each of its type.
std::vector<Want> wantsOf(
    const Flow &flow, Slot slot, std::span<const Value> inputs, const Surroundings &surroundings);
/// Of the whole flow, in the order of names.
std::vector<Want> wantsOf(const Flow &flow, const Surroundings &surroundings);

} // namespace heddle
