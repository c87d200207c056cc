// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/process/processrun.h"
#include "engine/process/processsettings.h"
#include "engine/process/worker.h"

#include <deque>
#include <set>

namespace heddle {

/// What a package says of itself: the message `types`, or why it cannot.
using TypesHeard = std::function<void(Result<Map> types)>;

/// The workers of a ProcessPlace and what they do: as many compute at a time as there are cores; one that
/// waits takes no part in that. One more than there is work for is kept ready. All on the reactor's thread;
/// owned by the place.
class ProcessPool {
public:
    /// ended is called with a run of which nothing more is to come.
    ProcessPool(Reactor &reactor, ProcessSettings settings, std::function<void(RunId)> ended);
    ~ProcessPool();
    ProcessPool(const ProcessPool &) = delete;
    ProcessPool &operator=(const ProcessPool &) = delete;

    void submit(Job job, std::shared_ptr<JobSink> sink);
    void describe(ProcessBody body, TypesHeard heard);
    /// Workers for this interpreter are made ready.
    void prepare(const std::string &interpreter);
    /// Calls with the run, if there is still one, and then sees to what has become of it.
    void with(RunId run, const std::function<void(ProcessRun &)> &what);
    void withdraw(RunId run);
    void stopAll();

private:
    using Workers = std::vector<std::shared_ptr<Worker>>;

    void packFor(const std::shared_ptr<ProcessRun> &run);
    void schedule();
    void give();
    std::shared_ptr<Worker> freeWorkerFor(const ProcessBody &body) const;
    std::shared_ptr<WorkerHome> homeFor(const ProcessBody &body);
    std::shared_ptr<WorkerHome> homeOf(const std::string &interpreter);
    std::shared_ptr<WorkerHome> newHome(const std::string &interpreter);
    void keepWarm(const std::shared_ptr<WorkerHome> &home);
    std::size_t working() const;
    void lookAgain();
    void noteChanged(Worker &worker);
    void noteGone(const std::shared_ptr<Worker> &worker);
    void noteLost(const WorkerHome *home, const std::string &reason, bool wasReady);
    bool isSurplus(const Worker &worker) const;
    void noteLoaded(const WorkerHome *home, const ProcessBody &body);
    void noteCrowded(const WorkerHome *home, const std::string &package);
    void failWaiting(const std::string &interpreter, const std::string &text);
    void forgetRuns();
    void setLimit(const std::shared_ptr<ProcessRun> &run);
    Workers workersOf(const WorkerHome *home) const;

    Reactor &m_reactor;
    const ProcessSettings m_settings;
    const std::size_t m_slots;
    const std::shared_ptr<const ProcessBody> m_native; // of nodes in C++
    const std::function<void(RunId)> m_ended;
    std::shared_ptr<MemoryPool> m_memory = std::make_shared<MemoryPool>();
    std::map<std::string, std::shared_ptr<WorkerHome>> m_homes; // by interpreter
    Workers m_workers;
    std::deque<std::shared_ptr<WorkerTask>> m_queue;
    std::map<RunId, std::shared_ptr<ProcessRun>> m_runs;
    std::set<std::string> m_crowding; // packages that start threads when they are loaded
    const std::shared_ptr<bool> m_alive = std::make_shared<bool>(true); // for what comes back later
    std::unique_ptr<Reactor> m_packer; // its thread copies large arrays; made when it is wanted
    bool m_scheduling = false, m_again = false, m_looking = false, m_hasRoom = false, m_closing = false;
};

} // namespace heddle
