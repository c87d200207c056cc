// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread; the signal handler only writes one byte.
#include "app/window/quitsignals.h"

#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace heddle {
namespace {

volatile std::sig_atomic_t writeEnd = -1;

extern "C" void noteSignal(int)
{
    const char byte = 0;
    if (writeEnd >= 0) [[maybe_unused]]
        const auto written = ::write(int(writeEnd), &byte, 1);
}

void handle(void (*handler)(int))
{
    for (int signal : {SIGTERM, SIGINT}) {
        struct sigaction action = {};
        action.sa_handler = handler;
        action.sa_flags = SA_RESTART;
        sigaction(signal, &action, nullptr);
    }
}

} // namespace

QuitSignals::QuitSignals(QObject *parent)
    : QObject(parent)
{
    if (::pipe2(m_pipe, O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    writeEnd = m_pipe[1];
    m_notifier = new QSocketNotifier(m_pipe[0], QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, &QuitSignals::read);
    handle(noteSignal);
}

QuitSignals::~QuitSignals()
{
    handle(SIG_DFL);
    writeEnd = -1;
    delete m_notifier;
    for (int end : m_pipe)
        if (end >= 0)
            ::close(end);
}

void QuitSignals::read()
{
    char bytes[16];
    if (::read(m_pipe[0], bytes, sizeof bytes) > 0)
        emit asked();
}

} // namespace heddle
