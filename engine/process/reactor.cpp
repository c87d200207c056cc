// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/process/reactor.h"

#include <sys/eventfd.h>

#include <algorithm>
#include <array>

namespace heddle {

static constexpr auto kAwake = std::chrono::microseconds(200);

Reactor::Reactor()
    : m_poll(epoll_create1(EPOLL_CLOEXEC))
    , m_wake(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
{
    watch(m_wake.number(), EPOLLIN | EPOLLET, [](std::uint32_t) {}); // told at each write: need not be read
    m_thread = std::thread([this] { run(); });
}

Reactor::~Reactor()
{
    post([this] { m_ending = true; });
    m_thread.join();
}

void Reactor::post(std::function<void()> task)
{
    bool first = false;
    {
        const std::lock_guard lock(m_mutex);
        first = m_tasks.empty();
        m_tasks.push_back(std::move(task));
    }
    if (first)
        eventfd_write(m_wake.number(), 1);
}

void Reactor::watch(int file, std::uint32_t events, std::function<void(std::uint32_t)> ready)
{
    m_watched[file] = std::make_shared<const std::function<void(std::uint32_t)>>(std::move(ready));
    epoll_event event{events, {.fd = file}};
    epoll_ctl(m_poll.number(), EPOLL_CTL_ADD, file, &event);
}

void Reactor::change(int file, std::uint32_t events)
{
    epoll_event event{events, {.fd = file}};
    epoll_ctl(m_poll.number(), EPOLL_CTL_MOD, file, &event);
}

void Reactor::forget(int file)
{
    if (m_watched.erase(file) > 0)
        epoll_ctl(m_poll.number(), EPOLL_CTL_DEL, file, nullptr);
}

void Reactor::after(Clock::duration time, std::function<void()> task)
{
    m_timers.emplace(Clock::now() + time, std::move(task));
}

void Reactor::run()
{
    while (!m_ending) {
        wait();
        doTasks();
        doTimers();
    }
}

void Reactor::wait()
{
    using Millis = std::chrono::milliseconds;
    int limit = -1;
    if (!m_timers.empty())
        limit = int(
            std::max(std::chrono::ceil<Millis>(m_timers.begin()->first - Clock::now()), Millis(0)).count());
    std::array<epoll_event, 64> events; // NOLINT(cppcoreguidelines-pro-type-member-init): filled here
    int count = look(events);
    if (count == 0)
        count = epoll_wait(m_poll.number(), events.data(), int(events.size()), limit);
    for (int i = 0; i < count; ++i) {
        const auto found = m_watched.find(events[std::size_t(i)].data.fd);
        if (found == m_watched.end())
            continue; // one that was called before has forgotten it
        const auto ready = found->second; // it may forget itself
        (*ready)(events[std::size_t(i)].events);
    }
}

/// For a moment before it sleeps: to wake a core that sleeps takes longer than a small call, and who was
/// spoken with just now may answer at once. Others that want this core have it meanwhile.
int Reactor::look(std::span<epoll_event> events)
{
    int count = 0;
    for (const auto until = Clock::now() + kAwake; count == 0 && Clock::now() < until;) {
        count = epoll_wait(m_poll.number(), events.data(), int(events.size()), 0);
        if (count == 0)
            std::this_thread::yield();
    }
    return count;
}

void Reactor::doTasks()
{
    std::vector<std::function<void()>> tasks;
    {
        const std::lock_guard lock(m_mutex);
        tasks.swap(m_tasks);
    }
    for (const auto &task : tasks)
        task();
}

void Reactor::doTimers()
{
    while (!m_timers.empty() && m_timers.begin()->first <= Clock::now())
        m_timers.extract(m_timers.begin()).mapped()();
}

} // namespace heddle
