// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/trust/digest.h"
#include "engine/trust/server.h"

#include <gtest/gtest.h>

namespace heddle {

TEST(Server, IsNamedByHostAndUnusualPort)
{
    EXPECT_EQ(serverOf("https://example.org"), "example.org");
    EXPECT_EQ(serverOf("HTTPS://Example.ORG/data?x=1#y"), "example.org");
    EXPECT_EQ(serverOf("http://example.org:80/"), "example.org");
    EXPECT_EQ(serverOf("https://example.org:443?x"), "example.org");
    EXPECT_EQ(serverOf("http://example.org:443/"), "example.org:443");
    EXPECT_EQ(serverOf("http://127.0.0.1:8000/a"), "127.0.0.1:8000");
    EXPECT_EQ(serverOf("http://[::1]:8000/"), "[::1]:8000");
    EXPECT_EQ(serverOf("http://[2001:DB8::1]"), "[2001:db8::1]");
}

TEST(Server, IsNeverWhatStandsBeforeTheAtSign)
{
    EXPECT_EQ(serverOf("https://user:secret@example.org/"), "example.org");
    EXPECT_EQ(serverOf("https://example.org@evil.net/"), "evil.net");
    EXPECT_EQ(serverOf("https://example.org:443@evil.net/"), "evil.net");
    EXPECT_EQ(serverOf("https://example.org/@evil.net"), "example.org");
    EXPECT_EQ(serverOf("https://example.org?@evil.net"), "example.org");
}

TEST(Server, IsNotNamedWhereTwoReadersMightDiffer)
{
    using namespace std::string_literals;
    for (const std::string &url : {"https://good.org@x@evil.net/"s, "https://evil.net\\@good.org/"s,
             "https://good.org%2eevil.net/"s, "https://gööd.org/"s, "https://good.org\n.evil.net/"s,
             "https://good.org\0.evil.net/"s, " https://good.org/"s, "//good.org/"s, "good.org"s,
             "file:///etc/passwd"s, "https:/good.org"s, "https://"s, "https://:80/"s, "https://good.org:/"s,
             "https://good.org:80a/"s, "https://good.org:999999/"s, "https://[good.org/"s, "https://[]/"s,
             "https://[::1]x/"s, "https://[::1"s, "http:good.org"s, ""s, "://"s})
        EXPECT_EQ(serverOf(url), "url:" + url);
    EXPECT_EQ(serverOf(std::string(1 << 20, 'x')).size(), 4u + (1 << 20));
}

TEST(Digest, IsSha256)
{
    EXPECT_EQ(digestOf(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    EXPECT_EQ(digestOf("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_EQ(digestOf("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    EXPECT_EQ(digestOf(std::string(1'000'000, 'a')),
        "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

} // namespace heddle
