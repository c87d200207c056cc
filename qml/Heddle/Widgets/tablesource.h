// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread; cheap calls only.
#pragma once

#include "engine/value/value.h"

#include <QtCore/QString>

#include <cstddef>
#include <vector>

namespace heddle::ui {

// A value seen as rows and columns; holds the value and copies none of it, however many rows there are.
// Tables, arrays of one or two axes, lists and maps. GUI thread; a value type.
class TableSource {
public:
    TableSource() = default;
    explicit TableSource(Value value);

    bool isEmpty() const { return m_columns.empty(); }
    std::size_t rows() const { return m_rows; }
    std::size_t columns() const { return m_columns.size(); }
    QString header(std::size_t column) const { return m_columns[column].name; }
    // "number", "text" …: for a tooltip.
    QString type(std::size_t column) const { return m_columns[column].type; }
    bool isNumber(std::size_t column) const { return m_columns[column].number; }
    // As people read it; a dash where there is no value.
    QString cell(std::size_t row, std::size_t column) const;

private:
    struct ColumnInfo {
        QString name, type;
        bool number = false;
        int decimals = 0;
    };
    void addTable(const Table &table);
    void addArray(const Array &array);
    void addItems(std::size_t rows, bool named);
    double numberAt(std::size_t row, std::size_t column) const;
    void chooseDecimals();
    QString tableCell(const Table &table, std::size_t row, std::size_t column) const;
    QString itemCell(std::size_t row, std::size_t column) const;

    Value m_value;
    std::vector<ColumnInfo> m_columns;
    std::vector<const Map::value_type *> m_entries; // of a map
    std::size_t m_rows = 0;
};

} // namespace heddle::ui
