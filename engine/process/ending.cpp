// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/process/ending.h"

#include <fmt/format.h>
#include <sys/wait.h>

#include <csignal>

namespace heddle {

namespace {

std::string crashName(int signal)
{
    switch (signal) {
    case SIGSEGV:
        return "segmentation fault";
    case SIGBUS:
        return "bus error";
    case SIGABRT:
        return "it gave up by itself: abort";
    case SIGFPE:
        return "arithmetic error";
    case SIGILL:
        return "illegal instruction";
    default:
        return fmt::format("signal {}", signal);
    }
}

} // namespace

std::string endingText(int status)
{
    if (WIFEXITED(status))
        return fmt::format("The worker process ended by itself with status {}.", WEXITSTATUS(status));
    if (WTERMSIG(status) == SIGKILL)
        return "The worker process was killed by the system, perhaps because memory ran out.";
    return fmt::format("The worker process crashed ({}).", crashName(WTERMSIG(status)));
}

} // namespace heddle
