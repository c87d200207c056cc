// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "app/window/framepacer.h"

#include <QtCore/QEvent>
#include <QtQuick/QQuickWindow>

#include <utility>

namespace heddle {

FramePacer::FramePacer(QQuickWindow *window)
    : QObject(window)
    , m_window(window)
{
    window->installEventFilter(this);
    connect(
        window, &QQuickWindow::beforeRendering, this, [this] { m_rendering = true; }, Qt::DirectConnection);
    connect(
        window, &QQuickWindow::frameSwapped, this, [this] { m_rendering = false; }, Qt::DirectConnection);
    connect(window, &QQuickWindow::frameSwapped, this, &FramePacer::frameDone);
}

bool FramePacer::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_window || event->type() != QEvent::UpdateRequest || !m_rendering)
        return false;
    m_wanted = true;
    return true;
}

void FramePacer::frameDone()
{
    if (std::exchange(m_wanted, false))
        m_window->requestUpdate();
}

} // namespace heddle
