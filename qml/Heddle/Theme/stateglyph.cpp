// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread; painted while the GUI thread waits.
#include "qml/Heddle/Theme/stateglyph.h"

#include "qml/Heddle/Theme/glyphs.h"
#include "qml/Heddle/Theme/states.h"

#include <QtCore/QTimerEvent>

#include <algorithm>
#include <cmath>

namespace heddle::ui {
namespace {

constexpr int kFrame = 40; // a running node draws at most 30 frames a second
constexpr double kTurnPerFrame = double(kFrame) / 1400;

} // namespace

StateGlyph::StateGlyph(QQuickItem *parent)
    : ThemedItem(parent)
{
    setImplicitSize(12, 12);
    connect(this, &QQuickItem::stateChanged, this, [this] {
        turnIfNeeded();
        update();
    });
}

void StateGlyph::paint(QPainter *painter)
{
    const qreal side = std::min(width(), height());
    const QRectF square(int((width() - side) / 2), int((height() - side) / 2), side, side);
    paintStateGlyph(painter, state(), square, tokens(), m_progress < 0 ? -1 - m_turn : m_progress);
}

void StateGlyph::setProgress(double progress)
{
    if (m_progress == progress)
        return;
    m_progress = progress;
    turnIfNeeded();
    update();
    emit progressChanged();
}

void StateGlyph::componentComplete()
{
    ThemedItem::componentComplete();
    turnIfNeeded();
}

void StateGlyph::itemChange(ItemChange change, const ItemChangeData &data)
{
    ThemedItem::itemChange(change, data);
    if (change == ItemVisibleHasChanged)
        turnIfNeeded();
}

void StateGlyph::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_timer.timerId())
        return ThemedItem::timerEvent(event);
    m_turn = std::fmod(m_turn + kTurnPerFrame, 1.0);
    update();
}

// The timer runs only while something runs and can be seen: a window at rest draws no frames.
void StateGlyph::turnIfNeeded()
{
    const bool turning = m_progress < 0 && stateOf(state()) == NodeState::Running && isVisible()
        && isComponentComplete() && !reducedMotion();
    if (turning && !m_timer.isActive())
        m_timer.start(kFrame, this);
    else if (!turning)
        m_timer.stop();
}

} // namespace heddle::ui
