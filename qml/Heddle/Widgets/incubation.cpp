// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "qml/Heddle/Widgets/incubation.h"

#include <ctime>

namespace heddle::ui {
namespace {

constexpr int kSliceMs = 4;
constexpr int kPauseMs = 4; // half of the time is left to the window

double computed()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1000 + double(time.tv_nsec) / 1e6;
}

} // namespace

Incubation::Incubation(QObject *parent)
    : QObject(parent)
{
    m_next.setInterval(kPauseMs);
    m_next.setTimerType(Qt::PreciseTimer);
    connect(&m_next, &QTimer::timeout, this, &Incubation::work);
}

void Incubation::incubatingObjectCountChanged(int count)
{
    if (count == 0)
        m_next.stop();
    else if (!m_next.isActive())
        m_next.start();
}

void Incubation::work()
{
    emit aboutToWork();
    const double began = computed();
    incubateFor(kSliceMs);
    emit worked(computed() - began);
}

} // namespace heddle::ui
