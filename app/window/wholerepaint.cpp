// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "app/window/wholerepaint.h"

#include <QtCore/QEvent>
#include <QtQuick/QQuickItem>
#include <QtQuick/QQuickWindow>

namespace heddle {

WholeRepaint::WholeRepaint(QQuickWindow *window)
    : QObject(window)
    , m_window(window)
{
    window->installEventFilter(this);
    connect(window, &QQuickWindow::frameSwapped, this, [this] { m_window->contentItem()->setOpacity(1); });
}

// What has another opacity is painted again, all of it; nobody can see this one.
bool WholeRepaint::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_window && event->type() == QEvent::Expose && m_window->isExposed())
        m_window->contentItem()->setOpacity(0.999);
    return false;
}

} // namespace heddle
