// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/process/nodeworker.h"

#include "engine/process/fields.h"
#include "engine/process/greeting.h"
#include "engine/process/sharedarrays.h"
#include "engine/sdk/catalog.h"

#include <fmt/format.h>

#include <cstdio>
#include <future>
#include <map>

namespace heddle {

namespace {

/// At once: a body may be anywhere.
[[noreturn]] void leave(const std::string &reason)
{
    if (!reason.empty())
        fmt::print(stderr, "heddle-worker: the channel is closed: {}\n", reason);
    ::_exit(reason.empty() ? 0 : 2);
}

} // namespace

NodeWorker::NodeWorker(const Catalog &catalog, Descriptor channel)
    : m_catalog(catalog)
    , m_memory(shareArrays())
{
    std::promise<void> listening;
    m_reactor.post([&] {
        listen(std::move(channel));
        listening.set_value();
    });
    listening.get_future().wait();
    m_voice = std::make_shared<HostVoice>(m_channel, m_memory);
    Map hello = ourGreeting();
    hello["pid"] = std::int64_t(getpid());
    hello["language"] = "c++";
    m_voice->tell(hello);
}

void NodeWorker::listen(Descriptor channel)
{
    m_channel = Channel::make(m_reactor, std::move(channel),
        {[this](const Map &message) { hear(message); }, [](const std::string &reason) { leave(reason); }});
}

// ---- what the host says -------------------------------------------------------------------------

NodeWorker::Hear NodeWorker::hearerOf(std::string_view op)
{
    static const std::map<std::string_view, Hear> hearers{{"hello", &NodeWorker::hearHello},
        {"run", &NodeWorker::hearRun}, {"stop", &NodeWorker::hearStop}, {"pause", &NodeWorker::hearPause},
        {"resume", &NodeWorker::hearResume}, {"send", &NodeWorker::hearSend},
        {"viewed", &NodeWorker::hearViewed}, {"taken", &NodeWorker::hearTaken},
        {"free", &NodeWorker::hearFree}, {"bye", &NodeWorker::hearBye}};
    const auto found = hearers.find(op);
    return found == hearers.end() ? nullptr : found->second;
}

void NodeWorker::hear(const Map &message)
{
    if (const Hear hearer = hearerOf(textField(message, "op")))
        (this->*hearer)(message);
}

void NodeWorker::hearHello(const Map &message)
{
    if (const std::string fault = greetingFault(message); !fault.empty())
        leave(fault);
}

void NodeWorker::hearRun(const Map &order)
{
    Job job = jobOf(order);
    const auto run = std::make_shared<JobRun>(std::move(job), m_voice, this);
    m_heard = run;
    ready(run, false);
}

/// A type that is not here fails in its turn, like any other body.
Job NodeWorker::jobOf(const Map &order) const
{
    static const NodeType missing = [] {
        NodeType type;
        type.body = [](Run &, std::span<const Value>, std::span<Value>) {
            throw NodeError("The worker process does not know this node. Was its library added just now?");
        };
        return type;
    }();
    const NodeType *type = m_catalog.find(textField(order, "type"));
    Job job;
    job.run = RunId(intField(order, "run").value_or(0));
    job.attempt = std::uint32_t(intField(order, "attempt").value_or(1));
    job.type = type && (type->body || type->coroutine) ? type : &missing;
    job.inputs = listField(order, "inputs");
    job.inputs.resize(job.type->inputs.size());
    job.folder = textField(order, "folder");
    job.trigger = int(intField(order, "trigger").value_or(-1));
    if (const Value *memory = field(order, "memory"))
        job.memory = *memory;
    job.name = textField(order, "name");
    job.viewed = boolField(order, "viewed");
    job.paused = boolField(order, "paused");
    job.every = boolField(order, "every");
    return job;
}

std::shared_ptr<JobRun> NodeWorker::meant(const Map &message) const
{
    auto run = m_heard.lock();
    return run && intField(message, "run") == std::int64_t(run->job().run) ? run : nullptr;
}

void NodeWorker::hearStop(const Map &message)
{
    if (const auto run = meant(message))
        run->requestStop();
}

void NodeWorker::hearPause(const Map &message)
{
    if (const auto run = meant(message))
        run->setPaused(true);
}

void NodeWorker::hearResume(const Map &message)
{
    if (const auto run = meant(message))
        run->setPaused(false);
}

void NodeWorker::hearSend(const Map &message)
{
    const Value *value = field(message, "value");
    if (const auto run = meant(message))
        run->sendValue(value ? *value : Value());
}

void NodeWorker::hearViewed(const Map &message)
{
    if (const auto run = meant(message))
        run->setViewed(boolField(message, "viewed"));
}

void NodeWorker::hearTaken(const Map &message)
{
    if (const auto run = meant(message))
        run->noteTaken(int(intField(message, "output").value_or(-1)));
}

void NodeWorker::hearFree(const Map &message)
{
    m_voice->giveBack(std::uint64_t(intField(message, "buffer").value_or(0)));
}

void NodeWorker::hearBye(const Map &)
{
    ready(nullptr, false);
}

// ---- what runs ask for --------------------------------------------------------------------------

void NodeWorker::ready(std::shared_ptr<JobRun> run, bool)
{
    const std::lock_guard lock(m_mutex);
    m_tasks.push_back(std::move(run));
    m_changed.notify_one();
}

void NodeWorker::wakeAt(std::chrono::steady_clock::time_point time, std::weak_ptr<JobRun> run)
{
    m_reactor.post([this, time, run = std::move(run)]() mutable {
        m_reactor.after(time - Reactor::Clock::now(), [run = std::move(run)] {
            if (const auto there = run.lock())
                there->tick();
        });
    });
}

void NodeWorker::lend(const JobRun &run, bool lent)
{
    tellWaiting(run, lent);
}

void NodeWorker::tellWaiting(const JobRun &run, bool waiting)
{
    m_voice->tell({{"op", "waiting"}, {"run", std::int64_t(run.job().run)},
        {"attempt", std::int64_t(run.job().attempt)}, {"waiting", waiting}});
}

// ---- the bodies ---------------------------------------------------------------------------------

void NodeWorker::serve()
{
    while (auto run = next())
        perform(std::move(run));
}

std::shared_ptr<JobRun> NodeWorker::next()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return !m_tasks.empty(); });
    auto run = std::move(m_tasks.front());
    m_tasks.pop_front();
    return run;
}

/// A run that is parked holds nobody up: the host is told, and has another worker for others.
void NodeWorker::perform(std::shared_ptr<JobRun> run)
{
    if (std::exchange(m_parked, false))
        tellWaiting(*run, false);
    m_current = run;
    if (!run->execute()) {
        m_parked = true;
        return tellWaiting(*run, true);
    }
    m_current.reset();
    run.reset(); // with all that it holds
    m_voice->tell({{"op", "ready"}});
}

} // namespace heddle
