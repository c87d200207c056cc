// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/process/descriptor.h"

#include <sys/epoll.h>

#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <span>
#include <thread>
#include <unordered_map>
#include <vector>

namespace heddle {

/// The one thread on which a place hears from its processes, and from which it starts them: it has to live as
/// long as they do, for the system ends a process when the thread that started it ends. Files are watched,
/// tasks are done in the order in which they were posted. Owned by the place.
class Reactor {
public:
    using Clock = std::chrono::steady_clock;

    Reactor();
    ~Reactor(); ///< Does what was posted before, and joins.
    Reactor(const Reactor &) = delete;
    Reactor &operator=(const Reactor &) = delete;

    void post(std::function<void()> task); ///< Any thread.

    // On its thread
    /// Calls when the file is ready for any of the events (EPOLLIN, EPOLLOUT), or has been hung up.
    void watch(int file, std::uint32_t events, std::function<void(std::uint32_t events)> ready);
    void change(int file, std::uint32_t events);
    void forget(int file);
    void after(Clock::duration time, std::function<void()> task);

private:
    void run();
    void wait();
    int look(std::span<epoll_event> events);
    void doTasks();
    void doTimers();

    Descriptor m_poll, m_wake;
    std::unordered_map<int, std::shared_ptr<const std::function<void(std::uint32_t)>>> m_watched;
    std::multimap<Clock::time_point, std::function<void()>> m_timers;
    std::mutex m_mutex; // guards what follows
    std::vector<std::function<void()>> m_tasks;
    bool m_ending = false;
    std::thread m_thread; // last: it uses all above
};

} // namespace heddle
