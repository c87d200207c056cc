// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/sdk/nodetype.h"

#include <span>

namespace heddle {

/// The body of nodes whose work is done in a process of its own alone: where there is none, a run says so.
[[noreturn]] inline void needsProcess(Run &, std::span<const Value>, std::span<Value>)
{
    throw NodeError("This node runs in a process of its own, which there is none of here.");
}

} // namespace heddle
