// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/document/jsonfields.h"

#include "engine/document/flowlimits.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

namespace heddle {

using simdjson::dom::element_type;

std::string_view kindOf(const JsonElement &element)
{
    switch (element.type()) {
    case element_type::ARRAY:
        return "a list";
    case element_type::OBJECT:
        return "an object";
    case element_type::STRING:
        return "a text";
    case element_type::BOOL:
        return "true or false";
    case element_type::NULL_VALUE:
        return "null";
    default:
        return "a number";
    }
}

namespace {

/// What stands there instead: numbers as they are, all else by kind.
std::string foundIn(const JsonElement &element)
{
    switch (element.type()) {
    case element_type::DOUBLE:
        return fmt::format("{}", double(element));
    case element_type::INT64:
        return fmt::format("{}", std::int64_t(element));
    case element_type::UINT64:
        return fmt::format("{}", std::uint64_t(element));
    default:
        return std::string(kindOf(element));
    }
}

} // namespace

std::uint32_t readWhole(
    ReadContext &context, const JsonElement &element, std::uint32_t least, std::uint32_t most)
{
    std::uint64_t number = 0;
    if (element.get(number) == simdjson::SUCCESS && number >= least && number <= most)
        return std::uint32_t(number);
    context.refuse(
        fmt::format("expected a whole number from {} to {}, found {}.", least, most, foundIn(element)));
    return least;
}

std::uint32_t readId(ReadContext &context, const JsonElement &element)
{
    constexpr std::uint32_t kMost = std::numeric_limits<std::uint32_t>::max();
    std::uint64_t number = 0;
    if (element.get(number) == simdjson::SUCCESS && number >= 1 && number <= kMost)
        return std::uint32_t(number);
    context.refuse(fmt::format("an id is a whole number from 1 to {}, not {}.", kMost, foundIn(element)));
    return 0;
}

double readNumber(ReadContext &context, const JsonElement &element, double least, double most)
{
    double number = 0;
    if (element.get(number) == simdjson::SUCCESS && number >= least && number <= most)
        return number;
    context.refuse(fmt::format("expected a number from {} to {}, found {}.", least, most, foundIn(element)));
    return 0;
}

Point readPair(ReadContext &context, const JsonElement &element, double least)
{
    simdjson::dom::array array;
    if (element.get(array) || array.size() != 2) {
        context.refuse(fmt::format("expected a list of two numbers, found {}.", kindOf(element)));
        return {};
    }
    double numbers[2] = {};
    std::uint32_t child = 0;
    for (const JsonElement item : array) {
        const ReadContext::Step step(context, child);
        numbers[child++] = readNumber(context, item, least, kFarthestPixel);
    }
    return {numbers[0], numbers[1]};
}

std::string_view readText(ReadContext &context, const JsonElement &element)
{
    std::string_view text;
    if (element.get(text))
        context.refuse(fmt::format("expected a text, found {}.", foundIn(element)));
    return text;
}

std::string_view readName(ReadContext &context, const JsonElement &element)
{
    std::string_view name;
    if (element.get(name)) {
        context.refuse(fmt::format("expected a name in double quotes, found {}.", foundIn(element)));
        return {};
    }
    if (std::string trouble = nameTrouble(name); !trouble.empty()) {
        context.refuse(std::move(trouble));
        return {};
    }
    return name;
}

std::string nameTrouble(std::string_view name)
{
    if (name.empty())
        return "a name is not empty.";
    if (name.size() > kMostNameBytes)
        return fmt::format("a name of {} bytes; {} are the most.", name.size(), kMostNameBytes);
    const auto isControl = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; };
    if (const auto at = std::ranges::find_if(name, isControl); at != name.end())
        return fmt::format("a name has no control characters, but this one holds 0x{:02X}.",
            static_cast<unsigned char>(*at));
    return {};
}

int Members::next(std::string_view key, std::span<const std::string_view> known)
{
    const auto found = std::ranges::find(known, key);
    bool doubled = false;
    if (found != known.end()) {
        const std::uint32_t bit = 1u << (found - known.begin());
        doubled = m_seen & bit;
        m_seen |= bit;
    } else {
        doubled = !m_unknown.insert(key).second;
    }
    if (doubled) {
        m_context.refuseKey(fmt::format("the key “{}” stands here twice.", key.substr(0, 80)));
        return kDoubled;
    }
    if (found != known.end())
        return int(found - known.begin());
    m_extra += m_separator;
    m_extra += m_context.rawMember();
    return kUnknown;
}

} // namespace heddle
