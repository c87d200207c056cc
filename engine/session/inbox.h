// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/message/command.h"
#include "engine/place/job.h"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <vector>

namespace heddle {

/// The mailbox of one engine: commands, answers of places, tasks from its own helpers. Any thread puts in;
/// the engine's thread takes everything at once. Shared with places, which may outlive the engine.
class Inbox final : public JobSink {
public:
    struct Mail {
        std::vector<Command> commands;
        std::vector<JobEvent> events;
        std::vector<std::function<void()>> tasks;
        bool poked = false;

        bool empty() const { return commands.empty() && events.empty() && tasks.empty() && !poked; }
    };

    void post(JobEvent event) override
    {
        put([&](Mail &mail) { mail.events.push_back(std::move(event)); });
    }
    void post(Command command)
    {
        put([&](Mail &mail) { mail.commands.push_back(std::move(command)); });
    }
    void post(std::function<void()> task)
    {
        put([&](Mail &mail) { mail.tasks.push_back(std::move(task)); });
    }
    /// Wakes the engine without a message.
    void poke()
    {
        put([](Mail &mail) { mail.poked = true; });
    }

    Mail take()
    {
        const std::lock_guard lock(m_mutex);
        return std::exchange(m_mail, {});
    }
    /// Waits until there is mail, or until then.
    template <class TimePoint> Mail wait(TimePoint until)
    {
        std::unique_lock lock(m_mutex);
        m_wake.wait_until(lock, until, [this] { return !m_mail.empty(); });
        return std::exchange(m_mail, {});
    }
    Mail wait()
    {
        std::unique_lock lock(m_mutex);
        m_wake.wait(lock, [this] { return !m_mail.empty(); });
        return std::exchange(m_mail, {});
    }

private:
    template <class F> void put(F &&f)
    {
        {
            const std::lock_guard lock(m_mutex);
            f(m_mail);
        }
        m_wake.notify_one();
    }

    std::mutex m_mutex;
    std::condition_variable m_wake;
    Mail m_mail;
};

} // namespace heddle
