// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "app/cli/interrupts.h"

#include "app/cli/exitcodes.h"

#include <unistd.h>

#include <csignal>

namespace heddle::cli {

namespace {

volatile std::sig_atomic_t g_interrupted = 0;

/// Does only what a signal handler may.
void interrupted(int)
{
    if (g_interrupted)
        ::_exit(kInterrupted);
    g_interrupted = 1;
}

} // namespace

void watchInterrupts()
{
    std::signal(SIGINT, interrupted);
    std::signal(SIGTERM, interrupted);
}

bool wasInterrupted()
{
    return g_interrupted != 0;
}

} // namespace heddle::cli
