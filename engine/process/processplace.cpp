// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/process/processplace.h"

#include "engine/process/processpool.h"

#include <algorithm>

namespace heddle {

/// The pool, and which runs are its own: known at once to whoever asks, on any thread.
class ProcessRuns {
public:
    explicit ProcessRuns(ProcessSettings settings)
        : m_pool(
            std::make_unique<ProcessPool>(m_reactor, std::move(settings), [this](RunId run) { remove(run); }))
    {
    }
    ~ProcessRuns()
    {
        m_reactor.post([this] { m_pool.reset(); }); // done before the reactor goes
    }
    ProcessRuns(const ProcessRuns &) = delete;
    ProcessRuns &operator=(const ProcessRuns &) = delete;

    void submit(Job job, std::shared_ptr<JobSink> sink)
    {
        {
            const std::lock_guard lock(m_mutex);
            m_names[job.run] = job.name.empty() ? job.type->title : job.name;
        }
        post([job = std::move(job), sink = std::move(sink)](
                 ProcessPool &pool) mutable { pool.submit(std::move(job), std::move(sink)); });
    }
    /// False: the run is not here.
    bool with(RunId run, std::function<void(ProcessRun &)> what)
    {
        return postOf(run, [run, what = std::move(what)](ProcessPool &pool) { pool.with(run, what); });
    }
    bool withdraw(RunId run)
    {
        return postOf(run, [run](ProcessPool &pool) { pool.withdraw(run); });
    }
    void post(std::function<void(ProcessPool &)> task)
    {
        m_reactor.post([this, task = std::move(task)] { task(*m_pool); });
    }
    std::vector<std::string> names() const
    {
        const std::lock_guard lock(m_mutex);
        std::vector<std::string> all;
        for (const auto &[run, name] : m_names)
            all.push_back(name);
        std::sort(all.begin(), all.end());
        return all;
    }
    std::atomic<bool> refusing{false};

private:
    bool postOf(RunId run, std::function<void(ProcessPool &)> task)
    {
        const bool here = has(run);
        if (here)
            post(std::move(task));
        return here;
    }
    bool has(RunId run) const
    {
        const std::lock_guard lock(m_mutex);
        return m_names.contains(run);
    }
    void remove(RunId run)
    {
        const std::lock_guard lock(m_mutex);
        m_names.erase(run);
    }

    mutable std::mutex m_mutex;
    std::map<RunId, std::string> m_names; // of the nodes
    std::unique_ptr<ProcessPool> m_pool; // used on the reactor's thread alone
    Reactor m_reactor;
};

ProcessPlace::ProcessPlace(Place &others, ProcessSettings settings)
    : m_others(others)
    , m_isolates(!settings.program.empty())
    , m_runs(std::make_unique<ProcessRuns>(std::move(settings)))
{
}

ProcessPlace::~ProcessPlace() = default;

void ProcessPlace::submit(Job job, std::shared_ptr<JobSink> sink)
{
    if (!job.type->process && !(job.isolated && m_isolates))
        return m_others.submit(std::move(job), std::move(sink));
    if (m_runs->refusing)
        return sink->post({job.run, job.attempt, 1, JobAborted{}});
    m_runs->submit(std::move(job), std::move(sink));
}

void ProcessPlace::stop(RunId id)
{
    if (!m_runs->with(id, [](ProcessRun &run) { run.stop(); }))
        m_others.stop(id);
}

void ProcessPlace::kill(RunId id)
{
    if (!m_runs->with(id, [](ProcessRun &run) { run.kill(); }))
        m_others.kill(id);
}

void ProcessPlace::withdraw(RunId id)
{
    if (!m_runs->withdraw(id))
        m_others.withdraw(id);
}

void ProcessPlace::pause(RunId id)
{
    if (!m_runs->with(id, [](ProcessRun &run) { run.setPaused(true); }))
        m_others.pause(id);
}

void ProcessPlace::resume(RunId id)
{
    if (!m_runs->with(id, [](ProcessRun &run) { run.setPaused(false); }))
        m_others.resume(id);
}

void ProcessPlace::send(RunId id, Value value)
{
    if (!m_runs->with(id, [value](ProcessRun &run) { run.send(value); }))
        m_others.send(id, std::move(value));
}

void ProcessPlace::setViewed(RunId id, bool viewed)
{
    if (!m_runs->with(id, [viewed](ProcessRun &run) { run.setViewed(viewed); }))
        m_others.setViewed(id, viewed);
}

void ProcessPlace::taken(RunId id, int output)
{
    if (!m_runs->with(id, [output](ProcessRun &run) { run.taken(output); }))
        m_others.taken(id, output);
}

void ProcessPlace::describe(const ProcessBody &package, std::function<void(Result<Map>)> heard)
{
    m_runs->post([package, heard = std::move(heard)](ProcessPool &pool) { pool.describe(package, heard); });
}

void ProcessPlace::prepare(const std::string &interpreter)
{
    m_runs->post([interpreter](ProcessPool &pool) { pool.prepare(interpreter); });
}

std::vector<std::string> ProcessPlace::alive() const
{
    return m_runs->names();
}

void ProcessPlace::refuse()
{
    m_runs->refusing = true;
    m_runs->post([](ProcessPool &pool) { pool.stopAll(); });
}

} // namespace heddle
