// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Results that are held fast, in every place.

#include "engine/document/flowwriter.h"
#include "engine/eval/pins.h"
#include "engine/value/json.h"
#include "tests/support/placetest.h"
#include "tests/support/scratchfolder.h"

#include <cstdlib>
#include <filesystem>

namespace heddle::test {

class Pins : public PlaceTest {
protected:
    Pins()
    {
        for (const auto &[name, type] : {std::pair("a", "test.number"), {"b", "test.sum"}, {"c", "test.sum"}})
            addTagged(name, type);
        EXPECT_TRUE(bench.wire("a.out", "b.a"));
        EXPECT_TRUE(bench.wire("b.out", "c.a"));
        EXPECT_TRUE(bench.set("a.value", 2.0));
        bench.settle();
        (void)bench.log.take();
    }

    Reply pin(const std::string &name, bool pinned = true)
    {
        bench.engine.handle(Command(PinCommand{{}, {bench.id(name)}, pinned, 7}));
        const GraphDelta delta = bench.engine.collect();
        undo = delta.document ? delta.document->undo : undo;
        for (const Reply &reply : delta.replies)
            if (reply.request == 7)
                return reply;
        ADD_FAILURE() << "no answer";
        return {};
    }

    std::string undo; ///< Label of the last step.
};

INSTANTIATE_TEST_SUITE_P(Places, Pins,
    testing::Values(Where::Inline, Where::OneThread, Where::EightThreads, Where::Fake), placeName);

TEST_P(Pins, WhatIsPinnedStaysAndWhatFeedsItAloneRests)
{
    EXPECT_FALSE(pin("b").error);
    ASSERT_TRUE(bench.set("a.value", 5.0));
    bench.settle();
    EXPECT_EQ(bench.log.take(), "");
    EXPECT_EQ(bench.number("c.out"), 2.0);
    EXPECT_TRUE(bench.cell("b").status.pinned);
    EXPECT_EQ(bench.status("a"), "out-of-date");
}

TEST_P(Pins, UnpinnedEverythingIsBroughtUpToDate)
{
    (void)pin("b");
    ASSERT_TRUE(bench.set("a.value", 5.0));
    bench.settle();
    EXPECT_FALSE(pin("b", false).error);
    bench.settle();
    EXPECT_EQ(bench.number("c.out"), 5.0);
    EXPECT_FALSE(bench.cell("b").status.pinned);
    EXPECT_EQ(bench.status("a"), "done");
}

TEST_P(Pins, APinIsOneStepThatUndoTakesBack)
{
    (void)pin("b");
    EXPECT_EQ(undo, "Pin b");
    bench.engine.handle(Command(UndoCommand{}));
    bench.settle();
    EXPECT_FALSE(bench.cell("b").status.pinned);
    bench.engine.handle(Command(RedoCommand{}));
    bench.settle();
    EXPECT_TRUE(bench.cell("b").status.pinned);
    EXPECT_EQ(bench.number("b.out"), 2.0);
}

TEST_P(Pins, WhoFeedsAnotherNodeTooGoesOn)
{
    bench.add("d", "test.sum");
    ASSERT_TRUE(bench.wire("a.out", "d.a"));
    (void)pin("b");
    ASSERT_TRUE(bench.set("a.value", 5.0));
    bench.settle();
    EXPECT_EQ(bench.number("d.out"), 5.0);
    EXPECT_EQ(bench.number("b.out"), 2.0);
}

TEST_P(Pins, AWireToAnotherReaderWakesWhatRested)
{
    (void)pin("b");
    ASSERT_TRUE(bench.set("a.value", 5.0));
    bench.settle();
    bench.add("d", "test.sum");
    ASSERT_TRUE(bench.wire("a.out", "d.a"));
    bench.settle();
    EXPECT_EQ(bench.number("d.out"), 5.0);
}

TEST_P(Pins, ThePinnedNodeThatGoesWakesWhatRested)
{
    (void)pin("b");
    ASSERT_TRUE(bench.set("a.value", 5.0));
    bench.settle();
    bench.remove("b");
    bench.settle();
    EXPECT_EQ(bench.status("a"), "done");
    EXPECT_EQ(bench.number("a.out"), 5.0);
}

TEST_P(Pins, AllThatLeadsToPinsAloneRests)
{
    (void)pin("c");
    ASSERT_TRUE(bench.set("a.value", 5.0));
    ASSERT_TRUE(bench.set("b.b", 1.0));
    bench.settle();
    EXPECT_EQ(bench.log.take(), "");
    bench.engine.handle(Command(RunCommand{{}, {bench.id("b")}, RunReach::UpTo}));
    bench.settle();
    EXPECT_EQ(bench.number("b.out"), 6.0) << "what is asked for runs, with what it needs";
    EXPECT_EQ(bench.number("c.out"), 2.0);
}

TEST_P(Pins, APinIsInTheFileAndRunsNothingAfterItIsRead)
{
    (void)pin("b");
    const std::string text = writeFlow(bench.engine.flow().snapshot().content());
    const ScratchFolder folder;
    Workbench other(GetParam());
    ASSERT_TRUE(other.engine.open(folder.file("flow.heddle", text)));
    other.settle();
    EXPECT_EQ(other.number("c.out"), 2.0);
    if (GetParam() != Where::Fake) {
        EXPECT_EQ(other.log.take(), "c");
    }
}

TEST_P(Pins, ADamagedPinIsAnErrorThatSaysWhatToDo)
{
    ASSERT_TRUE(bench.engine.edit(
        {{}, {Keep{bench.id("b"), kPinKey, Value(Map{{"file", "../../etc/passwd"}})}}, "", 0}));
    bench.settle();
    EXPECT_EQ(bench.status("b"), "error: Its pinned result is damaged; unpin it, and it runs again");
    ASSERT_TRUE(bench.engine.edit({{},
        {Keep{bench.id("b"), kPinKey, Value(Map{{"file", "0123456789abcdef0123456789abcdef"}})}}, "", 0}));
    bench.settle();
    EXPECT_EQ(
        bench.status("b"), "error: Its pinned result is not on this computer; unpin it, and it runs again");
}

TEST_P(Pins, WhatHasNoResultIsRefused)
{
    bench.add("n", "test.needs");
    bench.settle();
    const Reply reply = pin("n");
    ASSERT_TRUE(reply.error);
    EXPECT_EQ(reply.error->text, "n has no result to pin yet: run it first.");
}

TEST_P(Pins, APinnedNodeIsNeverHeldInManualMode)
{
    bench.engine.handle(Command(ModeCommand{true}));
    EXPECT_FALSE(pin("b").error);
    bench.settle();
    EXPECT_EQ(bench.status("b"), "cached");
}

TEST(PinShelf, LargeResultsAreKeptByTheirContentApartFromTheFlow)
{
    const ScratchFolder home;
    ::setenv("XDG_DATA_HOME", home.path().c_str(), 1);
    NodeType type;
    type.outputs.push_back({.name = "out", .type = &types::bytes});
    Node node;
    node.name = "big";
    node.type = &type;
    PinShelf shelf;
    const auto small = shelf.pin(node, {Value(Bytes{std::string(100, 'x')})});
    ASSERT_TRUE(small);
    EXPECT_TRUE(small->file.empty());
    const auto large = shelf.pin(node, {Value(Bytes{std::string(kMostPinnedInFile + 1, 'x')})});
    ASSERT_TRUE(large);
    EXPECT_EQ(large->file.parent_path(), std::filesystem::path(home.path("heddle/pinned")));
    const auto again = shelf.pin(node, {Value(Bytes{std::string(kMostPinnedInFile + 1, 'x')})});
    EXPECT_EQ(again->file, large->file);
    std::filesystem::create_directories(large->file.parent_path());
    home.file("heddle/pinned/" + large->file.filename().string(), toFileJson(large->values));
    const auto read = PinShelf().outputs(node, large->kept);
    ASSERT_TRUE(read) << read.error().text;
    EXPECT_EQ(read->front().bytes(), Value(Bytes{std::string(kMostPinnedInFile + 1, 'x')}).bytes());
}

} // namespace heddle::test
