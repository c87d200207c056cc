// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/message/content.h"

#include <optional>
#include <string>

namespace heddle {

/// An input whose wire is part of a circle.
struct CircleWire {
    NodeId node;
    std::string port;
};

/// Finds a wire of a circle of data wires, if there is one. Wires of events may form circles, and what
/// runs through groups is only known once they are linked: both are left out. Nodes must be ordered by id.
std::optional<CircleWire> findCircle(const GraphContent &graph);

} // namespace heddle
