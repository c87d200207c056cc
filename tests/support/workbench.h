// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/graph/flow.h"
#include "engine/place/threadplace.h"
#include "engine/sdk/catalog.h"
#include "engine/sdk/node.h"
#include "engine/session/flowengine.h"
#include "engine/session/inbox.h"
#include "tests/support/fakeplace.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <mutex>
#include <string>
#include <vector>

namespace heddle::test {

/// Which place a test's nodes run in. Everything that is true of evaluation must be true in all of them.
enum class Where { Inline, OneThread, TwoThreads, EightThreads, Fake };

inline std::string nameOf(Where where)
{
    constexpr const char *kNames[]{"Inline", "OneThread", "TwoThreads", "EightThreads", "Fake"};
    return kNames[int(where)];
}

/// Counts how often each node's body was entered. Any thread.
class RunLog {
public:
    void add(const std::string &node)
    {
        const std::lock_guard lock(m_mutex);
        ++m_counts[node];
    }
    /// "a b×2", by name, since the last call.
    std::string take()
    {
        const std::lock_guard lock(m_mutex);
        std::string text;
        for (const auto &[node, count] : m_counts)
            text += (text.empty() ? "" : " ") + node + (count > 1 ? "×" + std::to_string(count) : "");
        m_counts.clear();
        return text;
    }
    int total() const
    {
        const std::lock_guard lock(m_mutex);
        int sum = 0;
        for (const auto &[node, count] : m_counts)
            sum += count;
        return sum;
    }

private:
    mutable std::mutex m_mutex;
    std::map<std::string, int> m_counts;
};

/// The node types of the engine's tests: few, tiny, and each good for one question.
void addTestNodes(Catalog &catalog, RunLog &log);

/// A document with its engine, driven on the test's own thread. Nodes are named; `flow` edits are spelled
/// short: add("a", "test.number"), wire("a.out", "b.in"), set("a.value", 3.0).
class Workbench {
public:
    explicit Workbench(Place &place)
        : m_where(Where::Inline)
        , threads(1, ThreadPlace::Priority::Normal)
        , fake(7)
        , engine(catalog, place, inbox, [this](std::function<void()> task) { inbox->post(std::move(task)); },
              {.inlineCheap = true})
    {
        addTestNodes(catalog, log);
    }
    explicit Workbench(Where where = Where::Inline, bool livePartials = true)
        : m_where(where)
        , threads(where == Where::EightThreads ? 8
                  : where == Where::TwoThreads ? 2
                                               : 1,
              ThreadPlace::Priority::Normal)
        , fake(7)
        , engine(catalog, where == Where::Fake ? static_cast<Place &>(fake) : threads, inbox,
              [this](std::function<void()> task) { inbox->post(std::move(task)); },
              {.livePartials = livePartials, .inlineCheap = where == Where::Inline})
    {
        addTestNodes(catalog, log);
    }

    NodeId add(const std::string &name, const std::string &type)
    {
        Node node;
        node.name = name;
        node.type = catalog.placeholder(type);
        const auto applied = engine.edit({{}, {AddNode{node}}, "Add", 0});
        EXPECT_TRUE(applied) << applied.error().text;
        return applied ? applied->added.front() : NodeId{};
    }
    Result<Flow::Applied> wire(const std::string &from, const std::string &to)
    {
        return engine.edit({{}, {Connect{{id(node(from)), port(from)}, id(node(to)), port(to)}}, "Wire", 0});
    }
    Result<Flow::Applied> unwire(const std::string &to)
    {
        return engine.edit({{}, {Disconnect{id(node(to)), port(to)}}, "Unwire", 0});
    }
    Result<Flow::Applied> set(const std::string &to, Value value)
    {
        return engine.edit({{}, {SetInput{id(node(to)), port(to), std::move(value)}}, "Set", 0});
    }
    Result<Flow::Applied> setMode(const std::string &name, NodeMode mode)
    {
        return engine.edit({{}, {SetMode{id(name), mode}}, "Mode", 0});
    }
    void remove(const std::string &name)
    {
        EXPECT_TRUE(engine.edit({{}, {RemoveNode{id(name)}}, "Remove", 0}));
    }

    /// Evaluates until nothing is left to do.
    void settle()
    {
        while (true) {
            const bool busy = engine.step(std::chrono::seconds(1));
            if (!busy && engine.idle())
                return;
            deliver();
        }
    }
    /// One slice and whatever has arrived; for looking in between.
    void deliver()
    {
        if (m_where == Where::Fake)
            fake.pump();
        auto mail = m_where == Where::Fake || m_where == Where::Inline ? inbox->take() : inbox->wait();
        for (const auto &task : mail.tasks)
            task();
        for (JobEvent &event : mail.events)
            engine.handle(std::move(event));
    }

    const NodeRecord &record(const std::string &name) { return *engine.flow().find(name); }
    NodeId id(const std::string &name) { return record(name).node.id; }
    const Cell &cell(const std::string &name) { return engine.evaluator().cell(record(name).slot); }
    Value value(const std::string &output)
    {
        const Cell &found = cell(node(output));
        const int index = record(node(output)).node.type->outputIndex(port(output));
        return index >= 0 && std::size_t(index) < found.outputs.size() ? found.outputs[std::size_t(index)]
                                                                       : Value();
    }
    double number(const std::string &output)
    {
        const Value found = value(output);
        EXPECT_EQ(found.kind(), Kind::Number) << output << " is " << found.summary();
        return found.kind() == Kind::Number ? found.toNumber() : 0;
    }
    /// "error: text"
    std::string status(const std::string &name)
    {
        const NodeStatus &found = cell(name).status;
        return std::string(heddle::nameOf(found.state)) + (found.text.empty() ? "" : ": " + found.text);
    }

    static std::string node(const std::string &path) { return path.substr(0, path.rfind('.')); }
    static std::string port(const std::string &path) { return path.substr(path.rfind('.') + 1); }

private:
    const Where m_where;

public:
    RunLog log;
    Catalog catalog;
    std::shared_ptr<Inbox> inbox = std::make_shared<Inbox>();
    ThreadPlace threads;
    FakePlace fake;
    FlowEngine engine;
};

} // namespace heddle::test
