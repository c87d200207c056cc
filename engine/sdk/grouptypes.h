// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/sdk/nodetype.h"

namespace heddle {

/// The types with which a group meets the graph inside it: each such node in there is one port of the
/// group, named like the node.
inline constexpr std::string_view kGroupType = "flow.group";
inline constexpr std::string_view kGroupInputType = "flow.input";
inline constexpr std::string_view kGroupOutputType = "flow.output";

inline bool isPortOfGroup(const NodeType &type)
{
    return type.id == kGroupInputType || type.id == kGroupOutputType;
}

/// Dots on wires, for values and for triggers: what comes goes on.
inline constexpr std::string_view kDotType = "flow.dot";
inline constexpr std::string_view kEventDotType = "flow.event_dot";

inline bool isDot(const NodeType &type)
{
    return type.id == kDotType || type.id == kEventDotType;
}

/// It computes nothing: what comes goes on, under the name that it came by.
inline bool handsOn(const NodeType &type)
{
    return isPortOfGroup(type) || isDot(type);
}

} // namespace heddle
