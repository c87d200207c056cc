// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; pure functions.
#include "qml/Heddle/Widgets/tableitems.h"

#include <algorithm>
#include <map>
#include <type_traits>
#include <utility>

namespace heddle::ui {
namespace {

constexpr std::size_t kMostColumns = 512;

using Cells = std::vector<const Value *>; // null where there is none

bool isThere(const Value *cell)
{
    return cell && !cell->isNull();
}

// The one kind of all cells; whole numbers among numbers count as numbers, Any where kinds differ.
Kind kindOf(const Cells &cells)
{
    Kind kind = Kind::Null;
    for (const Value *cell : cells) {
        if (!isThere(cell) || cell->kind() == kind)
            continue;
        const bool numbers = (kind == Kind::Int || kind == Kind::Number)
            && (cell->kind() == Kind::Int || cell->kind() == Kind::Number);
        if (kind != Kind::Null && !numbers)
            return Kind::Any;
        kind = numbers ? Kind::Number : cell->kind();
    }
    return kind;
}

template <class T, class Read> Column columnBy(std::string name, const Cells &cells, Read read)
{
    std::vector<T> data;
    std::vector<std::uint8_t> missing;
    data.reserve(cells.size());
    for (std::size_t row = 0; row < cells.size(); ++row) {
        const bool there = isThere(cells[row]);
        if (!there)
            missing.resize(cells.size());
        data.push_back(there ? T(read(*cells[row])) : T());
        if (!missing.empty())
            missing[row] = !there;
    }
    return Column{std::move(name), std::move(data), std::move(missing)};
}

Column columnOf(std::string name, const Cells &cells)
{
    switch (kindOf(cells)) {
    case Kind::Bool:
        return columnBy<std::uint8_t>(std::move(name), cells, [](const Value &v) { return v.toBool(); });
    case Kind::Int:
        return columnBy<std::int64_t>(std::move(name), cells, [](const Value &v) { return v.toInt(); });
    case Kind::Number:
        return columnBy<double>(std::move(name), cells,
            [](const Value &v) { return v.kind() == Kind::Int ? double(v.toInt()) : v.toNumber(); });
    case Kind::Text:
        return columnBy<std::string>(
            std::move(name), cells, [](const Value &v) { return v.as<std::string>(); });
    case Kind::Time:
        return columnBy<Time>(std::move(name), cells, [](const Value &v) { return v.toTime(); });
    case Kind::Duration:
        return columnBy<Duration>(std::move(name), cells, [](const Value &v) { return v.toDuration(); });
    default:
        return columnBy<std::string>(std::move(name), cells, [](const Value &v) { return v.summary(); });
    }
}

template <class T> bool allAre(const List &list)
{
    return std::all_of(list.begin(), list.end(), [](const Value &item) { return item.get<T>(); });
}

Table ofLists(const List &rows)
{
    std::size_t most = 0;
    for (const Value &row : rows)
        most = std::max(most, row.as<List>().size());
    std::vector<Column> columns;
    for (std::size_t c = 0; c < std::min(most, kMostColumns); ++c) {
        Cells cells;
        for (const Value &row : rows)
            cells.push_back(c < row.as<List>().size() ? &row.as<List>()[c] : nullptr);
        columns.push_back(columnOf(std::to_string(c), cells));
    }
    return Table(std::move(columns));
}

Table ofMaps(const List &rows)
{
    std::vector<std::string> names; // as they come up
    std::map<std::string_view, Cells> cells;
    for (std::size_t row = 0; row < rows.size(); ++row)
        for (const auto &[key, item] : rows[row].as<Map>()) {
            if (names.size() >= kMostColumns && !cells.contains(key))
                continue;
            const auto [at, isNew] = cells.try_emplace(key, rows.size());
            if (isNew)
                names.push_back(key);
            at->second[row] = &item;
        }
    std::vector<Column> columns;
    columns.reserve(names.size());
    for (const std::string &name : names)
        columns.push_back(columnOf(name, cells.at(name)));
    return Table(std::move(columns));
}

Table ofAnything(const List &list)
{
    std::vector<std::int64_t> places(list.size());
    Cells cells(list.size());
    for (std::size_t row = 0; row < list.size(); ++row) {
        places[row] = std::int64_t(row);
        cells[row] = &list[row];
    }
    std::vector<Column> columns;
    columns.push_back({"item", std::move(places), {}});
    columns.push_back(columnOf("value", cells));
    return Table(std::move(columns));
}

Table ofMap(const Map &map)
{
    std::vector<std::string> keys;
    Cells cells;
    for (const auto &[key, item] : map) {
        keys.push_back(key);
        cells.push_back(&item);
    }
    std::vector<Column> columns;
    columns.push_back({"key", std::move(keys), {}});
    columns.push_back(columnOf("value", cells));
    return Table(std::move(columns));
}

} // namespace

Table tableOfItems(const Value &value)
{
    if (const auto *map = value.get<Map>(); map && !map->empty())
        return ofMap(*map);
    const auto *list = value.get<List>();
    if (!list || list->empty())
        return {};
    return allAre<List>(*list) ? ofLists(*list) : allAre<Map>(*list) ? ofMaps(*list) : ofAnything(*list);
}

} // namespace heddle::ui
