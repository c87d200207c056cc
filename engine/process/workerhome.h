// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/process/descriptor.h"
#include "engine/sdk/nodetype.h"

#include <sys/types.h>

#include <functional>
#include <map>
#include <string>

namespace heddle {

/// Where the workers of one kind come from. Lives on the reactor's thread; shared by its workers.
class WorkerHome {
public:
    using Started = std::function<void(pid_t pid)>;
    struct Events {
        std::function<void(pid_t pid, int status)> ended; ///< One of its workers.
        std::function<void(std::string reason, bool wasReady)> lost; ///< It is over, and so are its workers.
        /// A package has started threads in it, which no fork has: it must not be loaded here.
        std::function<void(std::string package)> crowded;
    };

    explicit WorkerHome(std::string interpreter)
        : m_interpreter(std::move(interpreter))
    {
    }
    virtual ~WorkerHome() = default; ///< Ends it, and with it its workers.
    WorkerHome(const WorkerHome &) = delete;
    WorkerHome &operator=(const WorkerHome &) = delete;

    void setEvents(Events events) { m_events = std::move(events); }
    const std::string &interpreter() const { return m_interpreter; }

    /// A worker with this channel, which prints into that pipe. started is called with 0 where it cannot be.
    virtual void start(Descriptor channel, Descriptor output, Started started) = 0;
    /// Imports the package, so that its workers need not.
    virtual void load(const ProcessBody &) { }
    /// The stamps of the packages, by their names, that a worker has which is started from now on.
    virtual const std::map<std::string, std::string> &loaded() const = 0;
    /// Does it know the package as it is now? Not so when it has loaded it as it was before.
    bool suits(const ProcessBody &body) const
    {
        const auto found = loaded().find(body.package);
        return found == loaded().end() || found->second == body.stamp;
    }

protected:
    const Events &events() const { return m_events; }

private:
    const std::string m_interpreter;
    Events m_events;
};

} // namespace heddle
