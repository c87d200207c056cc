// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/trust/digest.h"
#include "engine/trust/trustedfile.h"
#include "tests/support/scratchfolder.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

namespace heddle {

namespace {

std::string digest(int i)
{
    return digestOf(std::to_string(i));
}

} // namespace

TEST(TrustedFile, KeepsWhatIsAdded)
{
    const test::ScratchFolder scratch;
    const std::filesystem::path file = scratch.path("state/heddle/trusted");
    EXPECT_TRUE(readTrusted(file).empty()) << "there is none yet";
    ASSERT_TRUE(addTrusted(file, {digest(1)}));
    ASSERT_TRUE(addTrusted(file, {digest(2), digest(3)}));
    ASSERT_TRUE(addTrusted(file, {digest(1)}));
    EXPECT_EQ(readTrusted(file), (std::unordered_set{digest(1), digest(2), digest(3)}));
    EXPECT_EQ(scratch.read("state/heddle/trusted").size(), 3 * 65u) << "each once";
}

TEST(TrustedFile, PassesOverDamage)
{
    const test::ScratchFolder scratch;
    const std::string cut = digest(3).substr(0, 63);
    const std::string file = scratch.file("trusted",
        std::string("\0\xff\xfe nonsense\n\n", 13) + digest(1) + "\r\n" + digest(2) + "\n" + digest(4) + "x\n"
            + cut);
    EXPECT_EQ(readTrusted(file), std::unordered_set{digest(2)});
    ASSERT_TRUE(addTrusted(file, {digest(5)}));
    EXPECT_EQ(scratch.read("trusted"), digest(2) + "\n" + digest(5) + "\n");
}

TEST(TrustedFile, HasAnEnd)
{
    const test::ScratchFolder scratch;
    std::string text;
    for (int i = 0; i < 10'005; ++i)
        text += digest(i) + "\n";
    const std::string file = scratch.file("trusted", text);
    ASSERT_TRUE(addTrusted(file, {digest(-1)}));
    const auto kept = readTrusted(file);
    EXPECT_EQ(kept.size(), 10'000u);
    EXPECT_TRUE(kept.contains(digest(-1)) && kept.contains(digest(10'004)) && !kept.contains(digest(0)));
}

TEST(TrustedFile, IsNothingWhereItIsNoFile)
{
    const test::ScratchFolder scratch;
    EXPECT_TRUE(readTrusted(scratch.path()).empty()) << "a folder";
    EXPECT_TRUE(readTrusted("").empty());
    EXPECT_TRUE(readTrusted(scratch.file("huge", std::string(5u << 20, 'a'))).empty());
    ASSERT_EQ(::mkfifo(scratch.path("pipe").c_str(), 0600), 0);
    EXPECT_TRUE(readTrusted(scratch.path("pipe")).empty()) << "is not waited for";
    EXPECT_FALSE(addTrusted("", {digest(1)}));
    EXPECT_FALSE(addTrusted("/proc/nowhere/trusted", {digest(1)}));
}

} // namespace heddle
