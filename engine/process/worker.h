// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/process/channel.h"
#include "engine/process/linereader.h"
#include "engine/process/workerhome.h"
#include "engine/process/workertask.h"

namespace heddle {

/// One worker process.
///
///     coming ──► free ◄──► busy ──► over        settling: its task is over, and it is not yet free
///                  ▲        │
///                  └─ settling
///
/// Lives on the reactor's thread; shared by the pool and its task.
class Worker : public std::enable_shared_from_this<Worker> {
public:
    enum class State : std::uint8_t { Coming, Free, Busy, Settling, Over };
    /// Called when its state has changed, or whether its task waits.
    using Changed = std::function<void(Worker &worker)>;
    /// A package has been loaded without harm.
    using Loaded = std::function<void(const ProcessBody &body)>;

    static std::shared_ptr<Worker> make(Reactor &reactor, std::shared_ptr<WorkerHome> home,
        std::shared_ptr<MemoryPool> memory, Changed changed, Loaded loaded);
    ~Worker();
    Worker(const Worker &) = delete;
    Worker &operator=(const Worker &) = delete;

    State state() const { return m_state; }
    pid_t pid() const { return m_pid; }
    const std::shared_ptr<WorkerHome> &home() const { return m_home; }
    const std::shared_ptr<WorkerTask> &task() const { return m_task; }
    /// When it was given that task.
    Reactor::Clock::time_point since() const { return m_since; }
    /// Why it never came; empty: it did.
    const std::string &fault() const { return m_fault; }
    /// Could it do something for this package? Not so when it knows the package as it was before.
    bool suits(const ProcessBody &body) const;
    bool knows(const ProcessBody &body) const;

    void give(std::shared_ptr<WorkerTask> task); ///< State must be Free.
    Result<Done> tell(const Map &message);
    void hush(Reactor::Clock::duration time) { m_channel->hush(time); }
    /// Ends the process and all that it has started; its task hears nothing of it.
    void kill();
    /// It has ended; status is that of waitpid().
    void noteEnded(int status);
    void noteLost(const std::string &reason);

private:
    Worker(Reactor &reactor, std::shared_ptr<WorkerHome> home, std::shared_ptr<MemoryPool> memory,
        Changed changed, Loaded loaded);

    void start();
    void noteStarted(pid_t pid);
    void noteReady();
    void hear(const Map &message);
    void greet(const Map &message);
    void hearTypes(const Map &types);
    void noteClosed(const std::string &reason);
    void punish(const std::string &misdeed);
    void beginTask();
    void followTask();
    void setState(State state);
    void leave(const std::string &text, bool lost);
    void signalEnd() const;

    Reactor &m_reactor;
    const std::shared_ptr<WorkerHome> m_home;
    const Changed m_changed;
    const Loaded m_loaded;
    Loans m_loans;
    State m_state = State::Coming;
    bool m_greeted = false, m_taskWaits = false;
    pid_t m_pid = 0;
    Descriptor m_process; // by which it can be killed, whoever has its number by then
    std::shared_ptr<Channel> m_channel;
    std::unique_ptr<LineReader> m_output;
    std::shared_ptr<WorkerTask> m_task;
    Reactor::Clock::time_point m_since{};
    std::map<std::string, std::string> m_known; // stamps of packages by their names: two of one never meet
    std::string m_fault, m_misdeed; // why it never came; why it was ended
};

} // namespace heddle
