// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/session/session.h"

#include "engine/session/flowengine.h"
#include "engine/session/inbox.h"

#include <atomic>
#include <thread>

namespace heddle {

using Clock = std::chrono::steady_clock;

namespace {

constexpr auto kSlice = std::chrono::milliseconds(2); // an edit waits no longer than this
constexpr auto kFrame
    = std::chrono::milliseconds(8); // no more than one batch in that time, unless something was asked
constexpr std::size_t kStatesWithAnswer = 50; // they hold up no answer

} // namespace

/// The engine thread. What it shares with others: the inbox, and the one batch that waits to be taken.
class Session::Loop {
public:
    Loop(Catalog &catalog, Place &place, DeltaSink &sink)
        : m_sink(sink)
        , m_thread([this, &catalog, &place] { run(catalog, place); })
    {
    }

    ~Loop()
    {
        m_stop = true;
        m_inbox->poke();
        m_thread.join();
    }

    void post(Command command) { m_inbox->post(std::move(command)); }

    void renewTypes()
    {
        m_renew = true;
        m_inbox->poke();
    }

    GraphDelta take()
    {
        GraphDelta delta;
        {
            const std::lock_guard lock(m_mutex);
            delta = std::exchange(m_outgoing, {});
            m_pending = false;
        }
        m_inbox->poke(); // there may be more to tell
        return delta;
    }

private:
    void run(Catalog &catalog, Place &place)
    {
        FlowEngine engine(catalog, place, m_inbox,
            [inbox = m_inbox](std::function<void()> task) { inbox->post(std::move(task)); });
        bool busy = false;
        while (!m_stop) {
            // Nothing can be told while the last batch waits to be taken; taking it wakes this thread.
            const bool soon = m_unsent && !isPending();
            auto mail = busy ? m_inbox->take()
                : soon       ? m_inbox->wait(m_lastPublish + kFrame)
                             : m_inbox->wait();
            m_asked = m_asked || !mail.commands.empty() || !mail.tasks.empty();
            if (m_renew.exchange(false))
                engine.renewTypes();
            deliver(engine, mail);
            busy = engine.step(kSlice);
            m_unsent = m_unsent || !mail.empty() || busy;
            if (m_unsent && !isPending() && (m_asked || Clock::now() - m_lastPublish >= kFrame))
                publish(engine);
        }
        Inbox::Mail last = m_inbox->take(); // what was asked for before the end still happens
        deliver(engine, last);
    }

    static void deliver(FlowEngine &engine, Inbox::Mail &mail)
    {
        for (const auto &task : mail.tasks)
            task();
        for (Command &command : mail.commands)
            engine.handle(std::move(command));
        for (JobEvent &event : mail.events)
            engine.handle(std::move(event));
    }

    bool isPending()
    {
        const std::lock_guard lock(m_mutex);
        return m_pending;
    }

    void publish(FlowEngine &engine)
    {
        GraphDelta delta = m_asked ? engine.collect(kStatesWithAnswer) : engine.collect();
        m_unsent = engine.hasMore();
        m_asked = false;
        m_lastPublish = Clock::now();
        if (delta.empty())
            return;
        {
            const std::lock_guard lock(m_mutex);
            m_outgoing = std::move(delta);
            m_pending = true;
        }
        m_sink.deltaReady();
    }

    DeltaSink &m_sink;
    const std::shared_ptr<Inbox> m_inbox = std::make_shared<Inbox>();
    std::atomic<bool> m_stop{false}, m_renew{false};

    std::mutex m_mutex; // guards the next two
    GraphDelta m_outgoing;
    bool m_pending = false;

    bool m_unsent = true, m_asked = false; // engine thread only, like the next
    Clock::time_point m_lastPublish{};
    std::thread m_thread; // last: starts when all else is there
};

Session::Session(Catalog &catalog, Place &place, DeltaSink &sink)
    : m_loop(std::make_unique<Loop>(catalog, place, sink))
{
}

Session::~Session() = default;

void Session::post(Command command)
{
    m_loop->post(std::move(command));
}

void Session::renewTypes()
{
    m_loop->renewTypes();
}

GraphDelta Session::take()
{
    return m_loop->take();
}

} // namespace heddle
