// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "app/window/framepacer.h"

#include <QtCore/QEvent>
#include <QtQuick/QQuickWindow>

#include <thread>
#include <utility>

namespace heddle {

namespace {

constexpr int kPatience = 100; // milliseconds

} // namespace

FramePacer::FramePacer(QQuickWindow *window)
    : QObject(window)
    , m_window(window)
{
    m_patience.setInterval(kPatience);
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        m_rendering = false;
        frameDone();
    });
    window->installEventFilter(this);
    connect(
        window, &QQuickWindow::beforeRendering, this, [this] { m_rendering = true; }, Qt::DirectConnection);
    connect(
        window, &QQuickWindow::frameSwapped, this, [this] { m_rendering = false; }, Qt::DirectConnection);
    connect(
        window, &QQuickWindow::afterRendering, this, [this] { endHere(); }, Qt::DirectConnection);
    connect(window, &QQuickWindow::frameSwapped, this, &FramePacer::frameDone);
}

bool FramePacer::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_window || event->type() != QEvent::UpdateRequest || !m_rendering)
        return false;
    m_wanted = true;
    if (!m_patience.isActive())
        m_patience.start();
    return true;
}

// Drawn on the GUI thread itself, a frame is over when it returns, shown or only grabbed.
void FramePacer::endHere()
{
    if (std::this_thread::get_id() == m_guiThread)
        m_rendering = false;
}

void FramePacer::frameDone()
{
    m_patience.stop();
    if (std::exchange(m_wanted, false))
        m_window->requestUpdate();
}

} // namespace heddle
