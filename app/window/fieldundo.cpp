// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "app/window/fieldundo.h"

#include <QtCore/QVariant>
#include <QtGui/QKeyEvent>
#include <QtQuick/QQuickItem>
#include <QtQuick/QQuickWindow>

namespace heddle {

FieldUndo::FieldUndo(QQuickWindow *window)
    : QObject(window)
    , m_window(window)
{
    window->installEventFilter(this);
}

/// Asked first whether the key is the field's; what is ignored goes to the shortcuts of the window.
bool FieldUndo::eventFilter(QObject *, QEvent *event)
{
    if (event->type() != QEvent::ShortcutOverride)
        return false;
    const QQuickItem *field = m_window->activeFocusItem();
    const auto &key = static_cast<const QKeyEvent &>(*event);
    if (!field || !field->property("untouched").toBool()
        || !(key.matches(QKeySequence::Undo) || key.matches(QKeySequence::Redo)))
        return false;
    event->ignore();
    return true;
}

} // namespace heddle
