// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/document/file.h"
#include "samples.h"

#include <gtest/gtest.h>

#include <cerrno>
#include <fstream>
#include <random>
#include <set>

#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

namespace heddle {
namespace {

namespace fs = std::filesystem;

class FileTest : public testing::Test {
protected:
    fs::path path(std::string_view name) const { return m_folder.path() / name; }
    std::string contentOf(const fs::path &file) const
    {
        auto text = readFile(file, 1 << 30);
        return text ? *text : "<" + text.error().text + ">";
    }
    std::set<std::string> names() const
    {
        std::set<std::string> names;
        for (const auto &entry : fs::directory_iterator(m_folder.path()))
            names.insert(entry.path().filename());
        return names;
    }

private:
    test::TemporaryFolder m_folder;
};

TEST_F(FileTest, WritesAndReadsBackAnyBytes)
{
    const std::string text("a\0\r\n\xFF", 5);
    ASSERT_TRUE(writeFileAtomically(path("x"), text));
    EXPECT_EQ(contentOf(path("x")), text);
    ASSERT_TRUE(writeFileAtomically(path("x"), ""));
    EXPECT_EQ(contentOf(path("x")), "");
    EXPECT_EQ(names(), std::set<std::string>{"x"});
}

TEST_F(FileTest, KeepsTheModeAndTheVersionBeforeOfAFlow)
{
    ASSERT_TRUE(writeFileAtomically(path("a.heddle"), "one"));
    ::chmod(path("a.heddle").c_str(), 0640);
    ASSERT_TRUE(writeFileAtomically(path("a.heddle"), "two"));
    ASSERT_TRUE(writeFileAtomically(path("a.heddle"), "three"));
    EXPECT_EQ(contentOf(path("a.heddle")), "three");
    EXPECT_EQ(contentOf(path("a.heddle~")), "two");
    struct stat status = {};
    ASSERT_EQ(::stat(path("a.heddle").c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 07777, 0640u);
    EXPECT_EQ(names(), (std::set<std::string>{"a.heddle", "a.heddle~"}));
}

TEST_F(FileTest, WritesThroughLinks)
{
    fs::create_directory(path("real"));
    ASSERT_TRUE(writeFileAtomically(path("real") / "target", "old"));
    fs::create_symlink("real/target", path("link"));
    fs::create_symlink(path("link"), path("chain"));
    ASSERT_TRUE(writeFileAtomically(path("chain"), "new"));
    EXPECT_TRUE(fs::is_symlink(path("link")));
    EXPECT_TRUE(fs::is_symlink(path("chain")));
    EXPECT_EQ(contentOf(path("real") / "target"), "new");
    fs::create_symlink("real/later", path("dangling"));
    ASSERT_TRUE(writeFileAtomically(path("dangling"), "made"));
    EXPECT_EQ(contentOf(path("real") / "later"), "made");
}

TEST_F(FileTest, SaysWhatAndWhereWhenItCannotWrite)
{
    const auto errorOf = [](const fs::path &file) {
        const auto written = writeFileAtomically(file, "text");
        return written ? "written" : written.error().text;
    };
    EXPECT_EQ(errorOf(path("none") / "x"),
        "Cannot write " + (path("none") / "x").string() + ": there is no such file or folder.");
    fs::create_directory(path("folder"));
    EXPECT_EQ(errorOf(path("folder")), "Cannot write " + path("folder").string() + ": it is a folder.");
    fs::create_symlink("circle", path("circle"));
    EXPECT_NE(errorOf(path("circle")), "written");
    EXPECT_EQ(names(), (std::set<std::string>{"circle", "folder"}));
}

TEST_F(FileTest, AFullDiskLeavesTheOldFileAndNoLitter)
{
    ASSERT_TRUE(writeFileAtomically(path("a.heddle"), "old"));
    // A limit on the size of files stands for the full disk; in a child, since it holds for the process.
    const pid_t child = ::fork();
    if (child == 0) {
        ::signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{1000, 1000};
        ::setrlimit(RLIMIT_FSIZE, &limit);
        const auto written = writeFileAtomically(path("a.heddle"), std::string(100'000, 'x'));
        ::_exit(!written && written.error().text.find("too large") != std::string::npos ? 0 : 1);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    EXPECT_EQ(status, 0);
    EXPECT_EQ(contentOf(path("a.heddle")), "old");
    EXPECT_EQ(names(), std::set<std::string>{"a.heddle"});
}

TEST_F(FileTest, ADeviceIsWrittenIntoAndNotReplaced)
{
    ASSERT_TRUE(writeFileAtomically("/dev/null", "text"));
    EXPECT_TRUE(fs::is_character_file("/dev/null"));
}

TEST_F(FileTest, ReadingHasALimitAndNamesItsTrouble)
{
    ASSERT_TRUE(writeFileAtomically(path("x"), "12345"));
    EXPECT_TRUE(readFile(path("x"), 5));
    const auto large = readFile(path("x"), 4);
    ASSERT_FALSE(large);
    EXPECT_EQ(large.error().text, "Cannot read " + path("x").string() + ": it has more than 4 bytes.");
    EXPECT_FALSE(readFile("/dev/zero", 1000));
    EXPECT_NE(readFile(path("none"), 10).error().text.find("there is no such file"), std::string::npos);
    EXPECT_NE(readFile(path("."), 10).error().text.find("it is a folder"), std::string::npos);
}

/// A child that saves over and over until it is killed; it says through a pipe when it has begun.
class Saver {
public:
    Saver(const fs::path &file, const std::string &a, const std::string &b)
    {
        int ends[2];
        if (::pipe(ends) != 0)
            return;
        m_child = ::fork();
        if (m_child == 0) {
            for (int i = 0;; ++i) {
                (void)!writeFileAtomically(file, i % 2 ? a : b);
                if (i == 0)
                    (void)!::write(ends[1], "x", 1);
            }
        }
        char byte;
        (void)!::read(ends[0], &byte, 1);
        ::close(ends[0]);
        ::close(ends[1]);
    }
    void kill()
    {
        ::kill(m_child, SIGKILL);
        ::waitpid(m_child, nullptr, 0);
    }

private:
    pid_t m_child = -1;
};

TEST_F(FileTest, AProcessKilledWhileSavingLeavesTheOldOrTheNewFile)
{
    const std::string a(300'000, 'a'), b(500'000, 'b');
    std::minstd_rand random(7);
    for (int round = 0; round < 40; ++round) {
        Saver saver(path("a.heddle"), a, b);
        // Looks while it is being written, a random number of times, and then once more after the kill.
        for (int looks = int(random() % 30); looks >= 0; --looks) {
            const std::string text = contentOf(path("a.heddle"));
            ASSERT_TRUE(text == a || text == b) << text.size() << " bytes";
        }
        saver.kill();
        const std::string text = contentOf(path("a.heddle"));
        ASSERT_TRUE(text == a || text == b) << text.size() << " bytes";
    }
}

} // namespace
} // namespace heddle
