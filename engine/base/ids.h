// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include <string> // first: moc stumbles over <compare> where nothing comes before it

#include <compare>
#include <cstdint>
#include <functional>
#include <vector>

namespace heddle {

/// A strong id: a number that cannot be mistaken for another kind of number.
/// Never a list row, never an address. Any thread; a plain value.
template <class Tag> struct Id {
    std::uint32_t value = 0; ///< 0 means none.

    explicit operator bool() const { return value != 0; }
    friend auto operator<=>(Id, Id) = default;
};

using NodeId = Id<struct NodeTag>; ///< Unique in its graph; in files as written there.

/// The way from the document's root graph to a nested graph: the nodes one passes through.
using GraphPath = std::vector<NodeId>;

/// Ids are paths: a node, and the graph that it is in.
struct NodePath {
    GraphPath graph;
    NodeId node;

    friend auto operator<=>(const NodePath &, const NodePath &) = default;
};

/// Counts the accepted edits of one document. Results and changes are stamped with it.
using Revision = std::uint64_t;

} // namespace heddle

template <class Tag> struct std::hash<heddle::Id<Tag>> {
    std::size_t operator()(heddle::Id<Tag> id) const noexcept { return id.value * 0x9E3779B97F4A7C15ull; }
};
