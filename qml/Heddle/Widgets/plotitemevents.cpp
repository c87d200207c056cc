// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread. What wheel, mouse and keys do to a plot.
#include "qml/Heddle/Widgets/plotitem.h"

#include <QtGui/QCursor>
#include <QtGui/QGuiApplication>
#include <QtGui/QStyleHints>

#include <cmath>

namespace heddle::ui {
namespace {

constexpr double kWheelStep = 1.2, kKeyStep = 1.5;
constexpr double kKeyWay = 0.1; // of what can be seen
constexpr double kLeastBox = 4; // pixels

} // namespace

void PlotItem::setInteractive(bool interactive)
{
    if (std::exchange(m_interactive, interactive) == interactive)
        return;
    setAcceptHoverEvents(interactive);
    setAcceptedMouseButtons(interactive ? Qt::LeftButton | Qt::RightButton : Qt::NoButton);
    setActiveFocusOnTab(interactive);
    if (interactive)
        setCursor(Qt::CrossCursor);
    else
        unsetCursor();
    if (!interactive)
        clearReading();
    emit interactiveChanged();
}

void PlotItem::look(const PlotRange &view)
{
    m_view = view;
    emit viewChanged();
    request();
}

void PlotItem::fit()
{
    if (!fitted())
        look(PlotRange::fitted());
}

void PlotItem::zoomAt(QPointF at, double x, double y)
{
    const PlotRange now = range();
    const PlotRange wanted = zoomed(now, {map().xAt(at.x()), map().yAt(at.y())}, x, y);
    PlotRange view = confined(wanted, now, m_picture.source->fitted);
    if (x == 1) {
        view.left = m_view.left;
        view.right = m_view.right;
    }
    if (y == 1) {
        view.bottom = m_view.bottom;
        view.top = m_view.top;
    }
    look(view);
}

void PlotItem::wheelEvent(QWheelEvent *event)
{
    if (!m_interactive || !present())
        return event->ignore();
    const QPoint turned = event->angleDelta(); // Some systems turn it sideways while Shift is held.
    const double factor = std::pow(kWheelStep, (turned.y() != 0 ? turned.y() : turned.x()) / 120.0);
    const bool upright = event->modifiers() & Qt::ShiftModifier;
    zoomAt(event->position(), upright ? 1 : factor, upright ? factor : 1);
    event->accept();
}

void PlotItem::mousePressEvent(QMouseEvent *event)
{
    forceActiveFocus(Qt::MouseFocusReason);
    if (!present())
        return;
    if (event->button() == Qt::RightButton)
        return fit();
    m_pressedAt = m_draggedTo = event->position();
    m_pressedView = range();
    const bool box = event->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier);
    m_drag = box ? Drag::Box : Drag::Waiting;
    setKeepMouseGrab(true);
}

void PlotItem::mouseMoveEvent(QMouseEvent *event)
{
    m_pointer = m_draggedTo = event->position();
    const double way = (m_draggedTo - m_pressedAt).manhattanLength();
    if (m_drag == Drag::Waiting && way >= QGuiApplication::styleHints()->startDragDistance()) {
        m_drag = Drag::Pan;
        setCursor(Qt::ClosedHandCursor);
    }
    if (m_drag == Drag::Pan && present())
        pan(m_draggedTo);
    update();
}

void PlotItem::pan(QPointF to)
{
    const QPointF way = to - m_pressedAt;
    const QRectF &area = m_picture.area;
    look(confined(moved(m_pressedView, -way.x() / area.width(), way.y() / area.height()), m_pressedView,
        m_picture.source->fitted));
}

void PlotItem::mouseReleaseEvent(QMouseEvent *)
{
    if (m_drag == Drag::Box && present())
        zoomToBox();
    mouseUngrabEvent();
}

void PlotItem::mouseUngrabEvent()
{
    m_drag = Drag::None;
    setKeepMouseGrab(false);
    if (m_interactive)
        setCursor(Qt::CrossCursor);
    update();
}

void PlotItem::zoomToBox()
{
    const QRectF box = QRectF(m_pressedAt, m_draggedTo).normalized().intersected(m_picture.area);
    if (box.width() < kLeastBox || box.height() < kLeastBox)
        return;
    const PlotMap on = map();
    look(confined({on.xAt(box.left()), on.xAt(box.right()), on.yAt(box.bottom()), on.yAt(box.top())}, range(),
        m_picture.source->fitted));
}

void PlotItem::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        fit();
}

void PlotItem::keyPressEvent(QKeyEvent *event)
{
    if (!m_interactive || !present())
        return event->ignore();
    const QPointF centre = m_picture.area.center();
    const auto go = [&](double x, double y) {
        look(confined(moved(range(), x, y), range(), m_picture.source->fitted));
    };
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoomAt(centre, kKeyStep, 1);
    case Qt::Key_Minus:
        return zoomAt(centre, 1 / kKeyStep, 1);
    case Qt::Key_0:
        return fit();
    case Qt::Key_Left:
        return go(-kKeyWay, 0);
    case Qt::Key_Right:
        return go(kKeyWay, 0);
    case Qt::Key_Up:
        return go(0, kKeyWay);
    case Qt::Key_Down:
        return go(0, -kKeyWay);
    default:
        event->ignore();
    }
}

void PlotItem::focusInEvent(QFocusEvent *event)
{
    SharpItem::focusInEvent(event);
    m_keyboardFocus = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    emit keyboardFocusChanged();
}

void PlotItem::focusOutEvent(QFocusEvent *event)
{
    SharpItem::focusOutEvent(event);
    m_keyboardFocus = false;
    emit keyboardFocusChanged();
}

void PlotItem::hoverMoveEvent(QHoverEvent *event)
{
    event->ignore(); // What lies around it wants to know as well.
    m_pointer = event->position();
    m_pointed = present() && m_picture.area.contains(m_pointer);
    if (!m_pointed)
        return clearReading();
    read();
    update();
}

void PlotItem::hoverLeaveEvent(QHoverEvent *)
{
    clearReading();
}

void PlotItem::read()
{
    if (!m_pointed)
        return;
    if (!present())
        return clearReading();
    m_readings.request([picture = m_picture, pointer = m_pointer] { return readAt(picture, pointer); });
}

void PlotItem::clearReading()
{
    m_pointed = false;
    if (std::exchange(m_reading, {}).text.isEmpty())
        return update();
    emit readOutChanged();
    update();
}

} // namespace heddle::ui
