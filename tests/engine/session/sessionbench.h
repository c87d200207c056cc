// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/place/threadplace.h"
#include "engine/sdk/catalog.h"
#include "engine/session/session.h"
#include "tests/support/scratchfolder.h"
#include "tests/support/workbench.h"

#include <gtest/gtest.h>

#include <condition_variable>
#include <map>
#include <mutex>
#include <optional>
#include <string>

namespace heddle::test {

/// A door that bodies wait at until the test opens it. Any thread.
class Gate {
public:
    void open()
    {
        const std::lock_guard lock(m_mutex);
        m_open = true;
        m_wake.notify_all();
    }
    void wait()
    {
        std::unique_lock lock(m_mutex);
        m_wake.wait(lock, [this] { return m_open; });
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_open = false;
};

/// A session and a window that keeps what it was told. The window takes only when the test says so.
class SessionBench : private DeltaSink {
public:
    explicit SessionBench(Catalog &catalog, Place &place)
        : m_catalog(catalog)
        , session(std::make_unique<Session>(catalog, place, static_cast<DeltaSink &>(*this)))
    {
    }
    ~SessionBench() override { close(); }

    /// Afterwards the sink may not be called any more.
    void close()
    {
        session.reset();
        const std::lock_guard lock(m_mutex);
        m_closed = true;
    }

    void post(Command command) { session->post(std::move(command)); }
    void edit(std::vector<Edit> edits, GraphPath path = {})
    {
        post(EditCommand{{std::move(path), std::move(edits), "Edit", 0}, 0});
    }
    Node node(const std::string &name, const std::string &type)
    {
        Node made;
        made.name = name;
        made.type = m_catalog.placeholder(type);
        return made;
    }
    void add(const std::string &name, const std::string &type) { edit({AddNode{node(name, type)}}); }

    /// Waits until something can be taken, and notes it. False: nothing came for a long time.
    bool takeNext()
    {
        {
            std::unique_lock lock(m_mutex);
            if (!m_wake.wait_for(lock, std::chrono::seconds(20), [this] { return m_pending; }))
                return false;
            m_pending = false;
        }
        note(session->take());
        return true;
    }
    /// Waits without taking, until the sink was called.
    void waitReady()
    {
        std::unique_lock lock(m_mutex);
        m_wake.wait_for(lock, std::chrono::seconds(20), [this] { return m_pending; });
    }
    template <class Condition> bool until(Condition &&condition)
    {
        while (!condition())
            if (!takeNext())
                return false;
        return true;
    }
    /// Posts a command that answers, and waits for the answer.
    template <class C> Reply ask(C command)
    {
        command.request = ++m_lastRequest;
        const std::uint64_t request = command.request;
        post(std::move(command));
        EXPECT_TRUE(until([&] { return replies.contains(request); }));
        return replies[request];
    }
    /// Everything that was posted before has been carried out and told.
    void sync() { (void)ask(CopyCommand{}); }

    std::string state(std::uint32_t id) const
    {
        const auto found = statuses.find(NodeId{id});
        return found == statuses.end() ? "none" : std::string(nameOf(found->second.state));
    }
    int calls() const
    {
        const std::lock_guard lock(m_mutex);
        return m_calls;
    }
    int wrongCalls() const
    {
        const std::lock_guard lock(m_mutex);
        return m_wrongCalls;
    }

    std::map<NodeId, Node> nodes;
    std::map<NodeId, NodeStatus> statuses;
    std::map<NodeId, std::vector<Value>> outputs;
    std::map<std::uint64_t, Reply> replies;
    std::vector<Frame> frames;
    std::vector<PanelItem> panel;
    DocumentState document;
    Totals totals;
    GraphPath graph;
    GraphDelta last;
    int resets = 0;

private:
    void deltaReady() override
    {
        const std::lock_guard lock(m_mutex);
        ++m_calls;
        m_wrongCalls += m_pending || m_closed;
        m_pending = true;
        m_wake.notify_all();
    }

    void note(GraphDelta delta)
    {
        graph = delta.graph;
        if (delta.reset) {
            ++resets;
            nodes.clear();
            statuses.clear();
            outputs.clear();
        }
        for (const NodeId id : delta.removed) {
            EXPECT_EQ(nodes.erase(id), 1u) << "only what was told is taken back";
            statuses.erase(id);
            outputs.erase(id);
        }
        for (const Node &added : delta.added)
            EXPECT_TRUE(nodes.emplace(added.id, added).second) << "what is there is not added";
        for (const Node &changed : delta.changed)
            EXPECT_TRUE(std::exchange(nodes.at(changed.id), changed).type);
        for (const auto &[id, status] : delta.statuses)
            statuses[id] = status;
        for (const OutputChange &change : delta.outputs)
            outputs[change.node] = change.values;
        for (const Reply &reply : delta.replies)
            replies[reply.request] = reply;
        frames = delta.frames.value_or(frames);
        panel = delta.panel.value_or(panel);
        document = delta.document.value_or(document);
        totals = delta.totals.value_or(totals);
        last = std::move(delta);
    }

    Catalog &m_catalog;
    mutable std::mutex m_mutex; // guards the next four
    std::condition_variable m_wake;
    bool m_pending = false, m_closed = false;
    int m_calls = 0, m_wrongCalls = 0;
    std::uint64_t m_lastRequest = 1'000'000;

public:
    std::unique_ptr<Session> session; // last: its thread calls the sink
};

/// A catalog, a place of two threads and a session for each test, with a node whose body waits at a gate.
class SessionTest : public testing::Test {
protected:
    SessionTest()
    {
        addTestNodes(catalog, log);
        NodeType deaf;
        deaf.id = deaf.title = "test.deaf"; // does not see that it should stop
        deaf.inputs = {{.name = "value", .type = &types::number, .preset = 0.0}};
        deaf.outputs = {{.name = "out", .type = &types::number}};
        deaf.body = [this](heddle::Run &, std::span<const Value> in, std::span<Value> out) {
            gate.wait();
            out[0] = in[0];
        };
        catalog.add(std::move(deaf));
        NodeType bell;
        bell.id = bell.title = "test.bell"; // opens the gate when it is given 1
        bell.cost = Cost::Cheap;
        bell.inputs = {{.name = "value", .type = &types::number, .preset = 0.0}};
        bell.outputs = {{.name = "out", .type = &types::number}};
        bell.body = [this](heddle::Run &, std::span<const Value> in, std::span<Value> out) {
            if (in[0].toNumber() == 1)
                gate.open();
            out[0] = in[0];
        };
        catalog.add(std::move(bell));
    }
    ~SessionTest() override { gate.open(); }

    Gate gate;
    RunLog log;
    Catalog catalog;
    ThreadPlace place{2};
    SessionBench bench{catalog, place};
};

} // namespace heddle::test
