// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/net/content.h"

#include "engine/nodes/files/jsontable.h"
#include "engine/value/json.h"

#include <fmt/format.h>
#include <simdjson.h>

#include <set>

namespace heddle::net {

namespace {

bool isJson(std::string_view type)
{
    const std::string_view name = type.substr(0, type.find(';'));
    return name.find("/json") != std::string_view::npos || name.find("+json") != std::string_view::npos;
}

Result<Value> parsed(const std::string &body)
{
    auto value = parseJson(body);
    if (value)
        return value;
    const Error &error = value.error();
    const std::string where = error.line ? fmt::format(", line {}, column {}", error.line, error.column) : "";
    return Error{fmt::format("The answer{}: {}", where, error.text)};
}

} // namespace

Result<Value> contentOf(const std::string &body, std::string_view type, Form form)
{
    if (form == Form::Json || (form == Form::Auto && isJson(type) && !body.empty()))
        return parsed(body);
    if (simdjson::validate_utf8(body.data(), body.size()))
        return Value(body);
    if (form == Form::Text)
        return Error{"The answer is not UTF-8 text. Set read_as to auto to get its bytes."};
    return Value(Bytes{body});
}

std::optional<Table> rowsOf(const Value &value, const std::string &body)
{
    constexpr std::size_t kMostColumns = 1000, kMostCells = 20'000'000, kMostSearched = 1 << 20;
    const List *list = value.get<List>();
    if (!list)
        return std::nullopt;
    std::set<std::string_view> keys;
    for (const Value &item : *list) {
        const Map *map = item.get<Map>();
        if (!map)
            return std::nullopt;
        for (const auto &[key, ignored] : *map)
            keys.insert(key);
        if (keys.size() > kMostColumns || keys.size() * list->size() > kMostCells)
            return std::nullopt;
    }
    return files::tableOf(value, body.size() <= kMostSearched ? std::string_view(body) : std::string_view());
}

} // namespace heddle::net
