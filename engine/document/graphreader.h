// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/document/jsonfields.h"

#include <functional>
#include <optional>
#include <span>
#include <string>

namespace heddle {

/// The sections of a graph, and the members beside them.
struct ReadGraph {
    GraphContent content;
    std::string extra;
};

/// Members of an object that belong to no graph, and who reads them, as they come: the context stands at
/// each.
struct OwnMembers {
    std::span<const std::string_view> keys;
    std::function<void(std::size_t key, const JsonElement &)> read;
};

/// The nodes, wires and frames of an object, linked and ordered; the context stands at the object.
/// Internal to engine/document.
ReadGraph readGraph(
    ReadContext &context, const simdjson::dom::object &object, int depth, const OwnMembers &own);

/// Divides, in Node::extra, the unknown members of a group from those of the graph inside it. Cannot occur in
/// JSON, and the node is the only thing of a group that everybody carries along unchanged.
inline constexpr char kInnerExtraMark = '\x1E';

/// The graph inside a group node; the context stands at it. Nothing on trouble.
std::optional<ReadGraph> readInner(ReadContext &context, const JsonElement &element, int depth);

} // namespace heddle
