// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Stop, and what is never shown as current.

#include "tests/support/workbench.h"

namespace heddle::test {

class Stop : public testing::Test {
protected:
    Workbench bench{Where::TwoThreads};

    void deliverUntil(const std::function<bool()> &condition)
    {
        while (!condition()) {
            bench.engine.step(std::chrono::milliseconds(1));
            bench.deliver();
        }
    }
    void deliverUntilRunning(const std::string &name)
    {
        deliverUntil([&] { return bench.cell(name).status.state == NodeState::Running; });
    }
};

TEST_F(Stop, EndsABodyThatWouldNeverEnd)
{
    bench.add("endless", "test.endless");
    bench.add("below", "test.sum");
    ASSERT_TRUE(bench.wire("endless.out", "below.a"));
    deliverUntilRunning("endless");
    bench.engine.handle(Command(StopCommand{}));
    EXPECT_TRUE(bench.cell("endless").status.stopping) << "it is acknowledged at once";
    bench.settle();
    EXPECT_EQ(bench.status("endless"), "interrupted: Stopped");
    EXPECT_EQ(bench.status("below"), "waiting: waiting for endless");
}

TEST_F(Stop, ANewInputRestartsARunThatIsOut)
{
    bench.add("endless", "test.endless");
    deliverUntilRunning("endless");
    const RunId first = bench.cell("endless").run;
    ASSERT_TRUE(bench.set("endless.in", 2.0));
    bench.engine.step(std::chrono::milliseconds(1));
    EXPECT_NE(bench.cell("endless").run, first);
    bench.engine.handle({first, 1, 2, JobFinished{{Value(9.0)}, 0}});
    EXPECT_TRUE(bench.cell("endless").outputs.empty()) << "a late result of older inputs is not shown";
    bench.engine.handle(Command(StopCommand{}));
    bench.settle();
}

TEST_F(Stop, AQueuedNodeIsStoppedWithoutRunning)
{
    bench.add("one", "test.endless");
    bench.add("two", "test.endless");
    bench.add("three", "test.parts");
    deliverUntilRunning("one");
    deliverUntilRunning("two");
    EXPECT_EQ(bench.status("three"), "queued");
    bench.engine.handle(Command(StopCommand{{}, {bench.id("three")}}));
    deliverUntil([&] { return bench.cell("three").status.state == NodeState::Interrupted; });
    EXPECT_EQ(bench.status("one"), "running");
    bench.engine.handle(Command(StopCommand{}));
    bench.settle();
}

TEST_F(Stop, RunGoesOnWithWhatWasStopped)
{
    bench.add("parts", "test.parts");
    ASSERT_TRUE(bench.set("parts.count", 3.0));
    bench.settle();
    bench.add("endless", "test.endless");
    deliverUntilRunning("endless");
    bench.engine.handle(Command(StopCommand{}));
    bench.settle();
    bench.engine.handle(Command(RunCommand{}));
    deliverUntilRunning("endless");
    bench.engine.handle(Command(StopCommand{}));
    bench.settle();
}

TEST_F(Stop, APausedRunGoesOnWhereItWas)
{
    bench.add("endless", "test.endless");
    deliverUntilRunning("endless");
    bench.engine.handle(Command(PauseCommand{{}, {bench.id("endless")}, true}));
    deliverUntil([&] { return bench.cell("endless").status.paused; });
    bench.engine.handle(Command(PauseCommand{{}, {bench.id("endless")}, false}));
    deliverUntil([&] { return !bench.cell("endless").status.paused; });
    bench.engine.handle(Command(StopCommand{}));
    bench.settle();
}

TEST_F(Stop, APauseIsNoTimeOfTheRun)
{
    bench.add("endless", "test.endless");
    deliverUntilRunning("endless");
    bench.engine.handle(Command(PauseCommand{{}, {bench.id("endless")}, true}));
    deliverUntil([&] { return bench.cell("endless").status.paused; });
    const double before = bench.cell("endless").status.elapsed;
    bench.engine.handle(Command(PauseCommand{{}, {bench.id("endless")}, false}));
    deliverUntil([&] { return !bench.cell("endless").status.paused; });
    EXPECT_GT(before, 0);
    EXPECT_NEAR(bench.cell("endless").status.elapsed, before, 1e-6); // s
    bench.engine.handle(Command(StopCommand{}));
    bench.settle();
}

TEST_F(Stop, AnEditIsAnsweredWhileEveryCoreIsBusy)
{
    for (int i = 0; i < 4; ++i)
        bench.add("endless " + std::to_string(i), "test.endless");
    deliverUntilRunning("endless 0");
    bench.add("quick", "test.number");
    ASSERT_TRUE(bench.set("quick.value", 4.0));
    EXPECT_FALSE(bench.engine.idle());
    bench.engine.handle(Command(StopCommand{}));
    bench.settle();
    EXPECT_EQ(bench.number("quick.out"), 4.0);
}

} // namespace heddle::test
