// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/place/jobrun.h"

#include <algorithm>
#include <random>
#include <vector>

namespace heddle::test {

/// A place as bad as the protocol allows: it answers late and in any order, says things twice, answers for
/// runs that nobody waits for any more and for attempts that are over, sends events after the end, and
/// dies under some jobs. Driven by pump(); one thread; the same seed behaves the same.
class FakePlace final : public Place {
public:
    explicit FakePlace(unsigned seed)
        : m_random(seed)
    {
    }

    void submit(Job job, std::shared_ptr<JobSink> sink) override
    {
        job.paused = false; // nobody would resume it
        m_waiting.push_back({std::move(job), std::move(sink)});
    }
    void stop(RunId run) override
    {
        for (auto &[job, sink] : m_waiting)
            if (job.run == run && chance(2)) { // obeys, or goes on and answers for a run that is over
                sink->post({run, job.attempt, 1, JobAborted{}});
                job.run = 0;
            }
        std::erase_if(m_waiting, [](const Waiting &waiting) { return waiting.job.run == 0; });
    }
    void kill(RunId run) override { stop(run); }
    void pause(RunId) override { }
    void resume(RunId) override { }
    void send(RunId, Value) override { }
    void setViewed(RunId, bool) override { }
    void taken(RunId, int) override { }

    /// Answers one of the jobs that wait; false if there is none.
    bool pump()
    {
        if (m_waiting.empty())
            return false;
        std::swap(m_waiting[m_random() % m_waiting.size()], m_waiting.back());
        const Waiting waiting = std::move(m_waiting.back());
        m_waiting.pop_back();
        answer(waiting.job, *waiting.sink);
        return true;
    }

    std::size_t waiting() const { return m_waiting.size(); }

private:
    struct Waiting {
        Job job;
        std::shared_ptr<JobSink> sink;
    };
    struct Collector : JobSink {
        void post(JobEvent event) override { events.push_back(std::move(event)); }
        std::vector<JobEvent> events;
    };

    bool chance(unsigned oneIn) { return m_random() % oneIn == 0; }

    void answer(const Job &job, JobSink &sink)
    {
        sayOldThings(sink);
        if (job.attempt == 1 && chance(6)) {
            sink.post({job.run, job.attempt, 1, JobStarted{}});
            sink.post({job.run, job.attempt, 2, JobFailed{FailureKind::Lost, "the place died", 0}});
            return;
        }
        if (job.attempt > 1) // the attempt that was given up wakes again and lies
            sink.post({job.run, job.attempt - 1, 3,
                JobFinished{std::vector<Value>(job.type->outputs.size(), Value(-12345.0)), 0}});
        const auto collector = std::make_shared<Collector>();
        JobRun(job, collector).execute();
        for (const JobEvent &event : collector->events) {
            sink.post(event);
            if (chance(3))
                sink.post(event);
        }
        sink.post({job.run, job.attempt, 1000000, JobProgress{1, 2, "after the end"}});
        sink.post({job.run, job.attempt, 1000001, JobOutput{0, Value(-999.0), false}});
        m_said.insert(m_said.end(), collector->events.begin(), collector->events.end());
    }

    void sayOldThings(JobSink &sink)
    {
        for (int i = 0; i < 3 && !m_said.empty(); ++i)
            sink.post(m_said[m_random() % m_said.size()]);
    }

    std::mt19937 m_random;
    std::vector<Waiting> m_waiting;
    std::vector<JobEvent> m_said;
};

} // namespace heddle::test
