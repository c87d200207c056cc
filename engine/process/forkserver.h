// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/process/channel.h"
#include "engine/process/linereader.h"
#include "engine/process/processsettings.h"
#include "engine/sdk/nodetype.h"

#include <sys/types.h>

#include <deque>
#include <map>
#include <memory>
#include <string>

namespace heddle {

/// The process that all workers of one interpreter are forked from: it has imported what takes long, so that
/// a worker is there within milliseconds. Lives on the reactor's thread; shared by its workers.
class ForkServer : public std::enable_shared_from_this<ForkServer> {
public:
    using Forked = std::function<void(pid_t pid)>;
    struct Events {
        std::function<void(pid_t pid, int status)> ended; ///< One of its workers.
        std::function<void(std::string reason, bool wasReady)> lost; ///< It is over, and so are its workers.
        /// A package has started threads in it, which no fork has: it must not be loaded here.
        std::function<void(std::string package)> crowded;
    };

    static std::shared_ptr<ForkServer> make(
        Reactor &reactor, std::string interpreter, const ProcessSettings &settings);
    ~ForkServer(); ///< Ends it, and with it its workers.
    ForkServer(const ForkServer &) = delete;
    ForkServer &operator=(const ForkServer &) = delete;

    void setEvents(Events events) { m_events = std::move(events); }
    /// A worker with this channel, which prints into that pipe. forked is called with 0 where it cannot be.
    void fork(Descriptor channel, Descriptor output, Forked forked);
    /// Imports the package, so that its workers need not.
    void load(const ProcessBody &body);
    /// The stamps of the packages, by their folders, that a worker has which is forked from now on.
    const std::map<std::string, std::string> &loaded() const { return m_loaded; }
    /// Does it know the package as it is now? Not so when it has loaded it as it was before.
    bool suits(const ProcessBody &body) const;
    const std::string &interpreter() const { return m_interpreter; }
    bool isOver() const { return m_pid == 0; }

private:
    ForkServer(Reactor &reactor, std::string interpreter, const ProcessSettings &settings);
    void start(const std::string &modules);
    void hear(const Map &message);
    void greet(const Map &message);
    void sendFork(Descriptor channel, Descriptor output, Forked forked);
    void lose(const std::string &reason);

    Reactor &m_reactor;
    const std::string m_interpreter;
    const std::size_t m_memory;
    Events m_events;
    pid_t m_pid = 0;
    bool m_ready = false;
    std::shared_ptr<Channel> m_channel;
    std::unique_ptr<LineReader> m_output;
    std::string m_lastWords; // printed by it
    std::vector<std::function<void()>> m_whenReady;
    std::deque<Forked> m_forks; // not yet answered, in order
    std::map<std::string, std::string> m_loaded;
};

} // namespace heddle
