// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/script/scripttype.h"
#include "engine/trust/trustedfile.h"
#include "tests/engine/trust/trustbench.h"
#include "tests/support/scratchfolder.h"
#include "tests/support/workbench.h"

#include <cstdlib>

namespace heddle {

using namespace std::string_literals;

namespace {

/// Documents one after the other, with one memory of what was said yes to.
class TrustGateTest : public testing::Test {
protected:
    TrustGateTest() { setenv("XDG_STATE_HOME", scratch.path("state").c_str(), 1); }

    std::unique_ptr<test::Workbench> newDocument()
    {
        auto bench = std::make_unique<test::Workbench>();
        test::addTrustNodes(bench->catalog);
        bench->catalog.add(scriptType());
        return bench;
    }
    std::unique_ptr<test::Workbench> opened(const std::string &file)
    {
        auto bench = newDocument();
        const auto done = bench->engine.open(file);
        EXPECT_TRUE(done) << (done ? "" : done.error().text);
        bench->settle();
        return bench;
    }
    std::unique_ptr<test::Workbench> opened(const std::string &nodes, const std::string &wires)
    {
        return opened(scratch.file("flow.heddle",
            R"({"heddle":1,"nodes":[)" + nodes + R"(],"wires":[)" + wires + R"(],"frames":[]})"));
    }
    static std::string nodeLine(int id, const std::string &name, const std::string &set)
    {
        return R"({"id":)" + std::to_string(id) + R"(,"name":")" + name + R"(","type":"trust.)" + name
            + R"(","version":1,"at":[0,0],"set":{)" + set + "}}";
    }
    static std::string pending(test::Workbench &bench)
    {
        std::string text;
        for (const Want &want : bench.engine.wants())
            text += (text.empty() ? "" : "; ") + want.phrase() + " by " + want.name;
        return text;
    }
    static void sayYes(test::Workbench &bench)
    {
        bench.engine.handle(Command(TrustCommand{}));
        bench.settle();
    }

    test::ScratchFolder scratch;
};

const std::string kFetch = R"({"id":1,"name":"fetch","type":"trust.fetch","version":1,"at":[0,0],)"
                           R"("set":{"url":"https://example.org/x"}})";
const std::string kText
    = R"({"id":2,"name":"text","type":"trust.text","version":1,"at":[0,0],"set":{"value":"/etc/passwd"}})";

} // namespace

TEST_F(TrustGateTest, WhatComesOutOfAVariableIsAskedForLikeWhatComesByAWire)
{
    const auto bench = opened(scratch.file("flow.heddle", R"({"heddle":1,"nodes":[
{"id":1,"name":"fetch","type":"trust.fetch","use":{"url":"where"}}],
"variables":[{"name":"where","type":"text","value":"http://example.org"}]})"));
    EXPECT_EQ(pending(*bench), "reach an address that comes by a wire by fetch");
    EXPECT_TRUE(bench->status("fetch").starts_with("waiting: waiting for your trust"))
        << bench->status("fetch");
    sayYes(*bench);
    EXPECT_EQ(bench->status("fetch"), "done");
}

TEST_F(TrustGateTest, AFlowFromElsewhereWaitsAndAllElseRuns)
{
    const auto bench = opened(kFetch + "," + kText, "");
    EXPECT_EQ(bench->status("fetch"), "waiting: waiting for your trust: would reach example.org");
    EXPECT_EQ(bench->status("text"), "done");
    EXPECT_EQ(pending(*bench), "reach example.org by fetch");
    EXPECT_EQ(bench->engine.collect().document->wants, std::vector<std::string>{"Reach example.org (fetch)"});
    bench->engine.handle(Command(RunCommand{}));
    bench->engine.handle(Command(RunCommand{{}, {bench->id("fetch")}}));
    bench->settle();
    EXPECT_EQ(bench->status("fetch"), "waiting: waiting for your trust: would reach example.org");
    sayYes(*bench);
    EXPECT_EQ(bench->status("fetch"), "done");
    EXPECT_EQ(pending(*bench), "");
    EXPECT_EQ(bench->engine.collect().document->wants, std::vector<std::string>());
}

