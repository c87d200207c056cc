// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread; a value.
#pragma once

#include <QtCore/QPointF>

#include <chrono>
#include <deque>

namespace heddle::ui {

// Whether what is dragged is being shaken: three times back, each time by more than 20 pixels, within 0.6 s.
class Shake {
public:
    using Time = std::chrono::steady_clock::time_point;

    explicit Shake(QPointF start)
        : m_turn(start)
        , m_farthest(start)
    {
    }

    // The pointer is there, on screen, at that time; true: it has been shaken just now.
    bool moved(QPointF to, Time when);

private:
    QPointF m_turn; // where the stroke began that the pointer is in
    QPointF m_farthest; // and how far it got
    std::deque<Time> m_turns;
};

} // namespace heddle::ui
