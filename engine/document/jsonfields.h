// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/document/readcontext.h"
#include "engine/message/content.h"

#include <set>
#include <simdjson.h>
#include <span>
#include <string>
#include <string_view>

namespace heddle {

// The readers of single members. Internal to engine/document; on trouble they tell the context, which
// stands at the member, and return what stands for nothing.

using JsonElement = simdjson::dom::element;

/// What a value is, for people: "a text", "a list".
std::string_view kindOf(const JsonElement &element);

/// A whole number from `least` to `most`; `least` on trouble.
std::uint32_t readWhole(
    ReadContext &context, const JsonElement &element, std::uint32_t least, std::uint32_t most);
std::uint32_t readId(ReadContext &context, const JsonElement &element); ///< 0 on trouble.
/// A finite number from `least` to `most`.
double readNumber(ReadContext &context, const JsonElement &element, double least, double most);
/// [x, y] or [width, height], each at least `least`.
Point readPair(ReadContext &context, const JsonElement &element, double least);
std::string_view readText(ReadContext &context, const JsonElement &element);
/// A text that can stand for a name; empty on trouble.
std::string_view readName(ReadContext &context, const JsonElement &element);
/// Why the text cannot be a name: it is empty, too long or has control characters. Empty: it can.
std::string nameTrouble(std::string_view name);

/// Calls read(item, child) with the context at each item of a list.
template <class Read> void forEachItem(ReadContext &context, const JsonElement &element, Read &&read)
{
    simdjson::dom::array array;
    if (element.get(array)) {
        context.refuse("expected a list, found " + std::string(kindOf(element)) + ".");
        return;
    }
    std::uint32_t child = 0;
    for (const JsonElement item : array) {
        const ReadContext::Step step(context, child);
        read(item, child);
        ++child;
    }
}

/// The members of one object: known ones by number, unknown ones as raw text, doubled ones refused.
class Members {
public:
    /// `separator`: goes in front of each unknown member.
    explicit Members(ReadContext &context, std::string_view separator = ",")
        : m_context(context)
        , m_separator(separator)
    {
    }

    static constexpr int kUnknown = -1; ///< Added to the extra text.
    static constexpr int kDoubled = -2; ///< Refused; leave it out.

    /// The number of the key in `known`, or one of the two above. The context stands at the member.
    int next(std::string_view key, std::span<const std::string_view> known);
    bool has(int number) const { return (m_seen >> number) & 1; }
    std::string takeExtra() { return std::move(m_extra); }

private:
    ReadContext &m_context;
    const std::string_view m_separator;
    std::uint32_t m_seen = 0;
    std::set<std::string_view> m_unknown;
    std::string m_extra;
};

} // namespace heddle
