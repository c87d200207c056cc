// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/place/job.h"

#include <memory>

namespace heddle {

/// The place that is always there: threads of this process. Bodies that compute share one idle-priority
/// thread for each core, so that the window and the engine always come first; bodies that wait
/// (Cost::Blocking) have threads of their own. Any thread may call it; the destructor stops everything and
/// joins.
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
    void kill(RunId run) override { stop(run); } // a thread cannot be killed without harm to the others
    void pause(RunId run) override;
    void resume(RunId run) override;
    void send(RunId run, Value value) override;

private:
    class Pool;
    std::unique_ptr<Pool> m_pool;
};

/// Runs each job within submit(), on the calling thread: for nodes that are proven cheap.
class InlinePlace final : public Place {
public:
    void submit(Job job, std::shared_ptr<JobSink> sink) override;
    void stop(RunId) override { }
    void kill(RunId) override { }
    void pause(RunId) override { }
    void resume(RunId) override { }
    void send(RunId, Value) override { }
};

} // namespace heddle
