// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/message/content.h"

#include <string>

namespace heddle {

/// The flow as a file: one line for each node, wire and frame, in an order that depends on the flow alone,
/// so that two saves are byte-equal and a change of one node is a change of one line. A group's graph follows
/// on lines of its own. What readFlow accepted comes back whole. Pure; any thread.
std::string writeFlow(const FlowContent &flow);

/// The graph as text for the clipboard: a flow file of its own, so that it can be pasted into an editor, too.
std::string writeFragment(const GraphContent &graph);

} // namespace heddle
