// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// process.*: what a node costs that runs in a process of its own, and how fast it obeys.

#include "engine/nodes/builtin.h"
#include "engine/place/threadplace.h"
#include "engine/process/forkserver.h"
#include "engine/process/package.h"
#include "engine/process/packagetypes.h"
#include "engine/process/processplace.h"
#include "engine/process/programhome.h"
#include "engine/process/worker.h"
#include "engine/sdk/catalog.h"
#include "tests/bench/bench.h"

#include <fmt/format.h>
#include <poll.h>
extern "C" {
#include <sys/pidfd.h> // which does not say so itself in glibc 2.36
}

#include <algorithm>
#include <condition_variable>
#include <filesystem>
#include <future>
#include <optional>

namespace heddle::bench {

namespace {

using Clock = std::chrono::steady_clock;
constexpr auto kModules = HEDDLE_BENCH_DIR "/../../engine/python";
constexpr int kTimes = 30;
constexpr int kCalls = 5'000; // half a second: in a tenth of that, where the system puts threads decides

double millisSince(Clock::time_point then)
{
    return std::chrono::duration<double, std::milli>(Clock::now() - then).count();
}

ProcessBody package()
{
    return {"python", kPython, HEDDLE_BENCH_DIR "/../engine/process/package", "contract", "1"};
}

ProcessSettings settings()
{
    const std::filesystem::path library
        = std::filesystem::path(heddleProgram()).parent_path().parent_path() / "lib/heddle";
    return {.processes = 2,
        .modules = kModules,
        .program = library / "heddle-worker",
        .nodes = {library / "nodes"}};
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

/// Waits for the result of a run, and is woken by nothing else.
class Outcome final : public JobSink {
public:
    void post(JobEvent event) override
    {
        if (auto *finished = std::get_if<JobFinished>(&event.what))
            m_outputs.set_value(std::move(finished->outputs));
    }
    Value wait() { return m_outputs.get_future().get().at(0); }

private:
    std::promise<std::vector<Value>> m_outputs;
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
        registerBuiltinNodes(m_natives);
    }

    RunId start(const std::string &name, std::vector<Value> inputs = {})
    {
        return start(type(name), std::move(inputs), false);
    }
    const NodeType &type(const std::string &name) const
    {
        const auto named = [&](const NodeType &type) { return type.id == "contract." + name; };
        return *std::find_if(m_types.begin(), m_types.end(), named);
    }
    RunId start(const NodeType &type, std::vector<Value> inputs, bool isolated)
    {
        told = std::make_shared<Told>();
        return submit(type, std::move(inputs), isolated, told);
    }
    RunId submit(
        const NodeType &type, std::vector<Value> inputs, bool isolated, std::shared_ptr<JobSink> sink)
    {
        Job job;
        job.run = nextRunId();
        job.type = &type;
        job.inputs = std::move(inputs);
        job.isolated = isolated;
        const RunId run = job.run;
        m_place.submit(std::move(job), std::move(sink));
        return run;
    }
    /// A node in C++, isolated.
    Value callNative(const std::string &id, std::vector<Value> inputs)
    {
        return call(*m_natives.find(id), std::move(inputs), true);
    }
    Value call(const std::string &name, std::vector<Value> inputs = {})
    {
        return call(type(name), std::move(inputs), false);
    }
    ProcessPlace &place() { return m_place; }

    std::shared_ptr<Told> told;

private:
    Value call(const NodeType &type, std::vector<Value> inputs, bool isolated)
    {
        const auto outcome = std::make_shared<Outcome>();
        submit(type, std::move(inputs), isolated, outcome);
        return outcome->wait();
    }

    Catalog m_natives;
    InlinePlace m_others;
    ProcessPlace m_place{m_others, bench::settings()};
    std::vector<NodeType> m_types;
};

/// Takes each value at once, and keeps none.
class Taking final : public JobSink {
public:
    explicit Taking(Place &place)
        : m_place(place)
    {
    }
    void post(JobEvent event) override
    {
        if (const auto *output = std::get_if<JobOutput>(&event.what)) {
            ++taken;
            m_place.taken(event.run, output->index);
        } else if (std::holds_alternative<JobFinished>(event.what)) {
            m_finished.set_value();
        }
    }
    void waitForEnd() { m_finished.get_future().wait(); }
    int taken = 0;

private:
    Place &m_place;
    std::promise<void> m_finished;
};

Value new64()
{
    ArrayBuilder builder(DType::Float64, {8, 1024, 1024});
    builder.fillZero();
    return std::move(builder).freeze();
}

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

/// Until a worker of that home is ready.
double startTime(Reactor &reactor, const std::shared_ptr<WorkerHome> &home)
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

template <class Make> std::vector<double> startTimes(Make make)
{
    Reactor reactor;
    std::shared_ptr<WorkerHome> home;
    std::promise<void> made;
    reactor.post([&] {
        home = make(reactor);
        home->setEvents({[](pid_t, int) {}, [](const std::string &, bool) {}, [](const std::string &) {}});
        made.set_value();
    });
    made.get_future().wait();
    startTime(reactor, home); // it has imported what it needs
    auto samples = samplesOf(kTimes, [&] { return startTime(reactor, home); });
    reactor.post([home = std::move(home)]() mutable { home.reset(); });
    return samples;
}

} // namespace

std::vector<Figure> processCall()
{
    Nodes nodes;
    nodes.call("echo", {1.5});
    return {figure("process.call.ms", 0.15, samplesOf(kCalls, [&] {
        const auto since = Clock::now();
        nodes.call("echo", {1.5});
        return millisSince(since);
    }))};
}

std::vector<Figure> processNativeCall()
{
    Nodes nodes;
    nodes.callNative("math.add", {1.0, 2.0});
    return {figure("process.native.call.ms", 0.15, samplesOf(kCalls, [&] {
        const auto since = Clock::now();
        nodes.callNative("math.add", {1.0, 2.0});
        return millisSince(since);
    }))};
}

/// The longest that a small call takes while large arrays, each a new one, are given to another process.
std::vector<Figure> processBystander()
{
    Nodes nodes;
    nodes.call("echo", {1.5});
    std::vector<double> samples;
    for (int i = 0; i < 10; ++i) {
        nodes.start("first", {new64()});
        const auto given = nodes.told;
        for (int k = 0; k < 100; ++k) {
            const auto since = Clock::now();
            nodes.call("echo", {1.5});
            samples.push_back(millisSince(since));
        }
        given->wait<JobFinished>();
    }
    const double longest = *std::max_element(samples.begin(), samples.end());
    return {{"process.array64.bystander.max_ms", longest, "ms", "at most 20", longest <= 20}};
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
    return {figure("process.fork.ms", 60,
        startTimes([](Reactor &reactor) { return ForkServer::make(reactor, kPython, settings()); }))};
}

std::vector<Figure> processSpawn()
{
    return {figure("process.spawn.ms", 60,
        startTimes([](Reactor &reactor) { return std::make_shared<ProgramHome>(reactor, settings()); }))};
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

/// A million values, one by one, each taken: what is under way of them is bounded.
std::vector<Figure> processYields()
{
    constexpr int kYields = 1'000'000;
    Nodes nodes;
    nodes.call("yields", {100}); // fewer than are held
    const auto taking = std::make_shared<Taking>(nodes.place());
    const double before = residentMegabytes();
    const auto since = Clock::now();
    nodes.submit(nodes.type("yields"), {kYields}, false, taking);
    taking->waitForEnd();
    const double each = millisSince(since) * 1000 / kYields, grown = residentMegabytes() - before;
    return {{"process.yield.us", each, "us", "a million, all taken", taking->taken == kYields},
        {"process.yield.grown_mb", grown, "MB", "at most 16, of the host", grown <= 16}};
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
