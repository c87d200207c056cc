// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; a plain value.
#pragma once

#include "engine/message/status.h"

#include <QtCore/QString>

namespace heddle {

/// What the nodes in a frame come to: the worst state of them and how many are in it, how far all are, how
/// long they took, and what they have cost. A value.
struct FrameSum {
    NodeState worst = NodeState::Cached;
    int nodes = 0, inWorst = 0;
    bool paused = false; ///< All that run are.
    double seconds = 0; ///< Of all.
    double cost = -1; ///< By the measure that the scene shows; -1: of none it is known.

    void add(const NodeStatus &status, double nodeCost);
    float progress() const; ///< 0 to 1; -1: nothing is under way.
    QString word() const; ///< "2 failed", "40 %", "Done"; empty: there are no nodes.

private:
    double m_done = 0; ///< In nodes.
    int m_running = 0, m_paused = 0;
    bool m_busy = false;
};

} // namespace heddle
