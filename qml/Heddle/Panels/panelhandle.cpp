// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "qml/Heddle/Panels/panelhandle.h"

#include <QtGui/QGuiApplication>
#include <QtGui/QStyleHints>

#include <utility>

namespace heddle::ui {

PanelHandle::PanelHandle(QQuickItem *parent)
    : QQuickItem(parent)
{
    setAcceptedMouseButtons(Qt::LeftButton);
    setAcceptHoverEvents(true);
    setActiveFocusOnTab(true);
}

void PanelHandle::setShape(Qt::CursorShape shape)
{
    if (cursor().shape() == shape)
        return;
    setCursor(shape);
    emit shapeChanged();
}

void PanelHandle::setDragging(bool dragging)
{
    if (std::exchange(m_dragging, dragging) != dragging)
        emit draggingChanged();
}

void PanelHandle::setHovered(bool hovered)
{
    if (std::exchange(m_hovered, hovered) != hovered)
        emit hoveredChanged();
}

void PanelHandle::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->scenePosition();
    setKeepMouseGrab(true); // the page below would scroll
    forceActiveFocus(Qt::MouseFocusReason);
}

void PanelHandle::mouseMoveEvent(QMouseEvent *event)
{
    const QPointF way = event->scenePosition() - m_pressed;
    if (!m_dragging && way.manhattanLength() < QGuiApplication::styleHints()->startDragDistance())
        return;
    setDragging(true);
    emit moved(way.x(), way.y());
}

void PanelHandle::mouseReleaseEvent(QMouseEvent *)
{
    setKeepMouseGrab(false);
    if (!m_dragging)
        return;
    setDragging(false);
    emit dropped();
}

void PanelHandle::mouseDoubleClickEvent(QMouseEvent *)
{
    emit renameWanted();
}

void PanelHandle::mouseUngrabEvent()
{
    setKeepMouseGrab(false);
    if (!m_dragging)
        return;
    setDragging(false);
    emit cancelled();
}

void PanelHandle::hoverEnterEvent(QHoverEvent *)
{
    setHovered(true);
}

void PanelHandle::hoverLeaveEvent(QHoverEvent *)
{
    setHovered(false);
}

bool PanelHandle::nudge(int key)
{
    const double dx = key == Qt::Key_Left ? -m_step : key == Qt::Key_Right ? m_step : 0;
    const double dy = key == Qt::Key_Up ? -m_step : key == Qt::Key_Down ? m_step : 0;
    if (dx == 0 && dy == 0)
        return false;
    emit moved(dx, dy);
    emit dropped();
    return true;
}

void PanelHandle::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_dragging)
        ungrabMouse(); // tells that it is cancelled
    else if (event->key() == Qt::Key_F2 || event->key() == Qt::Key_Return)
        emit renameWanted();
    else if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)
        emit removeWanted();
    else
        event->setAccepted(!m_dragging && nudge(event->key()));
}

} // namespace heddle::ui
