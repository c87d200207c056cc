// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/place/job.h"
#include "engine/process/processsettings.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace heddle {

struct ProcessBody;
class ProcessRuns;

/// The place of nodes that run in a process of their own, be it by their type or because they are isolated:
/// it may crash, hang or leak, and that node alone fails. All other jobs go to the place that it is given,
/// which must outlive it. Any thread may call it; what costs time is done on a thread of its own. The
/// destructor ends all processes.
class ProcessPlace final : public Place {
public:
    ProcessPlace(Place &others, ProcessSettings settings);
    ~ProcessPlace() override;

    void submit(Job job, std::shared_ptr<JobSink> sink) override;
    void stop(RunId run) override;
    void kill(RunId run) override; ///< That process ends, and nothing else.
    void withdraw(RunId run) override; ///< Its process ends, too, where it does not obey soon.
    void pause(RunId run) override;
    void resume(RunId run) override;
    void send(RunId run, Value value) override;
    void setViewed(RunId run, bool viewed) override;
    void taken(RunId run, int output) override;
    std::size_t abandoned() const override { return m_others.abandoned(); }

    /// Asks a package what nodes it has, in a process. heard is called on another thread, once, with the
    /// message that it answers (`nodes` and `errors`), or why it gives none.
    void describe(const ProcessBody &package, std::function<void(Result<Map>)> heard);
    /// Makes workers ready, so that the first run need not wait for them.
    void prepare(const std::string &interpreter);

    /// Names of the nodes that run in processes.
    std::vector<std::string> alive() const;
    /// From now on nothing is begun any more in a process, and all that runs in one is told to stop.
    void refuse();

private:
    Place &m_others;
    const bool m_isolates; // nodes in C++, where they are to be
    std::unique_ptr<ProcessRuns> m_runs;
};

} // namespace heddle
