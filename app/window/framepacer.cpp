// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "app/window/framepacer.h"

#include <QtCore/QEvent>
#include <QtGui/QScreen>
#include <QtQuick/QQuickWindow>

#include <algorithm>
#include <cmath>
#include <thread>
#include <utility>

namespace heddle {

using namespace std::chrono_literals;

namespace {

/// The render thread sleeps that long after it has met with the other and found nothing to draw.
std::chrono::milliseconds restOf(const QQuickWindow &window)
{
    constexpr double kUsual = 60;
    const double rate = window.screen() ? window.screen()->refreshRate() : 0;
    return std::chrono::milliseconds(int(std::ceil(1000 / (rate > 1 ? rate : kUsual))));
}

constexpr auto kFrame = 8ms, kPatience = 100ms;

} // namespace

FramePacer::FramePacer(QQuickWindow *window)
    : QObject(window)
    , m_window(window)
    , m_rest(restOf(*window))
{
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &FramePacer::loseHeart);
    window->installEventFilter(this);
    connect(
        window, &QQuickWindow::afterSynchronizing, this, [this] { m_met = isHere() ? 0 : now(); },
        Qt::DirectConnection);
    connect(
        window, &QQuickWindow::beforeRendering, this,
        [this] {
            m_rendering = true;
            m_met = 0;
            m_begun = now();
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
    if (watched != m_window || event->type() != QEvent::UpdateRequest)
        return false;
    const auto time = wait();
    if (time <= 0ms)
        return false;
    m_wanted = true;
    if (!m_patience.isActive())
        m_patience.start(time);
    return true;
}

// How long the next frame waits, unless the one before it is done sooner.
std::chrono::milliseconds FramePacer::wait() const
{
    const auto left = [](Clock::rep since, std::chrono::milliseconds time) {
        return std::chrono::ceil<std::chrono::milliseconds>(time - Clock::duration(now() - since));
    };
    return m_rendering ? kPatience : std::max(left(m_met, m_rest), left(m_begun, kFrame));
}

// The threads have met and nothing was drawn, for nothing had changed; or a frame takes very long.
void FramePacer::loseHeart()
{
    if (m_rendering && m_patience.intervalAsDuration() < kPatience)
        return m_patience.start(kPatience);
    m_rendering = false;
    m_met = 0;
    frameDone();
}

FramePacer::Clock::rep FramePacer::now()
{
    return Clock::now().time_since_epoch().count();
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
