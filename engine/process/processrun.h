// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/place/job.h"
#include "engine/process/reactor.h"
#include "engine/process/workertask.h"

#include <deque>
#include <list>
#include <map>
#include <optional>
#include <span>

namespace heddle {

/// One job in a worker process: tells the process what others want of the run, and its sink what the process
/// tells. Lives on the reactor's thread; shared by the pool and the worker.
class ProcessRun final : public WorkerTask {
public:
    ProcessRun(Job job, std::shared_ptr<const ProcessBody> body, std::shared_ptr<JobSink> sink);

    const Job &job() const { return m_job; }
    bool hasBegun() const { return m_worker != nullptr; }

    std::span<const Value> inputs() const { return m_job.inputs; }
    void setReady(bool ready) { m_ready = ready; }

    void stop(); ///< At the next checkpoint; at once where it has not begun.
    void kill(); ///< Aborted is told at once, and the process ends.
    void end(const std::string &text); ///< It fails with that text, and the process ends.
    void setPaused(bool paused);
    void send(Value value);
    void setViewed(bool viewed);
    void taken(int output);

    const ProcessBody &body() const override { return *m_body; }
    bool isReady() const override { return m_ready; }
    void hearTypes(const Map &types) override;
    void begin(std::shared_ptr<Worker> worker) override;
    void hear(const Map &message) override;
    void hearLine(std::string line) override;
    void fail(const std::string &text, bool lost) override;
    bool isOver() const override { return m_told; }
    bool isWaiting() const override { return m_waits || m_saidPaused; }

private:
    using Clock = Reactor::Clock;
    using Hear = void (ProcessRun::*)(const Map &);
    static Hear hearerOf(std::string_view op);

    void hearOutput(const Map &message);
    void hearProgress(const Map &message);
    void hearLog(const Map &message);
    void hearMessage(const Map &message);
    void hearMemory(const Map &message);
    void hearPaused(const Map &message);
    void hearWaiting(const Map &message);
    void hearFinished(const Map &message);
    void hearFailed(const Map &message);
    void hearAborted(const Map &message);

    Map order() const;
    void tell(std::string_view op, Map more = {});
    bool mayTalk();
    void countWord();
    void sayLines();
    template <class T> void say(T what);
    template <class T> void sayOutcome(T what);
    double secondsIn(const Map &message) const;

    Job m_job;
    const std::shared_ptr<const ProcessBody> m_body;
    const std::shared_ptr<JobSink> m_sink;
    std::shared_ptr<Worker> m_worker; // from its beginning to its end
    std::uint32_t m_sequence = 0;
    bool m_started = false, m_told = false, m_stopped = false;
    bool m_ready = true, m_waits = false, m_saidPaused = false;
    std::list<Value> m_mail; // sent before it has begun
    std::vector<std::string> m_lines; // printed, and not yet told
    Clock::time_point m_since{}, m_lastWords{};
    unsigned m_words = 0;
    std::map<int, std::deque<std::int64_t>> m_acks; // by output, of each untaken value: the word it wants
};

} // namespace heddle
