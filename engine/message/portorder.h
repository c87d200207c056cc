// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/message/content.h"

#include <tuple>

namespace heddle {

/// The ports of a group are in the order in which they stand inside it, from top to bottom.
inline bool standsAbove(const Node &a, const Node &b)
{
    return std::tuple(a.at.y, a.at.x, a.id) < std::tuple(b.at.y, b.at.x, b.id);
}

} // namespace heddle
