// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/value/table.h"

#include "engine/base/error.h"

#include <fmt/format.h>

#include <array>

namespace heddle {

std::string_view nameOf(ColumnType type)
{
    constexpr std::array<std::string_view, 6> kNames{"bool", "int", "number", "text", "time", "duration"};
    return kNames[std::size_t(type)];
}

std::size_t Column::size() const
{
    return std::visit([](const auto &values) { return values.size(); }, data);
}

Column Column::gathered(const std::vector<std::size_t> &rows) const
{
    Column result{name, {}, {}};
    result.data = std::visit(
        [&](const auto &values) -> Data {
            std::decay_t<decltype(values)> chosen;
            chosen.reserve(rows.size());
            for (const std::size_t row : rows)
                chosen.push_back(values[row]);
            return chosen;
        },
        data);
    if (!missing.empty())
        for (const std::size_t row : rows)
            result.missing.push_back(missing[row]);
    return result;
}

Table::Table(std::vector<Column> columns)
    : Table([&] {
        std::vector<std::shared_ptr<const Column>> shared;
        for (Column &column : columns)
            shared.push_back(std::make_shared<const Column>(std::move(column)));
        return shared;
    }())
{
}

Table::Table(std::vector<std::shared_ptr<const Column>> columns)
    : m_columns(std::move(columns))
{
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        if (m_columns[i]->size() != rows())
            throw NodeError(fmt::format("Column “{}” has {} rows, column “{}” has {}.", m_columns[i]->name,
                m_columns[i]->size(), m_columns[0]->name, rows()));
        for (std::size_t j = 0; j < i; ++j)
            if (m_columns[i]->name == m_columns[j]->name)
                throw NodeError(fmt::format("Two columns are named “{}”.", m_columns[i]->name));
    }
}

const Column *Table::find(std::string_view name) const
{
    for (const auto &column : m_columns)
        if (column->name == name)
            return column.get();
    return nullptr;
}

const Column &Table::require(std::string_view name) const
{
    if (const Column *column = find(name))
        return *column;
    throw NodeError(fmt::format("No column “{}”. It has: {}.", name, columnNames()));
}

std::string Table::columnNames() const
{
    std::string names;
    for (const auto &column : m_columns)
        names += (names.empty() ? "" : ", ") + column->name;
    return names;
}

Table Table::gathered(const std::vector<std::size_t> &rows) const
{
    std::vector<Column> columns;
    for (const auto &column : m_columns)
        columns.push_back(column->gathered(rows));
    return Table(std::move(columns));
}

std::size_t Table::bytes() const
{
    std::size_t sum = 0;
    for (const auto &column : m_columns) {
        sum += column->missing.size();
        std::visit([&](const auto &values) { sum += values.size() * sizeof(values[0]); }, column->data);
        if (column->type() == ColumnType::Text)
            for (const std::string &text : column->as<std::string>())
                sum += text.capacity() > 15 ? text.capacity() : 0;
    }
    return sum;
}

} // namespace heddle
