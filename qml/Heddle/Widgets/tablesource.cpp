// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread; cheap calls only.
#include "qml/Heddle/Widgets/tablesource.h"

#include "qml/Heddle/Widgets/numbertext.h"

#include <algorithm>
#include <limits>

namespace heddle::ui {
namespace {

constexpr std::size_t kSample = 64; // rows that decide how a column is written
constexpr std::size_t kMostColumns = 512; // more are not for reading
constexpr std::size_t kMostEntries = 1'000'000;
constexpr QChar kDash(0x2013);

QString fromView(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

QString oneLine(const std::string &text)
{
    QString line = QString::fromStdString(text.size() > 400 ? text.substr(0, 400) : text);
    return line.replace(u'\n', u' ');
}

bool isNumberColumn(ColumnType type)
{
    return type == ColumnType::Int || type == ColumnType::Number;
}

} // namespace

TableSource::TableSource(Value value)
    : m_value(std::move(value))
{
    if (const auto *table = m_value.get<Table>())
        addTable(*table);
    else if (const auto *array = m_value.get<Array>())
        addArray(*array);
    else if (const auto *list = m_value.get<List>())
        addItems(list->size(), false);
    else if (const auto *map = m_value.get<Map>()) {
        for (const auto &entry : *map)
            if (m_entries.size() < kMostEntries)
                m_entries.push_back(&entry);
        addItems(m_entries.size(), true);
    }
    chooseDecimals();
}

void TableSource::addTable(const Table &table)
{
    m_rows = table.rows();
    for (std::size_t c = 0; c < std::min(table.columnCount(), kMostColumns); ++c) {
        const Column &column = table.column(c);
        m_columns.push_back({QString::fromStdString(column.name), fromView(nameOf(column.type())),
            isNumberColumn(column.type()), 0});
    }
}

void TableSource::addArray(const Array &array)
{
    if (array.rank() < 1 || array.rank() > 2 || array.size() == 0)
        return;
    m_rows = std::size_t(array.shape()[0]);
    const std::size_t columns = array.rank() == 2 ? std::size_t(array.shape()[1]) : 1;
    for (std::size_t c = 0; c < std::min(columns, kMostColumns); ++c)
        m_columns.push_back({columns == 1 ? QStringLiteral("value") : QString::number(c),
            fromView(nameOf(array.dtype())), true, 0});
}

void TableSource::addItems(std::size_t rows, bool named)
{
    m_rows = rows;
    if (rows == 0)
        return;
    m_columns.push_back({named ? QStringLiteral("key") : QStringLiteral("item"), {}, !named, 0});
    m_columns.push_back({QStringLiteral("value"), {}, false, 0});
}

double TableSource::numberAt(std::size_t row, std::size_t column) const
{
    constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
    if (const auto *array = m_value.get<Array>())
        return array->at(
            std::int64_t(row * (array->rank() == 2 ? std::size_t(array->shape()[1]) : 1) + column));
    const auto *table = m_value.get<Table>();
    if (!table || table->column(column).isMissing(row))
        return kNone;
    const Column &data = table->column(column);
    return data.type() == ColumnType::Int ? double(data.as<std::int64_t>()[row]) : data.as<double>()[row];
}

void TableSource::chooseDecimals()
{
    if (!m_value.get<Table>() && !m_value.get<Array>())
        return;
    for (std::size_t c = 0; c < m_columns.size(); ++c) {
        if (!m_columns[c].number)
            continue;
        std::vector<double> sample;
        for (std::size_t row = 0; row < std::min(m_rows, kSample); ++row)
            sample.push_back(numberAt(row, c));
        m_columns[c].decimals = decimalsFor(sample);
    }
}

QString TableSource::cell(std::size_t row, std::size_t column) const
{
    if (row >= m_rows || column >= m_columns.size())
        return {};
    if (const auto *table = m_value.get<Table>())
        return tableCell(*table, row, column);
    return m_value.get<Array>() ? fixedText(numberAt(row, column), m_columns[column].decimals)
                                : itemCell(row, column);
}

QString TableSource::tableCell(const Table &table, std::size_t row, std::size_t column) const
{
    const Column &data = table.column(column);
    if (data.isMissing(row))
        return QString(kDash);
    switch (data.type()) {
    case ColumnType::Bool:
        return data.as<std::uint8_t>()[row] ? QStringLiteral("true") : QStringLiteral("false");
    case ColumnType::Int:
        return QString::number(data.as<std::int64_t>()[row]).replace(u'-', QChar(0x2212));
    case ColumnType::Number:
        return fixedText(data.as<double>()[row], m_columns[column].decimals);
    case ColumnType::Text:
        return oneLine(data.as<std::string>()[row]);
    case ColumnType::Time:
        return QString::fromStdString(toText(data.as<Time>()[row]));
    case ColumnType::Duration:
        return QString::fromStdString(toText(data.as<Duration>()[row]));
    }
    return {};
}

QString TableSource::itemCell(std::size_t row, std::size_t column) const
{
    const auto *list = m_value.get<List>();
    if (column == 0)
        return list ? QString::number(row) : QString::fromStdString(m_entries[row]->first);
    const Value &item = list ? (*list)[row] : m_entries[row]->second;
    return item.isNull() ? QString(kDash) : oneLine(item.summary());
}

} // namespace heddle::ui
