// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Packages while the program runs: saved, broken, mended, switched off, taken away, with a flow open that
// uses them.

#include "engine/process/folderwatch.h"
#include "engine/process/packages.h"
#include "engine/process/processplace.h"
#include "engine/sdk/catalog.h"
#include "tests/engine/session/sessionbench.h"

#include <gtest/gtest.h>

namespace heddle::test {

namespace fs = std::filesystem;

namespace {

const std::string kTwice = R"(from heddle import node

@node
def scaled(value: float = 1.0) -> float:
    return value * 2
)";
const std::string kThrice = R"(from heddle import node

@node
def scaled(value: float = 1.0, more: float = 0.0) -> float:
    return value * 3 + more
)";
const std::string kBroken = "from heddle import node\n\nimport nonsense_that_is_not_there\n";
const std::string kEndless = R"(from heddle import checkpoint, message, node

@node
def scaled(value: float = 1.0) -> float:
    while True:
        checkpoint()
)";

const std::string kOtherOutput = R"(from typing import NamedTuple
from heddle import node

class Out(NamedTuple):
    other: float

@node
def scaled(value: float = 1.0) -> Out:
    return Out(value * 2)
)";
std::string ring(const std::string &type)
{
    return "from typing import NamedTuple\nfrom heddle import Event, node\n\nclass Out(NamedTuple):\n    "
           "done: "
        + type + "\n\n@node\ndef scaled(value: " + type + " = None) -> Out:\n    return Out(1.0)\n";
}

/// A package "demo" in a folder of packages, a catalog that it is in, and a flow with one node of it.
void nobodyIsSlow(const std::string &) { }

class LivePackages : public testing::Test {
protected:
    LivePackages()
    {
        fs::create_directories(scratch.path("packages/demo"));
        scratch.file("packages/demo/package.json", R"({"name": "demo", "title": "Demo", "version": "1.2"})");
    }
    void save(const std::string &text) { scratch.file("packages/demo/scaled.py", text); }
    void begin(const std::string &text)
    {
        save(text);
        packages->find();
        packages->askAndWait({}, nobodyIsSlow);
        open();
    }
    void open()
    {
        bench = std::make_unique<SessionBench>(catalog, place);
        Node node = bench->node("scaled", "demo.scaled");
        node.inputs = {{"value", Value(5.0), {}, {}}};
        bench->edit({AddNode{node}});
        bench->post(WatchCommand{{}, {NodeId{1}}});
    }
    /// What a window does when something was saved; the nodes take up their types when all has been told.
    void refresh()
    {
        packages->refresh(place, [this] { bench->session->renewTypes(); });
    }
    std::string text() const
    {
        const auto found = bench->statuses.find(NodeId{1});
        return found == bench->statuses.end() ? "none" : found->second.text;
    }
    bool shows(const std::string &state)
    {
        return bench->until([&] { return bench->state(1) == state; });
    }
    bool gives(double value)
    {
        return bench->until([&] {
            const auto &out = bench->outputs[NodeId{1}];
            return bench->state(1) == "done" && out.size() == 1 && out[0] == Value(value);
        });
    }
    PackageState demo() const
    {
        const auto states = packages->states();
        return states.empty() ? PackageState() : states.front();
    }

    ScratchFolder scratch;
    Catalog catalog;
    PackageFolders folders{{scratch.path("packages")}, HEDDLE_SOURCE_DIR "/engine/python",
        scratch.path("cache"), scratch.path("settings")};
    InlinePlace others;
    ProcessPlace place{others, {.processes = 2, .modules = HEDDLE_SOURCE_DIR "/engine/python"}};
    std::shared_ptr<Packages> packages = std::make_shared<Packages>(catalog, folders);
    std::unique_ptr<SessionBench> bench;
};

} // namespace

TEST_F(LivePackages, ASavedFileRunsAnewAndKeepsTheGraph)
{
    begin(kTwice);
    EXPECT_TRUE(gives(10));
    save(kThrice);
    refresh();
    EXPECT_TRUE(gives(15));
    EXPECT_EQ(bench->nodes.at(NodeId{1}).type->inputs.size(), 2u) << "the port that came is there";
    EXPECT_EQ(bench->nodes.at(NodeId{1}).input("value")->value, Value(5.0));
    EXPECT_EQ(bench->document.undo, "Edit") << "it is no step of its own";
}

