// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/process/processsettings.h"
#include "engine/process/reactor.h"
#include "engine/process/workerhome.h"

#include <memory>

namespace heddle {

/// Starts each worker anew: heddle-worker, which runs the nodes in C++. That takes as long as a fork server
/// takes for one of its own, for there is nothing to import. Lives on the reactor's thread; shared by its
/// workers.
class ProgramHome final : public WorkerHome, public std::enable_shared_from_this<ProgramHome> {
public:
    ProgramHome(Reactor &reactor, const ProcessSettings &settings);
    ~ProgramHome() override;

    /// The body of every node that it runs: the worker finds the function by the type's id.
    static ProcessBody body(const ProcessSettings &settings);

    void start(Descriptor channel, Descriptor output, Started started) override;
    const std::map<std::string, std::string> &loaded() const override { return m_loaded; }

private:
    void watch(pid_t pid);
    void reap(pid_t pid);

    Reactor &m_reactor;
    const std::vector<std::string> m_command;
    const std::size_t m_memory;
    const std::map<std::string, std::string> m_loaded;
    std::map<pid_t, Descriptor> m_processes; // not yet reaped
};

} // namespace heddle
