// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/sdk/nodetype.h"
#include "tests/bench/bench.h"

#include <QtCore/QByteArray>

#include <optional>

namespace heddle::bench {

/// What the window shows and runs while its heartbeat is listened to.
struct StallScene {
    std::optional<NodeType> source; ///< Absent: the package has it.
    QByteArray flow;
    int running = 0; ///< So many nodes run all the time.
    bool panel = false; ///< Shown as its panel; else the canvas, which is panned.
    QByteArray widget = {}; ///< The user's own face for the source; empty: none.
    QByteArray package = {}; ///< Of the package "bench": what nodes.py says.
};

/// The gaps between beats of 1 ms on the window's thread for 30 s, and those of the same heartbeat in a
/// process without Qt.
std::vector<Figure> stallOf(const std::string &name, StallScene scene);

} // namespace heddle::bench
