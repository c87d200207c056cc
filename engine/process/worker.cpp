// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/process/worker.h"

#include "engine/process/ending.h"
#include "engine/process/fields.h"
#include "engine/process/greeting.h"

extern "C" {
#include <sys/pidfd.h> // which does not say so itself in glibc 2.36
}

#include <csignal>
#include <sys/resource.h>

namespace heddle {

static constexpr auto kPatience
    = std::chrono::milliseconds(200); // between the end of its channel and its own
static constexpr int kNice = 5; // more than the window: a third of its time, where both want a core

std::shared_ptr<Worker> Worker::make(Reactor &reactor, std::shared_ptr<WorkerHome> home,
    std::shared_ptr<MemoryPool> memory, Changed changed, Loaded loaded)
{
    std::shared_ptr<Worker> worker(
        new Worker(reactor, std::move(home), std::move(memory), std::move(changed), std::move(loaded)));
    worker->start();
    return worker;
}

Worker::Worker(Reactor &reactor, std::shared_ptr<WorkerHome> home, std::shared_ptr<MemoryPool> memory,
    Changed changed, Loaded loaded)
    : m_reactor(reactor)
    , m_home(std::move(home))
    , m_changed(std::move(changed))
    , m_loaded(std::move(loaded))
    , m_loans(std::move(memory))
{
}

Worker::~Worker()
{
    signalEnd();
    if (m_channel)
        m_channel->close();
}

void Worker::start()
{
    auto [ours, theirs] = socketPair();
    auto [read, write] = makePipe();
    m_channel = Channel::make(m_reactor, std::move(ours),
        {[this](const Map &message) { hear(message); },
            [this](const std::string &reason) { noteClosed(reason); }});
    m_output = std::make_unique<LineReader>(m_reactor, std::move(read), [this](std::string line) {
        if (m_task)
            m_task->hearLine(std::move(line));
    });
    m_known = m_home->loaded();
    m_home->start(std::move(theirs), std::move(write), [weak = weak_from_this()](pid_t pid) {
        if (const auto there = weak.lock())
            there->noteStarted(pid);
    });
}

void Worker::noteStarted(pid_t pid)
{
    if (pid <= 0)
        return leave("No worker process could be started.", false);
    m_pid = pid;
    setpriority(PRIO_PROCESS, id_t(pid), getpriority(PRIO_PROCESS, 0) + kNice);
    m_process = Descriptor(pidfd_open(pid, 0));
    noteReady();
}

/// Its own words may overtake those of its home, which may say that nothing should come from there any more.
void Worker::noteReady()
{
    if (m_state == State::Coming && m_greeted && m_process)
        setState(State::Free);
}

// ---- what it says -------------------------------------------------------------------------------

void Worker::hear(const Map &message)
{
    const auto alive = shared_from_this();
    const std::string op = textField(message, "op");
    if (op == "hello")
        return greet(message);
    if (op == "free") {
        const std::int64_t id = intField(message, "buffer").value_or(0);
        if (m_loans.giveBack(std::uint64_t(id)))
            m_channel->send(*makeFrame({{"op", "drop"}, {"buffer", id}}, nullptr));
    } else if (op == "ready" && m_state == State::Settling) {
        setState(State::Free);
    } else if (op == "types" && m_task) {
        hearTypes(message);
    } else if (m_task) {
        m_output->drain(); // what it printed before comes before
        m_task->hear(message);
        followTask();
    }
}

void Worker::greet(const Map &message)
{
    if (m_misdeed = greetingFault(message); !m_misdeed.empty())
        return leave(m_misdeed, false);
    m_channel->send(*makeFrame(ourGreeting(), nullptr));
    m_greeted = true;
    noteReady();
}

void Worker::hearTypes(const Map &types)
{
    const ProcessBody &body = m_task->body();
    m_known[body.package] = body.stamp; // whatever it holds: it is not loaded again here
    if (!listField(types, "nodes").empty())
        m_loaded(body);
    m_task->hearTypes(types);
    if (!m_task->isOver())
        return beginTask();
    m_task.reset();
    setState(State::Free);
}

// ---- what it does -------------------------------------------------------------------------------

bool Worker::suits(const ProcessBody &body) const
{
    const auto found = m_known.find(body.package);
    return (found == m_known.end() || found->second == body.stamp) && m_home->suits(body);
}

bool Worker::knows(const ProcessBody &body) const
{
    const auto found = m_known.find(body.package);
    return body.folder.empty() || (found != m_known.end() && found->second == body.stamp);
}

void Worker::give(std::shared_ptr<WorkerTask> task)
{
    m_task = std::move(task);
    m_since = Reactor::Clock::now();
    m_state = State::Busy;
    m_taskWaits = false;
    const ProcessBody &body = m_task->body();
    if (knows(body) && !m_task->wantsTypes())
        return beginTask();
    m_channel->send(*makeFrame({{"op", "load"}, {"package", body.folder}, {"name", body.package}}, nullptr));
}

void Worker::beginTask()
{
    const auto task = m_task;
    task->begin(shared_from_this());
    if (!task->isOver()) // else it could not be told what to do
        return;
    m_task.reset();
    setState(State::Free);
}

void Worker::followTask()
{
    if (m_state != State::Busy)
        return;
    if (m_task->isOver()) {
        m_task.reset();
        return setState(State::Settling);
    }
    const bool waits = m_task->isWaiting();
    if (std::exchange(m_taskWaits, waits) != waits)
        m_changed(*this);
}

Result<Done> Worker::tell(const Map &message)
{
    auto frame = makeFrame(message, &m_loans);
    if (!frame)
        return frame.error();
    m_channel->send(std::move(*frame));
    return Done{};
}

void Worker::setState(State state)
{
    m_state = state;
    m_changed(*this);
}

// ---- how it ends --------------------------------------------------------------------------------

void Worker::signalEnd() const
{
    if (!m_process || pidfd_send_signal(m_process.number(), SIGKILL, nullptr, 0) != 0)
        return; // it has gone already
    ::kill(-m_pid, SIGKILL); // and all that it has started
}

void Worker::kill()
{
    const auto alive = shared_from_this();
    m_task.reset();
    leave({}, false);
}

/// It cannot be spoken with any more. Mostly it has ended, and its home is about to tell how.
void Worker::noteClosed(const std::string &reason)
{
    const auto alive = shared_from_this();
    if (!reason.empty())
        return punish("The worker process was ended, because what it said made no sense: " + reason + ".");
    m_reactor.after(kPatience, [weak = weak_from_this()] {
        if (const auto there = weak.lock())
            there->punish("The worker process closed its channel, and was ended.");
    });
}

void Worker::punish(const std::string &misdeed)
{
    m_misdeed = misdeed;
    signalEnd();
}

void Worker::noteEnded(int status)
{
    const auto alive = shared_from_this();
    if (m_pid > 0)
        ::kill(-m_pid, SIGKILL); // what it had started
    m_process.close();
    m_channel->drain(); // its last words
    const bool ours = WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL && !m_misdeed.empty();
    leave(ours ? m_misdeed : endingText(status), false);
}

void Worker::noteLost(const std::string &reason)
{
    const auto alive = shared_from_this();
    leave(reason, true);
}

void Worker::leave(const std::string &text, bool lost)
{
    if (m_state == State::Over)
        return;
    m_fault = m_state == State::Coming ? text : std::string();
    signalEnd();
    m_channel->close();
    if (m_output)
        m_output->drain();
    if (const auto task = std::exchange(m_task, nullptr); task && !task->isOver())
        task->fail(text, lost);
    m_output.reset();
    setState(State::Over);
}

} // namespace heddle
