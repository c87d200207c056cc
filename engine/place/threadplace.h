// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/place/job.h"

#include <chrono>
#include <memory>
#include <string>
#include <vector>

namespace heddle {

class ThreadPool;

/// The place that is always there: threads of this process. Bodies that compute share one idle-priority
/// thread for each core, so that the window and the engine always come first; bodies that wait
/// (Cost::Blocking) have threads of their own. A body that sleeps in its thread has another lent in its
/// stead; a coroutine that is paused or waits holds none. Any thread may call it. Owns what it has begun
/// until that has ended; the destructor waits for 3 seconds and then leaves behind what does not obey.
class ThreadPlace final : public Place {
public:
    /// Idle: only where nothing else wants the core, for beside a window. Normal: as any program, for where
    /// there is none to be kept free.
    enum class Priority { Idle, Normal };
    /// 0 threads: as many as there are cores.
    explicit ThreadPlace(unsigned threads = 0, Priority priority = Priority::Idle);
    ~ThreadPlace() override;

    void submit(Job job, std::shared_ptr<JobSink> sink) override;
    void stop(RunId run) override;
    void kill(RunId run) override; ///< Abandons: a thread cannot be ended without harm to the others.
    void pause(RunId run) override;
    void resume(RunId run) override;
    void send(RunId run, Value value) override;
    void setViewed(RunId run, bool viewed) override;
    void taken(RunId run, int output) override;

    /// Names of the nodes whose bodies run or are parked, the abandoned ones too.
    std::vector<std::string> alive() const;
    /// How many bodies were abandoned and still hold a thread.
    std::size_t abandoned() const override;
    /// From now on nothing is begun any more, and all that runs is told to stop. Returns at once.
    void refuse();
    /// The same, and waits for the end of it, but no longer than that. Returns who is left.
    std::vector<std::string> close(std::chrono::milliseconds limit);

private:
    std::shared_ptr<ThreadPool> m_pool;
};

/// Runs each job within submit(), on the calling thread: for nodes that are proven cheap.
class InlinePlace : public Place {
public:
    void submit(Job job, std::shared_ptr<JobSink> sink) override;
    void stop(RunId) override { }
    void kill(RunId) override { }
    void pause(RunId) override { }
    void resume(RunId) override { }
    void send(RunId, Value) override { }
    void setViewed(RunId, bool) override { }
    void taken(RunId, int) override { }
};

} // namespace heddle
