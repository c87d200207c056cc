// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread; pure functions.
#pragma once

#include <QtCore/QPointF>
#include <QtGui/QKeyEvent>

namespace heddle::ui {

// Keys that an item has a use for go before the window's shortcuts: whether this event asks about such a one,
// and was taken. To be called by the item's event().
template <class Handles> bool claimsKey(QEvent *event, Handles &&handles)
{
    if (event->type() != QEvent::ShortcutOverride || !handles(*static_cast<QKeyEvent *>(event)))
        return false;
    event->accept();
    return true;
}

// Where an arrow key points, x to the right and y down; null for every other key.
inline QPointF arrowOf(const QKeyEvent &event)
{
    const int key = event.key();
    return QPointF(
        (key == Qt::Key_Right) - (key == Qt::Key_Left), (key == Qt::Key_Down) - (key == Qt::Key_Up));
}

} // namespace heddle::ui
