// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/sdk/worker.h"
#include "engine/value/json.h"
#include "tests/support/workbench.h"

#include <atomic>
#include <functional>
#include <mutex>
#include <string>
#include <thread>

namespace heddle::test {

/// What the bodies of these tests have seen, in order. Any thread.
class Seen {
public:
    void add(const Value &value)
    {
        const std::lock_guard lock(m_mutex);
        m_text += (m_text.empty() ? "" : " ") + toFileJson(value);
    }
    std::string text() const
    {
        const std::lock_guard lock(m_mutex);
        return m_text;
    }

private:
    mutable std::mutex m_mutex;
    std::string m_text;
};

/// Workers that wait to be told, so that a test decides when they go on.
namespace live {

inline Worker<double> countUp(double to)
{
    for (double i = 1; i <= to; ++i)
        co_yield i;
    co_return to;
}

/// Ends with its input plus what it is sent.
inline Worker<double, double, double> plusSent(double in)
{
    const double sent = co_await receive;
    co_return in + sent;
}

/// Yields what it is sent, and tells its face; ends at 0.
inline Worker<double, double, double> repeat()
{
    Run &run = co_await self;
    while (true) {
        const double sent = co_await receive;
        run.message(sent * 10);
        if (sent == 0)
            co_return sent;
        co_yield sent;
    }
}

inline Worker<double, double, double> onceSent(Event)
{
    Run &run = co_await self;
    const double before = run.memory().isNull() ? 0 : run.memory().toNumber();
    run.remember(before + 1);
    const double sent = co_await receive;
    co_return before * 100 + sent;
}

/// Says whether it came into view (1) or went out of it (0), and how often it was told.
inline std::tuple<double, double> seenOrNot(Run &run, Event view)
{
    const double times = (run.memory().isNull() ? 0 : run.memory().toNumber()) + 1;
    run.remember(times);
    return {view.value.isNull() ? -1 : double(view.value.toBool()), times};
}

/// Ends, once it is sent something, with whether anybody looks at it.
inline Worker<double, double, double> looking()
{
    Run &run = co_await self;
    while (true) {
        const double sent = co_await receive;
        if (sent == 0)
            co_return double(run.isViewed());
        co_yield double(run.isViewed());
    }
}

} // namespace live

/// A bench with those nodes, on two threads.
class Live : public testing::Test {
protected:
    Live()
    {
        const auto add = [this](NodeDeclaration declaration) { bench.catalog.add(NodeType(declaration)); };
        add(node("live.count", live::countUp).input("to", "").preset(0.0).output("out", ""));
        add(node("live.latest", live::countUp).input("to", "").preset(0.0).output("out", "").latest());
        for (const auto &[name, policy] : {std::pair{"live.restart", OnChange::Restart},
                 std::pair{"live.finish", OnChange::Finish}, std::pair{"live.queue", OnChange::Queue}})
            add(node(name, live::plusSent).onChange(policy).input("in", "").preset(0.0).output("out", ""));
        add(node("live.repeat", live::repeat).output("out", ""));
        add(node("live.triggered", live::onceSent).impure().input("go", "").output("out", ""));
        add(node("live.retriggered", live::onceSent)
                .impure()
                .onTrigger(OnTrigger::Restart)
                .input("go", "")
                .output("out", ""));
        add(node("live.view", live::seenOrNot)
                .impure()
                .input("on_view", "")
                .setting()
                .output("seen", "")
                .output("times", ""));
        add(node("live.looking", live::looking).output("out", ""));
        addNote("live.note", types::number);
        addNote("live.trouble", types::event);
        addRogue();
    }
    ~Live() override { release = true; }

    /// Notes every value that it is given.
    void addNote(const char *id, const Type &type)
    {
        NodeType note;
        note.id = id;
        note.cost = Cost::Heavy;
        note.inputs = {{.name = "in", .type = &type}};
        note.outputs = {{.name = "out", .type = &types::any}};
        note.body = [this](heddle::Run &, std::span<const Value> in, std::span<Value> out) {
            seen.add(in[0]);
            out[0] = in[0];
        };
        bench.catalog.add(std::move(note));
    }
    /// Computes for ever and looks at nothing.
    void addRogue()
    {
        NodeType rogue;
        rogue.id = "live.rogue";
        rogue.cost = Cost::Heavy;
        rogue.outputs = {{.name = "out", .type = &types::number}};
        rogue.body = [this](heddle::Run &, std::span<const Value>, std::span<Value> out) {
            entered = true;
            while (!release)
                std::this_thread::yield();
            out[0] = 666.0;
            released = true;
        };
        bench.catalog.add(std::move(rogue));
    }

    void until(const std::function<bool()> &condition)
    {
        bench.engine.step(std::chrono::milliseconds(2));
        while (!condition()) {
            bench.deliver();
            bench.engine.step(std::chrono::milliseconds(2));
        }
    }
    void untilRunning(const std::string &name)
    {
        until([&] { return bench.cell(name).status.state == NodeState::Running; });
    }
    std::optional<Error> send(const std::string &name, Value value)
    {
        const auto sent = bench.engine.evaluator().send(bench.record(name).slot, value);
        return sent ? std::nullopt : std::optional(sent.error());
    }
    void look(std::vector<std::string> names)
    {
        std::vector<NodeId> ids;
        for (const std::string &name : names)
            ids.push_back(bench.id(name));
        bench.engine.handle(Command(WatchCommand{{}, std::move(ids)}));
    }
    void trigger(const std::string &name, Value value = {})
    {
        bench.engine.handle(Command(TriggerCommand{{{}, bench.id(name)}, "go", std::move(value)}));
    }

    std::atomic<bool> release{false}, released{false};
    std::atomic<bool> entered = false; ///< A run that has started may not be in its body yet.
    Seen seen;
    Workbench bench{Where::TwoThreads};
};

} // namespace heddle::test
