// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "qml/Heddle/Theme/busyphase.h"

#include <QtCore/QBasicTimer>
#include <QtCore/QElapsedTimer>
#include <QtCore/QList>
#include <QtCore/QTimerEvent>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace heddle::ui {
namespace {

constexpr int kTick = 40; // milliseconds: 25 a second
constexpr qsizetype kMoved = 48; // at one tick

} // namespace

// Moves all phases that run. GUI thread; lives as long as the program.
class BusyClock : public QObject {
public:
    static BusyClock &shared()
    {
        static BusyClock clock;
        return clock;
    }

    void add(BusyPhase *phase)
    {
        m_running.append(phase);
        if (m_ticks.isActive())
            return;
        if (!m_since.isValid())
            m_since.start();
        m_ticks.start(kTick, this);
    }

    void remove(BusyPhase *phase)
    {
        m_running.removeOne(phase);
        if (m_running.isEmpty())
            m_ticks.stop();
    }

protected:
    void timerEvent(QTimerEvent *) override
    {
        const double turn = std::fmod(double(m_since.elapsed()), kBusyRound) / kBusyRound;
        const QList<BusyPhase *> all = m_running; // one that is shown may begin or end others
        for (qsizetype i = std::min(kMoved, all.size()); i > 0; --i) {
            m_next = (m_next + 1) % all.size();
            if (m_running.contains(all[m_next]))
                all[m_next]->show(turn);
        }
    }

private:
    QList<BusyPhase *> m_running;
    qsizetype m_next = 0;
    QBasicTimer m_ticks;
    QElapsedTimer m_since;
};

BusyPhase::BusyPhase(QObject *parent)
    : QObject(parent)
{
}

BusyPhase::~BusyPhase()
{
    if (m_running)
        BusyClock::shared().remove(this);
}

void BusyPhase::setRunning(bool running)
{
    if (m_running == running)
        return;
    m_running = running;
    running ? BusyClock::shared().add(this) : BusyClock::shared().remove(this);
    emit runningChanged();
}

double BusyPhase::sway() const
{
    return 0.5 - 0.5 * std::cos(2 * std::numbers::pi * m_turn);
}

void BusyPhase::show(double turn)
{
    m_turn = turn;
    emit turned();
}

} // namespace heddle::ui
