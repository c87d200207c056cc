// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/place/threadplace.h"
#include "engine/sdk/worker.h"

#include <gtest/gtest.h>

#include <condition_variable>
#include <deque>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace heddle::test {

/// The legal order of what a place tells of one run. One thread at a time.
///
///     nothing ──started──► running ◄──paused(true/false)──► paused
///        │                    │ finished, failed, aborted      │
///        └──────aborted───────┴────────────► ended ◄──aborted──┘
class Order {
public:
    /// `preview`: the event is a value of an output where only the latest matters, which may come late.
    void note(const JobEvent &event, bool preview);
    bool hasEnded() const { return m_state == State::Ended; }
    const std::string &fault() const { return m_fault; } ///< The first; empty: none.

private:
    enum class State { Nothing, Running, Paused, Ended };
    void expect(bool right, const char *rule);

    State m_state = State::Nothing;
    std::uint32_t m_sequence = 0;
    std::string m_fault;
};

/// What bodies and tests tell each other: words in order, and a gate that a body can be held at. Any thread.
class Stage {
public:
    void note(std::string word);
    bool sees(std::string_view word, int times = 1); ///< Waits for it; false: in vain.
    std::vector<std::string> words() const;
    void hold(); ///< Waits until the gate is open, whatever the place wants.
    void open();
    std::thread::id thread() const { return m_thread; } ///< The test's own.

private:
    const std::thread::id m_thread = std::this_thread::get_id();
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::vector<std::string> m_words;
    bool m_open = false;
};

/// The stage of the test that runs. Bodies are plain functions, so they find it here.
extern Stage *stage;

/// Tells the stage when it goes.
class Guard {
public:
    explicit Guard(std::string name)
        : m_name(std::move(name))
    {
    }
    ~Guard()
    {
        EXPECT_NE(std::this_thread::get_id(), stage->thread()) << "guards run in the worker's thread";
        stage->note("~" + m_name);
    }
    Guard(const Guard &) = delete;
    Guard &operator=(const Guard &) = delete;

private:
    std::string m_name;
};

std::vector<Value> given(std::initializer_list<std::int64_t> inputs);

/// A node of that body, whose ports are named by their number.
template <class R, class... A> NodeType bare(R (*function)(A...), std::size_t inputs, std::size_t outputs)
{
    NodeDeclaration declared = node("test.body", function);
    for (std::size_t i = 0; i < inputs; ++i)
        declared.input(std::to_string(i), "");
    for (std::size_t i = 0; i < outputs; ++i)
        declared.output(std::to_string(i), "");
    return declared;
}
template <class R, class... A> NodeType bare(R (*function)(A...))
{
    return bare(function, sizeof...(A), std::is_void_v<R> ? 0 : 1);
}
template <class R, class... A> NodeType bare(R (*function)(Run &, A...))
{
    return bare(function, sizeof...(A), std::is_void_v<R> ? 0 : 1);
}
template <class R, class Y, class S, class... A> NodeType bare(Worker<R, Y, S> (*function)(A...))
{
    return bare(function, sizeof...(A), std::is_void_v<R> ? 0 : 1);
}

/// Writes down what a place tells, and checks its order. Any thread.
class Recorder final : public JobSink {
public:
    void add(RunId run, const NodeType &type);
    void post(JobEvent event) override;

    /// What was told of a run, as words: "started 0 1 paused resumed returned 2".
    std::string story(RunId run) const;
    /// Waits until the story holds that word so often; false: in vain.
    bool sees(RunId run, std::string_view word, int times = 1);
    bool seesStart(RunId run, std::string_view beginning); ///< Waits for a word that begins so.
    bool seesEnd(RunId run);
    /// Waits until that many runs have ended.
    bool seesEnds(std::size_t count);
    int count(RunId run, std::string_view word) const;
    std::size_t ended() const;
    std::string faults() const; ///< Of all runs.
    /// Whom to tell that a value was taken; called without a lock from pump().
    struct Taken {
        RunId run;
        int output;
    };
    std::vector<Taken> takeOutputs();
    std::vector<RunId> order(
        std::string_view word) const; ///< The runs in the order that it was told of them.
    std::vector<RunId> endings() const; ///< The runs in the order that they ended in.
    Value memory(RunId run) const;

private:
    struct Record {
        const NodeType *type = nullptr;
        Order order;
        std::vector<std::string> words;
        Value memory;
    };
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::map<RunId, Record> m_runs;
    std::vector<Taken> m_outputs;
    std::vector<RunId> m_endings;
};

/// A place with two threads, and what it tells. Every test ends with legal orders and with nobody left.
class PlaceTest : public testing::Test {
protected:
    PlaceTest() { stage = &m_stage; }
    void TearDown() override;

    RunId start(const NodeType &type, std::vector<Value> inputs = {}, Value memory = {}, int trigger = -1);
    /// Occupies all threads until the stage opens its gate.
    void occupy();
    std::string storyOf(RunId run);
    ThreadPlace &place() { return *m_place; }

    Stage m_stage;
    std::deque<NodeType> m_types;
    std::shared_ptr<Recorder> m_sink = std::make_shared<Recorder>();
    std::unique_ptr<ThreadPlace> m_place = std::make_unique<ThreadPlace>(2, ThreadPlace::Priority::Normal);
    int m_occupied = 0;
};

/// The same story for both kinds of bodies.
enum class BodyKind { Coroutine, Plain };
class BothKinds : public PlaceTest, public testing::WithParamInterface<BodyKind> {
protected:
    RunId begin(NodeType coroutine, NodeType plain, std::vector<Value> inputs = {})
    {
        return start(GetParam() == BodyKind::Coroutine ? coroutine : plain, std::move(inputs));
    }
};
inline std::string nameOfKind(const testing::TestParamInfo<BodyKind> &info)
{
    return info.param == BodyKind::Coroutine ? "coroutine" : "plain";
}

} // namespace heddle::test
