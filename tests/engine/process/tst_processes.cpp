// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Nodes in processes: they tell what others tell, and whatever they do, nobody else comes to harm.

#include "tests/engine/process/outcome.h"
#include "tests/engine/process/processbench.h"
#include "tests/support/resident.h"

#include <csignal>
#include <sys/resource.h>

namespace heddle::test {

namespace {

using Processes = ProcessTest;

/// Looks at each value in its turn, takes it, and keeps none.
class Counting final : public JobSink {
public:
    explicit Counting(Place &place)
        : m_place(place)
    {
    }
    void post(JobEvent event) override
    {
        if (const auto *output = std::get_if<JobOutput>(&event.what)) {
            m_inTurn = m_inTurn && output->value.same(Value(m_count));
            ++m_count;
            m_place.taken(event.run, output->index);
        } else if (std::holds_alternative<JobFinished>(event.what)) {
            m_counted.set_value(m_inTurn ? m_count : -1);
        }
    }
    std::int64_t counted() { return m_counted.get_future().get(); } ///< -1: some were lost, or came twice.

private:
    Place &m_place;
    std::int64_t m_count = 0;
    bool m_inTurn = true;
    std::promise<std::int64_t> m_counted;
};

} // namespace

TEST_F(Processes, APackageTellsItsNodes)
{
    const NodeType &read = type("described");
    EXPECT_EQ(read.title, "Described");
    EXPECT_EQ(read.category, "Tests/Some");
    EXPECT_EQ(read.version, 3);
    EXPECT_EQ(read.help, "Has ports of every kind.");
    const PortType &sigma = *read.input("sigma");
    EXPECT_EQ(sigma.type, &types::number);
    EXPECT_EQ(sigma.preset, Value(1.5));
    EXPECT_EQ(sigma.unit, "px");
    EXPECT_EQ(sigma.min, 0);
    EXPECT_EQ(sigma.max, 100);
    EXPECT_EQ(read.outputs.size(), 1u);
    EXPECT_FALSE(read.process->generator);
    EXPECT_TRUE(type("yields").process->generator);
}

TEST_F(Processes, ARunTellsWhatItDoes)
{
    EXPECT_EQ(storyOf(start("yields", {3})), "started 0 1 2 returned:3");
    EXPECT_EQ(storyOf(start("says")), "started warned:careful message:hello memory:7 returned:1");
    const std::string raised = storyOf(start("raises"));
    EXPECT_TRUE(raised.starts_with("started failed:ValueError: nothing fits\n")) << raised;
    EXPECT_NE(raised.find("misbehaves.py"), std::string::npos) << "the trace names the file";
}

TEST_F(Processes, ALineThatIsPrintedIsALineOfTheLog)
{
    EXPECT_EQ(storyOf(start("prints", {2})), "started log:line 0 log:line 1 log:trouble returned:2");
}

TEST_F(Processes, WhoPrintsTooMuchIsCutShort)
{
    const std::string story = storyOf(start("prints", {100'000}));
    EXPECT_NE(story.find("more lines)"), std::string::npos);
    EXPECT_LT(story.size(), 200'000u);
}

TEST_F(Processes, ACrashFailsThatRunAndNothingElse)
{
    const RunId bystander = start("counting");
    ASSERT_TRUE(m_sink->sees(bystander, "message:counting"));
    const std::string crash = storyOf(start("crashes"));
    EXPECT_TRUE(crash.ends_with(" failed:The worker process crashed (segmentation fault).")) << crash;
    EXPECT_NE(crash.find(" in crashes"), std::string::npos) << "the log says where: " << crash;
    EXPECT_TRUE(storyOf(start("aborts"))
                    .ends_with(" failed:The worker process crashed (it gave up by itself: abort)."));
    EXPECT_EQ(
        storyOf(start("leaves", {3})), "started failed:The worker process ended by itself with status 3.");
    EXPECT_EQ(storyOf(start("is_killed")),
        "started failed:The worker process was killed by the system, perhaps because memory ran out.");
    place->stop(bystander);
    EXPECT_EQ(storyOf(bystander), "started message:counting aborted");
}

TEST_F(Processes, WhoWantsTooMuchMemoryFailsAndTheProcessStays)
{
    EXPECT_NE(storyOf(start("hungry")).find("memory"), std::string::npos);
    EXPECT_EQ(storyOf(start("steps", {1})), "started progress:1/1 returned:1");
}

TEST_F(Processes, WhoHangsUpEnds)
{
    EXPECT_EQ(storyOf(start("hangs_up")), "started failed:The worker process ended by itself with status 0.");
}

TEST_F(Processes, WhoTalksNonsenseIsEnded)
{
    EXPECT_EQ(storyOf(start("shouts")),
        "started failed:The worker process was ended, because what it said made no sense: a frame of 17 MB "
        "is too large.");
    EXPECT_NE(storyOf(start("babbles")).find("made no sense"), std::string::npos);
}

TEST_F(Processes, ADeafRunIsKilledAtOnceAndItsProcessWithIt)
{
    const RunId run = start("deaf");
    const pid_t process = messageOf(run);
    place->stop(run);
    place->kill(run);
    ASSERT_TRUE(m_sink->sees(run, "aborted"));
    EXPECT_TRUE(seesEndOf(process));
    EXPECT_EQ(storyOf(start("steps", {1})), "started progress:1/1 returned:1");
}

TEST_F(Processes, ADeafRunThatIsNotWantedAnyMoreEndsByItself)
{
    const RunId run = start("deaf");
    const pid_t process = messageOf(run);
    place->withdraw(run); // nobody sees it any more, and nobody could kill it
    ASSERT_TRUE(m_sink->sees(run, "aborted"));
    EXPECT_TRUE(seesEndOf(process));
}

TEST_F(Processes, WhatAPackageHasIsToldThoughEverySlotIsTaken)
{
    const std::vector<RunId> deaf{start("deaf"), start("deaf")};
    for (const RunId run : deaf)
        messageOf(run);
    const RunId waiting = start("steps", {1});
    std::promise<bool> told;
    place->describe(contractPackage(), [&](const Result<Map> &types) { told.set_value(bool(types)); });
    EXPECT_TRUE(told.get_future().get());
    for (const RunId run : deaf)
        place->kill(run);
    EXPECT_EQ(storyOf(waiting), "started progress:1/1 returned:1");
}

TEST_F(Processes, ThoseThatNeverEndDoNotHoldUpTheOthers)
{
    place = std::make_unique<ProcessPlace>(others, [] {
        ProcessSettings some = settings();
        some.longRun = std::chrono::milliseconds(50);
        some.freeMemory = 0; // however little there is now
        return some;
    }());
    std::vector<RunId> deaf;
    for (int i = 0; i < 4; ++i)
        messageOf(deaf.emplace_back(start("deaf"))); // the third and fourth begin beside two that go on
    EXPECT_EQ(storyOf(start("steps", {1})), "started progress:1/1 returned:1");
    for (const RunId run : deaf)
        place->kill(run);
}

TEST_F(Processes, ABodyGivesWayToTheWindow)
{
    const RunId run = start("deaf");
    EXPECT_GT(getpriority(PRIO_PROCESS, id_t(messageOf(run))), getpriority(PRIO_PROCESS, 0));
    place->kill(run);
}

TEST_F(Processes, WhenTheForkServerIsLostItsRunsAreLostAndTheNextOnesFindAnother)
{
    const RunId bystander = start("counting");
    ASSERT_TRUE(m_sink->sees(bystander, "message:counting"));
    const auto outcome = std::make_shared<Outcome>();
    place->submit(jobOf(type("orphans_itself")), outcome);
    EXPECT_EQ(outcome->value(), Value("lost: The process that starts the workers has ended."));
    EXPECT_EQ(
        storyOf(bystander), "started message:counting failed:The process that starts the workers has ended.");
    EXPECT_EQ(storyOf(start("steps", {1})), "started progress:1/1 returned:1");
}

TEST_F(Processes, ThoseWhoseYieldsNobodyTakesKeepNobodyFromStarting)
{
    taker->takes = false;
    std::vector<RunId> held;
    for (int i = 0; i < 3; ++i) // one more than may compute
        held.push_back(start("forever"));
    for (const RunId run : held)
        ASSERT_TRUE(m_sink->sees(run, "255"));
    EXPECT_EQ(storyOf(start("steps", {1})), "started progress:1/1 returned:1");
    for (const RunId run : held)
        place->stop(run);
    for (const RunId run : held)
        EXPECT_TRUE(storyOf(run).ends_with(" 255 message:cleaned aborted"));
}

TEST_F(Processes, WhatANodeHasForkedEndsWithIt)
{
    const RunId run = start("forks");
    const pid_t child = messageOf(run);
    place->kill(run);
    EXPECT_TRUE(seesEndOf(child));
}

TEST_F(Processes, AFloodOfYieldsIsHeldBack)
{
    const auto last = [this](RunId run) { return m_sink->story(run).substr(m_sink->story(run).rfind(' ')); };
    taker->takes = false;
    const RunId run = start("yields", {1'000'000});
    ASSERT_TRUE(m_sink->sees(run, "255"));
    EXPECT_EQ(storyOf(start("steps", {1})), "started progress:1/1 returned:1"); // while it is held
    EXPECT_EQ(last(run), " 255");
    for (int i = 0; i < 64; ++i)
        place->taken(run, 0);
    EXPECT_TRUE(m_sink->sees(run, "319"));
    place->stop(run);
    const std::string story = storyOf(run);
    EXPECT_TRUE(story.ends_with(" 319 aborted")) << story.substr(story.size() - 40);
}

TEST_F(Processes, AMillionYieldsThatAreTakenAllArriveAndNoneIsKept)
{
    storyOf(start("yields", {100})); // all is there
    const auto counting = std::make_shared<Counting>(*place);
    [[maybe_unused]] const double before = residentMegabytes();
    place->submit(jobOf(type("yields"), {1'000'000}), counting);
    EXPECT_EQ(counting->counted(), 1'000'000);
#if !defined(__SANITIZE_ADDRESS__) // which keeps what was freed for a while
    EXPECT_LE(residentMegabytes() - before, 32);
#endif
}

TEST_F(Processes, OneThatListensHearsWhatWasSentBeforeItBegan)
{
    const RunId run = start("listens");
    place->send(run, 2.0);
    ASSERT_TRUE(m_sink->sees(run, "message:heard"));
    place->send(run, 3);
    EXPECT_EQ(storyOf(run), "started message:listening message:heard returned:5");
}

TEST_F(Processes, LargeArraysGoThereAndBack)
{
    const auto outcome = std::make_shared<Outcome>();
    place->submit(jobOf(type("doubled"), {filled({512, 512}, 21)}), outcome);
    const Value doubled = outcome->value();
    ASSERT_EQ(doubled.kind(), Kind::Array) << doubled.summary();
    EXPECT_EQ(doubled.as<Array>().shape(), (Shape{512, 512}));
    EXPECT_EQ(doubled.as<Array>().at(512 * 512 - 1), 42);
    const auto onwards = std::make_shared<Outcome>();
    place->submit(jobOf(type("first"), {doubled}), onwards);
    EXPECT_EQ(onwards->value(), Value(42.0));
}

TEST_F(Processes, EveryKindOfValueGoesThereAndBack)
{
    const Table table(
        {{"n", std::vector<double>{1.5, 2}, {}}, {"t", std::vector<std::string>{"a", "b"}, {0, 1}}});
    for (const Value &value :
        List{true, 5, 2.5, "text", Bytes{"\1\2"}, List{1, "two"}, Map{{"k", 1}}, Time{5}, Duration{7}}) {
        const auto outcome = std::make_shared<Outcome>();
        place->submit(jobOf(type("echo"), {value}), outcome);
        EXPECT_EQ(outcome->value(), value);
    }
    const auto outcome = std::make_shared<Outcome>();
    place->submit(jobOf(type("echo"), {table}), outcome);
    const Value back = outcome->value();
    ASSERT_EQ(back.kind(), Kind::Table) << back.summary();
    EXPECT_TRUE(back.as<Table>().column(1).isMissing(1));
}

TEST_F(Processes, WhatIsTooMuchForAMessageFailsTheRun)
{
    EXPECT_NE(storyOf(start("echo", {std::string(17 << 20, 'x')})).find("too much for one message"),
        std::string::npos);
    EXPECT_EQ(storyOf(start("steps", {1})), "started progress:1/1 returned:1");
}

TEST_F(Processes, ARunThatTakesTooLongIsEnded)
{
    ProcessSettings strict = settings();
    strict.timeLimit = std::chrono::milliseconds(300);
    place = std::make_unique<ProcessPlace>(others, strict);
    EXPECT_NE(storyOf(start("counting")).find("failed:It was ended after 0.3 s"), std::string::npos);
}

TEST_F(Processes, AnInterpreterThatIsNotThereIsNamed)
{
    NodeType lost = type("steps");
    lost.process = std::make_shared<const ProcessBody>(contractPackage("/no/such/python"));
    EXPECT_EQ(storyOf(start(jobOf(lost))),
        "started failed:No worker process can be started: /no/such/python (No such file or directory)");
}

TEST_F(Processes, AnotherVersionOfTheProtocolIsRefused)
{
    NodeType newer = type("steps");
    newer.process = std::make_shared<const ProcessBody>(
        contractPackage(HEDDLE_SOURCE_DIR "/tests/engine/process/newer.py"));
    EXPECT_NE(storyOf(start(jobOf(newer))).find("speaks version 9 of the protocol, this program version 1"),
        std::string::npos);
}

TEST_F(Processes, APackageThatHasChangedRunsInFreshProcesses)
{
    const std::string before = storyOf(start("identity"));
    EXPECT_EQ(storyOf(start("identity")), before);
    ProcessBody changed = contractPackage();
    changed.stamp = "2";
    NodeType later = type("identity");
    later.process = std::make_shared<const ProcessBody>(changed);
    EXPECT_NE(storyOf(start(jobOf(later))), before);
}

TEST_F(Processes, APackageThatStartsThreadsHasThemInEachProcess)
{
    const ProcessBody crowded{
        "python", kPython, HEDDLE_SOURCE_DIR "/tests/engine/process/crowded", "crowded", "1"};
    std::promise<Map> heard;
    place->describe(crowded, [&](const Result<Map> &types) { heard.set_value(types ? *types : Map()); });
    const auto types = nodeTypesIn(heard.get_future().get(), crowded);
    ASSERT_EQ(types.size(), 1u);
    for (std::int64_t i = 1; i <= 5; ++i)
        EXPECT_EQ(storyOf(start(jobOf(types[0], {i}))), "started returned:" + std::to_string(2 * i));
    std::vector<RunId> together;
    for (std::int64_t i = 1; i <= 4; ++i)
        together.push_back(start(jobOf(types[0], {i})));
    for (std::size_t i = 0; i < together.size(); ++i)
        EXPECT_EQ(storyOf(together[i]), "started returned:" + std::to_string(2 * (i + 1)));
    EXPECT_EQ(storyOf(start("steps", {1})), "started progress:1/1 returned:1")
        << "others are forked as before";
}

TEST_F(Processes, ALargeArrayIsStoppedWhileItIsCopied)
{
    const RunId run = start("doubled", {filled({8, 1024, 1024}, 1)});
    place->stop(run);
    const std::string story = storyOf(run);
    EXPECT_TRUE(story == "aborted" || story == "started aborted") << story;
}

TEST_F(Processes, NobodyIsLeftWhenThePlaceGoes)
{
    const RunId run = start("deaf");
    const pid_t process = messageOf(run);
    place.reset();
    EXPECT_TRUE(seesEndOf(process, 1000));
    EXPECT_EQ(storyOf(run).substr(0, 8), "started ");
    EXPECT_TRUE(m_sink->sees(run, "aborted"));
}

TEST_F(Processes, NobodyIsLeftWhenTheProgramIsKilled)
{
    const NodeType &node = type("deaf"); // it is asked for before the process forks
    expectEndWithTheProgram([&] { return start(jobOf(node)); });
}

} // namespace heddle::test
