// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/place/job.h"
#include "engine/sdk/run.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>

namespace heddle {

/// Carries out one job on the calling thread and tells its sink what happens. The wishes (stop, pause)
/// may be set from any thread. Owned by the place that runs it.
class JobRun final : public Run {
public:
    JobRun(Job job, std::shared_ptr<JobSink> sink)
        : m_job(std::move(job))
        , m_sink(std::move(sink))
    {
    }

    const Job &job() const { return m_job; }
    /// Runs the body and reports exactly one outcome. Never throws.
    void execute();
    /// Reports the outcome of a job that was stopped before it began.
    void abort() { report(JobAborted{}); }

    void requestStop();
    void setPaused(bool paused);
    void send(Value value);

    bool stopRequested() const override { return m_stop.load(std::memory_order_relaxed); }
    void checkpoint() override;
    void progress(double done, double total, std::string_view text) override;
    void yield(Value value, int output) override;
    void fire(int output, Value value) override;
    void warn(std::string_view text) override { report(JobLog{std::string(text), true}); }
    void log(std::string_view text) override { report(JobLog{std::string(text), false}); }
    std::string resolve(std::string_view path) const override;

private:
    template <class T> void report(T what)
    {
        m_sink->post({m_job.run, m_job.attempt, ++m_sequence, std::move(what)});
    }
    void wait();

    const Job m_job;
    const std::shared_ptr<JobSink> m_sink;
    std::uint32_t m_sequence = 0;
    std::atomic<bool> m_stop{false}, m_paused{false};
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::chrono::steady_clock::time_point m_lastProgress{};
};

} // namespace heddle
