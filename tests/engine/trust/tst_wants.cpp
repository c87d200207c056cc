// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "tests/engine/trust/trustbench.h"
#include "tests/support/scratchfolder.h"
#include "tests/support/workbench.h"

#include <filesystem>

namespace heddle {

namespace {

namespace fs = std::filesystem;
using namespace std::string_literals;

/// What is wanted of a flow with one node, whose port is set to that.
class Wants : public testing::Test {
protected:
    Wants()
    {
        test::addTrustNodes(bench.catalog);
        fs::create_directories(scratch.path("flows/data"));
        scratch.file("flows/data/in.txt", "x");
        scratch.file("secret.txt", "x");
        fs::create_symlink(scratch.path("secret.txt"), scratch.path("flows/link.txt"));
        fs::create_directory_symlink(scratch.path(), scratch.path("flows/up"));
        fs::create_directory_symlink(scratch.path("flows/data"), scratch.path("flows/near"));
        fs::create_directory_symlink(scratch.path("flows"), scratch.path("again"));
        fs::create_symlink("round.txt", scratch.path("flows/round.txt"));
        bench.add("load", "trust.load");
    }

    std::string ofRead(const std::string &path, const std::string &folder = "flows")
    {
        EXPECT_TRUE(bench.set("load.path", path));
        return all(Surroundings(folder.empty() ? "" : scratch.path(folder)));
    }

    std::string all(const Surroundings &surroundings)
    {
        std::string text;
        for (const Want &want : wantsOf(bench.engine.flow(), surroundings))
            text += (text.empty() ? "" : "; ") + want.sentence();
        return text;
    }

    std::string outside(const std::string &path)
    {
        return "Read " + path + ", outside the flow’s folder (load)";
    }

    test::ScratchFolder scratch;
    test::Workbench bench;
};

} // namespace

TEST_F(Wants, NothingToReadInTheFlowsFolder)
{
    for (const char *path : {"data/in.txt", "not/there.txt", "./data/../data/in.txt", "near/in.txt", "a..txt",
             "data/..", "a/b/c/../../../data/in.txt", ".hidden/../data/in.txt"})
        EXPECT_EQ(ofRead(path), "") << path;
    EXPECT_EQ(ofRead(scratch.path("flows/data/in.txt")), "") << "an absolute path";
    EXPECT_EQ(ofRead(scratch.path("again/data/in.txt")), "") << "by another way";
    EXPECT_EQ(ofRead("data/in.txt", "again"), "") << "a flow that was opened by a link";
    EXPECT_EQ(ofRead(""), "") << "nothing is chosen yet";
}

TEST_F(Wants, ToReadWhatLiesOutside)
{
    EXPECT_EQ(ofRead("/etc/passwd"), outside("/etc/passwd"));
    EXPECT_EQ(ofRead("../secret.txt"), outside(scratch.path("secret.txt")));
    EXPECT_EQ(ofRead("data/../../secret.txt"), outside(scratch.path("secret.txt")));
    EXPECT_EQ(ofRead("not/there/../../../secret.txt"), outside(scratch.path("secret.txt")));
    EXPECT_EQ(ofRead(scratch.path("flowsandmore/in.txt")), outside(scratch.path("flowsandmore/in.txt")));
    EXPECT_EQ(ofRead("data/in.txt", ""), outside(fs::absolute("data/in.txt").string()))
        << "a flow without a file";
}

TEST_F(Wants, ToReadWhatIsHidden)
{
    for (const char *path : {".ssh/id", "data/.key", "..txt"})
        EXPECT_EQ(ofRead(path), "Read " + scratch.path("flows/") + path + ", which is hidden (load)");
    fs::create_directories(scratch.path("flows/.inner/data"));
    EXPECT_EQ(ofRead("data/in.txt", "flows/.inner"), "") << "of a flow that lies in a hidden folder itself";
    fs::create_symlink(scratch.path("flows/.inner/data"), scratch.path("flows/seen"));
    EXPECT_NE(ofRead("seen/in.txt"), "") << "by a link";
}

TEST_F(Wants, ToReadWhereALinkLeadsOut)
{
    EXPECT_NE(ofRead("link.txt"), "");
    EXPECT_NE(ofRead("up/secret.txt"), "");
    EXPECT_NE(ofRead("up/not/there.txt"), "");
    EXPECT_EQ(ofRead("up/flows/data/in.txt"), "") << "out and in again";
    EXPECT_NE(ofRead("near/../../secret.txt"), "");
    EXPECT_NE(ofRead("up/../x"), "") << "up’s own parent, not the flow’s folder";
    EXPECT_NE(ofRead("round.txt"), "") << "a circle of links";
}

TEST_F(Wants, ToReadWhatIsNoPath)
{
    EXPECT_EQ(ofRead("file:///etc/passwd"), outside("file:///etc/passwd"));
    EXPECT_EQ(ofRead("data/in.txt\0.txt"s), outside("data/in.txt\\x00.txt"));
    EXPECT_EQ(ofRead("../a\nb\x1b[2J"), outside(scratch.path("a\\x0ab\\x1b[2J")));
    const std::string huge = ofRead(std::string(1 << 20, 'x'));
    EXPECT_NE(huge, "");
    EXPECT_LT(huge.size(), 300u);
    EXPECT_NE(ofRead("../" + std::string(199, 'x') + "ü"s), "");
}

TEST_F(Wants, AlwaysToWriteAndToReachOut)
{
    bench.remove("load");
    bench.add("save", "trust.save");
    bench.add("fetch", "trust.fetch");
    const Surroundings here(scratch.path("flows"));
    EXPECT_EQ(all(here), "") << "nothing is chosen yet";
    EXPECT_TRUE(bench.set("save.path", "out.txt"));
    EXPECT_TRUE(bench.set("fetch.url", "https://user:secret@example.org/x?token=1"));
    EXPECT_EQ(all(here), "Reach example.org (fetch); Write " + scratch.path("flows/out.txt") + " (save)");
    EXPECT_TRUE(bench.set("fetch.url", "https://a@b@c/"));
    EXPECT_TRUE(bench.set("save.path", "../out.txt"));
    EXPECT_EQ(all(here), "Reach url:https://a@b@c/ (fetch); Write " + scratch.path("out.txt") + " (save)");
}

TEST_F(Wants, ToldOfWiresAsFarAsCanBe)
{
    bench.add("text", "trust.text");
    bench.add("save", "trust.save");
    bench.add("fetch", "trust.fetch");
    EXPECT_TRUE(bench.wire("text.text", "load.path"));
    EXPECT_TRUE(bench.wire("text.text", "save.path"));
    EXPECT_TRUE(bench.wire("text.text", "fetch.url"));
    EXPECT_EQ(all(Surroundings(scratch.path("flows"))),
        "Reach an address that comes by a wire (fetch); Write a file whose path comes by a wire (save)");
    const Slot load = bench.record("load").slot;
    const std::vector<Value> outside{Value("/etc/passwd")};
    const auto wants = wantsOf(bench.engine.flow(), load, outside, Surroundings(scratch.path("flows")));
    ASSERT_EQ(wants.size(), 1u);
    EXPECT_EQ(wants[0].key(), "read /etc/passwd");
}

TEST_F(Wants, TheDataOfTheProgramAreNear)
{
    const fs::path shipped = shippedFolder() / "examples" / "data" / "weather.csv";
    if (!fs::exists(shipped))
        GTEST_SKIP() << "This build has no share folder.";
    EXPECT_EQ(ofRead(shipped.string()), "");
    EXPECT_NE(ofRead((shippedFolder() / "examples/../../../secret").string()), "");
}

} // namespace heddle
