// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/place/job.h"
#include "engine/place/preview.h"
#include "engine/sdk/coroutine.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <list>
#include <memory>
#include <mutex>
#include <optional>

namespace heddle {

class JobRun;

/// What a run asks of the place that carries it out. Any thread; may be called under the run's lock, so it
/// must not call back.
class JobHost {
public:
    virtual ~JobHost() = default;
    /// A run that was parked can go on: execute() it again, soon if it is urgent.
    virtual void ready(std::shared_ptr<JobRun> run, bool urgent) = 0;
    /// A run wants to be looked at then: call tick().
    virtual void wakeAt(std::chrono::steady_clock::time_point time, std::weak_ptr<JobRun> run) = 0;
    /// A body makes no use of the thread that it holds from now on, or does so again.
    virtual void lend(const JobRun &run, bool lent) = 0;
};

/// Carries out one job and tells its sink what happens: the state machine of a run.
///
///     queued ──► active ──► ended          one of finished, failed, aborted
///        ▲          │
///        └─ parked ◄┘                      a coroutine that is paused, waits, or is held back: no thread
///
/// Wishes (stop, pause, resume, send, taken) come from any thread; they are written down under the lock, and
/// the body follows them at its checkpoints. What is told is told under the same lock, so that no word can
/// overtake another. Shared by its place and the thread that runs it.
class JobRun final : public Run, public std::enable_shared_from_this<JobRun> {
public:
    /// Without a host there is nobody to take a parked run up again: for plain bodies that are not paused.
    JobRun(Job job, std::shared_ptr<JobSink> sink, JobHost *host = nullptr);

    const Job &job() const { return m_job; }
    /// Runs the body until it ends or parks; true: it has ended, and its outcome was told. Never throws.
    bool execute();
    /// Is there still a body, running or parked? Not so for one that is queued and has not begun.
    bool isAlive() const;
    bool isEnded() const; ///< The outcome was told.

    void share(); ///< Others wait for a thread: a coroutine leaves its own to them at the next checkpoint.
    void requestStop();
    void setPaused(bool paused);
    void sendValue(Value value);
    void setViewed(bool viewed) { m_viewed.store(viewed, std::memory_order_relaxed); }
    void noteTaken(int output);
    /// Tells Aborted now, whatever the body does; what it says from now on is dropped.
    void abandon();
    void tick(); ///< The time that it asked for has come.

    // Run: what the body calls
    bool stopRequested() const override { return (m_wishes.load(std::memory_order_relaxed) & kStop) != 0; }
    void checkpoint() override;
    void progress(double done, double total, std::string_view text) override;
    void publish(Value value, int output) override;
    void fire(int output, Value value) override;
    void warn(std::string_view text) override { tell(JobLog{std::string(text), true}); }
    void log(std::string_view text) override { tell(JobLog{std::string(text), false}); }
    void message(Value value) override { tell(JobMessage{std::move(value)}); }
    std::optional<Value> poll() override;
    Value receive() override;
    void sleep(std::chrono::nanoseconds time) override;
    std::stop_token stopToken() const override;
    int triggeredBy() const override { return m_job.trigger; }
    bool isViewed() const override { return m_viewed.load(std::memory_order_relaxed); }
    const Value &memory() const override { return m_job.memory; }
    void remember(Value value) override;
    std::string resolve(std::string_view path) const override;

private:
    enum class State : std::uint8_t { Queued, Active, Parked, Ended };
    enum class Next : std::uint8_t { GoOn, Leave, Stop };
    static constexpr unsigned kStop = 1, kPause = 2, kHeld = 4, kShare = 8, kHushed = 16;
    static constexpr unsigned kWaits = kPause | kHeld | kHushed;
    using Clock = std::chrono::steady_clock;
    using Lock = std::unique_lock<std::mutex>;

    template <class T> void tell(T what)
    {
        const Lock lock(m_mutex);
        countWord();
        say(std::move(what));
    }
    // Under the lock
    template <class T> void say(T what)
    {
        if (!m_told)
            m_sink->post({m_job.run, m_job.attempt, ++m_sequence, std::move(what)});
    }
    void countWord();
    void sayOutcome(JobWord outcome);
    void flushProgress();
    void followPause();
    void wake(bool urgent);
    bool isContent() const;
    bool isPreview(std::size_t output) const; ///< Only the latest of its values matters.
    void hold(unsigned wish, bool on);
    void tellPreview(std::size_t output, Clock::time_point now);
    void publishPreview(std::size_t output, Value &value);
    template <class Done> void sleepWhile(Lock &lock, Clock::time_point limit, Done done);

    // On the body's thread
    bool begin();
    Next next();
    bool drive();
    void runPlain();
    void stopBody();
    void followWishes();
    template <class F> bool guarded(F &&body);
    void end(JobWord outcome);

    Job m_job;
    const std::shared_ptr<JobSink> m_sink;
    JobHost *const m_host;
    std::atomic<unsigned> m_wishes{0};
    std::atomic<bool> m_viewed;
    std::vector<Preview> m_previews; // by output; each has its lock

    mutable std::mutex m_mutex; // guards all below, but for what only the body's thread touches
    std::condition_variable m_wake;
    State m_state = State::Queued;
    bool m_begun = false, m_inBody = false, m_toldPaused = false, m_abandoned = false;
    bool m_told = false; // the outcome was: from then on nothing is
    std::uint32_t m_sequence = 0;
    std::list<Value> m_mailbox;
    mutable std::stop_source m_stopSource{std::nostopstate}; // made when it is asked for
    std::uint32_t m_untaken = 0; // of outputs where every value matters
    std::optional<JobProgress> m_progress; // too soon after the one before: told by tick()
    Clock::time_point m_lastProgress{};
    unsigned m_words = 0; // messages, logs, memories
    Clock::time_point m_lastWords{}; // when so many of them had been told

    std::unique_ptr<Coroutine> m_coroutine; // the body's thread, and so on
    Coroutine::Wants m_wants = Coroutine::Wants::Word;
    std::vector<Value> m_outputs;
    Clock::time_point m_since{};
    Clock::duration m_worked{}; // without pauses and waits
};

} // namespace heddle
