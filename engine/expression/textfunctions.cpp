// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/expression/functions.h"
#include "engine/expression/kernels.h"
#include "engine/expression/letters.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace heddle::expression {

namespace {

void needText(Block &block)
{
    if (block.untyped)
        block = allMissing(ColumnType::Text, block.size());
    if (block.type() != ColumnType::Text)
        throw Failure{"needs text, not " + std::string(typeName(block)) + ". Write text(x)"};
}

Block upper(std::span<Block> arguments, Notes &)
{
    needText(arguments[0]);
    arguments[0].data = mapElements<std::string, std::string>(arguments[0], upperCase);
    return std::move(arguments[0]);
}

Block lower(std::span<Block> arguments, Notes &)
{
    needText(arguments[0]);
    arguments[0].data = mapElements<std::string, std::string>(arguments[0], lowerCase);
    return std::move(arguments[0]);
}

Block length(std::span<Block> arguments, Notes &)
{
    needText(arguments[0]);
    const auto letters = [](const std::string &text) { // not the bytes that go on with a letter
        return std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; });
    };
    arguments[0].data = mapElements<std::int64_t, std::string>(arguments[0], letters);
    return std::move(arguments[0]);
}

template <class Test> Block testing(std::span<Block> arguments, Test test)
{
    needText(arguments[0]);
    needText(arguments[1]);
    return blockFrom(zipElements<std::uint8_t, std::string, std::string>(arguments[0], arguments[1], test),
        arguments[0], arguments[1]);
}

Block contains(std::span<Block> arguments, Notes &)
{
    return testing(
        arguments, [](const std::string &t, const std::string &p) { return t.find(p) != std::string::npos; });
}

Block startsWith(std::span<Block> arguments, Notes &)
{
    return testing(arguments, [](const std::string &t, const std::string &p) { return t.starts_with(p); });
}

Block endsWith(std::span<Block> arguments, Notes &)
{
    return testing(arguments, [](const std::string &t, const std::string &p) { return t.ends_with(p); });
}

std::string numberText(double number)
{
    if (std::isnan(number))
        return "NaN";
    if (std::isinf(number))
        return number < 0 ? "-Infinity" : "Infinity";
    char buffer[32];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, number).ptr;
    return std::string(buffer, end);
}

std::string elementText(std::uint8_t truth)
{
    return truth ? "true" : "false";
}
std::string elementText(std::int64_t number)
{
    return std::to_string(number);
}
std::string elementText(double number)
{
    return numberText(number);
}
std::string elementText(const std::string &text)
{
    return text;
}
std::string elementText(Time time)
{
    return toText(time);
}
std::string elementText(Duration duration)
{
    return toText(duration);
}

Block text(std::span<Block> arguments, Notes &)
{
    Block a = std::move(arguments[0]);
    if (a.untyped)
        return allMissing(ColumnType::Text, a.size());
    std::vector<std::string> out;
    out.reserve(a.size());
    std::visit(
        [&](const auto &v) {
            for (const auto &x : v)
                out.push_back(elementText(x));
        },
        a.data);
    a.data = std::move(out);
    return a;
}

/// number("3.5"); a text that is no number gives missing.
Block number(std::span<Block> arguments, Notes &notes)
{
    Block a = std::move(arguments[0]);
    if (a.isNumeric() || a.untyped) {
        makeNumber(a);
        return a;
    }
    needText(a);
    a.missing.resize(a.size());
    std::vector<double> out(a.size());
    for (std::size_t i = 0; i < out.size(); ++i) {
        const std::string &word = a.as<std::string>()[i];
        const char *end = word.data() + word.size();
        const auto result = std::from_chars(word.data(), end, out[i]);
        if (a.missing[i] || (result.ec == std::errc() && result.ptr == end))
            continue;
        a.missing[i] = 1;
        notes.unreadable("number()", word);
    }
    a.data = std::move(out);
    return a;
}

} // namespace

std::span<const Function> textFunctions()
{
    static const Function all[] = {
        {"lower", 1, 1, lower},
        {"upper", 1, 1, upper},
        {"length", 1, 1, length},
        {"contains", 2, 2, contains},
        {"starts_with", 2, 2, startsWith},
        {"ends_with", 2, 2, endsWith},
        {"text", 1, 1, text},
        {"number", 1, 1, number},
    };
    return all;
}

} // namespace heddle::expression
