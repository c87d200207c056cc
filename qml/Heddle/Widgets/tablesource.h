// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; cheap calls only.
#pragma once

#include "engine/value/value.h"

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <cstddef>
#include <vector>

namespace heddle::ui {

// A value seen as rows and columns. Tables and arrays of one or two axes are held and not copied, however
// many rows there are; lists and maps are gathered into columns once. A value type; any thread may read.
class TableSource {
public:
    TableSource() = default;
    // shown: the columns wanted, in that order; all where it is empty.
    explicit TableSource(Value value, const QStringList &shown = {});
    // Whether it is made at once; others belong into the thread pool.
    static bool isLight(const Value &value);

    bool isEmpty() const { return m_columns.empty(); }
    std::size_t rows() const { return m_rows; }
    std::size_t columns() const { return m_columns.size(); }
    QString header(std::size_t column) const { return m_columns[column].name; }
    // "number", "text" …: for a tooltip.
    QString type(std::size_t column) const { return m_columns[column].type; }
    // What it is sorted and compared as; an array's elements are numbers.
    ColumnType kind(std::size_t column) const { return m_columns[column].kind; }
    // Numbers stand at the right.
    bool isNumber(std::size_t column) const { return m_columns[column].number; }
    // The items of a list or map say themselves which they are.
    bool countsItself() const { return m_countsItself; }
    // The number of the first row for people: 1 for a table, 0 where rows are places of an array.
    int firstNumber() const { return m_value.get<Table>() ? 1 : 0; }
    // Exactly so, else whatever the case; -1 where there is none.
    int columnNamed(const QString &name) const;

    // As people read it, in one line; a dash where there is no value.
    QString cell(std::size_t row, std::size_t column) const;
    // For other programs: ASCII digits as many as there are, times in ISO 8601; nothing where there is no
    // value.
    QString plain(std::size_t row, std::size_t column) const;
    bool isMissing(std::size_t row, std::size_t column) const;
    // Of a column of numbers; NaN where there is none.
    double numberAt(std::size_t row, std::size_t column) const;
    // Null where the value is an array.
    const Column *column(std::size_t column) const;

private:
    struct ColumnInfo {
        QString name, type;
        ColumnType kind = ColumnType::Number;
        bool number = false;
        int decimals = 0; // of numbers, and of seconds; -1: days alone
    };
    void addTable(const Table &table, const QStringList &shown);
    void addArray(const Array &array);
    void chooseDecimals(std::size_t column);

    Value m_value;
    std::vector<ColumnInfo> m_columns;
    std::vector<std::size_t> m_at; // of the table's columns
    std::size_t m_rows = 0;
    bool m_countsItself = false;
};

} // namespace heddle::ui
