// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// The listings of the manual do what the page says of them, and stand there word by word.
#include "tests/nodes/library.h"
#include "tests/support/workbench.h"

namespace heddle::manual {
NodeType meanSoFarNode();
NodeType meanOfGoodNode();
NodeType meanInPartsNode();
NodeType scaledSumNode();
} // namespace heddle::manual

using namespace heddle;
using namespace heddle::test;

namespace {

const std::string kManual = HEDDLE_SOURCE_DIR "/resources/manual/";

Value numbers(const std::vector<double> &values)
{
    return Value(arrayOf<double>({std::int64_t(values.size())}, values));
}

std::vector<double> yielded(const NodeRun &run)
{
    std::vector<double> values;
    for (const auto &[output, value] : run.yields)
        values.push_back(value.toNumber());
    return values;
}

TEST(FirstWorker, ThePageShowsTheListingsWordByWord)
{
    const std::string page = readBytes(kManual + "first-worker.md");
    int found = 0;
    for (const auto &entry : std::filesystem::directory_iterator(kManual + "listings")) {
        if (entry.path().stem().string().find("widget") != std::string::npos)
            continue; // of the chapter on widgets
        std::string text = readBytes(entry.path());
        for (int line = 0; line < 2; ++line) // the licence
            text.erase(0, text.find('\n') + 1);
        const std::string fence = entry.path().extension() == ".qml" ? "```qml\n" : "```cpp\n";
        EXPECT_NE(page.find(fence + text + "```"), std::string::npos) << entry.path();
        ++found;
    }
    EXPECT_EQ(found, 5);
}

TEST(FirstWorker, FourLinesShowTheMeanSoFar)
{
    const NodeRun said = run(manual::meanSoFarNode(), {{"values", numbers({2, 4, 9})}});
    EXPECT_EQ(yielded(said), (std::vector<double>{2, 3, 5}));
    EXPECT_EQ(said["mean"], Value(5.0));
    EXPECT_TRUE(manual::meanSoFarNode().output("mean")->latest);
}

TEST(FirstWorker, ProgressWarningAndError)
{
    const NodeRun said = run(manual::meanOfGoodNode(), {{"values", numbers({1, NAN, 5})}});
    EXPECT_EQ(said["mean"], Value(3.0));
    EXPECT_EQ(said.progress, (std::vector<double>{1.0 / 3, 2.0 / 3, 1}));
    EXPECT_EQ(said.warnings, std::vector<std::string>{"Left out, because they are not numbers: 1"});
    expectError(run(manual::meanOfGoodNode(), {{"values", numbers({NAN})}}), "There is no number");
}

TEST(FirstWorker, PartsAreShownAndAnyStepMayBeTheLast)
{
    const Value ten = numbers({1, 2, 3, 4, 5, 6, 7, 8, 9, 10});
    const NodeRun said = run(manual::meanInPartsNode(), {{"values", ten}, {"part", 4}});
    EXPECT_EQ(yielded(said), (std::vector<double>{2.5, 4.5, 5.5}));
    EXPECT_EQ(said["mean"], Value(5.5));
    for (int step = 0; step < 10; ++step)
        EXPECT_TRUE(run(manual::meanInPartsNode(), {{"values", ten}, {"part", 4}}, {.stopAt = step}).stopped);
}

TEST(FirstWorker, APausedOneGoesOnWhereItWas)
{
    Workbench bench(Where::OneThread);
    bench.catalog.add(manual::meanInPartsNode());
    bench.add("mean", "manual.mean_in_parts");
    bench.engine.handle(Command(PauseCommand{{}, {}, true})); // all, also those to come
    ASSERT_TRUE(bench.set("mean.values", numbers(std::vector<double>(5000, 7.0))));
    bench.engine.step(std::chrono::seconds(1));
    while (!bench.cell("mean").status.paused)
        bench.deliver();
    EXPECT_TRUE(bench.value("mean.mean").isNull()) << "it has not come to its first value";
    bench.engine.handle(Command(PauseCommand{{}, {}, false}));
    bench.settle();
    EXPECT_EQ(bench.value("mean.mean"), Value(7.0));
}

TEST(FirstWorker, TwoWayItIsToldAndTells)
{
    const NodeRun said = run(manual::scaledSumNode(), {{"step", 10.0}}, {.sent = {2.0, -1.0, 0.0}});
    EXPECT_EQ(yielded(said), (std::vector<double>{10, 30, 20}));
    EXPECT_EQ(said["sum"], Value(20.0));
    ASSERT_EQ(said.messages.size(), 3u);
    EXPECT_EQ(said.messages[2], Value(Map{{"sum", 20.0}, {"factor", -1.0}}));
    EXPECT_NEAR(said.slept, 0.3, 0.01);
    EXPECT_TRUE(run(manual::scaledSumNode(), {}, {.stopAt = 9}).stopped) << "without a word it is endless";
}

} // namespace
