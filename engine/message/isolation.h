// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/message/content.h"

#include <string>

namespace heddle {

/// A node that keeps `true` under this name runs in a process of its own; a group, all that is inside. So it
/// is in undo, in the file and in copies like all that is kept. It changes no result.
inline constexpr const char *kIsolateKey = "isolate";

bool isIsolated(const Node &node);
/// Why nodes of that type cannot run in a process of their own, as a sentence; empty: they can. Any thread.
std::string whyNotIsolated(const NodeType &type);

} // namespace heddle
