// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/value/tablereader.h"

#include <fmt/format.h>

#include <algorithm>

namespace heddle {

namespace {

using simdjson::dom::element;

/// Appends a cell to the column that it belongs to; false where it is of another type.
struct CellReader {
    const Value &cell;

    bool operator()(std::vector<std::uint8_t> &bools) const
    {
        return cell.kind() == Kind::Bool && (bools.push_back(cell.toBool()), true);
    }
    bool operator()(std::vector<std::int64_t> &ints) const
    {
        return cell.kind() == Kind::Int && (ints.push_back(cell.toInt()), true);
    }
    bool operator()(std::vector<double> &numbers) const
    {
        if (cell.kind() == Kind::Int)
            return numbers.push_back(double(cell.toInt())), true;
        return cell.kind() == Kind::Number && (numbers.push_back(cell.toNumber()), true);
    }
    bool operator()(std::vector<std::string> &texts) const
    {
        const auto *text = cell.get<std::string>();
        return text && (texts.push_back(*text), true);
    }
    bool operator()(std::vector<Time> &times) const
    {
        const auto *text = cell.get<std::string>();
        const auto time = text ? parseTime(*text) : std::nullopt;
        return time && (times.push_back(*time), true);
    }
    bool operator()(std::vector<Duration> &durations) const
    {
        const auto *text = cell.get<std::string>();
        const auto duration = text ? parseDuration(*text) : std::nullopt;
        return duration && (durations.push_back(*duration), true);
    }
};

bool appendMissing(Column &column)
{
    std::visit([](auto &values) { values.emplace_back(); }, column.data);
    column.missing.push_back(1);
    return true;
}

bool append(Column &column, const element &element)
{
    if (element.is_null())
        return appendMissing(column);
    const auto cell = valueOf(element);
    column.missing.push_back(0);
    return cell && std::visit(CellReader{*cell}, column.data);
}

Result<Column> columnOf(const element &declaration)
{
    constexpr ColumnType kTypes[]{ColumnType::Bool, ColumnType::Int, ColumnType::Number, ColumnType::Text,
        ColumnType::Time, ColumnType::Duration};
    Column::Data empty[]{std::vector<std::uint8_t>(), std::vector<std::int64_t>(), std::vector<double>(),
        std::vector<std::string>(), std::vector<Time>(), std::vector<Duration>()};
    std::string_view name, dtype;
    if (declaration["name"].get(name) || declaration["dtype"].get(dtype))
        return Error{"A column of a table needs name and dtype."};
    for (const ColumnType type : kTypes)
        if (nameOf(type) == dtype)
            return Column{std::string(name), std::move(empty[std::size_t(type)]), {}};
    return Error{fmt::format("“{}” is not the type of a column.", dtype.substr(0, 80))};
}

Result<Done> appendRow(std::vector<Column> &columns, const element &row, std::size_t number)
{
    simdjson::dom::array cells;
    if (row.get(cells) || cells.size() != columns.size())
        return Error{
            fmt::format("Row {} of a table needs {} values, one for each column.", number, columns.size())};
    auto column = columns.begin();
    for (const element cell : cells) {
        if (!append(*column, cell))
            return Error{
                fmt::format("Row {} of a table: {} takes {}.", number, column->name, nameOf(column->type()))};
        ++column;
    }
    return Done{};
}

} // namespace

Result<Value> tableOf(const element &body)
{
    simdjson::dom::array declarations, rows;
    if (body["columns"].get(declarations) || body["rows"].get(rows))
        return Error{"A table needs columns and rows."};
    std::vector<Column> columns;
    for (const element declaration : declarations) {
        auto column = columnOf(declaration);
        if (!column)
            return column.error();
        columns.push_back(std::move(*column));
    }
    std::size_t number = 0;
    for (const element row : rows)
        if (const auto appended = appendRow(columns, row, ++number); !appended)
            return appended.error();
    for (Column &column : columns)
        if (std::find(column.missing.begin(), column.missing.end(), 1) == column.missing.end())
            column.missing.clear();
    try {
        return Value(Table(std::move(columns)));
    } catch (const NodeError &error) { // two columns of one name
        return Error{error.what()};
    }
}

} // namespace heddle
