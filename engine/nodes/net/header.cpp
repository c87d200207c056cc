// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/net/header.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

namespace heddle::net {

namespace {

constexpr std::size_t kMost = 100; // headers
constexpr std::size_t kLongest = 8192; // bytes of one

bool isNameLetter(unsigned char c)
{
    return std::isalnum(c) || std::string_view("!#$%&'*+-.^_`|~").find(char(c)) != std::string_view::npos;
}

Result<std::string> textOf(const std::string &name, const Value &value)
{
    switch (value.kind()) {
    case Kind::Text:
        return value.as<std::string>();
    case Kind::Bool:
        return std::string(value.toBool() ? "true" : "false");
    case Kind::Int:
        return fmt::format("{}", value.toInt());
    case Kind::Number:
        return fmt::format("{}", value.toNumber());
    default:
        return Error{fmt::format("The header {} is {}. Make it a text.", name, value.type().name)};
    }
}

} // namespace

Result<HeaderLines> headerLines(const Map &headers)
{
    if (headers.size() > kMost)
        return Error{fmt::format("There are {} headers; {} is the most.", headers.size(), kMost)};
    HeaderLines lines;
    for (const auto &[name, value] : headers) {
        if (name.empty() || !std::all_of(name.begin(), name.end(), isNameLetter))
            return Error{
                fmt::format("“{}” cannot be the name of a header. Use letters, digits and dashes.", name)};
        auto text = textOf(name, value);
        if (!text)
            return text.error();
        if (text->size() > kLongest
            || text->find_first_of(std::string_view("\r\n\0", 3)) != std::string::npos)
            return Error{
                fmt::format("The header {} must be one line of at most {} letters.", name, kLongest)};
        lines.push_back(text->empty() ? name + ";" : name + ": " + *text); // as libcurl wants an empty one
    }
    return lines;
}

bool hasHeader(const HeaderLines &lines, std::string_view name)
{
    const auto same = [](unsigned char a, unsigned char b) { return std::tolower(a) == std::tolower(b); };
    return std::any_of(lines.begin(), lines.end(), [&](const std::string &line) {
        return line.size() > name.size() && (line[name.size()] == ':' || line[name.size()] == ';')
            && std::equal(name.begin(), name.end(), line.begin(), same);
    });
}

} // namespace heddle::net
