// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/sdk/nodetype.h"

namespace heddle {

/// The type of node whose program stands in the flow, and its input that holds it. Each program has ports of
/// its own: engine/script makes a type of this id for it.
inline constexpr std::string_view kScriptType = "python.script";
inline constexpr std::string_view kCodePort = "code";

/// The unit of a text that is a program: it is edited as one.
inline constexpr const char *kCodeUnit = "python";

inline constexpr const char *kPython = "/usr/bin/python3"; ///< Where a package names no interpreter.

inline bool isScript(const NodeType &type)
{
    return type.id == kScriptType;
}

/// Is it the same type? A script stays what it is when its program, and with it its ports, become others.
inline bool isSameType(const NodeType &a, const NodeType &b)
{
    return &a == &b || (isScript(a) && isScript(b));
}

} // namespace heddle
