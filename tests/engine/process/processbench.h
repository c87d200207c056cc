// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/process/descriptor.h"
#include "engine/process/packagetypes.h"
#include "engine/process/processplace.h"
#include "engine/sdk/catalog.h"
#include "tests/engine/place/runs.h"
#include "tests/engine/process/nodes/contractnodes.h"

#include <poll.h>
extern "C" {
#include <sys/pidfd.h> // which does not say so itself in glibc 2.36
}

#include <sys/wait.h>

#include <array>
#include <csignal>
#include <functional>
#include <future>

namespace heddle::test {

inline ProcessSettings settings()
{
    return {.processes = 2,
        .modules = HEDDLE_SOURCE_DIR "/engine/python",
        .memory = std::size_t(2) << 30,
        .program = HEDDLE_WORKER,
        .nodes = {HEDDLE_CONTRACT_NODES}};
}

inline ProcessBody contractPackage(const std::string &interpreter = kPython)
{
    return {"python", interpreter, HEDDLE_SOURCE_DIR "/tests/engine/process/package", "contract", "1"};
}

/// Takes every intermediate value at once, as an engine without other nodes does.
class Taker final : public JobSink {
public:
    Taker(Place &place, std::shared_ptr<Recorder> recorder)
        : m_place(place)
        , m_recorder(std::move(recorder))
    {
    }
    void post(JobEvent event) override
    {
        const auto *output = std::get_if<JobOutput>(&event.what);
        if (const int index = output ? output->index : -1; index >= 0 && takes)
            m_place.taken(event.run, index);
        m_recorder->post(std::move(event));
    }
    std::atomic<bool> takes{true};

private:
    Place &m_place;
    std::shared_ptr<Recorder> m_recorder;
};

/// Waits until that process has ended; false: it lives on.
inline bool seesEndOf(pid_t pid, int millis = 10'000)
{
    const Descriptor process(pidfd_open(pid, 0));
    pollfd file{process.number(), POLLIN, 0};
    return !process || ::poll(&file, 1, millis) == 1;
}

/// A place of processes with the nodes of the package beside this file, and what it tells. Every test ends
/// with legal orders.
class ProcessTest : public testing::Test {
protected:
    ProcessTest() { stage = &m_stage; }
    void TearDown() override { EXPECT_EQ(m_sink->faults(), ""); }

    /// The types of the package, read once for all tests.
    static const std::vector<NodeType> &types()
    {
        static const std::vector<NodeType> read = [] {
            InlinePlace others;
            ProcessPlace place(others, settings());
            std::promise<Map> heard;
            place.describe(contractPackage(), [&](const Result<Map> &types) {
                EXPECT_TRUE(types) << types.error().text;
                heard.set_value(types ? *types : Map());
            });
            return nodeTypesIn(heard.get_future().get(), contractPackage());
        }();
        return read;
    }
    static const NodeType &type(std::string_view name)
    {
        const auto found = std::find_if(types().begin(), types().end(),
            [&](const NodeType &type) { return type.id == "contract." + std::string(name); });
        if (found == types().end())
            throw std::runtime_error("no node " + std::string(name));
        return *found;
    }

    /// The nodes in C++ of the same names.
    static const NodeType &typeInCpp(std::string_view name)
    {
        static const auto catalog = [] {
            auto made = std::make_unique<Catalog>();
            addContractNodes(*made);
            return made;
        }();
        const NodeType *found = catalog->find("contract." + std::string(name));
        if (!found)
            throw std::runtime_error("no node " + std::string(name));
        return *found;
    }

    Job jobOf(const NodeType &type, std::vector<Value> inputs = {})
    {
        Job job;
        job.run = nextRunId();
        job.type = &type;
        job.name = type.title;
        job.inputs = std::move(inputs);
        m_sink->add(job.run, type);
        return job;
    }
    RunId start(Job job)
    {
        const RunId run = job.run;
        place->submit(std::move(job), taker);
        return run;
    }
    RunId start(std::string_view name, std::vector<Value> inputs = {})
    {
        return start(jobOf(type(name), std::move(inputs)));
    }
    /// In a process, though it is in C++.
    Job isolated(std::string_view name, std::vector<Value> inputs = {})
    {
        Job job = jobOf(typeInCpp(name), std::move(inputs));
        job.isolated = true;
        return job;
    }
    RunId startIsolated(std::string_view name, std::vector<Value> inputs = {})
    {
        return start(isolated(name, std::move(inputs)));
    }
    std::string storyOf(RunId run)
    {
        EXPECT_TRUE(m_sink->seesEnd(run)) << m_sink->story(run);
        return m_sink->story(run);
    }
    /// The number that a run told as a message.
    pid_t messageOf(RunId run)
    {
        EXPECT_TRUE(m_sink->seesStart(run, "message:"));
        const std::string story = m_sink->story(run);
        return std::stoi(story.substr(story.find("message:") + 8));
    }

    /// Starts a run that obeys nobody in a program of its own, which is killed: its worker must end with it.
    void expectEndWithTheProgram(const std::function<RunId()> &startDeaf)
    {
        place.reset(); // no thread may run where a process forks
        std::array<int, 2> ends{};
        ASSERT_EQ(pipe(ends.data()), 0);
        const pid_t program = fork();
        if (program == 0) {
            place = std::make_unique<ProcessPlace>(others, settings());
            const pid_t worker = messageOf(startDeaf());
            std::ignore = ::write(ends[1], &worker, sizeof worker);
            pause();
        }
        pid_t worker = 0;
        ASSERT_EQ(::read(ends[0], &worker, sizeof worker), ssize_t(sizeof worker));
        kill(program, SIGKILL);
        waitpid(program, nullptr, 0);
        EXPECT_TRUE(seesEndOf(worker, 1000));
    }

    Stage m_stage;
    std::shared_ptr<Recorder> m_sink = std::make_shared<Recorder>();
    InlinePlace others;
    std::unique_ptr<ProcessPlace> place = std::make_unique<ProcessPlace>(others, settings());
    std::shared_ptr<Taker> taker = std::make_shared<Taker>(*place, m_sink);
};

} // namespace heddle::test
