// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/message/content.h"

namespace heddle {

/// A node whose result is held fast keeps this: {"outputs": {port: value}}, or {"file": name} where they are
/// too large for the flow's file. So a pin is in undo, in the file and in copies like all that is kept.
inline constexpr const char *kPinKey = "pinned result";

/// What the node keeps of a pinned result; nullptr: it is not pinned.
inline const Value *pinOf(const Node &node)
{
    return node.keptValue(kPinKey);
}

} // namespace heddle
