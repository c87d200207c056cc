// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/files/jsontable.h"

#include "engine/expression/columnof.h"
#include "engine/value/json.h"

#include <algorithm>
#include <set>

namespace heddle::files {

/// Where the key first stands in the text; at the end if it is written in another way there.
static std::size_t firstPlace(const std::string &key, std::string_view text)
{
    std::string quoted;
    appendJsonText(quoted, key);
    for (std::size_t at = text.find(quoted); at != std::string_view::npos; at = text.find(quoted, at + 1)) {
        const std::size_t next = text.find_first_not_of(" \t\r\n", at + quoted.size());
        if (next != std::string_view::npos && text[next] == ':')
            return at;
    }
    return text.size();
}

static std::vector<std::string> keysOf(const List &rows, std::string_view text)
{
    std::set<std::string> keys;
    for (const Value &row : rows)
        for (const auto &[key, value] : row.as<Map>())
            keys.insert(key);
    std::vector<std::pair<std::size_t, std::string>> places;
    for (const std::string &key : keys)
        places.emplace_back(firstPlace(key, text), key);
    std::sort(places.begin(), places.end());
    std::vector<std::string> out;
    for (auto &[place, key] : places)
        out.push_back(std::move(key));
    return out;
}

std::optional<Table> tableOf(const Value &value, std::string_view text)
{
    constexpr std::size_t kMaxCells = 100'000'000;
    const auto *rows = value.get<List>();
    if (!rows || rows->empty()
        || !std::all_of(rows->begin(), rows->end(), [](const Value &v) { return v.kind() == Kind::Map; }))
        return std::nullopt;
    const std::vector<std::string> keys = keysOf(*rows, text);
    if (keys.size() * rows->size() > kMaxCells)
        throw NodeError("The table would have more than 100,000,000 cells. Use fewer keys.");
    std::vector<Column> columns;
    for (const std::string &key : keys) {
        std::vector<Value> cells;
        for (const Value &row : *rows) {
            const auto found = row.as<Map>().find(key);
            cells.push_back(found == row.as<Map>().end() ? Value() : found->second);
        }
        columns.push_back(expression::columnOf(key, cells, expression::Mixed::AsText));
    }
    return Table(std::move(columns));
}

} // namespace heddle::files
