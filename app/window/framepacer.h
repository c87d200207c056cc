// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread, but for what the render thread notes.
#pragma once

#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <atomic>
#include <chrono>
#include <thread>

QT_FORWARD_DECLARE_CLASS(QQuickWindow)

namespace heddle {

/// Lets the window prepare a frame only when the render thread has finished the one before, and no more than
/// one in 8 ms; one that comes alone at once. Where nothing had changed the render thread sleeps for a frame,
/// and is left asleep. Without it Qt Quick prepares one every 16 ms and then waits, on the GUI thread, for as
/// long as the renderer is behind. GUI thread; owned by the window that it paces.
class FramePacer : public QObject {
    Q_OBJECT

public:
    explicit FramePacer(QQuickWindow *window);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    using Clock = std::chrono::steady_clock;

    void endHere();
    void loseHeart();
    static Clock::rep now();
    bool isHere() const;
    std::chrono::milliseconds wait() const;
    void frameDone();

    QQuickWindow *const m_window;
    const std::chrono::milliseconds m_rest;
    const std::thread::id m_guiThread = std::this_thread::get_id();
    QTimer m_patience; ///< A frame that is never finished must not hold up the next for ever.
    std::atomic<bool> m_rendering{false};
    std::atomic<Clock::rep> m_met{
        0}; ///< When both threads were together; whether a frame follows shows soon.
    std::atomic<Clock::rep> m_begun{0}; ///< When a frame was begun last.
    bool m_wanted = false; ///< A frame was asked for meanwhile.
};

} // namespace heddle