TEST_F(LivePackages, WhatIsSavedAsItWasRunsNothing)
{
    begin(kTwice);
    EXPECT_TRUE(gives(10));
    const NodeType *before = bench->nodes.at(NodeId{1}).type;
    refresh();
    bench->sync();
    EXPECT_EQ(bench->nodes.at(NodeId{1}).type, before);
}

TEST_F(LivePackages, AFileThatCannotBeImportedFailsItsNodesUntilItCan)
{
    begin(kTwice);
    EXPECT_TRUE(gives(10));
    save(kBroken);
    refresh();
    EXPECT_TRUE(shows("error"));
    EXPECT_NE(text().find("scaled.py, line 3: ModuleNotFoundError"), std::string::npos) << text();
    EXPECT_NE(text().find("Traceback"), std::string::npos) << text();
    EXPECT_EQ(bench->nodes.at(NodeId{1}).input("value")->value, Value(5.0));
    ASSERT_EQ(demo().errors.size(), 1u);
    EXPECT_EQ(demo().errors[0].line, 3);
    EXPECT_NE(demo().errors[0].trace.find("nonsense"), std::string::npos);
    ASSERT_EQ(demo().nodes.size(), 1u);
    EXPECT_TRUE(demo().nodes[0].missing);
    save(kThrice);
    refresh();
    EXPECT_TRUE(gives(15));
    EXPECT_TRUE(demo().errors.empty());
}

TEST_F(LivePackages, APackageThatIsBrokenAtTheStartKeepsTheDeclarationsItHad)
{
    begin(kTwice);
    EXPECT_TRUE(gives(10));
    bench.reset();
    Catalog later;
    save(kBroken);
    const auto again = std::make_shared<Packages>(later, folders);
    again->find();
    EXPECT_TRUE(again->states().at(0).asking);
    again->askAndWait({}, nobodyIsSlow);
    ASSERT_NE(later.find("demo.scaled"), nullptr);
    EXPECT_EQ(later.find("demo.scaled")->inputs.size(), 1u);
    EXPECT_EQ(again->troubles().size(), 1u);
}

TEST_F(LivePackages, ARunOfTheOldCodeIsStoppedAndBegunAnew)
{
    begin(kEndless);
    EXPECT_TRUE(shows("running"));
    save(kTwice);
    refresh();
    EXPECT_TRUE(gives(10));
}

TEST_F(LivePackages, ARunThatWasStoppedWaitsToBeAskedForThoughItsCodeIsSaved)
{
    begin(kEndless);
    EXPECT_TRUE(shows("running"));
    const NodeType *before = bench->nodes.at(NodeId{1}).type;
    bench->post(StopCommand{{}, {NodeId{1}}});
    EXPECT_TRUE(shows("interrupted"));
    save(kTwice);
    refresh();
    EXPECT_TRUE(bench->until([&] { return bench->nodes.at(NodeId{1}).type != before; }));
    bench->sync();
    EXPECT_EQ(bench->state(1), "interrupted");
    bench->post(RunCommand{{}, {NodeId{1}}});
    EXPECT_TRUE(gives(10));
    save(kThrice);
    refresh();
    EXPECT_TRUE(gives(15)) << "it has run since";
}

TEST_F(LivePackages, ARunThatWasStoppedWaitsThoughItsPackageIsSwitchedOffAndOn)
{
    begin(kEndless);
    EXPECT_TRUE(shows("running"));
    bench->post(StopCommand{{}, {NodeId{1}}});
    EXPECT_TRUE(shows("interrupted"));
    packages->setEnabled(demo().found.body.folder, false);
    refresh();
    EXPECT_TRUE(shows("not-set-up"));
    packages->setEnabled(demo().found.body.folder, true);
    refresh();
    EXPECT_TRUE(bench->until([&] { return bench->state(1) != "not-set-up"; }));
    bench->sync();
    EXPECT_EQ(bench->state(1), "interrupted");
    bench->post(RunCommand{{}, {NodeId{1}}});
    EXPECT_TRUE(shows("running"));
}

