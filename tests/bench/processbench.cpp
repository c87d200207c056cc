// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// process.*: what a node costs that runs in a process of its own, and how fast it obeys.

#include "engine/place/threadplace.h"
#include "engine/process/package.h"
#include "engine/process/packagetypes.h"
#include "engine/process/processplace.h"
#include "engine/process/forkserver.h"
#include "engine/process/worker.h"
#include "tests/bench/bench.h"

#include <fmt/format.h>
#include <poll.h>
extern "C" {
#include <sys/pidfd.h> // which does not say so itself in glibc 2.36
}

#include <condition_variable>
#include <future>
#include <optional>

namespace heddle::bench {

namespace {

using Clock = std::chrono::steady_clock;
constexpr auto kModules = HEDDLE_BENCH_DIR "/../../engine/python";
constexpr int kTimes = 30;

double millisSince(Clock::time_point then)
{
    return std::chrono::duration<double, std::milli>(Clock::now() - then).count();
}

ProcessBody package()
{
    return {"python", kPython, HEDDLE_BENCH_DIR "/../engine/process/package", "contract", "1"};
}

/// What a run told last, and a thread that waits for it.
class Told final : public JobSink {
public:
    void post(JobEvent event) override
    {
        const std::lock_guard lock(m_mutex);
        m_words.push_back(std::move(event.what));
        m_changed.notify_all();
    }
    template <class Word> Word wait()
    {
        std::unique_lock lock(m_mutex);
        while (true) {
            for (const JobWord &word : m_words)
                if (const auto *found = std::get_if<Word>(&word))
                    return *found;
            m_changed.wait(lock);
        }
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::vector<JobWord> m_words;
};

/// A place with the nodes of the tests' package.
class Nodes {
public:
    Nodes()
    {
        std::promise<Map> heard;
        m_place.describe(
            package(), [&](const Result<Map> &types) { heard.set_value(types ? *types : Map()); });
        m_types = nodeTypesIn(heard.get_future().get(), package());
    }

    RunId start(const std::string &name, std::vector<Value> inputs = {})
    {
        told = std::make_shared<Told>();
        Job job;
        job.run = nextRunId();
        for (const NodeType &type : m_types)
            if (type.id == "contract." + name)
                job.type = &type;
        job.inputs = std::move(inputs);
        const RunId run = job.run;
        m_place.submit(std::move(job), told);
        return run;
    }
    Value call(const std::string &name, std::vector<Value> inputs = {})
    {
        start(name, std::move(inputs));
        return told->wait<JobFinished>().outputs.at(0);
    }
    ProcessPlace &place() { return m_place; }

    std::shared_ptr<Told> told;

private:
    InlinePlace m_others;
    ProcessPlace m_place{m_others, {.processes = 2, .modules = kModules}};
    std::vector<NodeType> m_types;
};

Figure figure(const std::string &name, double limit, std::vector<double> samples)
{
    const double middle = percentile(samples, 0.5);
    return {name, middle, "ms", fmt::format("at most {:g}", limit), middle <= limit};
}

template <class Sample> std::vector<double> samplesOf(int times, Sample sample)
{
    std::vector<double> samples;
    for (int i = 0; i < times; ++i)
        samples.push_back(sample());
    return samples;
}

void waitForEnd(pid_t pid)
{
    const Descriptor process(pidfd_open(pid, 0));
    pollfd file{process.number(), POLLIN, 0};
    if (process)
        ::poll(&file, 1, -1);
}

double forkTime(Reactor &reactor, const std::shared_ptr<WorkerHome> &home)
{
    std::promise<void> ready;
    std::shared_ptr<Worker> worker;
    const auto since = Clock::now();
    reactor.post([&] {
        worker = Worker::make(
            reactor, home, std::make_shared<MemoryPool>(),
            [&](Worker &changed) {
                if (changed.state() == Worker::State::Free)
                    ready.set_value();
            },
            [](const ProcessBody &) {});
    });
    ready.get_future().wait();
    const double time = millisSince(since);
    std::promise<void> gone;
    reactor.post([&] {
        worker.reset();
        gone.set_value();
    });
    gone.get_future().wait();
    return time;
}

} // namespace

std::vector<Figure> processCall()
{
    Nodes nodes;
    nodes.call("echo", {1.5});
    return {figure("process.call.ms", 0.15, samplesOf(500, [&] {
        const auto since = Clock::now();
        nodes.call("echo", {1.5});
        return millisSince(since);
    }))};
}

std::vector<Figure> processArray()
{
    Nodes nodes;
    const Value there = nodes.call("kept"); // lies in shared memory
    nodes.call("first", {there});
    auto back = samplesOf(kTimes, [&] {
        const auto since = Clock::now();
        nodes.call("kept");
        return millisSince(since);
    });
    auto forth = samplesOf(kTimes, [&] {
        const auto since = Clock::now();
        nodes.call("first", {there});
        return millisSince(since);
    });
    return {figure("process.array64.handover.there_ms", 2, std::move(forth)),
        figure("process.array64.handover.back_ms", 2, std::move(back))};
}

std::vector<Figure> processFork()
{
    Reactor reactor;
    std::shared_ptr<WorkerHome> home;
    std::promise<void> made;
    reactor.post([&] {
        home = ForkServer::make(reactor, kPython, {.modules = kModules});
        home->setEvents({[](pid_t, int) {}, [](const std::string &, bool) {}, [](const std::string &) {}});
        made.set_value();
    });
    made.get_future().wait();
    forkTime(reactor, home); // it has imported what it needs
    auto samples = samplesOf(kTimes, [&] { return forkTime(reactor, home); });
    reactor.post([home = std::move(home)]() mutable { home.reset(); });
    return {figure("process.fork.ms", 60, std::move(samples))};
}

std::vector<Figure> processStop()
{
    Nodes nodes;
    return {figure("process.stop.cooperative.ms", 10, samplesOf(kTimes, [&] {
        const RunId run = nodes.start("counting");
        nodes.told->wait<JobMessage>();
        const auto since = Clock::now();
        nodes.place().stop(run);
        nodes.told->wait<JobAborted>();
        return millisSince(since);
    }))};
}

std::vector<Figure> processKill()
{
    Nodes nodes;
    return {figure("process.kill.ms", 50, samplesOf(kTimes, [&] {
        const RunId run = nodes.start("deaf");
        const auto pid = pid_t(nodes.told->wait<JobMessage>().value.toInt());
        const auto since = Clock::now();
        nodes.place().kill(run);
        nodes.told->wait<JobAborted>();
        waitForEnd(pid);
        return millisSince(since);
    }))};
}

std::vector<Figure> processSegfault()
{
    Nodes nodes;
    return {figure("process.segfault.ms", 20, samplesOf(kTimes, [&] {
        nodes.call("echo", {1}); // a worker is ready
        const auto since = Clock::now();
        nodes.start("crashes");
        nodes.told->wait<JobFailed>();
        return millisSince(since);
    }))};
}

} // namespace heddle::bench
