// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread; painted while the GUI thread waits.
#include "qml/Heddle/Widgets/ringitem.h"

#include <QtGui/QPainter>

#include <algorithm>
#include <cmath>

namespace heddle::ui {
namespace {

constexpr double kQuarter = 0.25;
constexpr int kFull = 360 * 16; // as QPainter counts

}

RingItem::RingItem(QQuickItem *parent)
    : SharpItem(parent)
{
    connect(this, &QQuickItem::stateChanged, this, [this] { update(); });
    connect(&m_busy, &BusyPhase::turned, this, [this] { update(); });
    connect(&m_busy, &BusyPhase::runningChanged, this, &RingItem::turningChanged);
}

void RingItem::setValue(double value)
{
    value = std::isnan(value) ? -1 : std::min(value, 1.0);
    if (std::exchange(m_value, value) == value)
        return;
    follow();
    emit valueChanged();
}

void RingItem::setRunning(bool running)
{
    if (std::exchange(m_running, running) == running)
        return;
    follow();
    emit valueChanged();
}

void RingItem::componentComplete()
{
    SharpItem::componentComplete();
    follow();
}

void RingItem::itemChange(ItemChange change, const ItemChangeData &data)
{
    SharpItem::itemChange(change, data);
    if (change == ItemVisibleHasChanged || change == ItemSceneChange)
        follow();
}

// It turns only while something is unknown and can be seen: a window at rest draws no frames.
void RingItem::follow()
{
    update();
    m_busy.setRunning(
        m_running && m_value < 0 && isVisible() && window() && isComponentComplete() && !reducedMotion());
}

void RingItem::paint(QPainter *painter)
{
    const double side = std::min(width(), height()), stroke = std::max(2.0, std::round(side / 6) / 2);
    const QRectF ring(
        (width() - side + stroke) / 2, (height() - side + stroke) / 2, side - stroke, side - stroke);
    const QColor ink = m_running && state().isEmpty() ? tokens().accent : tokens().stateColor(state());
    painter->setPen(QPen(tokens().track, stroke));
    painter->drawEllipse(ring);
    const bool unknown = m_value < 0;
    const double part = unknown ? (m_running ? kQuarter : 0) : m_value;
    painter->setPen(QPen(ink, stroke, Qt::SolidLine, side >= 24 ? Qt::RoundCap : Qt::FlatCap));
    if (part >= 1)
        painter->drawEllipse(ring);
    else if (part > 0)
        painter->drawArc(ring, int(kFull / 4.0 - (unknown ? m_busy.turn() : 0) * kFull), -int(part * kFull));
}

} // namespace heddle::ui
