// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/table/nodes.h"
#include "engine/sdk/node.h"
#include "engine/value/exactint.h"

#include <cmath>
#include <cstring>

namespace heddle::table {

template <class T> static Array arrayOf(const std::vector<T> &data)
{
    ArrayBuilder builder(kDTypeOf<T>, {std::int64_t(data.size())});
    if (!data.empty())
        std::memcpy(builder.data(), data.data(), data.size() * sizeof(T));
    return std::move(builder).freeze();
}

static void refuseLosses(const Column &column)
{
    if (column.type() != ColumnType::Int)
        return;
    for (std::int64_t value : column.as<std::int64_t>())
        if (!isExactAsNumber(value))
            throw NodeError("\"" + column.name + "\" has whole numbers beyond 2^53, which lose digits beside "
                + "missing ones. Filter the missing ones out first.");
}

/// Numbers are an array; where some are missing they become float64 with NaN.
static Value numbersOf(const Column &column)
{
    if (column.missing.empty())
        return column.type() == ColumnType::Int ? arrayOf(column.as<std::int64_t>())
                                                : arrayOf(column.as<double>());
    refuseLosses(column);
    std::vector<double> numbers(column.size());
    for (std::size_t i = 0; i < numbers.size(); ++i)
        numbers[i] = column.isMissing(i)       ? std::nan("")
            : column.type() == ColumnType::Int ? double(column.as<std::int64_t>()[i])
                                               : column.as<double>()[i];
    return arrayOf(numbers);
}

static Value column(const Table &table, const std::string &name)
{
    const Column &column = table.require(name);
    if (column.type() == ColumnType::Int || column.type() == ColumnType::Number)
        return numbersOf(column);
    List list;
    for (std::size_t i = 0; i < column.size(); ++i) {
        if (column.isMissing(i))
            list.push_back(Value());
        else if (column.type() == ColumnType::Bool)
            list.push_back(column.as<std::uint8_t>()[i] != 0);
        else
            std::visit([&](const auto &data) { list.push_back(Value(data[i])); }, column.data);
    }
    return list;
}

NodeType tableColumn()
{
    return node("table.column", column)
        .title("Column of table")
        .category("Table")
        .kind(NodeKind::Filter)
        .face("plot")
        .help("One column: an array of its numbers (NaN where one is missing), or a list of its texts or "
              "times.")
        .aliases({"extract", "series", "values"})
        .input("table", "The table to take from.")
        .input("name", "Name of the column.")
        .output("values", "The values, row by row.");
}

} // namespace heddle::table