TEST_F(TrustGateTest, ATriggerThatHadToWaitIsNotLost)
{
    const auto bench = opened(R"({"id":1,"name":"fire","type":"test.fire","at":[0,0]},)"
                              R"({"id":2,"name":"post","type":"trust.post","at":[0,0]})",
        R"({"from":[1,"event"],"to":[2,"send"]})");
    EXPECT_EQ(bench->status("post"), "waiting: waiting for your trust: would reach example.org");
    sayYes(*bench);
    EXPECT_EQ(bench->status("post"), "done");
    bench->remove("fire");
    bench->settle();
}

TEST_F(TrustGateTest, UnsavedWorkThatIsRecoveredIsStillTrusted)
{
    {
        const auto bench = newDocument();
        bench->add("fetch", "trust.fetch");
        ASSERT_TRUE(bench->set("fetch.url", "https://example.org"));
        bench->engine.handle(Command(AutosaveCommand{scratch.path("kept")}));
    }
    std::string kept;
    for (const auto &entry : std::filesystem::recursive_directory_iterator(scratch.path("kept")))
        if (entry.path().extension() == ".flow")
            kept = entry.path().string();
    ASSERT_NE(kept, "");
    const auto bench = newDocument();
    bench->engine.handle(Command(RecoverCommand{kept, "", 0}));
    bench->settle();
    EXPECT_EQ(bench->status("fetch"), "done");
    EXPECT_EQ(pending(*bench), "");
}

TEST_F(TrustGateTest, WhatIsMadeHereRuns)
{
    const auto bench = newDocument();
    bench->add("fetch", "trust.fetch");
    bench->add("save", "trust.save");
    ASSERT_TRUE(bench->set("fetch.url", "https://example.org"));
    ASSERT_TRUE(bench->wire("fetch.text", "save.path"));
    bench->settle();
    EXPECT_EQ(bench->status("fetch"), "done");
    EXPECT_EQ(bench->status("save"), "done");
    EXPECT_EQ(pending(*bench), "");
}

TEST_F(TrustGateTest, AYesIsRememberedByWhatIsDoneNotByLayout)
{
    {
        const auto bench = opened(kFetch, "");
        sayYes(*bench);
    } // what is to be remembered is written when it goes, at the latest
    EXPECT_EQ(readTrusted(trustedFile()).size(), 1u);
    const std::string moved = R"({"id":7,"name":"other","type":"trust.fetch","version":1,"at":[90,0],)"
                              R"("set":{"url":"http://example.org/y"}})";
    EXPECT_EQ(opened(moved + "," + kText, "")->status("other"), "done");
    const std::string more = R"({"id":8,"name":"save","type":"trust.save","version":1,"at":[90,0],)"
                             R"("set":{"path":"out.txt"}})";
    const auto bench = opened(kFetch + "," + more, "");
    EXPECT_EQ(pending(*bench), "reach example.org by fetch; write " + scratch.path("out.txt") + " by save");
}

TEST_F(TrustGateTest, WhatWasMadeHereAndSavedIsTrustedWhenItIsOpenedAgain)
{
    const std::string file = scratch.path("made.heddle");
    {
        const auto bench = newDocument();
        bench->add("fetch", "trust.fetch");
        ASSERT_TRUE(bench->set("fetch.url", "https://example.org"));
        bench->add("text", "trust.text");
        ASSERT_TRUE(bench->set("text.value", "/etc/hosts"));
        bench->add("load", "trust.load");
        ASSERT_TRUE(bench->wire("text.text", "load.path"));
        bench->settle();
        bench->engine.handle(Command(SaveCommand{file, 1}));
        while (bench->engine.collect().replies.empty())
            bench->deliver();
    }
    const auto bench = opened(file);
    EXPECT_EQ(pending(*bench), "");
    EXPECT_EQ(bench->status("fetch"), "done");
    EXPECT_EQ(bench->status("load"), "done") << "a path out of a wire that was let through before";
}

