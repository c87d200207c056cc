// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread; a value.
#include "qml/Heddle/Canvas/shake.h"

#include <cmath>

namespace heddle::ui {
namespace {

constexpr double kStroke = 20; // at least, there and back
constexpr std::size_t kTurns = 3;
constexpr std::chrono::milliseconds kWithin{600};

double length(QPointF way)
{
    return std::hypot(way.x(), way.y());
}

} // namespace

bool Shake::moved(QPointF to, Time when)
{
    const QPointF stroke = m_farthest - m_turn, back = to - m_farthest;
    const double along = QPointF::dotProduct(back, stroke);
    if (along >= 0) {
        m_farthest = to;
        return false;
    }
    if (-along / length(stroke) <= kStroke)
        return false;
    m_turn = m_farthest;
    m_farthest = to;
    if (length(stroke) <= kStroke)
        return false;
    m_turns.push_back(when);
    while (when - m_turns.front() > kWithin)
        m_turns.pop_front();
    if (m_turns.size() < kTurns)
        return false;
    m_turns.clear();
    return true;
}

} // namespace heddle::ui
