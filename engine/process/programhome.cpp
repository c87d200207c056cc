// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/process/programhome.h"

#include "engine/process/spawn.h"

#include <sys/epoll.h>
extern "C" {
#include <sys/pidfd.h> // which does not say so itself in glibc 2.36
}
#include <sys/resource.h>
#include <sys/wait.h>

#include <algorithm>

namespace heddle {

namespace {

std::vector<std::string> commandFor(const ProcessSettings &settings)
{
    std::vector<std::string> command{settings.program};
    command.insert(command.end(), settings.nodes.begin(), settings.nodes.end());
    return command;
}

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool kMayLimit = false; // the sanitizer maps terabytes for itself
#else
constexpr bool kMayLimit = true;
#endif

/// Memory that is shared does not count.
void limitMemory(pid_t pid, std::size_t bytes)
{
    rlimit limit{};
    if (!kMayLimit || bytes == 0 || prlimit(pid, RLIMIT_DATA, nullptr, &limit) != 0)
        return;
    limit.rlim_cur = std::min<rlim_t>(bytes, limit.rlim_max);
    prlimit(pid, RLIMIT_DATA, &limit, nullptr);
}

} // namespace

ProgramHome::ProgramHome(Reactor &reactor, const ProcessSettings &settings)
    : WorkerHome(settings.program)
    , m_reactor(reactor)
    , m_command(commandFor(settings))
    , m_memory(settings.memory)
    , m_loaded{{{}, {}}} // all that there is, from the beginning
{
}

ProgramHome::~ProgramHome()
{
    for (const auto &[pid, process] : m_processes) {
        m_reactor.forget(process.number());
        killAndReap(pid);
    }
}

ProcessBody ProgramHome::body(const ProcessSettings &settings)
{
    return {.language = "c++", .interpreter = settings.program, .folder = {}, .package = {}, .stamp = {}};
}

void ProgramHome::start(Descriptor channel, Descriptor output, Started started)
{
    const auto pid = spawn({m_command, {}, std::move(channel), std::move(output)});
    if (!pid)
        return m_reactor.post([weak = weak_from_this(), reason = pid.error().text] {
            if (const auto there = weak.lock())
                there->events().lost(reason, false);
        });
    limitMemory(*pid, m_memory);
    watch(*pid);
    started(*pid);
}

void ProgramHome::watch(pid_t pid)
{
    const Descriptor &process = m_processes.emplace(pid, Descriptor(pidfd_open(pid, 0))).first->second;
    m_reactor.watch(process.number(), EPOLLIN, [this, pid](std::uint32_t) { reap(pid); });
}

void ProgramHome::reap(pid_t pid)
{
    const auto alive = shared_from_this();
    const auto process = m_processes.extract(pid);
    m_reactor.forget(process.mapped().number());
    int status = 0;
    waitpid(pid, &status, 0);
    events().ended(pid, status);
}

} // namespace heddle
