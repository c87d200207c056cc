// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/place/jobrun.h"

#include <condition_variable>
#include <deque>
#include <list>
#include <map>
#include <thread>
#include <unordered_map>

namespace heddle {

/// The runs of a ThreadPlace and the threads that carry them out: two lanes, for bodies that compute and for
/// bodies that wait, and a clock. Any thread. Shared by the place and its threads, so that one that cannot
/// be joined does no harm.
class ThreadPool final : public JobHost, public std::enable_shared_from_this<ThreadPool> {
public:
    using Clock = std::chrono::steady_clock;

    ThreadPool(unsigned threads, bool idlePriority);

    void submit(Job job, std::shared_ptr<JobSink> sink);
    std::shared_ptr<JobRun> find(RunId run) const; ///< nullptr: not known, or not any more.
    void forgetIfEnded(RunId run);
    std::vector<std::shared_ptr<JobRun>> runs() const;
    std::vector<std::shared_ptr<JobRun>> onThreads() const;

    void refuse(); ///< Begins nothing more, and tells everything to stop.
    /// Waits until no run is left.
    bool waitUntilIdle(std::chrono::steady_clock::time_point limit);
    /// Ends the threads: joins those that are free, leaves the others.
    void close();

    void ready(std::shared_ptr<JobRun> run, bool urgent) override;
    void wakeAt(std::chrono::steady_clock::time_point time, std::weak_ptr<JobRun> run) override;
    void lend(const JobRun &run, bool lent) override;

private:
    using Lock = std::unique_lock<std::mutex>;

    struct Lane {
        std::deque<std::shared_ptr<JobRun>> queue;
        std::vector<std::shared_ptr<JobRun>> active; // bodies on a thread now
        std::condition_variable wake;
        std::ptrdiff_t limit = 0; ///< Bodies at work at a time.
        std::ptrdiff_t working = 0, idle = 0;
    };
    struct Thread {
        std::thread thread;
        bool over = false;
    };

    Lane &laneOf(const JobRun &run);
    void put(Lane &lane, std::shared_ptr<JobRun> run, bool urgent);
    void fill(Lane &lane);
    void start(void (ThreadPool::*body)(Lane &), Lane &lane);
    void work(Lane &lane);
    void carryOut(Lane &lane, Lock &lock);
    void runClock(Lane &lane);
    void needClock();
    void shareOut();
    Clock::duration turn() const;

    const bool m_idlePriority;
    mutable std::mutex m_mutex;
    Lane m_compute, m_waiting;
    std::unordered_map<RunId, std::shared_ptr<JobRun>> m_runs; // begun or queued
    std::condition_variable m_none; // of the runs is left, or a thread is over
    std::multimap<Clock::time_point, std::weak_ptr<JobRun>> m_alarms;
    std::size_t m_mostAlarms = 0; // then those of ended runs are looked for
    std::condition_variable m_clock;
    std::list<std::shared_ptr<Thread>> m_threads;
    std::size_t m_alive = 0; // of them
    bool m_hasClock = false, m_crowded = false, m_refusing = false, m_closing = false;
};

} // namespace heddle
