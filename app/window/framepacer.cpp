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

constexpr int kMoment = 4, kPatience = 100; // milliseconds

} // namespace

FramePacer::FramePacer(QQuickWindow *window)
    : QObject(window)
    , m_window(window)
{
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &FramePacer::loseHeart);
    window->installEventFilter(this);
    connect(
        window, &QQuickWindow::afterSynchronizing, this, [this] { m_met = !isHere(); }, Qt::DirectConnection);
    connect(
        window, &QQuickWindow::beforeRendering, this,
        [this] {
            m_rendering = true;
            m_met = false;
        },
        Qt::DirectConnection);
    connect(
        window, &QQuickWindow::frameSwapped, this, [this] { m_rendering = false; }, Qt::DirectConnection);
    connect(
        window, &QQuickWindow::afterRendering, this, [this] { endHere(); }, Qt::DirectConnection);
    connect(window, &QQuickWindow::frameSwapped, this, &FramePacer::frameDone);
}

bool FramePacer::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_window || event->type() != QEvent::UpdateRequest || !(m_rendering || m_met))
        return false;
    m_wanted = true;
    if (!m_patience.isActive())
        m_patience.start(m_rendering ? kPatience : kMoment);
    return true;
}

// The threads have met and nothing was drawn, for nothing had changed; or a frame takes very long.
void FramePacer::loseHeart()
{
    if (m_rendering && m_patience.interval() == kMoment)
        return m_patience.start(kPatience);
    m_rendering = m_met = false;
    frameDone();
}

bool FramePacer::isHere() const
{
    return std::this_thread::get_id() == m_guiThread;
}

// Drawn on the GUI thread itself, a frame is over when it returns, shown or only grabbed.
void FramePacer::endHere()
{
    if (isHere())
        m_rendering = false;
}

void FramePacer::frameDone()
{
    m_patience.stop();
    if (std::exchange(m_wanted, false))
        m_window->requestUpdate();
}

} // namespace heddle
