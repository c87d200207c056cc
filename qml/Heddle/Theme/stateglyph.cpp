// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread; painted while the GUI thread waits.
#include "qml/Heddle/Theme/stateglyph.h"

#include "qml/Heddle/Theme/glyphs.h"
#include "qml/Heddle/Theme/states.h"

#include <algorithm>

namespace heddle::ui {

StateGlyph::StateGlyph(QQuickItem *parent)
    : ThemedItem(parent)
{
    setImplicitSize(12, 12);
    connect(this, &QQuickItem::stateChanged, this, [this] {
        turnIfNeeded();
        update();
    });
    connect(&m_busy, &BusyPhase::turned, this, [this] { update(); });
}

void StateGlyph::paint(QPainter *painter)
{
    const qreal side = std::min(width(), height());
    const QRectF square(int((width() - side) / 2), int((height() - side) / 2), side, side);
    paintStateGlyph(painter, state(), square, tokens(), m_progress < 0 ? -1 - m_busy.turn() : m_progress);
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

// It turns only while something runs and can be seen: a window at rest draws no frames.
void StateGlyph::turnIfNeeded()
{
    m_busy.setRunning(m_progress < 0 && stateOf(state()) == NodeState::Running && isVisible()
        && isComponentComplete() && !reducedMotion());
}

} // namespace heddle::ui