TEST_F(TrustGateTest, AFlowThatWaitsIsNotTrustedBySavingIt)
{
    {
        const auto bench = opened(kFetch, "");
        bench->engine.handle(Command(SaveCommand{scratch.path("copy.heddle"), 1}));
        while (bench->engine.collect().replies.empty())
            bench->deliver();
    }
    EXPECT_EQ(pending(*opened(scratch.path("copy.heddle"))), "reach example.org by fetch");
}

TEST_F(TrustGateTest, WhatTheUserSetsIsWantedAndNothingElse)
{
    const auto bench = opened(kFetch, "");
    ASSERT_TRUE(bench->set("fetch.url", "https://mine.example/"));
    bench->settle();
    EXPECT_EQ(bench->status("fetch"), "done");
    bench->engine.handle(Command(UndoCommand{}));
    bench->settle();
    EXPECT_EQ(bench->status("fetch"), "waiting: waiting for your trust: would reach example.org");
    bench->add("load", "trust.load");
    ASSERT_TRUE(bench->set("load.path", "/etc/hosts"));
    bench->settle();
    EXPECT_EQ(bench->status("load"), "done");
    EXPECT_EQ(pending(*bench), "reach example.org by fetch");
}

TEST_F(TrustGateTest, AWireSmugglesNothingPast)
{
    const std::string nodes = nodeLine(1, "load", "") + "," + nodeLine(3, "save", "") + ","
        + nodeLine(4, "fetch", "") + "," + kText;
    const auto wire = [](int to, const std::string &port) {
        return R"({"from":[2,"text"],"to":[)" + std::to_string(to) + R"(,")" + port + R"("]})";
    };
    const auto bench = opened(nodes, wire(1, "path") + "," + wire(3, "path") + "," + wire(4, "url"));
    EXPECT_EQ(bench->status("load"),
        "waiting: waiting for your trust: would read /etc/passwd, outside the flow’s folder");
    EXPECT_EQ(bench->status("save"), "waiting: waiting for your trust: would write /etc/passwd");
    EXPECT_EQ(bench->status("fetch"), "waiting: waiting for your trust: would reach url:/etc/passwd");
    EXPECT_EQ(pending(*bench),
        "reach an address that comes by a wire by fetch; "
        "read /etc/passwd, outside the flow’s folder by load; "
        "write a file whose path comes by a wire by save");
    sayYes(*bench);
    EXPECT_EQ(bench->status("load"), "done");
    EXPECT_EQ(bench->status("save"), "done");
    EXPECT_EQ(bench->status("fetch"), "done");
}

TEST_F(TrustGateTest, AYesToOneFileOutOfAWireIsNoneToAnother)
{
    const std::string group = nodeLine(1, "load", "") + "," + kText;
    const std::string wire = R"({"from":[2,"text"],"to":[1,"path"]})";
    {
        const auto bench = opened(group, wire);
        sayYes(*bench);
        EXPECT_EQ(bench->status("load"), "done");
    }
    EXPECT_EQ(opened(group, wire)->status("load"), "done") << "remembered";
    const std::string other
        = R"({"id":2,"name":"text","type":"trust.text","version":1,"at":[0,0],"set":{"value":"/etc/hosts"}})";
    const auto bench = opened(nodeLine(1, "load", "") + "," + other, wire);
    EXPECT_EQ(pending(*bench), "read /etc/hosts, outside the flow’s folder by load");
    ASSERT_TRUE(bench->set("text.value", "/etc/hosts"));
    bench->settle();
    EXPECT_EQ(bench->status("load"), "done") << "the user has typed it, above the wire";
}

TEST_F(TrustGateTest, ALinkThatHasChangedIsSeenWhenTheNodeRuns)
{
    const std::string link = scratch.path("in.txt");
    scratch.file("data.txt", "x");
    std::filesystem::create_symlink("data.txt", link);
    const auto bench = opened(nodeLine(1, "load", R"("path":"in.txt")"), "");
    EXPECT_EQ(bench->status("load"), "done");
    std::filesystem::remove(link);
    std::filesystem::create_symlink("/etc/passwd", link);
    bench->engine.handle(Command(RunCommand{{}, {bench->id("load")}}));
    bench->settle();
    EXPECT_EQ(bench->status("load"),
        "waiting: waiting for your trust: would read " + link + ", outside the flow’s folder");
    EXPECT_EQ(pending(*bench), "read " + link + ", outside the flow’s folder by load");
    sayYes(*bench);
    EXPECT_EQ(bench->status("load"), "done");
}

