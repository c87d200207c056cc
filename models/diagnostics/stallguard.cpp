// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread, but for what the guard's own thread does, which is marked.
#include "models/diagnostics/stallguard.h"

#include <QtCore/QAbstractEventDispatcher>

#include <algorithm>
#include <chrono>
#include <pthread.h>

namespace heddle {
namespace {

using namespace std::chrono_literals;

constexpr auto kLook = 50ms;
constexpr auto kGlance = 1ms;
constexpr int kMomentMs = 30; // of the GUI thread's time: enough for what is interrupted to return
constexpr auto kPatience = 200ms; // for that time, on a busy machine
constexpr qint64 kWaitedMs = 100;

qint64 timeOf(clockid_t clock)
{
    timespec time{};
    clock_gettime(clock, &time);
    return qint64(time.tv_sec) * 1000 + time.tv_nsec / 1'000'000;
}

} // namespace

StallGuard::StallGuard(QObject *parent)
    : QObject(parent)
{
    pthread_getcpuclockid(pthread_self(), &m_guiClock);
    m_sinceTurn.start();
    m_turnBegan = computed();
    auto *dispatcher = QAbstractEventDispatcher::instance();
    connect(dispatcher, &QAbstractEventDispatcher::awake, this, &StallGuard::comeRound);
    connect(dispatcher, &QAbstractEventDispatcher::aboutToBlock, this, &StallGuard::comeRound);
    m_thread = std::thread([this] { look(); });
}

StallGuard::~StallGuard()
{
    {
        const std::lock_guard lock(m_lock);
        m_ending = true;
    }
    m_wake.notify_all();
    m_thread.join();
}

void StallGuard::watch(QObject *suspect, Interrupt interrupt)
{
    const std::lock_guard lock(m_lock);
    m_suspects.push_back({suspect, std::move(interrupt)});
}

void StallGuard::forget(QObject *suspect)
{
    const std::lock_guard lock(m_lock);
    std::erase_if(m_suspects, [=](const Suspect &each) { return each.who == suspect; });
}

void StallGuard::lookFirstAt(QObject *suspect)
{
    const std::lock_guard lock(m_lock);
    std::stable_partition(
        m_suspects.begin(), m_suspects.end(), [=](const Suspect &each) { return each.who == suspect; });
}

void StallGuard::comeRound()
{
    m_turn.fetch_add(1, std::memory_order_release);
    const qint64 now = computed();
    const qint64 took = now - m_turnBegan, waitedFor = m_sinceTurn.restart();
    m_turnBegan = now;
    if (took >= kWaitedMs)
        emit waited(waitedFor);
}

// Whoever has gone meanwhile is not told of.
void StallGuard::tell(QObject *suspect, qint64 milliseconds)
{
    const auto isIt = [=](const Suspect &each) { return each.who == suspect; };
    bool known = false;
    {
        const std::lock_guard lock(m_lock);
        known = std::any_of(m_suspects.begin(), m_suspects.end(), isIt);
    }
    if (known)
        emit caught(suspect, milliseconds);
}

qint64 StallGuard::computed() const
{
    return timeOf(m_guiClock);
}

// The guard's thread. Looks again after twice the time, for one who is still inside something that does not
// hear, a sort of a million numbers for instance.
void StallGuard::look()
{
    int turn = -1;
    qint64 began = 0, limit = kLimitMs;
    auto beganAt = std::chrono::steady_clock::now();
    std::unique_lock lock(m_lock);
    while (!m_wake.wait_for(lock, kLook, [this] { return m_ending; })) {
        const int now = m_turn.load(std::memory_order_acquire);
        if (now != turn) {
            turn = now;
            began = computed();
            beganAt = std::chrono::steady_clock::now();
            limit = kLimitMs;
        } else if (computed() - began >= limit) {
            limit *= 2;
            hunt(turn, (std::chrono::steady_clock::now() - beganAt) / 1ms);
        }
    }
}

// The guard's thread, with the lock.
void StallGuard::hunt(int turn, qint64 milliseconds)
{
    for (const Suspect &suspect : m_suspects)
        if (interrupts(suspect, turn)) {
            QMetaObject::invokeMethod(
                this, [this, who = suspect.who, milliseconds] { tell(who, milliseconds); },
                Qt::QueuedConnection);
            return;
        }
}

// The guard's thread, with the lock.
bool StallGuard::interrupts(const Suspect &suspect, int turn)
{
    const qint64 enough = computed() + kMomentMs;
    const auto end = std::chrono::steady_clock::now() + kPatience;
    suspect.interrupt(true);
    bool back = false;
    while (!back && computed() < enough && std::chrono::steady_clock::now() < end) {
        std::this_thread::sleep_for(kGlance);
        back = m_turn.load(std::memory_order_acquire) != turn;
    }
    suspect.interrupt(false);
    return back;
}

} // namespace heddle
