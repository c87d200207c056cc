// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/value/time.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace heddle {

/// The element type of a column.
enum class ColumnType : std::uint8_t { Bool, Int, Number, Text, Time, Duration };

std::string_view nameOf(ColumnType type); ///< "bool", "int", "number", "text", "time", "duration"

/// One named, typed, nullable column. Frozen once it is part of a table.
struct Column {
    using Data = std::variant<std::vector<std::uint8_t>, std::vector<std::int64_t>, std::vector<double>,
        std::vector<std::string>, std::vector<Time>, std::vector<Duration>>; ///< In the order of ColumnType.

    std::string name;
    Data data;
    std::vector<std::uint8_t> missing; ///< 1 where there is no value; empty if every row has one.

    ColumnType type() const { return ColumnType(data.index()); }
    std::size_t size() const;
    bool isMissing(std::size_t row) const { return !missing.empty() && missing[row] != 0; }
    template <class T> const std::vector<T> &as() const { return std::get<std::vector<T>>(data); }

    /// The rows named, in that order.
    Column gathered(const std::vector<std::size_t> &rows) const;
};

/// Named, typed, nullable columns of one length. Frozen; copies share the columns; any thread may read.
class Table {
public:
    Table() = default;
    /// Throws NodeError where lengths differ or two names are the same.
    explicit Table(std::vector<Column> columns);
    explicit Table(std::vector<std::shared_ptr<const Column>> columns);

    std::size_t rows() const { return m_columns.empty() ? 0 : m_columns.front()->size(); }
    std::size_t columnCount() const { return m_columns.size(); }
    const Column &column(std::size_t index) const { return *m_columns[index]; }
    const std::vector<std::shared_ptr<const Column>> &columns() const { return m_columns; }

    /// nullptr if there is no column of that name.
    const Column *find(std::string_view name) const;
    /// Throws NodeError that lists the columns there are: No column "x". It has: a, b.
    const Column &require(std::string_view name) const;
    /// The names, as in "date, wind, weather".
    std::string columnNames() const;
    Table gathered(const std::vector<std::size_t> &rows) const;
    std::size_t bytes() const;

private:
    std::vector<std::shared_ptr<const Column>> m_columns;
};

} // namespace heddle
