// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread; painted while the GUI thread waits.
#include "qml/Heddle/Widgets/scrollitem.h"

#include "qml/Heddle/Widgets/keys.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QWheelEvent>

#include <algorithm>
#include <cmath>

namespace heddle::ui {
namespace {

constexpr double kNotch = 60; // pixels for a notch of the wheel
constexpr int kDragFrame = 33;

// How far beyond the range; 0 within.
double beyond(double at, double from, double to)
{
    return at < from ? at - from : std::max(0.0, at - to);
}

} // namespace

ScrollItem::ScrollItem(QQuickItem *parent)
    : SharpItem(parent)
{
    setClip(true);
}

// The window's own Copy, Select all and Find are not meant while such an item has the keyboard.
bool ScrollItem::event(QEvent *event)
{
    const auto handles = [this](const QKeyEvent &key) {
        return m_interactive
            && (key.matches(QKeySequence::Copy) || key.matches(QKeySequence::SelectAll)
                || key.matches(QKeySequence::Find));
    };
    return claimsKey(event, handles) || SharpItem::event(event);
}

void ScrollItem::setInteractive(bool interactive)
{
    if (std::exchange(m_interactive, interactive) == interactive)
        return;
    setAcceptedMouseButtons(interactive ? Qt::LeftButton : Qt::NoButton);
    setAcceptHoverEvents(interactive);
    setActiveFocusOnTab(interactive);
    emit interactiveChanged();
    emit contentChanged();
    update();
}

void ScrollItem::setScrollX(double x)
{
    x = std::round(std::clamp(x, 0.0, std::max(0.0, m_content.width() - body().width())));
    if (std::exchange(m_scrollX, x) == x)
        return;
    update();
    emit scrolled();
}

void ScrollItem::setScrollY(double y)
{
    y = std::round(std::clamp(y, 0.0, std::max(0.0, m_content.height() - body().height())));
    if (std::exchange(m_scrollY, y) == y)
        return;
    update();
    emit scrolled();
}

void ScrollItem::setContent(QSizeF size)
{
    m_content = size;
    setScrollX(m_scrollX);
    setScrollY(m_scrollY);
    emit contentChanged();
    update();
}

void ScrollItem::showPart(const QRectF &part)
{
    const QRectF area = body();
    setScrollX(std::max(std::min(m_scrollX, part.left()), part.right() - area.width()));
    setScrollY(std::max(std::min(m_scrollY, part.top()), part.bottom() - area.height()));
}

void ScrollItem::geometryChange(const QRectF &now, const QRectF &before)
{
    SharpItem::geometryChange(now, before);
    if (now.size() != before.size())
        setContent(m_content);
}

void ScrollItem::wheelEvent(QWheelEvent *event)
{
    if (!m_interactive)
        return event->ignore();
    QPointF by = event->pixelDelta().isNull() ? QPointF(event->angleDelta()) * kNotch / 120.0
                                              : QPointF(event->pixelDelta());
    if (event->modifiers().testFlag(Qt::ShiftModifier) && by.x() == 0)
        by = by.transposed();
    setScrollX(m_scrollX - by.x());
    setScrollY(m_scrollY - by.y());
    event->accept();
}

void ScrollItem::dragAt(const QPointF &position)
{
    m_dragged = position;
    if (body().contains(position))
        m_dragTimer.stop();
    else if (!m_dragTimer.isActive())
        m_dragTimer.start(kDragFrame, this);
    draggedTo(position);
}

void ScrollItem::endDrag()
{
    m_dragTimer.stop();
}

void ScrollItem::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_dragTimer.timerId())
        return SharpItem::timerEvent(event);
    const QRectF area = body();
    setScrollX(m_scrollX + beyond(m_dragged.x(), area.left(), area.right()));
    setScrollY(m_scrollY + beyond(m_dragged.y(), area.top(), area.bottom()));
    draggedTo(m_dragged);
}

} // namespace heddle::ui