TEST_F(LivePackages, ANodeThatWasTakenOutBecomesAPlaceholder)
{
    begin(kTwice);
    EXPECT_TRUE(gives(10));
    save("");
    refresh();
    EXPECT_TRUE(shows("not-set-up"));
    EXPECT_EQ(text(), "The package Demo no longer has this node.");
    EXPECT_EQ(bench->nodes.at(NodeId{1}).input("value")->value, Value(5.0));
    save(kThrice);
    refresh();
    EXPECT_TRUE(gives(15));
}

TEST_F(LivePackages, OneThatIsSwitchedOffIsSoAtTheNextStartToo)
{
    begin(kTwice);
    EXPECT_TRUE(gives(10));
    packages->setEnabled(demo().found.body.folder, false);
    refresh();
    EXPECT_TRUE(shows("not-set-up"));
    EXPECT_EQ(text(), "Switched off: the package Demo. Switch it on in the Extensions panel.");
    EXPECT_EQ(catalog.find("demo.scaled"), nullptr);
    Catalog later;
    const auto again = std::make_shared<Packages>(later, folders);
    again->find();
    EXPECT_FALSE(again->states().at(0).asking) << "it is not asked: none of its code runs";
    EXPECT_EQ(later.find("demo.scaled"), nullptr);
    packages->setEnabled(demo().found.body.folder, true);
    refresh();
    bench->edit({SetInput{NodeId{1}, "value", Value(6.0)}}); // what was known of 5 would not have to run
    EXPECT_TRUE(gives(12));
}

TEST_F(LivePackages, TheWireOfAPortThatGoesIsKeptUntilItComesBack)
{
    begin(kTwice);
    Node second = bench->node("second", "demo.scaled");
    second.inputs = {{"value", {}, Source{NodeId{1}, "result"}, {}}};
    bench->edit({AddNode{second}});
    const auto secondIs
        = [&](const std::string &state) { return bench->until([&] { return bench->state(2) == state; }); };
    EXPECT_TRUE(secondIs("done"));
    save(kOtherOutput);
    refresh();
    EXPECT_TRUE(secondIs("not-set-up"));
    EXPECT_EQ(bench->statuses[NodeId{2}].text, "The wire into value comes from a port that is not there");
    EXPECT_EQ(bench->nodes.at(NodeId{2}).input("value")->source, (Source{NodeId{1}, "result"}));
    save(kTwice);
    refresh();
    EXPECT_TRUE(secondIs("done"));
}

TEST_F(LivePackages, WiresThatWouldGoRoundInACircleCarryNothingUntilTheyDoNot)
{
    begin(ring("Event"));
    Node second = bench->node("second", "demo.scaled");
    second.inputs = {{"value", {}, Source{NodeId{1}, "done"}, {}}};
    bench->edit({AddNode{second}, Connect{{NodeId{2}, "done"}, NodeId{1}, "value"}});
    bench->sync();
    ASSERT_TRUE(bench->nodes.at(NodeId{1}).input("value")->source) << "triggers may go round";
    save(ring("float"));
    refresh();
    EXPECT_TRUE(bench->until([&] {
        const std::string cut = "The wire into value comes from a port that is not there";
        return bench->statuses[NodeId{1}].text == cut || bench->statuses[NodeId{2}].text == cut;
    }));
    EXPECT_TRUE(bench->nodes.at(NodeId{1}).input("value")->source);
    bench->edit({Disconnect{NodeId{2}, "value"}});
    EXPECT_TRUE(bench->until([&] { return bench->state(2) == "done"; }));
}

TEST_F(LivePackages, AFlowThatWasOpenedBeforeItsPackageWasKnownGetsItsNodes)
{
    save(kTwice);
    packages->find();
    open();
    EXPECT_TRUE(shows("not-set-up"));
    packages->ask(place, [this] { bench->session->renewTypes(); });
    EXPECT_TRUE(gives(10));
}