TEST_F(TrustGateTest, AFlowOfManyNodesThatCannotHurtIsNotLookedAt)
{
    std::string nodes;
    for (int i = 1; i <= 20'000; ++i)
        nodes += (i > 1 ? "," : "") + R"({"id":)"s + std::to_string(i) + R"(,"name":"n)" + std::to_string(i)
            + R"(","type":"trust.text","version":1,"at":[0,0]})";
    const auto bench = opened(nodes, "");
    TrustGate gate(bench->engine.flow(), "");
    FlowChanges all;
    for (Slot slot = 0; slot < bench->engine.flow().slotCount(); ++slot)
        all.added.push_back({kRoot, {}, slot});
    const auto start = std::chrono::steady_clock::now();
    gate.begin(true, scratch.path(), all);
    const std::chrono::duration<double, std::nano> spent = std::chrono::steady_clock::now() - start;
    std::cout << "trust: " << spent.count() / 20'000 << " ns a node\n";
    EXPECT_LT(spent.count() / 20'000, 2'000) << "no disk is asked";
    EXPECT_EQ(pending(*bench), "");
}

TEST_F(TrustGateTest, PastingBringsQuestionsAndKeepsWhatWasThere)
{
    const auto bench = newDocument();
    bench->add("fetch", "trust.fetch");
    ASSERT_TRUE(bench->set("fetch.url", "https://mine.example"));
    bench->settle();
    const auto from = opened(kFetch, "");
    from->engine.handle(Command(CopyCommand{{}, {from->id("fetch")}, 5}));
    const std::string text = from->engine.collect().replies.at(0).text;
    bench->engine.handle(Command(PasteCommand{{}, text, {}, 6}));
    bench->engine.handle(Command(RunCommand{{}, {bench->id("fetch")}}));
    bench->settle();
    EXPECT_EQ(bench->status("fetch"), "done");
    EXPECT_EQ(bench->status("fetch 2"), "waiting: waiting for your trust: would reach example.org");
    EXPECT_EQ(pending(*bench), "reach example.org by fetch 2");
    bench->remove("fetch 2");
    EXPECT_EQ(pending(*bench), "");
}

TEST_F(TrustGateTest, PastingOnesOwnCopyAsksNothing)
{
    const auto bench = newDocument();
    bench->add("fetch", "trust.fetch");
    ASSERT_TRUE(bench->set("fetch.url", "https://mine.example"));
    bench->engine.handle(Command(CopyCommand{{}, {bench->id("fetch")}, 5}));
    const std::string text = bench->engine.collect().replies.at(0).text;
    bench->engine.handle(Command(PasteCommand{{}, text, {}, 6}));
    bench->engine.handle(Command(DuplicateCommand{{}, {bench->id("fetch")}, {}, 7}));
    bench->settle();
    EXPECT_EQ(bench->status("fetch 2"), "done");
    EXPECT_EQ(bench->status("fetch 3"), "done");
    bench->engine.handle(Command(NewCommand{}));
    bench->engine.handle(Command(PasteCommand{{}, text, {}, 6}));
    bench->settle();
    EXPECT_EQ(pending(*bench), "reach mine.example by fetch")
        << "in another document it comes from elsewhere";
}

TEST_F(TrustGateTest, NodesInGroupsWaitToo)
{
    const std::string group = R"({"id":1,"name":"outer","type":"flow.group","version":1,"at":[0,0],"graph":)"
                              R"({"nodes":[)"
        + kFetch + R"(],"wires":[],"frames":[]}})";
    const auto bench = opened(group, "");
    EXPECT_EQ(pending(*bench), "reach example.org by outer/fetch");
    sayYes(*bench);
    EXPECT_EQ(pending(*bench), "");
}

