// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/value/base64.h"

#include <gtest/gtest.h>

namespace heddle::test {
namespace {

TEST(Base64Test, IsThatOfTheStandard)
{
    EXPECT_EQ(toBase64(""), "");
    EXPECT_EQ(toBase64("f"), "Zg==");
    EXPECT_EQ(toBase64("fo"), "Zm8=");
    EXPECT_EQ(toBase64("foobar"), "Zm9vYmFy");
    EXPECT_EQ(toBase64("\xFB\xFF\xFE"), "+//+");
}

TEST(Base64Test, EveryLengthReadsBack)
{
    std::string bytes;
    for (int i = 0; i < 300; ++i, bytes += char(i * 37))
        ASSERT_EQ(fromBase64(toBase64(bytes)), bytes);
}

TEST(Base64Test, AnythingElseIsRefused)
{
    for (const char *text :
        {"Zg=", "Zg", "Z===", "====", "Z=g=", "Zg==Zg==", "Zm8=\n", "Zm 8", "Zm8-", "Zm8\xFF"})
        EXPECT_EQ(fromBase64(text), std::nullopt) << text;
}

} // namespace
} // namespace heddle::test
