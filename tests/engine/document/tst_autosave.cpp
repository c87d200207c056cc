// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/document/autosave.h"
#include "engine/document/file.h"
#include "samples.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <functional>

#include <sys/wait.h>
#include <unistd.h>

namespace heddle {
namespace {

namespace fs = std::filesystem;

class AutosaveTest : public testing::Test {
protected:
    /// Runs in a process that then dies without a word.
    void inProcessThatDies(const std::function<void(AutosaveStore &)> &work) const
    {
        const pid_t child = ::fork();
        if (child == 0) {
            AutosaveStore store(root());
            work(store);
            ::_exit(0);
        }
        ::waitpid(child, nullptr, 0);
    }
    void leaveOrphan(const std::string &key, const fs::path &original, const std::string &title,
        const std::string &text) const
    {
        inProcessThatDies([&](AutosaveStore &store) { (void)!store.write(key, original, title, text); });
    }
    fs::path root() const { return m_folder.path() / "state" / "autosave"; }
    std::string contentOf(const fs::path &file) const
    {
        auto text = readFile(file, 1 << 20);
        return text ? *text : "<" + text.error().text + ">";
    }
    std::size_t foldersLeft() const
    {
        std::error_code none;
        return std::size_t(std::distance(fs::directory_iterator(root(), none), fs::directory_iterator()));
    }

private:
    test::TemporaryFolder m_folder;
};

TEST_F(AutosaveTest, WorkOfAProcessThatDiedIsOffered)
{
    leaveOrphan("1", "/home of/a.heddle", "a", "old text");
    leaveOrphan("../2", "", "Untitled\n2", "text");
    AutosaveStore store(root());
    const auto orphans = store.list();
    ASSERT_EQ(orphans.size(), 2u);
    EXPECT_GE(orphans[0].time, orphans[1].time);
    const Autosave &named = orphans[0].original.empty() ? orphans[1] : orphans[0];
    const Autosave &untitled = orphans[0].original.empty() ? orphans[0] : orphans[1];
    EXPECT_EQ(named.original, "/home of/a.heddle");
    EXPECT_EQ(named.title, "a");
    EXPECT_EQ(contentOf(named.file), "old text");
    EXPECT_GT(named.time.micros, 1'600'000'000'000'000);
    EXPECT_EQ(untitled.title, "Untitled");
    EXPECT_EQ(untitled.original, "");
}

TEST_F(AutosaveTest, WorkOfAStoreThatLivesIsNotOffered)
{
    AutosaveStore living(root()), other(root());
    ASSERT_TRUE(living.write("1", "/a.heddle", "a", "text"));
    EXPECT_TRUE(other.list().empty());
    EXPECT_TRUE(living.list().empty());
}

TEST_F(AutosaveTest, TheLatestWorkCountsAndSavedWorkIsForgotten)
{
    inProcessThatDies([](AutosaveStore &store) {
        (void)!store.write("1", "", "a", "first");
        (void)!store.write("1", "", "a", "second");
        (void)!store.write("2", "", "b", "saved since");
        store.remove("2");
    });
    AutosaveStore store(root());
    ASSERT_EQ(store.list().size(), 1u);
    EXPECT_EQ(contentOf(store.list()[0].file), "second");
}

TEST_F(AutosaveTest, OneTakesOverAndTheOthersComeTooLate)
{
    leaveOrphan("1", "/a.heddle", "a", "text");
    AutosaveStore one(root()), two(root());
    const Autosave orphan = one.list().at(0);
    const auto taken = one.takeOver(orphan, "7");
    ASSERT_TRUE(taken);
    EXPECT_EQ(contentOf(taken->file), "text");
    EXPECT_EQ(taken->original, "/a.heddle");
    EXPECT_TRUE(two.list().empty());
    const auto late = two.takeOver(orphan, "1");
    ASSERT_FALSE(late);
    EXPECT_EQ(late.error().text, "Cannot recover a: another Heddle has it, or it was removed.");
    one.remove("7");
    EXPECT_FALSE(fs::exists(taken->file));
}

TEST_F(AutosaveTest, TakenWorkIsOfferedAgainAfterTheNextDeath)
{
    leaveOrphan("1", "/a.heddle", "a", "text");
    inProcessThatDies([](AutosaveStore &store) { (void)!store.takeOver(store.list().at(0), "1"); });
    const auto orphans = AutosaveStore(root()).list();
    ASSERT_EQ(orphans.size(), 1u);
    EXPECT_EQ(orphans[0].original, "/a.heddle");
}

TEST_F(AutosaveTest, LeavesNoFoldersBehind)
{
    leaveOrphan("1", "", "a", "text");
    {
        AutosaveStore store(root());
        ASSERT_TRUE(store.write("1", "", "b", "text"));
        store.remove("1");
        store.discard(store.list().at(0));
        EXPECT_TRUE(store.list().empty());
    }
    EXPECT_EQ(foldersLeft(), 0u);
    inProcessThatDies([](AutosaveStore &store) {
        (void)!store.write("1", "", "a", "x");
        store.remove("1");
    });
    EXPECT_EQ(foldersLeft(), 1u);
    EXPECT_TRUE(AutosaveStore(root()).list().empty());
    EXPECT_EQ(foldersLeft(), 0u);
}

TEST_F(AutosaveTest, AFolderThatCannotBeMadeIsNamed)
{
    ASSERT_TRUE(writeFileAtomically(root().parent_path().parent_path() / "state", "a file in the way"));
    const auto written = AutosaveStore(root()).write("1", "", "a", "text");
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().text,
        "Cannot keep unsaved work in " + root().string() + ": a part of the path is not a folder.");
    EXPECT_FALSE(AutosaveStore(fs::path()).write("1", "", "a", "text"));
    EXPECT_TRUE(AutosaveStore(fs::path()).list().empty());
}

TEST_F(AutosaveTest, LivesWhereTheDesktopKeepsState)
{
    ::setenv("XDG_STATE_HOME", "/some/state", 1);
    EXPECT_EQ(AutosaveStore::defaultFolder(), "/some/state/heddle/autosave");
    ::setenv("XDG_STATE_HOME", "relative", 1);
    ::setenv("HOME", "/some/home", 1);
    EXPECT_EQ(AutosaveStore::defaultFolder(), "/some/home/.local/state/heddle/autosave");
}

} // namespace
} // namespace heddle
