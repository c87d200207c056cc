// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread: what hands do with a picture.
#include "qml/Heddle/Widgets/keys.h"
#include "qml/Heddle/Widgets/pictureitem.h"

#include <algorithm>
#include <cmath>

namespace heddle::ui {
namespace {

constexpr double kWheelStep = 1.2;
constexpr double kKeyStep = 40; // how far an arrow moves
constexpr double kWindowWay
    = 250; // of a drag that makes the window e times as wide, or moves it by its width

} // namespace

void PictureItem::wheelEvent(QWheelEvent *event)
{
    if (!m_interactive || !present())
        return event->ignore();
    m_view.zoomTo(m_view.scale() * std::pow(kWheelStep, event->angleDelta().y() / 120.0), event->position());
    viewMoved();
    readAt(event->position());
    event->accept();
}

void PictureItem::mousePressEvent(QMouseEvent *event)
{
    forceActiveFocus(Qt::MouseFocusReason);
    m_pressedAt = m_draggedTo = event->position();
    m_pressedWindow = {shownLow(), shownHigh()};
    m_windowing = event->button() == Qt::RightButton || event->modifiers() & Qt::AltModifier;
    event->accept();
}

void PictureItem::mouseMoveEvent(QMouseEvent *event)
{
    if (m_windowing)
        return windowBy(event->position() - m_pressedAt);
    const QPointF way = event->position() - std::exchange(m_draggedTo, event->position());
    moveBy(way.x(), way.y());
}

// Up is brighter, right is less contrast, as radiologists are used to.
void PictureItem::windowBy(QPointF way)
{
    const double width = m_pressedWindow.high - m_pressedWindow.low;
    if (!present() || labels() || !(std::abs(width) > 0) || !std::isfinite(width))
        return;
    const double wide = width * std::exp(way.x() / kWindowWay);
    const double middle = (m_pressedWindow.low + m_pressedWindow.high) / 2 + way.y() / kWindowWay * width;
    windowTo(middle - wide / 2, middle + wide / 2);
}

void PictureItem::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::RightButton)
        windowTo(NAN, NAN);
    else
        fit();
    event->accept();
}

bool PictureItem::handles(const QKeyEvent &event) const
{
    static constexpr int kKeys[]{Qt::Key_Plus, Qt::Key_Equal, Qt::Key_Minus, Qt::Key_0, Qt::Key_1,
        Qt::Key_Left, Qt::Key_Right, Qt::Key_Up, Qt::Key_Down, Qt::Key_PageUp, Qt::Key_PageDown};
    const bool plain = (event.modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier)) == Qt::NoModifier;
    return m_interactive && present() && plain
        && std::find(std::begin(kKeys), std::end(kKeys), event.key()) != std::end(kKeys);
}

bool PictureItem::event(QEvent *event)
{
    return claimsKey(event, [this](const QKeyEvent &key) { return handles(key); })
        || QQuickItem::event(event);
}

void PictureItem::keyPressEvent(QKeyEvent *event)
{
    if (!handles(*event))
        return event->ignore();
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoomTo(scaling() * kWheelStep);
    case Qt::Key_Minus:
        return zoomTo(scaling() / kWheelStep);
    case Qt::Key_0:
        return fit();
    case Qt::Key_1:
        return zoomTo(1 / devicePixels());
    case Qt::Key_PageUp:
        return turnTo(shownPage() - 1);
    case Qt::Key_PageDown:
        return turnTo(shownPage() + 1);
    default:
        const QPointF way = -kKeyStep * arrowOf(*event);
        moveBy(way.x(), way.y());
    }
}

// Others on top of this one may be under the pointer, too.
void PictureItem::hoverMoveEvent(QHoverEvent *event)
{
    readAt(event->position());
    event->ignore();
}

void PictureItem::hoverLeaveEvent(QHoverEvent *)
{
    if (!std::exchange(m_readOut, {}).isEmpty())
        emit readOutChanged();
}

void PictureItem::readAt(QPointF at)
{
    QString text;
    if (present() && pictureRect().contains(at)) {
        const QPointF exact = m_view.toPicture(at);
        const QPoint pixel(int(exact.x()), int(exact.y()));
        const QString value = pixelText(m_value, m_page, pixel);
        if (!value.isEmpty())
            text = QStringLiteral("%1  %2").arg(placeText(m_value, pixel), value);
    }
    if (std::exchange(m_readOut, text) != text)
        emit readOutChanged();
}

} // namespace heddle::ui
