// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/sdk/catalog.h"
#include "engine/sdk/node.h"
#include "engine/trust/want.h"

#include <string>

namespace heddle::test {

inline std::string fetch(const std::string &url)
{
    return url;
}
inline std::string save(const std::string &, const std::string &path)
{
    return path;
}
inline std::string load(const std::string &path)
{
    return path;
}

inline std::string post(const Event &, const std::string &url)
{
    return url;
}

/// Four nodes that could hurt, if they did what they say, and one that could not.
inline void addTrustNodes(Catalog &catalog)
{
    catalog.add(node("trust.fetch", fetch)
                    .title("Fetch")
                    .category("Test")
                    .network()
                    .help("Reaches out.")
                    .input("url", "Where.")
                    .preset("")
                    .output("text", "The url."));
    catalog.add(node("trust.post", post)
                    .title("Post")
                    .category("Test")
                    .network()
                    .help("Reaches out when it is triggered.")
                    .input("send", "When.")
                    .input("url", "Where.")
                    .preset("http://example.org")
                    .output("text", "The url."));
    catalog.add(node("trust.save", save)
                    .title("Save")
                    .category("Test")
                    .impure()
                    .help("Writes.")
                    .input("text", "What.")
                    .preset("")
                    .input("path", "Where.")
                    .writes({"txt"})
                    .output("path", "The path."));
    catalog.add(node("trust.load", load)
                    .title("Load")
                    .category("Test")
                    .help("Reads.")
                    .input("path", "What.")
                    .reads({"txt"})
                    .output("text", "The path."));
    catalog.add(node("trust.text", load)
                    .title("Text")
                    .category("Test")
                    .help("A text.")
                    .input("value", "It.")
                    .preset("")
                    .output("text", "It."));
}

} // namespace heddle::test
