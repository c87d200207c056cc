// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Opening, saving and what is kept for the case that the program dies.

#include "engine/document/autosave.h"
#include "sessionbench.h"

namespace heddle::test {
namespace {

class SessionFiles : public SessionTest {
protected:
    std::vector<Autosave> kept() const { return AutosaveStore(folder.path("kept")).list(); }

    const ScratchFolder folder;
};

TEST_F(SessionFiles, SavedAndOpenedIsTheSameToTheByte)
{
    bench.add("a", "test.number");
    bench.edit({SetInput{NodeId{1}, "value", 5.0}});
    ASSERT_FALSE(bench.ask(SaveCommand{folder.path("a.heddle"), 0}).error);
    EXPECT_FALSE(bench.document.modified);
    EXPECT_EQ(bench.document.path, folder.path("a.heddle"));
    SessionBench other(catalog, place);
    ASSERT_FALSE(other.ask(OpenCommand{folder.path("a.heddle"), 0}).error);
    EXPECT_EQ(other.nodes, bench.nodes);
    ASSERT_FALSE(other.ask(SaveCommand{folder.path("b.heddle"), 0}).error);
    EXPECT_EQ(folder.read("b.heddle"), folder.read("a.heddle"));
    EXPECT_EQ(other.document.path, folder.path("b.heddle")) << "save as moves the document";
}

TEST_F(SessionFiles, FramesAndPanelOfAFileAreToldWhenItIsOpened)
{
    bench.add("a", "test.number");
    PanelItem shown;
    shown.node = {1};
    bench.edit({PutPanelItem{shown}, PutFrame{{0, "Frame", {0, 0}, 100, 100, {}, {}}}});
    ASSERT_FALSE(bench.ask(SaveCommand{folder.path("a.heddle"), 0}).error);
    SessionBench other(catalog, place);
    ASSERT_FALSE(other.ask(OpenCommand{folder.path("a.heddle"), 0}).error);
    EXPECT_EQ(other.frames, bench.frames);
    EXPECT_EQ(other.panel, bench.panel);
    EXPECT_EQ(other.panel.size(), 1u);
}

TEST_F(SessionFiles, ModifiedIsWhatDiffersFromTheFile)
{
    bench.add("a", "test.number");
    bench.sync();
    EXPECT_TRUE(bench.document.modified);
    ASSERT_FALSE(bench.ask(SaveCommand{folder.path("a.heddle"), 0}).error);
    bench.edit({MoveNode{NodeId{1}, {5, 5}}});
    bench.sync();
    EXPECT_TRUE(bench.document.modified);
    bench.post(UndoCommand{});
    bench.sync();
    EXPECT_FALSE(bench.document.modified);
    bench.post(UndoCommand{});
    bench.sync();
    EXPECT_TRUE(bench.document.modified);
}

TEST_F(SessionFiles, AnEditWhileItIsSavedIsModifiedStill)
{
    bench.add("a", "test.number");
    bench.post(SaveCommand{folder.path("a.heddle"), 77});
    bench.edit({MoveNode{NodeId{1}, {5, 5}}}); // may well be before the file is written
    ASSERT_TRUE(bench.until([&] { return bench.replies.contains(77); }));
    bench.sync();
    EXPECT_TRUE(bench.document.modified);
    EXPECT_EQ(folder.read("a.heddle").find("[5"), std::string::npos)
        << "the file is what was there when it was asked for";
}

TEST_F(SessionFiles, ASaveThatEndsAfterAnotherFlowWasOpenedLeavesThatAlone)
{
    bench.add("other", "test.number");
    ASSERT_FALSE(bench.ask(SaveCommand{folder.path("other.heddle"), 0}).error);
    bench.post(NewCommand{});
    for (int i = 0; i < 300; ++i)
        bench.add("", "test.number");
    bench.post(SaveCommand{folder.path("large.heddle"), 77});
    bench.post(OpenCommand{folder.path("other.heddle"), 78});
    bench.edit({MoveNode{NodeId{1}, {5, 5}}});
    ASSERT_TRUE(bench.until([&] { return bench.replies.contains(77) && bench.replies.contains(78); }));
    bench.sync();
    EXPECT_EQ(bench.document.path, folder.path("other.heddle"));
    EXPECT_TRUE(bench.document.modified);
    EXPECT_EQ(bench.nodes.size(), 1u);
    EXPECT_NE(folder.read("large.heddle"), "");
}

TEST_F(SessionFiles, WhatCannotBeOpenedLeavesTheDocumentAsItIs)
{
    bench.add("a", "test.number");
    bench.sync();
    const std::string torn = folder.file("torn.heddle", R"({"heddle": 1, "nodes": [{"id":1,)");
    const Reply reply = bench.ask(OpenCommand{torn, 0});
    ASSERT_TRUE(reply.error);
    EXPECT_EQ(reply.error->line, 1);
    EXPECT_TRUE(bench.ask(OpenCommand{folder.path("missing.heddle"), 0}).error);
    EXPECT_TRUE(bench.ask(OpenCommand{folder.path(), 0}).error) << "a folder";
    const std::string circle = folder.file("circle.heddle",
        R"({"heddle":1,"nodes":[{"id":1,"name":"a","type":"test.sum","version":1,"at":[0,0]}],"wires":[{"from":[1,"out"],"to":[1,"a"]}],"frames":[]})");
    EXPECT_TRUE(bench.ask(OpenCommand{circle, 0}).error);
    EXPECT_EQ(bench.nodes.size(), 1u);
    EXPECT_TRUE(bench.document.modified);
    EXPECT_EQ(bench.document.undo, "Edit");
}

TEST_F(SessionFiles, WhatCannotBeSavedIsToldAndStaysModified)
{
    bench.add("a", "test.number");
    EXPECT_EQ(bench.ask(SaveCommand{"", 0}).error->text, "Choose where to save the flow first.");
    EXPECT_TRUE(bench.ask(SaveCommand{folder.path("no/such/folder.heddle"), 0}).error);
    bench.sync();
    EXPECT_TRUE(bench.document.modified);
    EXPECT_EQ(bench.document.path, "");
}

TEST_F(SessionFiles, SavingGoesOnWhileBodiesRun)
{
    bench.add("deaf", "test.deaf");
    bench.add("endless", "test.endless");
    ASSERT_TRUE(bench.until([&] { return bench.state(1) == "running" && bench.state(2) == "running"; }));
    ASSERT_FALSE(bench.ask(SaveCommand{folder.path("a.heddle"), 0}).error);
    EXPECT_NE(folder.read("a.heddle").find("test.deaf"), std::string::npos);
    EXPECT_EQ(bench.state(1), "running");
    ASSERT_FALSE(bench.ask(OpenCommand{folder.path("a.heddle"), 0}).error);
    EXPECT_EQ(bench.nodes.size(), 2u);
}

TEST_F(SessionFiles, UnsavedWorkIsKeptAndRecovered)
{
    bench.add("unsaved", "test.number");
    bench.post(AutosaveCommand{folder.path("kept")});
    bench.sync();
    bench.close(); // finishes what it was asked for
    ASSERT_EQ(kept().size(), 1u);
    EXPECT_EQ(kept()[0].title, "Untitled");
    SessionBench later(catalog, place);
    ASSERT_FALSE(later.ask(RecoverCommand{kept()[0].file.string(), folder.path("there.heddle"), 0}).error);
    EXPECT_EQ(later.nodes[NodeId{1}].name, "unsaved");
    EXPECT_TRUE(later.document.modified);
    EXPECT_EQ(later.document.path, folder.path("there.heddle"));
    ASSERT_FALSE(later.ask(SaveCommand{"", 0}).error);
    EXPECT_FALSE(later.document.modified);
    EXPECT_NE(folder.read("there.heddle").find("unsaved"), std::string::npos);
}

TEST_F(SessionFiles, NothingIsKeptOfWhatIsSaved)
{
    bench.add("a", "test.number");
    bench.post(AutosaveCommand{folder.path("kept")});
    ASSERT_FALSE(bench.ask(SaveCommand{folder.path("a.heddle"), 0}).error);
    bench.post(AutosaveCommand{folder.path("kept")});
    bench.close();
    EXPECT_TRUE(kept().empty());
}

TEST_F(SessionFiles, NothingIsKeptOfADocumentThatWasGivenUp)
{
    bench.add("a", "test.number");
    bench.post(AutosaveCommand{folder.path("kept")});
    bench.post(NewCommand{});
    bench.sync();
    bench.close();
    EXPECT_TRUE(kept().empty());
}

} // namespace
} // namespace heddle::test
