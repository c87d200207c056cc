// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Many bodies and few threads: who holds one, who gets one, and what becomes of bodies that do not obey.

#include "tests/engine/place/runs.h"

#include <algorithm>
#include <filesystem>

namespace heddle::test {

namespace {

using Threads = BothKinds;
INSTANTIATE_TEST_SUITE_P(Kinds, Threads, testing::Values(BodyKind::Coroutine, BodyKind::Plain), nameOfKind);

std::size_t threadsOfProcess()
{
    const std::filesystem::directory_iterator tasks("/proc/self/task");
    return std::size_t(std::distance(begin(tasks), end(tasks)));
}

double onePlain(Run &)
{
    return 1;
}

Worker<double> patient()
{
    co_yield 0.0;
    Value sent = co_await receive;
    co_return 1.0;
}
Worker<double> greedy()
{
    co_yield 0.0;
    for (;;)
        co_await checkpoint;
}
double patientPlain(Run &run)
{
    run.publish(Value(0.0), 0);
    for (;;)
        run.checkpoint();
}

} // namespace

// ---- who holds a thread -------------------------------------------------------------------------

TEST_F(PlaceTest, TenThousandPausedCoroutinesHoldNoThreadAndANewOneStartsAtOnce)
{
    constexpr int kMany = 10'000;
    occupy();
    const std::size_t threads = threadsOfProcess();
    std::vector<RunId> runs;
    const NodeType type = bare(patient);
    for (int i = 0; i < kMany; ++i) {
        runs.push_back(start(type));
        place().pause(runs.back());
    }
    m_stage.open();
    for (const RunId run : runs)
        ASSERT_TRUE(m_sink->sees(run, "paused"));
    EXPECT_LE(threadsOfProcess(), threads + 8); // the clock, and some that are on their way
    const RunId next = start(bare(onePlain));
    EXPECT_EQ(storyOf(next), "started returned:1");
    for (const RunId run : runs)
        place().resume(run);
    ASSERT_TRUE(m_sink->sees(runs.back(), "0"));
    for (const RunId run : runs)
        place().stop(run);
    EXPECT_TRUE(m_sink->seesEnds(kMany + 3));
}

TEST_F(PlaceTest, BodiesThatArePausedOnTheirThreadsLeaveTheOthersTheirs)
{
    for (const Cost cost : {Cost::Heavy, Cost::Blocking}) {
        NodeType type = bare(patientPlain);
        type.cost = cost;
        std::vector<RunId> runs;
        for (int i = 0; i < 8; ++i) {
            runs.push_back(start(type));
            ASSERT_TRUE(m_sink->sees(runs.back(), "0"));
            place().pause(runs.back());
            ASSERT_TRUE(m_sink->sees(runs.back(), "paused"));
        }
        const RunId ninth = start(type);
        EXPECT_TRUE(m_sink->sees(ninth, "0"));
        place().stop(ninth);
        for (const RunId run : runs)
            place().stop(run);
        EXPECT_TRUE(storyOf(ninth).ends_with("aborted"));
    }
}

TEST_F(PlaceTest, BodiesThatWaitHaveThreadsOfTheirOwn)
{
    NodeType waiting = bare(patientPlain);
    waiting.cost = Cost::Blocking;
    for (int i = 0; i < 16; ++i)
        EXPECT_TRUE(m_sink->sees(start(waiting), "0"));
    EXPECT_EQ(storyOf(start(bare(onePlain))), "started returned:1");
}

TEST_F(PlaceTest, CoroutinesThatComputeForEverShareTheThreads)
{
    for (int i = 0; i < 40; ++i) // many more than threads
        EXPECT_TRUE(m_sink->sees(start(bare(greedy)), "0"));
    EXPECT_EQ(storyOf(start(bare(onePlain))), "started returned:1");
}

// ---- back-pressure ------------------------------------------------------------------------------

namespace {

constexpr int kHighWater = 256, kLowWater = 128;

double flood(Run &run, std::int64_t n)
{
    for (std::int64_t i = 0; i < n; ++i)
        run.yield(Value(double(i)));
    return -1;
}
Worker<double> floodGently(std::int64_t n)
{
    for (std::int64_t i = 0; i < n; ++i)
        co_yield double(i);
    co_return -1.0;
}

/// What the story holds of values, in order.
int values(const std::string &story)
{
    return int(std::count(story.begin(), story.end(), ' '));
}

} // namespace

TEST_P(Threads, AValueTooManyHoldsTheBodyUntilSomeWereTakenAndNoneIsLost)
{
    constexpr int kAll = 3 * kHighWater;
    const RunId run = begin(bare(floodGently), bare(flood), given({kAll}));
    ASSERT_TRUE(m_sink->sees(run, std::to_string(kHighWater - 1)));
    EXPECT_EQ(storyOf(start(bare(onePlain))), "started returned:1"); // held back, it holds nobody up
    EXPECT_EQ(values(m_sink->story(run)), kHighWater);
    const auto taken = m_sink->takeOutputs();
    EXPECT_EQ(taken.size(), std::size_t(kHighWater));
    for (int i = 0; i < kHighWater - kLowWater - 1; ++i)
        place().taken(run, 0);
    EXPECT_EQ(storyOf(start(bare(onePlain))), "started returned:1");
    EXPECT_EQ(values(m_sink->story(run)), kHighWater); // not yet
    for (int i = kHighWater - kLowWater - 1; i < int(taken.size()); ++i)
        place().taken(run, 0);
    while (m_sink->ended() < 3)
        for (const auto &output : m_sink->takeOutputs())
            place().taken(output.run, output.output);
    std::string all = "started";
    for (int i = 0; i < kAll; ++i)
        all += " " + std::to_string(i);
    EXPECT_EQ(storyOf(run), all + " returned:-1");
}

TEST_P(Threads, ABodyThatIsHeldBackIsStopped)
{
    const RunId run = begin(bare(floodGently), bare(flood), given({100'000}));
    ASSERT_TRUE(m_sink->sees(run, std::to_string(kHighWater - 1)));
    place().stop(run);
    EXPECT_TRUE(storyOf(run).ends_with("aborted"));
}

TEST_P(Threads, OfAPreviewTheLatestIsToldOnceTheOneBeforeWasTakenAndTheLastBeforeTheEnd)
{
    NodeType type = GetParam() == BodyKind::Coroutine ? bare(floodGently) : bare(flood);
    type.outputs[0].latest = true;
    const RunId run = start(type, given({100'000}));
    EXPECT_EQ(storyOf(run), "started 0 99999 returned:-1");
}

namespace {

/// Yields three, is held, goes on for ever.
double previewsPlain(Run &run)
{
    for (int i = 0; i < 3; ++i)
        run.yield(Value(double(i)));
    stage->note("held");
    (void)run.receive();
    return 9;
}
Worker<double> previews()
{
    for (int i = 0; i < 3; ++i)
        co_yield double(i);
    stage->note("held");
    Value sent = co_await receive;
    co_return 9.0;
}

} // namespace

TEST_P(Threads, APreviewThatWasTakenIsFollowedByTheNewest)
{
    NodeType type = GetParam() == BodyKind::Coroutine ? bare(previews) : bare(previewsPlain);
    type.outputs[0].latest = true;
    const RunId run = start(type);
    ASSERT_TRUE(m_stage.sees("held"));
    EXPECT_EQ(m_sink->story(run), "started 0");
    place().taken(run, 0);
    EXPECT_TRUE(m_sink->sees(run, "2"));
    place().taken(run, 0);
    place().send(run, Value(1.0));
    EXPECT_EQ(storyOf(run), "started 0 2 returned:9");
}

namespace {

constexpr int kWords = 1'024;

double talkPlain(Run &run)
{
    for (int i = 0; i < kWords; ++i) {
        run.message(Value(i));
        run.checkpoint();
    }
    return 9;
}
Worker<double> talk()
{
    Run &run = co_await self;
    for (int i = 0; i < kWords; ++i) {
        run.message(Value(i));
        co_await checkpoint;
    }
    co_return 9.0;
}

} // namespace

TEST_P(Threads, ABodyThatTalksTooMuchIsHeldBackAndNothingIsLost)
{
    const auto before = std::chrono::steady_clock::now();
    const RunId run = begin(bare(talk), bare(talkPlain));
    std::string all = "started";
    for (int i = 0; i < kWords; ++i)
        all += " message:" + std::to_string(i);
    EXPECT_EQ(storyOf(run), all + " returned:9");
    EXPECT_GE(std::chrono::steady_clock::now() - before, std::chrono::milliseconds(32));
}

// ---- time ---------------------------------------------------------------------------------------

namespace {

std::atomic<std::int64_t> wakingBegins = 0;

/// A thousand wakers wake in groups of a hundred, so far apart that a busy machine does not mix them.
constexpr int kWakers = 1'000, kGroup = 100;
constexpr auto kApart = std::chrono::milliseconds(50);

Worker<double> wakesIn(std::int64_t group)
{
    using Clock = std::chrono::steady_clock;
    const auto at = Clock::time_point(Clock::duration(wakingBegins)) + group * kApart;
    stage->note("waits");
    co_await delay(at - Clock::now());
    co_return double(group);
}

} // namespace

TEST_F(PlaceTest, AThousandDelaysAtOnceWakeInOrder)
{
    m_place = std::make_unique<ThreadPlace>(1, ThreadPlace::Priority::Normal);
    const NodeType type = bare(wakesIn);
    std::map<RunId, int> groups;
    std::chrono::steady_clock::time_point first;
    int begun = 0;
    auto lead = std::chrono::milliseconds(200);
    do { // until all wait before the first is to wake
        groups.clear();
        lead *= 2;
        first = std::chrono::steady_clock::now() + lead;
        wakingBegins = first.time_since_epoch().count();
        for (int i = 0; i < kWakers; ++i) { // begun in another order than they wake
            const int group = i * 7 % (kWakers / kGroup);
            groups[start(type, given({group}))] = group;
        }
        begun += kWakers;
        ASSERT_TRUE(m_stage.sees("waits", begun));
    } while (std::chrono::steady_clock::now() >= first && lead < std::chrono::seconds(20));
    ASSERT_TRUE(m_sink->seesEnds(std::size_t(begun)));
    std::vector<int> woken;
    for (const RunId run : m_sink->endings())
        if (groups.contains(run))
            woken.push_back(groups[run]);
    EXPECT_TRUE(std::is_sorted(woken.begin(), woken.end()));
    EXPECT_EQ(woken.size(), std::size_t(kWakers)); // each once
}

// ---- those that do not obey ---------------------------------------------------------------------

namespace {

double deaf(Run &run)
{
    stage->note("deaf");
    stage->hold();
    run.yield(Value(1.0)); // too late
    return 2;
}
Worker<double> deafCoroutine()
{
    stage->note("deaf");
    stage->hold();
    co_yield 1.0;
    co_return 2.0;
}

} // namespace

TEST_P(Threads, AKilledBodyIsAbortedAtOnceItsWordsAreDroppedAndItsThreadIsCountedAndReplaced)
{
    std::vector<RunId> runs;
    for (int i = 0; i < 2; ++i)
        runs.push_back(begin(bare(deafCoroutine), bare(deaf)));
    ASSERT_TRUE(m_stage.sees("deaf", 2));
    for (const RunId run : runs) {
        place().kill(run);
        EXPECT_EQ(m_sink->story(run), "started aborted");
        place().kill(run); // again does nothing
    }
    EXPECT_EQ(place().abandoned(), 2u);
    EXPECT_EQ(place().alive(), (std::vector<std::string>{"test.body", "test.body"}));
    EXPECT_EQ(storyOf(start(bare(onePlain))), "started returned:1"); // on a thread in their stead
    m_stage.open();
    EXPECT_EQ(place().close(std::chrono::minutes(1)), std::vector<std::string>());
    EXPECT_EQ(place().abandoned(), 0u);
    for (const RunId run : runs)
        EXPECT_EQ(m_sink->story(run), "started aborted");
}

TEST_P(Threads, AKilledBodyThatHoldsNoThreadIsAbortedAtOnceThoughNoThreadIsFree)
{
    const RunId run = begin(bare(patient), bare(patientPlain));
    ASSERT_TRUE(m_sink->sees(run, "0"));
    place().pause(run);
    ASSERT_TRUE(m_sink->sees(run, "paused"));
    occupy();
    place().kill(run);
    EXPECT_EQ(m_sink->story(run), "started 0 paused aborted");
}

TEST_F(PlaceTest, AKilledRunThatHasNotBegunIsAbortedAndForgotten)
{
    occupy();
    const RunId run = start(bare(deaf));
    place().kill(run);
    EXPECT_EQ(m_sink->story(run), "aborted");
    EXPECT_EQ(place().abandoned(), 0u);
    EXPECT_EQ(place().alive(), (std::vector<std::string>{"test.body", "test.body"}));
}

TEST_F(PlaceTest, AfterRefuseNothingBeginsAndAllIsToldToStop)
{
    const RunId parked = start(bare(patient));
    ASSERT_TRUE(m_sink->sees(parked, "0"));
    place().pause(parked);
    ASSERT_TRUE(m_sink->sees(parked, "paused"));
    const RunId running = start(bare(patientPlain));
    ASSERT_TRUE(m_sink->sees(running, "0"));
    place().refuse();
    EXPECT_TRUE(storyOf(parked).ends_with("paused aborted"));
    EXPECT_TRUE(storyOf(running).ends_with("aborted"));
    const RunId late = start(bare(onePlain));
    EXPECT_EQ(m_sink->story(late), "aborted");
}

TEST_F(PlaceTest, CloseNamesWhoDoesNotObey)
{
    occupy();
    (void)start(bare(onePlain)); // waits in the queue
    EXPECT_EQ(
        place().close(std::chrono::milliseconds(20)), (std::vector<std::string>{"test.body", "test.body"}));
    m_stage.open();
    EXPECT_EQ(place().close(std::chrono::minutes(1)), std::vector<std::string>());
}

TEST(ThreadPlace, LeavesBehindABodyThatNeverEnds)
{
    Stage here;
    stage = &here;
    const auto sink = std::make_shared<Recorder>();
    const NodeType type = bare(deaf);
    Job job;
    job.run = nextRunId();
    job.type = &type;
    sink->add(job.run, type);
    const RunId run = job.run;
    auto place = std::make_unique<ThreadPlace>(1, ThreadPlace::Priority::Normal);
    place->submit(std::move(job), sink);
    ASSERT_TRUE(here.sees("deaf"));
    place.reset(); // 3 seconds, and no more
    here.open();
    EXPECT_TRUE(sink->seesEnd(run));
    EXPECT_EQ(sink->story(run), "started 1 aborted");
}

} // namespace heddle::test
