// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; a plain value.
#pragma once

#include "engine/message/status.h"

#include <QtCore/QElapsedTimer>

namespace heddle {

/// How long a node has been running and how long it will go on, between two news of it. What is left goes
/// down with the clock and is set right only where it was clearly wrong, so that it does not flicker.
/// Any thread; owned by whoever shows the node.
class RunClock {
public:
    /// After each news of the node.
    void take(const NodeStatus &status);
    /// Seconds of the last or the present run, by now.
    double elapsed() const;
    /// Seconds; -1: not known.
    double left() const;
    /// Whether elapsed() goes on by itself.
    bool ticks() const { return m_ticks; }

private:
    double m_elapsed = 0;
    double m_end = -1; ///< The run's whole length as it is told to people; -1: not known.
    bool m_ticks = false, m_quiet = false;
    QElapsedTimer m_since;
};

} // namespace heddle
