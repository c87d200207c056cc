// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/place/threadplace.h"

#include "engine/place/jobrun.h"
#include "engine/sdk/nodetype.h"

#include <pthread.h>
#include <sched.h>

#include <algorithm>
#include <deque>
#include <thread>
#include <unordered_map>
#include <vector>

namespace heddle {

namespace {

constexpr std::size_t kMostWaiters = 64; // threads of bodies that wait

/// The system runs this thread only where nothing else wants the core.
void becomeIdle()
{
    const sched_param none{};
    pthread_setschedparam(pthread_self(), SCHED_IDLE, &none);
}

} // namespace

/// Two queues and their threads, which live as long as the pool. Threads for bodies that wait are started
/// when there is more to wait for than threads that do.
class ThreadPlace::Pool {
public:
    Pool(unsigned threads, Priority priority)
    {
        for (unsigned i = 0; i < threads; ++i)
            m_threads.emplace_back([this, priority] {
                if (priority == Priority::Idle)
                    becomeIdle();
                work(m_compute);
            });
    }

    ~Pool()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_closing = true;
            for (auto &[run, job] : m_jobs)
                job->requestStop();
        }
        m_compute.wake.notify_all();
        m_waiting.wake.notify_all();
        for (std::thread &thread : m_threads)
            thread.join();
    }

    void submit(Job job, std::shared_ptr<JobSink> sink)
    {
        const bool waits = job.type->cost == Cost::Blocking;
        auto run = std::make_shared<JobRun>(std::move(job), std::move(sink));
        const std::lock_guard lock(m_mutex);
        m_jobs[run->job().run] = run;
        Queue &queue = waits ? m_waiting : m_compute;
        queue.jobs.push_back(std::move(run));
        if (waits && queue.idle < queue.jobs.size() && m_waiters < kMostWaiters) {
            ++m_waiters;
            m_threads.emplace_back([this] { work(m_waiting); });
        }
        queue.wake.notify_one();
    }

    template <class F> void with(RunId run, F &&f)
    {
        std::shared_ptr<JobRun> found;
        {
            const std::lock_guard lock(m_mutex);
            if (const auto at = m_jobs.find(run); at != m_jobs.end())
                found = at->second;
        }
        if (found)
            f(*found);
    }

    /// A job that has not begun answers at once; nobody should wait for a free thread to be told.
    void dropIfQueued(RunId run)
    {
        std::shared_ptr<JobRun> dropped;
        {
            const std::lock_guard lock(m_mutex);
            for (Queue *queue : {&m_compute, &m_waiting}) {
                const auto at = std::find_if(queue->jobs.begin(), queue->jobs.end(),
                    [&](const auto &job) { return job->job().run == run; });
                if (at == queue->jobs.end())
                    continue;
                dropped = *at;
                queue->jobs.erase(at);
                m_jobs.erase(run);
                break;
            }
        }
        if (dropped)
            dropped->abort();
    }

private:
    struct Queue {
        std::deque<std::shared_ptr<JobRun>> jobs;
        std::condition_variable wake;
        std::size_t idle = 0;
    };

    void work(Queue &queue)
    {
        std::unique_lock lock(m_mutex);
        while (true) {
            ++queue.idle;
            queue.wake.wait(lock, [&] { return m_closing || !queue.jobs.empty(); });
            --queue.idle;
            if (queue.jobs.empty())
                return; // closing
            const std::shared_ptr<JobRun> job = std::move(queue.jobs.front());
            queue.jobs.pop_front();
            lock.unlock();
            job->execute();
            lock.lock();
            m_jobs.erase(job->job().run);
        }
    }

    std::mutex m_mutex;
    Queue m_compute, m_waiting;
    std::unordered_map<RunId, std::shared_ptr<JobRun>> m_jobs; // queued or running
    std::vector<std::thread> m_threads;
    std::size_t m_waiters = 0;
    bool m_closing = false;
};

ThreadPlace::ThreadPlace(unsigned threads, Priority priority)
    : m_pool(std::make_unique<Pool>(
        threads ? threads : std::max(1u, std::thread::hardware_concurrency()), priority))
{
}

ThreadPlace::~ThreadPlace() = default;

void ThreadPlace::submit(Job job, std::shared_ptr<JobSink> sink)
{
    m_pool->submit(std::move(job), std::move(sink));
}

void ThreadPlace::stop(RunId run)
{
    m_pool->with(run, [](JobRun &job) { job.requestStop(); });
    m_pool->dropIfQueued(run);
}

void ThreadPlace::pause(RunId run)
{
    m_pool->with(run, [](JobRun &job) { job.setPaused(true); });
}

void ThreadPlace::resume(RunId run)
{
    m_pool->with(run, [](JobRun &job) { job.setPaused(false); });
}

void ThreadPlace::send(RunId run, Value value)
{
    m_pool->with(run, [&](JobRun &job) { job.send(std::move(value)); });
}

void InlinePlace::submit(Job job, std::shared_ptr<JobSink> sink)
{
    JobRun(std::move(job), std::move(sink)).execute();
}

} // namespace heddle
