// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// What is sent to a body, what it waits for, and bodies that go on in other bodies.

#include "tests/engine/place/runs.h"

#include <stdexcept>

namespace heddle::test {

namespace {

using Talk = BothKinds;
INSTANTIATE_TEST_SUITE_P(Kinds, Talk, testing::Values(BodyKind::Coroutine, BodyKind::Plain), nameOfKind);

/// Is held, then receives twice and yields what it got.
double listenPlain(Run &run)
{
    const Guard guard("guard");
    stage->note("held");
    stage->hold();
    for (int i = 0; i < 2; ++i)
        run.yield(run.receive());
    return 9;
}
Worker<double> listen()
{
    const Guard guard("guard");
    stage->note("held");
    stage->hold();
    for (int i = 0; i < 2; ++i) {
        Value sent = co_await receive;
        co_yield sent.toNumber();
    }
    co_return 9.0;
}

/// Is held, then takes what there is.
double pollPlain(Run &run)
{
    stage->note("held");
    stage->hold();
    double taken = 0;
    while (const auto sent = run.poll()) {
        run.yield(*sent);
        ++taken;
    }
    return taken;
}
Worker<double, Value> pollAll()
{
    stage->note("held");
    stage->hold();
    double taken = 0;
    for (;;) {
        std::optional<Value> sent = co_await poll;
        if (!sent)
            break;
        co_yield *sent;
        ++taken;
    }
    co_return taken;
}

NodeType queued(NodeType type)
{
    type.mailbox = Mailbox::Queue;
    return type;
}

} // namespace

TEST_P(Talk, WhatIsSentBeforeTheFirstReceiveIsDelivered)
{
    const RunId run = begin(bare(listen), bare(listenPlain));
    ASSERT_TRUE(m_stage.sees("held"));
    place().send(run, Value(1.0));
    m_stage.open();
    ASSERT_TRUE(m_sink->sees(run, "1"));
    place().send(run, Value(2.0));
    EXPECT_EQ(storyOf(run), "started 1 2 returned:9");
}

TEST_P(Talk, WhatIsSentBeforeTheRunBeginsIsDelivered)
{
    occupy();
    const RunId run = begin(queued(bare(listen)), queued(bare(listenPlain)));
    place().send(run, Value(1.0));
    place().send(run, Value(2.0));
    m_stage.open();
    EXPECT_EQ(storyOf(run), "started 1 2 returned:9");
}

TEST_P(Talk, OfTwoThatWereSentTheLatestArrives)
{
    const RunId run = begin(bare(pollAll), bare(pollPlain));
    ASSERT_TRUE(m_stage.sees("held"));
    place().send(run, Value(1.0));
    place().send(run, Value(2.0));
    m_stage.open();
    EXPECT_EQ(storyOf(run), "started 2 returned:1");
}

TEST_P(Talk, OfAQueueAllArriveInOrderZeroAndFalseToo)
{
    const RunId run = begin(queued(bare(pollAll)), queued(bare(pollPlain)));
    ASSERT_TRUE(m_stage.sees("held"));
    place().send(run, Value(3.0));
    place().send(run, Value(0));
    place().send(run, Value(false));
    place().send(run, Value("x"));
    m_stage.open();
    EXPECT_EQ(storyOf(run), "started 3 0 false x returned:4");
}

TEST_P(Talk, PollFindsNothingWhereNothingWasSent)
{
    m_stage.open();
    EXPECT_EQ(storyOf(begin(bare(pollAll), bare(pollPlain))), "started returned:0");
}

TEST_P(Talk, ABodyThatWaitsIsPausedAndKeepsWhatIsSentMeanwhile)
{
    m_stage.open();
    const RunId run = begin(queued(bare(listen)), queued(bare(listenPlain)));
    ASSERT_TRUE(m_stage.sees("held"));
    place().pause(run);
    ASSERT_TRUE(m_sink->sees(run, "paused"));
    place().send(run, Value(1.0));
    place().send(run, Value(2.0));
    EXPECT_EQ(m_sink->story(run), "started paused");
    place().resume(run);
    EXPECT_EQ(storyOf(run), "started paused resumed 1 2 returned:9");
}

TEST_P(Talk, ABodyThatWaitsIsStopped)
{
    m_stage.open();
    const RunId run = begin(bare(listen), bare(listenPlain));
    ASSERT_TRUE(m_stage.sees("held"));
    place().stop(run);
    EXPECT_EQ(storyOf(run), "started aborted");
    EXPECT_EQ(m_stage.words(), (std::vector<std::string>{"held", "~guard", "told aborted"}));
}

// ---- typed mail ---------------------------------------------------------------------------------

namespace {

Worker<double, double, double> gain()
{
    double sum = 0;
    for (int i = 0; i < 3; ++i) {
        double sent = co_await receive;
        sum += sent;
        co_yield sum;
    }
    std::optional<double> more = co_await poll;
    co_return more ? 1.0 : sum;
}

} // namespace

TEST_F(PlaceTest, AWorkerIsSentWhatItIsDeclaredToTakeAndNothingElse)
{
    const RunId run = start(queued(bare(gain)));
    place().send(run, Value("no number"));
    place().send(run, Value(0.0));
    place().send(run, Value(1));
    place().send(run, Value(2.5));
    EXPECT_EQ(storyOf(run), "started 0 1 3.5 returned:3.5");
}

// ---- time ---------------------------------------------------------------------------------------

namespace {

constexpr auto kAnHour = std::chrono::hours(1);

double sleepPlain(Run &run, std::int64_t ms)
{
    const Guard guard("guard");
    stage->note("held");
    run.sleep(ms < 0 ? std::chrono::nanoseconds(kAnHour) : std::chrono::milliseconds(ms));
    return 1;
}
Worker<double> sleeper(std::int64_t ms)
{
    const Guard guard("guard");
    stage->note("held");
    co_await delay(ms < 0 ? std::chrono::nanoseconds(kAnHour) : std::chrono::milliseconds(ms));
    co_return 1.0;
}

} // namespace

TEST_P(Talk, ADelayLastsAsLongAsItShould)
{
    const auto before = std::chrono::steady_clock::now();
    const RunId run = begin(bare(sleeper), bare(sleepPlain), given({20}));
    EXPECT_EQ(storyOf(run), "started returned:1");
    EXPECT_GE(std::chrono::steady_clock::now() - before, std::chrono::milliseconds(20));
}

TEST_P(Talk, AStopCutsADelayShort)
{
    const RunId run = begin(bare(sleeper), bare(sleepPlain), given({-1}));
    ASSERT_TRUE(m_stage.sees("held"));
    place().stop(run);
    EXPECT_EQ(storyOf(run), "started aborted");
    EXPECT_EQ(m_stage.words(), (std::vector<std::string>{"held", "~guard", "told aborted"}));
}

TEST_P(Talk, ADelayThatIsOverWhilePausedEndsWithTheResume)
{
    occupy();
    const RunId run = begin(bare(sleeper), bare(sleepPlain), given({10}));
    m_stage.open();
    ASSERT_TRUE(m_stage.sees("held"));
    place().pause(run);
    const bool wasPaused = m_sink->count(run, "returned:1") == 0 && m_sink->sees(run, "paused");
    const RunId later = begin(bare(sleeper), bare(sleepPlain), given({30}));
    (void)storyOf(later); // the other's time is over by now
    EXPECT_TRUE(!wasPaused || m_sink->story(run) == "started paused") << m_sink->story(run);
    place().resume(run);
    EXPECT_TRUE(storyOf(run).ends_with("returned:1"));
}

// ---- delegation ---------------------------------------------------------------------------------

namespace {

Worker<double> inner(std::int64_t n)
{
    const Guard guard("inner");
    co_yield double(n);
    Value sent = co_await receive;
    co_await checkpoint;
    if (sent.toNumber() < 0)
        throw std::runtime_error("below zero");
    co_return sent.toNumber();
}
Worker<double> outer(std::int64_t careful)
{
    const Guard guard("outer");
    double sum = 0;
    for (std::int64_t i = 1; i <= 2; ++i) {
        if (!careful) {
            double part = co_await inner(i);
            sum += part;
            continue;
        }
        try {
            double part = co_await inner(i);
            sum += part;
        } catch (const std::exception &) {
            sum += 100;
        }
    }
    co_yield sum;
    co_return sum;
}

Worker<void, double> silent()
{
    co_yield 5.0;
}
Worker<double> caller()
{
    co_await silent();
    Worker<void, double> never = silent(); // made, and not gone on in
    co_return 6.0;
}

} // namespace

TEST_F(PlaceTest, WhatAnotherWorkerYieldsAndIsSentPassesThroughAndItsReturnArrives)
{
    const RunId run = start(bare(outer), given({0}));
    ASSERT_TRUE(m_sink->sees(run, "1"));
    place().send(run, Value(10.0));
    ASSERT_TRUE(m_sink->sees(run, "2"));
    place().send(run, Value(20.0));
    EXPECT_EQ(storyOf(run), "started 1 2 30 returned:30");
    EXPECT_EQ(m_stage.words(), (std::vector<std::string>{"~inner", "~inner", "~outer", "told returned:30"}));
}

TEST_F(PlaceTest, AWorkerThatReturnsNothingIsAwaitedToo)
{
    EXPECT_EQ(storyOf(start(bare(caller))), "started 5 returned:6");
}

TEST_F(PlaceTest, WhatAnotherWorkerThrowsArrivesWhereItIsAwaited)
{
    const RunId careful = start(bare(outer), given({1})), careless = start(bare(outer), given({0}));
    for (const RunId run : {careful, careless}) {
        ASSERT_TRUE(m_sink->sees(run, "1"));
        place().send(run, Value(-1.0));
    }
    EXPECT_EQ(storyOf(careless), "started 1 failed:below zero");
    ASSERT_TRUE(m_sink->sees(careful, "2"));
    place().send(careful, Value(3.0));
    EXPECT_EQ(storyOf(careful), "started 1 2 103 returned:103");
}

TEST_F(PlaceTest, AStopInAnotherWorkerDestroysInnermostFirst)
{
    const RunId run = start(bare(outer), given({1}));
    ASSERT_TRUE(m_sink->sees(run, "1"));
    place().stop(run);
    EXPECT_EQ(storyOf(run), "started 1 aborted");
    EXPECT_EQ(m_stage.words(), (std::vector<std::string>{"~inner", "~outer", "told aborted"}));
}

namespace {

enum AtTheBottom : std::int64_t { Return, Throw, Wait };

std::atomic<int> alive = 0;
struct Alive {
    Alive() { ++alive; }
    ~Alive() { --alive; }
};

Worker<double> dig(std::int64_t depth, std::int64_t atTheBottom)
{
    const Alive counted;
    if (depth > 0) {
        double below = co_await dig(depth - 1, atTheBottom);
        co_return below + 1;
    }
    co_yield double(alive);
    if (atTheBottom == Throw)
        throw std::runtime_error("bedrock");
    if (atTheBottom == Wait)
        Value sent = co_await receive;
    co_return 1.0;
}

constexpr int kDeep = 20'000;

} // namespace

TEST_F(PlaceTest, TwentyThousandLevelsReturn)
{
    EXPECT_EQ(storyOf(start(bare(dig), given({kDeep - 1, Return}))), "started 20000 returned:20000");
    EXPECT_EQ(alive, 0);
}

TEST_F(PlaceTest, AnErrorPassesThroughTwentyThousandLevels)
{
    EXPECT_EQ(storyOf(start(bare(dig), given({kDeep - 1, Throw}))), "started 20000 failed:bedrock");
    EXPECT_EQ(alive, 0);
}

TEST_F(PlaceTest, TwentyThousandLevelsAreDestroyedWhereTheyWait)
{
    const RunId run = start(bare(dig), given({kDeep - 1, Wait}));
    ASSERT_TRUE(m_sink->sees(run, "20000"));
    place().stop(run);
    EXPECT_EQ(storyOf(run), "started 20000 aborted");
    EXPECT_EQ(alive, 0);
}

} // namespace heddle::test
