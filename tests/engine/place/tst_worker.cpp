// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// One run, as a coroutine and as a plain body: what is told, and in which order.

#include "tests/engine/place/runs.h"

#include <new>
#include <stdexcept>

namespace heddle::test {

namespace {

using OneRun = BothKinds;
INSTANTIATE_TEST_SUITE_P(Kinds, OneRun, testing::Values(BodyKind::Coroutine, BodyKind::Plain), nameOfKind);

// ---- bodies, each in both kinds -----------------------------------------------------------------

double countPlain(Run &run, std::int64_t n)
{
    for (std::int64_t i = 0; i < n; ++i)
        run.yield(Value(double(i)));
    return double(n);
}
Worker<double> count(std::int64_t n)
{
    for (std::int64_t i = 0; i < n; ++i)
        co_yield double(i);
    co_return double(n);
}

/// Yields, is held, yields, and goes on until it is told to stop.
double endlessPlain(Run &run)
{
    const Guard outer("outer");
    run.yield(Value(0.0));
    stage->note("held");
    stage->hold();
    const Guard inner("inner");
    for (double i = 1;; ++i) {
        run.yield(Value(std::min(i, 2.0)));
        run.sleep(std::chrono::microseconds(100));
    }
}
Worker<double> endless()
{
    const Guard outer("outer");
    co_yield 0.0;
    stage->note("held");
    stage->hold();
    const Guard inner("inner");
    for (double i = 1;; ++i) {
        co_yield std::min(i, 2.0);
        co_await delay(std::chrono::microseconds(100));
    }
}

/// Yields, is held after its last checkpoint, returns.
double lastWordPlain(Run &run)
{
    run.yield(Value(0.0));
    stage->note("held");
    stage->hold();
    return 1;
}
Worker<double> lastWord()
{
    co_yield 0.0;
    stage->note("held");
    stage->hold();
    co_return 1.0;
}

/// Is held, passes a checkpoint, returns.
double checkedPlain(Run &run)
{
    stage->note("held");
    stage->hold();
    run.checkpoint();
    stage->note("passed");
    return 1;
}
Worker<double> checked()
{
    stage->note("held");
    stage->hold();
    co_await checkpoint;
    stage->note("passed");
    co_return 1.0;
}

/// Is held, throws.
[[noreturn]] void throwOne(std::int64_t what)
{
    if (what == 0)
        throw std::runtime_error("it broke");
    if (what == 1)
        throw std::bad_alloc();
    throw 7;
}
double throwingPlain(Run &run, std::int64_t what)
{
    run.yield(Value(0.0));
    stage->note("held");
    stage->hold();
    throwOne(what);
}
Worker<double> throwing(std::int64_t what)
{
    co_yield 0.0;
    stage->note("held");
    stage->hold();
    throwOne(what);
    co_return 0.0;
}

} // namespace

// ---- order --------------------------------------------------------------------------------------

TEST_P(OneRun, YieldsAreToldInOrderAndThenWhatIsReturned)
{
    const RunId run = begin(bare(count), bare(countPlain), given({3}));
    EXPECT_EQ(storyOf(run), "started 0 1 2 returned:3");
}

TEST_P(OneRun, ABodyWithoutYieldsOnlyReturns)
{
    EXPECT_EQ(storyOf(begin(bare(count), bare(countPlain), given({0}))), "started returned:0");
}

// ---- stop ---------------------------------------------------------------------------------------

TEST_P(OneRun, StoppedBeforeItBeginsItIsAbortedAtOnceAndNeverEntered)
{
    occupy();
    const RunId run = begin(bare(endless), bare(endlessPlain));
    place().stop(run);
    EXPECT_EQ(m_sink->story(run), "aborted"); // though every thread is taken
    m_stage.open();
    EXPECT_TRUE(m_sink->seesEnds(3));
    EXPECT_FALSE(m_sink->count(run, "started"));
}

TEST_P(OneRun, StoppedWhileItRunsItsGuardsRunInnermostFirstBeforeAborted)
{
    m_stage.open();
    const RunId run = begin(bare(endless), bare(endlessPlain));
    ASSERT_TRUE(m_sink->sees(run, "2", 3));
    place().stop(run);
    EXPECT_TRUE(storyOf(run).ends_with("2 aborted"));
    EXPECT_EQ(m_stage.words(), (std::vector<std::string>{"held", "~inner", "~outer", "told aborted"}));
}

TEST_P(OneRun, StoppedAfterItsLastYieldItIsAbortedThoughItReturns)
{
    const RunId run = begin(bare(lastWord), bare(lastWordPlain));
    ASSERT_TRUE(m_stage.sees("held"));
    place().stop(run);
    m_stage.open();
    EXPECT_EQ(storyOf(run), "started 0 aborted");
}

TEST_P(OneRun, StoppedWhilePausedItIsAbortedWithoutResumed)
{
    const RunId run = begin(bare(endless), bare(endlessPlain));
    ASSERT_TRUE(m_stage.sees("held"));
    place().pause(run);
    m_stage.open();
    ASSERT_TRUE(m_sink->sees(run, "paused"));
    place().stop(run);
    EXPECT_EQ(storyOf(run), "started 0 1 paused aborted");
    EXPECT_EQ(m_stage.words(), (std::vector<std::string>{"held", "~inner", "~outer", "told aborted"}));
}

TEST_P(OneRun, WishesAfterTheEndDoNothing)
{
    const RunId run = begin(bare(count), bare(countPlain), given({1}));
    const std::string story = storyOf(run);
    place().pause(run);
    place().resume(run);
    place().send(run, Value(1.0));
    place().taken(run, 0);
    place().stop(run);
    place().kill(run);
    EXPECT_EQ(m_sink->story(run), story);
}

// ---- pause --------------------------------------------------------------------------------------

TEST_P(OneRun, PausedBeforeItBeginsItIsEnteredOnlyWhenItIsResumed)
{
    occupy();
    const RunId run = begin(bare(checked), bare(checkedPlain));
    place().pause(run);
    m_stage.open();
    ASSERT_TRUE(m_sink->sees(run, "paused"));
    ASSERT_TRUE(m_sink->seesEnds(2));
    EXPECT_EQ(m_sink->story(run), "started paused");
    EXPECT_EQ(m_stage.words().size(), 4u); // the occupants', no more
    place().resume(run);
    EXPECT_EQ(storyOf(run), "started paused resumed returned:1");
}

TEST_P(OneRun, APauseTakenBackBeforeTheCheckpointIsAsIfItHadNotBeen)
{
    const RunId run = begin(bare(checked), bare(checkedPlain));
    ASSERT_TRUE(m_stage.sees("held"));
    place().pause(run);
    place().resume(run);
    m_stage.open();
    EXPECT_EQ(storyOf(run), "started returned:1");
}

TEST_P(OneRun, TheLastOfManyWishesWins)
{
    const RunId run = begin(bare(checked), bare(checkedPlain));
    ASSERT_TRUE(m_stage.sees("held"));
    for (int i = 0; i < 5; ++i) {
        place().pause(run);
        place().resume(run);
    }
    place().pause(run);
    m_stage.open();
    ASSERT_TRUE(m_sink->sees(run, "paused"));
    EXPECT_EQ(m_sink->story(run), "started paused");
    place().resume(run);
    EXPECT_EQ(storyOf(run), "started paused resumed returned:1");
}

TEST_P(OneRun, PausedTwiceItIsToldOnceAndOneResumeIsEnough)
{
    const RunId run = begin(bare(checked), bare(checkedPlain));
    ASSERT_TRUE(m_stage.sees("held"));
    place().pause(run);
    place().pause(run);
    m_stage.open();
    ASSERT_TRUE(m_sink->sees(run, "paused"));
    place().pause(run);
    place().resume(run);
    place().resume(run);
    EXPECT_EQ(storyOf(run), "started paused resumed returned:1");
}

TEST_P(OneRun, ABodyThatEndsBeforeItsNextCheckpointIsNotPaused)
{
    const RunId run = begin(bare(lastWord), bare(lastWordPlain));
    ASSERT_TRUE(m_stage.sees("held"));
    place().pause(run);
    m_stage.open();
    EXPECT_EQ(storyOf(run), "started 0 returned:1");
}

TEST_P(OneRun, AfterThePauseAtMostOneMoreYieldComes)
{
    const RunId run = begin(bare(endless), bare(endlessPlain));
    ASSERT_TRUE(m_stage.sees("held"));
    place().pause(run);
    m_stage.open();
    ASSERT_TRUE(m_sink->sees(run, "paused"));
    EXPECT_EQ(m_sink->story(run), "started 0 1 paused");
    place().resume(run);
    EXPECT_TRUE(m_sink->sees(run, "2", 2));
    place().stop(run);
}

// ---- errors -------------------------------------------------------------------------------------

TEST_P(OneRun, WhateverIsThrownIsAFailure)
{
    m_stage.open();
    const char *sentences[]{
        "it broke", "There is not enough memory for this.", "The node failed without saying why."};
    for (int what = 0; what < 3; ++what)
        EXPECT_EQ(storyOf(begin(bare(throwing), bare(throwingPlain), given({what}))),
            std::string("started 0 failed:") + sentences[what]);
}

TEST_P(OneRun, AnErrorWinsOverAStopThatIsPending)
{
    const RunId run = begin(bare(throwing), bare(throwingPlain), given({0}));
    ASSERT_TRUE(m_stage.sees("held"));
    place().stop(run);
    m_stage.open();
    EXPECT_EQ(storyOf(run), "started 0 failed:it broke");
}

namespace {

double swallowing(Run &run)
{
    try {
        for (;;)
            run.yield(Value(1.0));
    } catch (...) {
        return 2;
    }
}

} // namespace

TEST_F(PlaceTest, ABodyThatSwallowsTheStopIsAbortedAllTheSame)
{
    const RunId run = start(bare(swallowing));
    ASSERT_TRUE(m_sink->sees(run, "1"));
    place().stop(run);
    EXPECT_TRUE(storyOf(run).ends_with(" aborted"));
}

// ---- what else a body says ----------------------------------------------------------------------

namespace {

void sayAll(Run &run)
{
    run.progress(1, 4, "first");
    run.progress(2, 4, "second"); // too soon: replaced by the next
    run.progress(5, 4, "over");
    run.log("noted");
    run.warn("odd");
    run.message(Value("hello"));
    run.remember(Value(run.memory().isNull() ? 1.0 : run.memory().toNumber() + 1));
    run.fire(1, Value(9.0));
    run.fire(7, Value(9.0)); // there is no such output
    run.publish(Value(9.0), -1);
    run.publish(Value(9.0), 2);
}
double sayerPlain(Run &run)
{
    sayAll(run);
    return run.memory().toNumber();
}
Worker<double> sayer()
{
    Run &run = co_await self;
    sayAll(run);
    co_return run.memory().toNumber();
}
template <class F> NodeType sayerNode(F function)
{
    return node("test.sayer", function).output("out", "").event("done", "");
}

double indeterminatePlain(Run &run)
{
    run.progress(7, 0);
    return 0;
}
Worker<double> indeterminate()
{
    Run &run = co_await self;
    run.progress(7, 0);
    co_return 0.0;
}

double waitingPlain(Run &run)
{
    run.progress(1, 2, "Connecting");
    run.progress(2, 2, "Downloading");
    (void)run.receive();
    return 0;
}
Worker<double> waiting()
{
    Run &run = co_await self;
    run.progress(1, 2, "Connecting");
    run.progress(2, 2, "Downloading");
    Value sent = co_await receive;
    co_return 0.0;
}

} // namespace

TEST_P(OneRun, ProgressLogMessageMemoryAndTriggersComeInOrderAndTheLastProgressIsNeverLost)
{
    const RunId run = begin(sayerNode(sayer), sayerNode(sayerPlain));
    EXPECT_EQ(storyOf(run),
        "started progress:1/4:first log:noted warned:odd message:hello memory:1 fired1:9 progress:5/4:over "
        "returned:1:null");
}

TEST_P(OneRun, WhatItRemembersIsThereInTheNextRun)
{
    const NodeType type = GetParam() == BodyKind::Coroutine ? sayerNode(sayer) : sayerNode(sayerPlain);
    const RunId first = start(type);
    (void)storyOf(first);
    const RunId second = start(type, {}, m_sink->memory(first));
    EXPECT_TRUE(storyOf(second).ends_with("returned:2:null"));
}

TEST_P(OneRun, ProgressWithoutATotalIsToldAsSuch)
{
    EXPECT_EQ(
        storyOf(begin(bare(indeterminate), bare(indeterminatePlain))), "started progress:7/0 returned:0");
}

TEST_P(OneRun, ProgressThatCameTooSoonIsToldALittleLaterThoughTheBodyWaits)
{
    const RunId run = begin(bare(waiting), bare(waitingPlain));
    EXPECT_TRUE(m_sink->sees(run, "progress:2/2:Downloading"));
    place().send(run, Value(1.0));
    EXPECT_EQ(storyOf(run), "started progress:1/2:Connecting progress:2/2:Downloading returned:0");
}

namespace {

double whichTriggerPlain(Run &run)
{
    return run.triggeredBy();
}
Worker<double> whichTrigger()
{
    Run &run = co_await self;
    co_return double(run.triggeredBy());
}

} // namespace

TEST_P(OneRun, ItKnowsWhichTriggerStartedIt)
{
    const NodeType type = GetParam() == BodyKind::Coroutine ? bare(whichTrigger) : bare(whichTriggerPlain);
    EXPECT_EQ(storyOf(start(type, {}, {}, 2)), "started returned:2");
    EXPECT_EQ(storyOf(start(type)), "started returned:-1");
}

} // namespace heddle::test
