// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/process/processpool.h"

#include "engine/process/description.h"
#include "engine/process/forkserver.h"
#include "engine/process/packing.h"
#include "engine/process/programhome.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <thread>

namespace heddle {

static constexpr std::size_t kMostLong = 4; // and on larger machines one for each core
static constexpr std::size_t kMuch = 1 << 20; // bytes; to copy fewer takes no longer than to be heard

/// The part of the machine's memory that can be had.
static double freeMemory()
{
    std::ifstream facts("/proc/meminfo");
    double total = 0, free = 0, kilobytes = 0;
    for (std::string name, unit; facts >> name >> kilobytes && std::getline(facts, unit);)
        (name == "MemTotal:" ? total : name == "MemAvailable:" ? free : kilobytes) = kilobytes;
    return total > 0 ? free / total : 0;
}

ProcessPool::ProcessPool(Reactor &reactor, ProcessSettings settings, std::function<void(RunId)> ended)
    : m_reactor(reactor)
    , m_settings(std::move(settings))
    , m_slots(m_settings.processes ? m_settings.processes : std::max(1u, std::thread::hardware_concurrency()))
    , m_native(std::make_shared<const ProcessBody>(ProgramHome::body(m_settings)))
    , m_ended(std::move(ended))
{
}

ProcessPool::~ProcessPool()
{
    m_closing = true;
    for (const auto &[id, run] : m_runs)
        if (!run->isOver())
            run->kill();
    for (const auto &worker : std::exchange(m_workers, {}))
        worker->kill();
}

// ---- what is asked for --------------------------------------------------------------------------

void ProcessPool::submit(Job job, std::shared_ptr<JobSink> sink)
{
    auto body = job.type->process ? job.type->process : m_native;
    const auto run = std::make_shared<ProcessRun>(std::move(job), std::move(body), std::move(sink));
    m_runs.emplace(run->job().run, run);
    m_queue.push_back(run);
    if (bytesToPack(run->inputs(), *m_memory) >= kMuch)
        packFor(run);
    schedule();
}

/// On a thread of its own: all others would have to wait to be heard.
void ProcessPool::packFor(const std::shared_ptr<ProcessRun> &run)
{
    if (!m_packer)
        m_packer = std::make_unique<Reactor>();
    run->setReady(false);
    std::vector<Value> values(run->inputs().begin(), run->inputs().end());
    m_packer->post([this, run, values = std::move(values), alive = std::weak_ptr(m_alive), memory = m_memory,
                       &reactor = m_reactor] {
        pack(values, *memory);
        reactor.post([this, run, alive] {
            run->setReady(true);
            if (!alive.expired())
                schedule();
        });
    });
}

void ProcessPool::describe(ProcessBody body, TypesHeard heard)
{
    m_queue.push_front(std::make_shared<Description>(std::move(body), std::move(heard)));
    schedule();
}

void ProcessPool::prepare(const std::string &interpreter)
{
    keepWarm(homeOf(interpreter));
}

void ProcessPool::with(RunId id, const std::function<void(ProcessRun &)> &what)
{
    const auto found = m_runs.find(id);
    if (found == m_runs.end())
        return;
    const auto run = found->second;
    what(*run);
    schedule();
}

/// Nobody could kill it, for nobody sees it any more.
void ProcessPool::withdraw(RunId id)
{
    with(id, [](ProcessRun &run) { run.stop(); });
    const auto found = m_runs.find(id);
    if (found == m_runs.end())
        return;
    m_reactor.after(m_settings.patience, [run = std::weak_ptr(found->second)] {
        if (const auto there = run.lock(); there && !there->isOver())
            there->kill();
    });
}

void ProcessPool::stopAll()
{
    for (const auto &[id, run] : std::map(m_runs))
        run->stop();
    schedule();
}

// ---- who does what ------------------------------------------------------------------------------

/// Whatever happens, this follows: what is over is forgotten, what can begin begins, who is missing is made.
void ProcessPool::schedule()
{
    if (std::exchange(m_scheduling, true)) {
        m_again = true; // it was called from within
        return;
    }
    do {
        m_again = false;
        forgetRuns();
        give();
        const std::size_t next = std::min(m_queue.size(), m_slots); // more cannot begin anyway
        for (std::size_t i = 0; i < next; ++i)
            keepWarm(homeFor(m_queue[i]->body()));
    } while (m_again);
    m_scheduling = false;
    if (m_queue.empty())
        m_hasRoom = false;
    else
        lookAgain();
}

/// Those that compute may have become long runs.
void ProcessPool::lookAgain()
{
    if (m_settings.longRun.count() == 0 || std::exchange(m_looking, true))
        return;
    m_reactor.after(m_settings.longRun, [this, alive = std::weak_ptr(m_alive)] {
        if (alive.expired())
            return;
        m_looking = false;
        m_hasRoom = freeMemory() >= m_settings.freeMemory;
        schedule();
    });
}

void ProcessPool::forgetRuns()
{
    std::erase_if(m_queue, [](const auto &task) { return task->isOver(); });
    std::erase_if(m_runs, [this](const auto &entry) {
        const bool over = entry.second->isOver();
        if (over)
            m_ended(entry.first);
        return over;
    });
}

/// Who asks what a package has, at the head of the queue, waits for no slot: with the answer, what holds the
/// slots may end.
void ProcessPool::give()
{
    for (auto at = m_queue.begin(); at != m_queue.end() && (working() < m_slots || (*at)->wantsTypes());) {
        const auto task = *at;
        const auto worker = task->isReady() ? freeWorkerFor(task->body()) : nullptr;
        if (!worker) {
            ++at;
            continue;
        }
        at = m_queue.erase(at);
        worker->give(task);
        if (const auto run = std::dynamic_pointer_cast<ProcessRun>(task))
            setLimit(run);
    }
}

/// Those that wait for others compute nothing: they do not count. Nor do some of those that have computed for
/// long.
std::size_t ProcessPool::working() const
{
    const auto isLong = [&, now = Reactor::Clock::now()](const Worker &worker) {
        return m_hasRoom && now - worker.since() >= m_settings.longRun;
    };
    std::size_t count = 0, uncounted = 0;
    for (const auto &worker : m_workers)
        if (worker->task() && !worker->task()->isWaiting())
            ++(isLong(*worker) && uncounted < std::max(m_slots, kMostLong) ? uncounted : count);
    return count;
}

/// Best is one that has the package already.
std::shared_ptr<Worker> ProcessPool::freeWorkerFor(const ProcessBody &body) const
{
    std::shared_ptr<Worker> found;
    for (const auto &worker : m_workers)
        if (worker->state() == Worker::State::Free && worker->home()->interpreter() == body.interpreter
            && worker->suits(body) && (!found || worker->knows(body)))
            found = worker;
    return found;
}

/// There is at least one worker more than there is work for it, so that nobody waits for one to come, and no
/// more than one a core.
void ProcessPool::keepWarm(const std::shared_ptr<WorkerHome> &home)
{
    const auto waits = [&](const auto &task) { return task->body().interpreter == home->interpreter(); };
    const auto isReady = [&](const auto &worker) {
        return worker->home() == home
            && (worker->state() == Worker::State::Coming || worker->state() == Worker::State::Free
                || worker->state() == Worker::State::Settling);
    };
    const std::size_t room = m_slots - std::min(m_slots, working());
    const std::size_t wanted
        = std::min(std::size_t(std::count_if(m_queue.begin(), m_queue.end(), waits)), room) + 1;
    const auto there = std::size_t(std::count_if(m_workers.begin(), m_workers.end(), isReady));
    for (std::size_t i = there; i < wanted; ++i)
        m_workers.push_back(Worker::make(
            m_reactor, home, m_memory, [this](Worker &worker) { noteChanged(worker); },
            [this, home = home.get()](const ProcessBody &body) { noteLoaded(home, body); }));
}

// ---- where workers come from --------------------------------------------------------------------

/// A package that has changed needs a place where it was not loaded before: what runs there ends there.
std::shared_ptr<WorkerHome> ProcessPool::homeFor(const ProcessBody &body)
{
    auto home = homeOf(body.interpreter);
    const auto workers = workersOf(home.get());
    const bool fresh
        = home->suits(body) && std::all_of(workers.begin(), workers.end(), [&](const auto &worker) {
              return worker->state() == Worker::State::Busy || worker->suits(body);
          });
    if (fresh)
        return home;
    m_homes.erase(body.interpreter);
    for (const auto &worker : workers)
        if (worker->state() != Worker::State::Busy)
            worker->kill();
    return homeOf(body.interpreter);
}

std::shared_ptr<WorkerHome> ProcessPool::homeOf(const std::string &interpreter)
{
    auto &home = m_homes[interpreter];
    if (!home)
        home = newHome(interpreter);
    return home;
}

std::shared_ptr<WorkerHome> ProcessPool::newHome(const std::string &interpreter)
{
    std::shared_ptr<WorkerHome> home;
    if (interpreter == m_settings.program)
        home = std::make_shared<ProgramHome>(m_reactor, m_settings);
    else
        home = ForkServer::make(m_reactor, interpreter, m_settings);
    const WorkerHome *plain = home.get();
    home->setEvents({[this, plain](pid_t pid, int status) {
                         for (const auto &worker : workersOf(plain))
                             if (worker->pid() == pid)
                                 return worker->noteEnded(status);
                     },
        [this, plain](const std::string &reason, bool wasReady) { noteLost(plain, reason, wasReady); },
        [this, plain](const std::string &package) { noteCrowded(plain, package); }});
    return home;
}

ProcessPool::Workers ProcessPool::workersOf(const WorkerHome *home) const
{
    Workers found;
    std::copy_if(m_workers.begin(), m_workers.end(), std::back_inserter(found),
        [&](const auto &worker) { return worker->home().get() == home; });
    return found;
}

// ---- what becomes of them -----------------------------------------------------------------------

void ProcessPool::noteChanged(Worker &changed)
{
    if (m_closing)
        return;
    const auto worker = changed.shared_from_this();
    const auto home = m_homes.find(worker->home()->interpreter());
    const bool outdated = home == m_homes.end() || home->second != worker->home();
    if (worker->state() == Worker::State::Over)
        noteGone(worker);
    else if (worker->state() == Worker::State::Free && (outdated || isSurplus(*worker)))
        return worker->kill();
    schedule();
}

/// One that never came would never come: who waits for it is told why.
void ProcessPool::noteGone(const std::shared_ptr<Worker> &worker)
{
    std::erase(m_workers, worker);
    if (!worker->fault().empty())
        failWaiting(worker->home()->interpreter(), worker->fault());
    const auto home = m_homes.find(worker->home()->interpreter());
    if (home != m_homes.end() && home->second == worker->home() && worker->fault().empty())
        keepWarm(home->second);
}

/// After many have waited for others, there are more than can ever compute.
bool ProcessPool::isSurplus(const Worker &worker) const
{
    return m_queue.empty()
        && std::size_t(std::count_if(m_workers.begin(), m_workers.end(),
               [&](const auto &other) {
                   return other->home() == worker.home() && other->state() == Worker::State::Free;
               }))
        > m_slots + 1;
}

/// What did no harm in a worker is loaded where they come from, so that the next ones have it at once.
void ProcessPool::noteLoaded(const WorkerHome *home, const ProcessBody &body)
{
    for (const auto &[interpreter, there] : m_homes)
        if (there.get() == home && !m_crowding.contains(body.package))
            there->load(body);
}

void ProcessPool::noteCrowded(const WorkerHome *crowded, const std::string &package)
{
    m_crowding.insert(package);
    std::erase_if(m_homes, [&](const auto &entry) { return entry.second.get() == crowded; });
    for (const auto &worker : workersOf(crowded))
        if (worker->state() != Worker::State::Busy)
            worker->kill();
    schedule();
}

void ProcessPool::noteLost(const WorkerHome *lost, const std::string &reason, bool wasReady)
{
    const auto found = std::find_if(
        m_homes.begin(), m_homes.end(), [&](const auto &entry) { return entry.second.get() == lost; });
    const auto home = found == m_homes.end() ? nullptr : found->second; // it must outlive this
    if (home)
        m_homes.erase(found);
    if (home && !wasReady)
        failWaiting(home->interpreter(), reason);
    for (const auto &worker : workersOf(lost))
        worker->noteLost(reason);
    schedule();
}

void ProcessPool::failWaiting(const std::string &interpreter, const std::string &text)
{
    for (const auto &task : std::deque(m_queue))
        if (task->body().interpreter == interpreter)
            task->fail(text, false);
}

void ProcessPool::setLimit(const std::shared_ptr<ProcessRun> &run)
{
    if (m_settings.timeLimit.count() == 0)
        return;
    m_reactor.after(m_settings.timeLimit, [run = std::weak_ptr(run), limit = m_settings.timeLimit] {
        if (const auto there = run.lock(); there && !there->isOver())
            there->end(fmt::format("It was ended after {:g} s, the most that a run may take.",
                std::chrono::duration<double>(limit).count()));
    });
}

} // namespace heddle
