// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// worker.*: what a worker costs, and how fast it obeys. Beside each figure, where superqt is installed, what
// its thread_worker does on the same machine at the same time: superqtpeer.py.

#include "engine/place/threadplace.h"
#include "engine/sdk/worker.h"
#include "tests/bench/bench.h"

#include <fmt/format.h>

#include <condition_variable>
#include <cstdio>
#include <cstdlib>

namespace heddle::bench {

std::optional<double> superqt(std::string_view figure)
{
    const char *python = std::getenv("HEDDLE_PEER_PYTHON"); // NOLINT(concurrency-mt-unsafe)
    const std::string command = fmt::format(
        "'{}' -B '{}/superqtpeer.py' {} 2> /dev/null", python ? python : "python3", HEDDLE_BENCH_DIR, figure);
    FILE *peer = popen(command.c_str(), "r");
    double value = 0;
    const bool told = peer && std::fscanf(peer, "%lf", &value) == 1;
    const bool good = peer && pclose(peer) == 0;
    return told && good ? std::optional(value) : std::nullopt;
}

Figure besideSuperqt(Figure figure, std::string_view peer)
{
    figure.peerValue = superqt(peer);
    figure.peer = "superqt";
    if (!figure.peerValue)
        figure.target += " (superqt is not installed)";
    return figure;
}

namespace {

using Clock = std::chrono::steady_clock;

double millisSince(Clock::time_point then)
{
    return std::chrono::duration<double, std::milli>(Clock::now() - then).count();
}

/// Notes what was told when, and lets a thread wait for it.
class Listener final : public JobSink {
public:
    void post(JobEvent event) override
    {
        const std::lock_guard lock(m_mutex);
        m_last = std::move(event.what);
        m_at[m_last.index()] = Clock::now();
        ++m_count[m_last.index()];
        m_told.notify_all();
    }
    /// Waits until the n-th word of that kind has come; returns when it came.
    template <class Word> Clock::time_point wait(int times = 1)
    {
        std::unique_lock lock(m_mutex);
        const std::size_t kind = JobWord(Word{}).index();
        m_told.wait(lock, [&] { return m_count[kind] >= times; });
        return m_at[kind];
    }
    JobWord last() const { return m_last; }

private:
    std::mutex m_mutex;
    std::condition_variable m_told;
    JobWord m_last;
    Clock::time_point m_at[std::variant_size_v<JobWord>]{};
    int m_count[std::variant_size_v<JobWord>]{};
};

/// One run in a place of its own kind.
class OneRun {
public:
    OneRun(ThreadPlace &place, const NodeType &type)
        : m_place(place)
    {
        Job job;
        m_run = job.run = nextRunId();
        job.type = &type;
        place.submit(std::move(job), m_listener);
    }
    ~OneRun() { m_place.stop(m_run); }
    Listener &listener() { return *m_listener; }
    void stop() { m_place.stop(m_run); }
    void pause() { m_place.pause(m_run); }
    void resume() { m_place.resume(m_run); }

private:
    ThreadPlace &m_place;
    RunId m_run = 0;
    std::shared_ptr<Listener> m_listener = std::make_shared<Listener>();
};

/// Something to compute, so that a step is more than its checkpoint.
double compute(int n)
{
    double sum = 0;
    for (int i = 1; i <= n; ++i)
        sum += 1.0 / double(i);
    return sum;
}

// ---- bodies -------------------------------------------------------------------------------------

constexpr int kYields = 2'000'000;

double nanosEach(Clock::time_point since)
{
    return millisSince(since) * 1e6 / kYields;
}
Worker<double> unseen()
{
    const auto since = Clock::now();
    for (int i = 0; i < kYields; ++i)
        co_yield double(i);
    co_return nanosEach(since);
}
double unseenPlain(Run &run)
{
    const auto since = Clock::now();
    for (int i = 0; i < kYields; ++i)
        run.yield(Value(double(i)));
    return nanosEach(since);
}
Worker<double> checkpoints()
{
    const auto since = Clock::now();
    for (int i = 0; i < kYields; ++i)
        co_await checkpoint;
    co_return nanosEach(since);
}

/// Steps of about 0.1 ms, with a checkpoint each.
Worker<double> stepping()
{
    Run &run = co_await self;
    run.log("in the body");
    double sum = 0;
    for (;;) {
        sum += compute(20'000);
        co_await checkpoint;
    }
}
double steppingPlain(Run &run)
{
    run.log("in the body");
    for (double sum = 0;; sum += compute(20'000))
        run.checkpoint();
}
Worker<double> entered()
{
    Run &run = co_await self;
    run.log("in the body");
    co_return 1.0;
}
double enteredPlain(Run &run)
{
    run.log("in the body");
    return 1;
}

template <class F> NodeType typeOf(F function)
{
    NodeType type = node("bench.worker", function).output("out", "");
    type.outputs[0].latest = true;
    return type;
}

// ---- samples ------------------------------------------------------------------------------------

constexpr int kSamples = 200;
using Priority = ThreadPlace::Priority;

/// The middle of what `sample(place)` returns, over many fresh runs.
template <class Sample> double middle(Priority priority, Sample sample)
{
    ThreadPlace place(0, priority);
    std::vector<double> all;
    for (int i = 0; i < kSamples; ++i)
        all.push_back(sample(place));
    return percentile(all, 0.5);
}

double returned(const NodeType &type)
{
    ThreadPlace place(1, Priority::Normal);
    std::vector<double> all;
    for (int i = 0; i < 9; ++i) {
        OneRun run(place, type);
        run.listener().wait<JobFinished>();
        all.push_back(std::get<JobFinished>(run.listener().last()).outputs[0].toNumber());
    }
    return percentile(all, 0.5);
}

double resumeTime(ThreadPlace &place, const NodeType &type)
{
    OneRun run(place, type);
    run.listener().wait<JobLog>();
    run.pause();
    run.listener().wait<JobPaused>();
    const auto asked = Clock::now();
    run.resume();
    const auto came = run.listener().wait<JobPaused>(2);
    run.stop();
    run.listener().wait<JobAborted>();
    return std::chrono::duration<double, std::milli>(came - asked).count();
}

double stopTime(ThreadPlace &place, const NodeType &type, bool paused)
{
    OneRun run(place, type);
    run.listener().wait<JobLog>();
    if (paused) {
        run.pause();
        run.listener().wait<JobPaused>();
    }
    const auto asked = Clock::now();
    run.stop();
    return std::chrono::duration<double, std::milli>(run.listener().wait<JobAborted>() - asked).count();
}

double startTime(ThreadPlace &place, const NodeType &type)
{
    const auto asked = Clock::now();
    OneRun run(place, type);
    const auto came = run.listener().wait<JobLog>();
    run.listener().wait<JobFinished>();
    return std::chrono::duration<double, std::milli>(came - asked).count();
}

/// A figure for coroutines, which has the target, then for plain bodies and for the window's threads.
template <class Sample>
std::vector<Figure> figures(std::string name, double limit, std::string_view peer, const NodeType &type,
    const NodeType &plain, Sample sample)
{
    const auto of = [&](Priority priority, const NodeType &which) {
        return middle(priority, [&](ThreadPlace &place) { return sample(place, which); });
    };
    const double value = of(Priority::Normal, type), plainValue = of(Priority::Normal, plain);
    return {
        besideSuperqt(
            {name + ".ms", value, "ms", fmt::format("at most {} ms, median", limit), value <= limit}, peer),
        {name + ".plain.ms", plainValue, "ms", fmt::format("at most {} ms, median", limit),
            plainValue <= limit},
        {name + ".idle.ms", of(Priority::Idle, type), "ms", "reported: on the window's idle threads"}};
}

} // namespace

std::vector<Figure> workerYieldUnseen()
{
    const double value = returned(typeOf(unseen)), plain = returned(typeOf(unseenPlain));
    return {{"worker.yield.unseen.ns", value, "ns", "at most 40 ns", value <= 40},
        {"worker.yield.unseen.plain.ns", plain, "ns", "at most 40 ns", plain <= 40},
        {"worker.checkpoint.ns", returned(typeOf(checkpoints)), "ns", "reported"}};
}

std::vector<Figure> workerResume()
{
    return figures("worker.resume", 0.1, "resume.ms", typeOf(stepping), typeOf(steppingPlain), resumeTime);
}

std::vector<Figure> workerStop()
{
    const NodeType type = typeOf(stepping), plain = typeOf(steppingPlain);
    auto all = figures("worker.stop.running", 2, "stop.running.ms", type, plain,
        [](ThreadPlace &place, const NodeType &which) { return stopTime(place, which, false); });
    for (Figure &figure : figures("worker.stop.paused", 0.2, "stop.paused.ms", type, plain,
             [](ThreadPlace &place, const NodeType &which) { return stopTime(place, which, true); }))
        all.push_back(std::move(figure));
    return all;
}

std::vector<Figure> workerStart()
{
    return figures("worker.start", 0.3, "start.ms", typeOf(entered), typeOf(enteredPlain), startTime);
}

} // namespace heddle::bench
