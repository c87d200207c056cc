// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread, but for what the guard's own thread does, which is marked.
#pragma once

#include <QtCore/QElapsedTimer>
#include <QtCore/QObject>

#include <atomic>
#include <condition_variable>
#include <ctime>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace heddle {

/// Gets the GUI thread back from code that does not return, and says whose it was. A thread of its own looks
/// whether the GUI thread has computed for long without coming round to its event loop; then it interrupts
/// the suspects one after the other, each for a moment. The one in whose moment the GUI thread came round
/// is caught. What counts is the time the GUI thread has had, so that a busy machine makes nobody guilty.
/// GUI thread; owned by whoever has the suspects.
class StallGuard : public QObject {
    Q_OBJECT

public:
    static constexpr int kLimitMs = 400;
    /// Stops, or lets go on, what a suspect does on the GUI thread. Called on the guard's thread.
    using Interrupt = std::function<void(bool)>;

    explicit StallGuard(QObject *parent = nullptr);
    ~StallGuard() override;

    void watch(QObject *suspect, Interrupt interrupt);
    /// After this it is not interrupted any more.
    void forget(QObject *suspect);
    /// It is at work now, so look there first. Null: nobody in particular.
    void lookFirstAt(QObject *suspect);

signals:
    /// It kept the window waiting and has been interrupted.
    void caught(QObject *suspect, qint64 milliseconds);
    /// The window waited, and came back without anybody's help.
    void waited(qint64 milliseconds);

private:
    struct Suspect {
        QObject *who;
        Interrupt interrupt;
    };

    void comeRound();
    void tell(QObject *suspect, qint64 milliseconds);

    // The guard's thread.
    void look();
    void hunt(int turn, qint64 milliseconds);
    bool interrupts(const Suspect &suspect, int turn);
    qint64 computed() const; ///< What the GUI thread has computed so far, in milliseconds.

    clockid_t m_guiClock{};
    std::atomic<int> m_turn{0}; ///< Counts how often the GUI thread came round.
    QElapsedTimer m_sinceTurn;
    qint64 m_turnBegan = 0; ///< Computed until then.

    std::mutex m_lock; ///< For what follows.
    std::condition_variable m_wake;
    std::vector<Suspect> m_suspects; ///< In the order in which they are tried.
    bool m_ending = false;
    std::thread m_thread;
};

} // namespace heddle
