// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; cheap calls only.
#include "qml/Heddle/Widgets/tablesource.h"

#include "qml/Heddle/Widgets/celltext.h"
#include "qml/Heddle/Widgets/numbertext.h"
#include "qml/Heddle/Widgets/tableitems.h"

#include <algorithm>
#include <limits>

namespace heddle::ui {
namespace {

constexpr std::size_t kSample = 64; // rows that decide how a column is written
constexpr std::size_t kMostColumns = 512; // more are not for reading
constexpr std::size_t kMostLight = 1000;

QString fromView(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

bool standsRight(ColumnType type)
{
    return type == ColumnType::Int || type == ColumnType::Number || type == ColumnType::Duration;
}

} // namespace

bool TableSource::isLight(const Value &value)
{
    if (const auto *list = value.get<List>())
        return list->size() <= kMostLight;
    const auto *map = value.get<Map>();
    return !map || map->size() <= kMostLight;
}

TableSource::TableSource(Value value, const QStringList &shown)
    : m_value(std::move(value))
{
    const bool items = m_value.get<List>() || m_value.get<Map>();
    if (items) {
        m_value = Value(tableOfItems(m_value));
        m_countsItself = m_value.as<Table>().find("value") && m_value.as<Table>().columnCount() == 2;
    }
    if (const auto *table = m_value.get<Table>())
        addTable(*table, shown);
    else if (const auto *array = m_value.get<Array>())
        addArray(*array);
    for (std::size_t c = 0; c < m_columns.size(); ++c)
        chooseDecimals(c);
}

void TableSource::addTable(const Table &table, const QStringList &shown)
{
    m_rows = table.rows();
    std::vector<std::size_t> wanted;
    for (std::size_t c = 0; c < table.columnCount(); ++c)
        wanted.push_back(c);
    if (!shown.isEmpty()) {
        const auto place
            = [&](std::size_t c) { return shown.indexOf(QString::fromStdString(table.column(c).name)); };
        std::erase_if(wanted, [&](std::size_t c) { return place(c) < 0; });
        std::stable_sort(
            wanted.begin(), wanted.end(), [&](std::size_t a, std::size_t b) { return place(a) < place(b); });
    }
    for (std::size_t c = 0; c < std::min(wanted.size(), kMostColumns); ++c) {
        const Column &column = table.column(wanted[c]);
        m_at.push_back(wanted[c]);
        m_columns.push_back({QString::fromStdString(column.name), fromView(nameOf(column.type())),
            column.type(), standsRight(column.type()), 0});
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
            fromView(nameOf(array.dtype())), ColumnType::Number, true, 0});
}

const Column *TableSource::column(std::size_t column) const
{
    const auto *table = m_value.get<Table>();
    return table ? &table->column(m_at[column]) : nullptr;
}

int TableSource::columnNamed(const QString &name) const
{
    for (const auto how : {Qt::CaseSensitive, Qt::CaseInsensitive})
        for (std::size_t c = 0; c < m_columns.size(); ++c)
            if (m_columns[c].name.compare(name, how) == 0)
                return int(c);
    return -1;
}

double TableSource::numberAt(std::size_t row, std::size_t at) const
{
    if (const auto *array = m_value.get<Array>())
        return array->at(std::int64_t(row * (array->rank() == 2 ? std::size_t(array->shape()[1]) : 1) + at));
    const Column *data = column(at);
    if (!data || data->isMissing(row))
        return std::numeric_limits<double>::quiet_NaN();
    if (data->type() == ColumnType::Int)
        return double(data->as<std::int64_t>()[row]);
    return data->type() == ColumnType::Number ? data->as<double>()[row]
                                              : std::numeric_limits<double>::quiet_NaN();
}

bool TableSource::isMissing(std::size_t row, std::size_t at) const
{
    const Column *data = column(at);
    if (data && data->type() != ColumnType::Number)
        return data->isMissing(row);
    const double number = numberAt(row, at);
    return number != number;
}

// From rows all over the table, so that what only comes late counts as well.
void TableSource::chooseDecimals(std::size_t at)
{
    ColumnInfo &info = m_columns[at];
    const Column *data = column(at);
    const std::size_t step = std::max<std::size_t>(1, m_rows / kSample);
    std::vector<double> numbers;
    std::vector<std::int64_t> micros;
    for (std::size_t row = 0; row < m_rows; row += step) {
        if (info.kind == ColumnType::Number)
            numbers.push_back(numberAt(row, at));
        else if (info.kind == ColumnType::Time && !data->isMissing(row))
            micros.push_back(data->as<Time>()[row].micros);
        else if (info.kind == ColumnType::Duration && !data->isMissing(row))
            micros.push_back(data->as<Duration>()[row].micros);
    }
    info.decimals = info.kind == ColumnType::Number ? decimalsFor(numbers) : secondDecimals(micros);
    if (info.kind == ColumnType::Duration)
        info.decimals = std::max(0, info.decimals);
}

QString TableSource::cell(std::size_t row, std::size_t at) const
{
    if (row >= m_rows || at >= m_columns.size())
        return {};
    const Column *data = column(at);
    if (!data)
        return fixedText(numberAt(row, at), m_columns[at].decimals);
    return data->isMissing(row) ? QString(kMissingDash) : cellText(*data, row, m_columns[at].decimals);
}

QString TableSource::plain(std::size_t row, std::size_t at) const
{
    if (row >= m_rows || at >= m_columns.size() || isMissing(row, at))
        return {};
    const Column *data = column(at);
    return data ? plainText(*data, row) : plainNumber(numberAt(row, at));
}

} // namespace heddle::ui
