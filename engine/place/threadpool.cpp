// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/place/threadpool.h"

#include "engine/sdk/nodetype.h"

#include <pthread.h>
#include <sched.h>

#include <algorithm>

namespace heddle {

namespace {

constexpr std::ptrdiff_t kMostWaiters = 64; // bodies that wait, at a time
constexpr std::size_t kMostThreads = 1024;
constexpr ThreadPool::Clock::duration kRound = std::chrono::milliseconds(20); // in which all have a turn
constexpr ThreadPool::Clock::duration kTurn = std::chrono::milliseconds(1); // but not less than this
constexpr std::size_t kManyAlarms = 1024;
constexpr auto kLastThreads = std::chrono::milliseconds(500); // for free threads to end

/// Idle: the system runs the thread only where nothing else wants the core.
void setIdle(pthread_t thread, bool idle)
{
    const sched_param none{};
    pthread_setschedparam(thread, idle ? SCHED_IDLE : SCHED_OTHER, &none);
}

} // namespace

ThreadPool::ThreadPool(unsigned threads, bool idlePriority)
    : m_idlePriority(idlePriority)
{
    m_compute.limit = std::ptrdiff_t(threads);
    m_waiting.limit = kMostWaiters;
}

void ThreadPool::submit(Job job, std::shared_ptr<JobSink> sink)
{
    auto run = std::make_shared<JobRun>(std::move(job), std::move(sink), this);
    {
        const Lock lock(m_mutex);
        if (!m_refusing) {
            m_runs[run->job().run] = run;
            Lane &lane = laneOf(*run);
            return put(lane, std::move(run), false);
        }
    }
    run->requestStop(); // it has not begun: it is told Aborted
}

std::shared_ptr<JobRun> ThreadPool::find(RunId run) const
{
    const Lock lock(m_mutex);
    const auto at = m_runs.find(run);
    return at == m_runs.end() ? nullptr : at->second;
}

std::vector<std::shared_ptr<JobRun>> ThreadPool::runs() const
{
    const Lock lock(m_mutex);
    std::vector<std::shared_ptr<JobRun>> all;
    for (const auto &[id, run] : m_runs)
        all.push_back(run);
    return all;
}

std::vector<std::shared_ptr<JobRun>> ThreadPool::onThreads() const
{
    const Lock lock(m_mutex);
    auto all = m_compute.active;
    all.insert(all.end(), m_waiting.active.begin(), m_waiting.active.end());
    return all;
}

/// One that was stopped in the queue is known no more, though it may still lie there.
void ThreadPool::forgetIfEnded(RunId id)
{
    const auto run = find(id);
    if (!run || run->isAlive() || !run->isEnded())
        return;
    const Lock lock(m_mutex);
    m_runs.erase(id);
    m_none.notify_all();
}

void ThreadPool::refuse()
{
    {
        const Lock lock(m_mutex);
        m_refusing = true;
        for (const auto &thread : m_threads)
            if (m_idlePriority && !thread->over) // nobody should wait for a busy machine to find the time
                setIdle(thread->thread.native_handle(), false);
    }
    for (const auto &run : runs()) {
        run->requestStop();
        forgetIfEnded(run->job().run);
    }
}

bool ThreadPool::waitUntilIdle(Clock::time_point limit)
{
    Lock lock(m_mutex);
    return m_none.wait_until(lock, limit, [this] { return m_runs.empty(); });
}

void ThreadPool::close()
{
    Lock lock(m_mutex);
    m_closing = true;
    m_compute.wake.notify_all();
    m_waiting.wake.notify_all();
    m_clock.notify_all();
    m_none.wait_until(lock, Clock::now() + kLastThreads, [this] {
        const auto busy = std::count_if(m_threads.begin(), m_threads.end(), [](auto &t) { return !t->over; });
        return std::size_t(busy) <= m_compute.active.size() + m_waiting.active.size();
    });
    for (const auto &thread : m_threads)
        thread->over ? thread->thread.join() : thread->thread.detach();
    m_threads.clear();
}

// ---- lanes --------------------------------------------------------------------------------------

ThreadPool::Lane &ThreadPool::laneOf(const JobRun &run)
{
    return run.job().type->cost == Cost::Blocking ? m_waiting : m_compute;
}

void ThreadPool::put(Lane &lane, std::shared_ptr<JobRun> run, bool urgent)
{
    urgent ? lane.queue.push_front(std::move(run)) : lane.queue.push_back(std::move(run));
    fill(lane);
    if (!lane.queue.empty() && lane.working >= lane.limit)
        needClock(); // somebody has to share
}

/// Gets a thread to look at the queue, if one may.
void ThreadPool::fill(Lane &lane)
{
    if (lane.queue.empty() || lane.working >= lane.limit)
        return;
    if (lane.idle > 0)
        lane.wake.notify_one();
    else if (m_alive < kMostThreads && !m_closing)
        start(&ThreadPool::work, lane);
}

void ThreadPool::start(void (ThreadPool::*body)(Lane &), Lane &lane)
{
    m_threads.remove_if([](const auto &thread) { return thread->over && (thread->thread.join(), true); });
    ++m_alive;
    const auto thread = m_threads.emplace_back(std::make_shared<Thread>());
    thread->thread = std::thread([self = shared_from_this(), thread, &lane, body] {
        ((*self).*body)(lane);
        const Lock lock(self->m_mutex);
        thread->over = true;
        --self->m_alive;
        self->m_none.notify_all();
    });
}

void ThreadPool::work(Lane &lane)
{
    Lock lock(m_mutex);
    if (m_idlePriority && !m_refusing)
        setIdle(pthread_self(), true);
    while (!m_closing) {
        if (!lane.queue.empty() && lane.working < lane.limit) {
            carryOut(lane, lock);
        } else if (lane.idle >= lane.limit) {
            return; // more than will ever be needed at once
        } else {
            ++lane.idle;
            lane.wake.wait(lock);
            --lane.idle;
        }
    }
}

void ThreadPool::carryOut(Lane &lane, Lock &lock)
{
    std::shared_ptr<JobRun> run = std::move(lane.queue.front());
    lane.queue.pop_front();
    ++lane.working;
    lane.active.push_back(run);
    fill(lane);
    lock.unlock();
    const bool ended = run->execute();
    lock.lock();
    --lane.working;
    lane.active.erase(std::find(lane.active.begin(), lane.active.end(), run));
    if (ended && m_runs.erase(run->job().run) > 0)
        m_none.notify_all();
    lock.unlock();
    run.reset(); // its values may be large
    lock.lock();
}

// ---- what runs ask for --------------------------------------------------------------------------

void ThreadPool::ready(std::shared_ptr<JobRun> run, bool urgent)
{
    const Lock lock(m_mutex);
    Lane &lane = laneOf(*run);
    put(lane, std::move(run), urgent);
}

void ThreadPool::lend(const JobRun &run, bool lent)
{
    const Lock lock(m_mutex);
    Lane &lane = laneOf(run);
    lane.working += lent ? -1 : 1;
    fill(lane);
}

void ThreadPool::wakeAt(Clock::time_point time, std::weak_ptr<JobRun> run)
{
    const Lock lock(m_mutex);
    if (m_alarms.size() >= m_mostAlarms) { // of runs that have ended before their time came
        std::erase_if(m_alarms, [](const auto &alarm) { return alarm.second.expired(); });
        m_mostAlarms = std::max(kManyAlarms, 2 * m_alarms.size());
    }
    m_alarms.emplace(time, std::move(run));
    needClock();
    m_clock.notify_all();
}

// ---- the clock ----------------------------------------------------------------------------------

void ThreadPool::needClock()
{
    if (!m_closing && !std::exchange(m_hasClock, true))
        start(&ThreadPool::runClock, m_compute);
    else if (!m_crowded)
        m_clock.notify_all();
}

/// Wakes those that wait for a time, and has coroutines take turns where more of them want to compute than
/// there are threads.
void ThreadPool::runClock(Lane &)
{
    Lock lock(m_mutex);
    while (!m_closing) {
        const auto now = Clock::now();
        std::vector<std::weak_ptr<JobRun>> due;
        while (!m_alarms.empty() && m_alarms.begin()->first <= now)
            due.push_back(m_alarms.extract(m_alarms.begin()).mapped());
        m_crowded = !m_compute.queue.empty();
        if (m_crowded)
            shareOut();
        if (!due.empty()) {
            lock.unlock();
            for (const auto &alarm : due)
                if (const auto run = alarm.lock())
                    run->tick();
            lock.lock();
            continue;
        }
        const auto next = m_alarms.empty() ? Clock::time_point::max() : m_alarms.begin()->first;
        if (m_crowded)
            m_clock.wait_until(lock, std::min(next, now + turn()));
        else if (m_alarms.empty())
            m_clock.wait(lock);
        else
            m_clock.wait_until(lock, next);
    }
}

/// Where coroutines share a thread, each goes on for so long.
ThreadPool::Clock::duration ThreadPool::turn() const
{
    return std::max(kTurn, kRound / Clock::rep(std::max<std::size_t>(1, m_compute.queue.size())));
}

void ThreadPool::shareOut()
{
    for (const auto &run : m_compute.active)
        run->share();
}

} // namespace heddle
