// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/process/channel.h"
#include "engine/process/linereader.h"
#include "engine/process/processsettings.h"
#include "engine/process/workerhome.h"

#include <deque>
#include <map>
#include <memory>
#include <string>

namespace heddle {

/// The process that all workers of one interpreter are forked from: it has imported what takes long, so that
/// a worker is there within milliseconds. Lives on the reactor's thread; shared by its workers.
class ForkServer final : public WorkerHome, public std::enable_shared_from_this<ForkServer> {
public:
    static std::shared_ptr<ForkServer> make(
        Reactor &reactor, std::string interpreter, const ProcessSettings &settings);
    ~ForkServer() override;

    void start(Descriptor channel, Descriptor output, Started started) override;
    void load(const ProcessBody &body) override;
    const std::map<std::string, std::string> &loaded() const override { return m_loaded; }

private:
    ForkServer(Reactor &reactor, std::string interpreter, const ProcessSettings &settings);
    void begin(const std::string &modules);
    void hear(const Map &message);
    void greet(const Map &message);
    void sendFork(Descriptor channel, Descriptor output, Started started);
    void lose(const std::string &reason);

    Reactor &m_reactor;
    const std::size_t m_memory;
    pid_t m_pid = 0;
    bool m_ready = false;
    std::shared_ptr<Channel> m_channel;
    std::unique_ptr<LineReader> m_output;
    std::string m_lastWords; // printed by it
    std::vector<std::function<void()>> m_whenReady;
    std::deque<Started> m_forks; // not yet answered, in order
    std::map<std::string, std::string> m_loaded;
};

} // namespace heddle
