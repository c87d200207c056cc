// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; pure functions.
#pragma once

#include "engine/message/content.h"

namespace heddle {

/// How little of a node is shown, kept with it under these names: its title alone, or no ports that nothing
/// is wired to.
namespace folding {
inline constexpr const char *kCollapsed = "collapsed", *kHidesUnused = "hides_unused";
}

inline bool isKept(const Node &node, const char *name)
{
    const Value *kept = node.keptValue(name);
    return kept && kept->kind() == Kind::Bool && kept->toBool();
}
inline bool isCollapsed(const Node &node)
{
    return isKept(node, folding::kCollapsed);
}
inline bool hidesUnused(const Node &node)
{
    return isKept(node, folding::kHidesUnused);
}

} // namespace heddle