TEST_F(TrustGateTest, ManyWantsAreCut)
{
    std::string nodes;
    for (int i = 1; i <= 300; ++i)
        nodes += (i > 1 ? "," : "") + R"({"id":)"s + std::to_string(i) + R"(,"name":"f)" + std::to_string(i)
            + R"(","type":"trust.fetch","version":1,"at":[0,0],"set":{"url":"http://h)" + std::to_string(i)
            + R"(/"}})";
    const auto bench = opened(nodes, "");
    EXPECT_EQ(bench->engine.wants().size(), 300u);
    const auto told = bench->engine.collect().document->wants;
    ASSERT_EQ(told.size(), 101u);
    EXPECT_EQ(told.back(), "And 200 more");
}

// ---- programs that stand in the flow ------------------------------------------------------------

namespace {

std::string scriptLine(const std::string &code)
{
    return R"({"id":1,"name":"script","type":"python.script","version":1,"at":[0,0],"set":{"code":")" + code
        + R"("}})";
}
const std::string kCode = R"(def f() -> int:\n    return 1\n)";

/// Without processes a script fails; one that waits for a yes has not come so far.
bool hasRun(test::Workbench &bench)
{
    return bench.status("script").starts_with("error: This node runs in a process of its own");
}

} // namespace

TEST_F(TrustGateTest, AProgramInAFlowFromElsewhereWaitsAndIsRememberedByWhatItSays)
{
    {
        const auto bench = opened(scriptLine(kCode), "");
        EXPECT_EQ(pending(*bench), "run Python code by script");
        EXPECT_EQ(bench->status("script"), "waiting: waiting for your trust: would run Python code");
        EXPECT_NE(bench->record("script").node.type->output("result"), nullptr) << "it has its ports";
        sayYes(*bench);
        EXPECT_TRUE(hasRun(*bench)) << bench->status("script");
    }
    EXPECT_TRUE(hasRun(*opened(scriptLine(kCode), "")));
    EXPECT_EQ(pending(*opened(scriptLine(kCode + "x"), "")), "run Python code by script")
        << "another program";
}

TEST_F(TrustGateTest, AProgramThatTheUserHasTypedIsNotAskedAbout)
{
    const auto bench = opened(scriptLine(kCode), "");
    bench->set("script.code", "def f(): ...");
    bench->settle();
    EXPECT_EQ(pending(*bench), "");
    EXPECT_TRUE(hasRun(*bench)) << bench->status("script");
    bench->engine.handle(Command(UndoCommand{}));
    bench->settle();
    EXPECT_EQ(pending(*bench), "run Python code by script") << "that is not the user's";
}

TEST_F(TrustGateTest, ToTypeAProgramIsNoYesToTheFilesThatItsNodeWrites)
{
    const auto bench = opened(
        R"({"id":1,"name":"script","type":"python.script","set":{"path":"/etc/x","code":"def f(): ..."}})",
        "");
    bench->set("script.code", "def f(path: Annotated[str, Writes()] = ''): ...");
    EXPECT_EQ(pending(*bench), "write /etc/x by script");
}

TEST_F(TrustGateTest, AProgramThatIsPastedWaitsAndWhatWasThereStays)
{
    const auto bench = newDocument();
    bench->add("mine", "python.script");
    bench->settle();
    bench->engine.handle(Command(PasteCommand{
        {}, R"({"heddle":1,"nodes":[)" + scriptLine(kCode) + R"(],"wires":[],"frames":[]})", {}, 0}));
    bench->settle();
    EXPECT_EQ(pending(*bench), "run Python code by script");
    EXPECT_TRUE(bench->status("mine").starts_with("error: This node runs")) << bench->status("mine");
}

TEST_F(TrustGateTest, AProgramOutOfAVariableIsSaidYesToByItself)
{
    const auto bench = opened(scratch.file("flow.heddle", R"({"heddle":1,"nodes":[
{"id":1,"name":"script","type":"python.script","use":{"code":"program"}}],
"variables":[{"name":"program","type":"text","value":"def f(): ..."}]})"));
    EXPECT_EQ(pending(*bench), "run Python code that a variable holds by script");
    EXPECT_TRUE(
        bench->status("script").starts_with("waiting: waiting for your trust: would run Python code"));
}

} // namespace heddle