TEST_F(LivePackages, WhatIsTakenBackHasTheTypeOfNow)
{
    begin(kTwice);
    EXPECT_TRUE(gives(10));
    bench->edit({RemoveNode{NodeId{1}}});
    bench->sync();
    save(kThrice);
    packages->refresh(place, [] {});
    ASSERT_TRUE([&] {
        while (demo().asking)
            std::this_thread::yield();
        return demo().errors.empty();
    }());
    bench->session->renewTypes();
    bench->post(UndoCommand{});
    bench->post(WatchCommand{{}, {NodeId{1}}});
    EXPECT_TRUE(gives(15));
}

TEST_F(LivePackages, WhatAPackageTellsOfItsNodesNamesFileAndLine)
{
    begin(kTwice);
    ASSERT_EQ(demo().nodes.size(), 1u);
    EXPECT_EQ(demo().nodes[0].id, "demo.scaled");
    EXPECT_TRUE(demo().nodes[0].file.ends_with("packages/demo/scaled.py")) << demo().nodes[0].file;
    EXPECT_EQ(demo().nodes[0].line, 3);
    EXPECT_EQ(demo().found.version, "1.2");
}

TEST_F(LivePackages, OfTwoPackagesOfOneNameOneIsUsedAndTheOtherTold)
{
    fs::create_directories(scratch.path("packages/backup"));
    scratch.file("packages/backup/package.json", R"({"name": "demo"})");
    scratch.file("packages/backup/scaled.py", kThrice);
    begin(kTwice);
    EXPECT_TRUE(gives(15)) << "the first by its folder's name";
    const auto troubles = packages->troubles();
    ASSERT_EQ(troubles.size(), 1u);
    EXPECT_EQ(troubles.front().error.file, scratch.path("packages/demo/package.json"));
    EXPECT_NE(troubles.front().error.text.find(scratch.path("packages/backup")), std::string::npos);
    packages->setEnabled(scratch.path("packages/backup"), false);
    refresh();
    EXPECT_TRUE(gives(10)) << "the other, where that one is switched off";
    EXPECT_TRUE(packages->troubles().empty());
}

TEST_F(LivePackages, APackageBesideAFlowIsNotLoadedByOpeningIt)
{
    const std::string marker = scratch.path("it-ran");
    fs::create_directories(scratch.path("flows/packages/evil"));
    for (const std::string folder : {"flows", "flows/packages/evil"}) {
        scratch.file(folder + "/package.json", R"({"name": "evil"})");
        scratch.file(folder + "/evil.py",
            "from heddle import node\nopen('" + marker
                + "', 'w').close()\n@node\ndef run() -> float:\n    return 1\n");
    }
    const std::string flow = scratch.file("flows/a.heddle",
        R"({"heddle": 1, "nodes": [{"id": 1, "type": "evil.run", "name": "a", "at": [0, 0]}]})");
    save(kTwice);
    packages->find();
    packages->askAndWait({}, nobodyIsSlow);
    bench = std::make_unique<SessionBench>(catalog, place);
    EXPECT_FALSE(bench->ask(OpenCommand{flow}).error);
    EXPECT_TRUE(shows("not-set-up"));
    refresh();
    bench->sync();
    EXPECT_EQ(packages->states().size(), 1u) << "demo alone";
    EXPECT_FALSE(fs::exists(marker));
}

TEST_F(LivePackages, AWatchHearsOfWhatIsSavedAndOfPackagesThatCome)
{
    save(kTwice);
    std::mutex mutex;
    std::condition_variable told;
    int times = 0;
    FolderWatch watch([this] { return watchedFolders(folders); },
        [&] {
            const std::lock_guard lock(mutex);
            ++times;
            told.notify_all();
        });
    const auto hears = [&](int least) {
        std::unique_lock lock(mutex);
        return told.wait_for(lock, std::chrono::seconds(20), [&] { return times >= least; });
    };
    EXPECT_TRUE(hears(1)) << "once all is watched";
    save(kThrice);
    EXPECT_TRUE(hears(2));
    fs::create_directories(scratch.path("packages/other"));
    EXPECT_TRUE(hears(3));
    scratch.file("packages/other/package.json", "{}");
    EXPECT_TRUE(hears(4));
}

} // namespace heddle::test
