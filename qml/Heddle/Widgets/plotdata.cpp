// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; values only.
#include "qml/Heddle/Widgets/plotdata.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace heddle::ui {
namespace {

constexpr std::size_t kMostSeries = 8;
constexpr double kMicros = 1e6;

// A sequence of points that need not be stored.
struct Course {
    QString name;
    std::size_t count = 0;
    std::function<double(std::size_t)> x, y;
};

double asNumber(const Value &value)
{
    switch (value.kind()) {
    case Kind::Bool:
        return value.toBool();
    case Kind::Int:
        return double(value.toInt());
    case Kind::Number:
        return value.toNumber();
    default:
        return std::numeric_limits<double>::quiet_NaN();
    }
}

bool isNumeric(const Column &column)
{
    return column.type() == ColumnType::Int || column.type() == ColumnType::Number
        || column.type() == ColumnType::Duration;
}

double numberAt(const Column &column, std::size_t row)
{
    if (column.isMissing(row))
        return std::numeric_limits<double>::quiet_NaN();
    switch (column.type()) {
    case ColumnType::Int:
        return double(column.as<std::int64_t>()[row]);
    case ColumnType::Number:
        return column.as<double>()[row];
    case ColumnType::Time:
        return double(column.as<Time>()[row].micros) / kMicros;
    case ColumnType::Duration:
        return double(column.as<Duration>()[row].micros) / kMicros;
    default:
        return std::numeric_limits<double>::quiet_NaN();
    }
}

double identity(std::size_t i)
{
    return double(i);
}

Course courseOf(const Array &array)
{
    const double spacing = array.axes().size() == 1 ? array.axes()[0].spacing : 1;
    return {{}, std::size_t(array.size()), [spacing](std::size_t i) { return double(i) * spacing; },
        [&array](std::size_t i) { return array.at(std::int64_t(i)); }};
}

Course courseOf(const List &list)
{
    return {{}, list.size(), identity, [&list](std::size_t i) { return asNumber(list[i]); }};
}

Course courseOf(const Column &column, const Column *x)
{
    return {QString::fromStdString(column.name), column.size(),
        x ? [x](std::size_t i) { return numberAt(*x, i); } : std::function<double(std::size_t)>(identity),
        [&column](std::size_t i) { return numberAt(column, i); }};
}

// The lowest and highest point of those from `first` to `last`, in the order in which they come.
void addExtremes(const Course &course, std::size_t first, std::size_t last, std::vector<QPointF> &out)
{
    std::size_t low = first, high = first;
    double lowest = INFINITY, highest = -INFINITY;
    for (std::size_t i = first; i < last; ++i) {
        const double y = course.y(i);
        if (y < lowest)
            lowest = y, low = i;
        if (y > highest)
            highest = y, high = i;
    }
    for (std::size_t i : {std::min(low, high), std::max(low, high)})
        out.emplace_back(course.x(i), course.y(i));
}

std::vector<QPointF> pointsOf(const Course &course, std::size_t columns)
{
    std::vector<QPointF> points;
    if (course.count <= 2 * columns) {
        for (std::size_t i = 0; i < course.count; ++i)
            points.emplace_back(course.x(i), course.y(i));
        return points;
    }
    points.reserve(2 * columns);
    for (std::size_t c = 0; c < columns; ++c)
        addExtremes(course, c * course.count / columns, (c + 1) * course.count / columns, points);
    return points;
}

void add(PlotData &data, const Course &course, std::size_t columns)
{
    if (data.series.size() >= kMostSeries)
        return;
    data.series.push_back({course.name, pointsOf(course, std::max<std::size_t>(columns, 16))});
    data.count = std::max(data.count, course.count);
}

// Where a table's x comes from: its first column, if that is a time, a text, or numbers that only rise.
const Column *xColumnOf(const Table &table)
{
    const Column &first = table.column(0);
    if (first.type() == ColumnType::Time || first.type() == ColumnType::Text)
        return &first;
    if (table.columnCount() < 2 || !isNumeric(first) || !isNumeric(table.column(1)))
        return nullptr;
    for (std::size_t i = 1; i < first.size(); ++i)
        if (!(numberAt(first, i) > numberAt(first, i - 1)))
            return nullptr;
    return &first;
}

void addTable(PlotData &data, const Table &table, std::size_t columns)
{
    const Column *x = xColumnOf(table);
    const bool named = x && x->type() == ColumnType::Text;
    data.xIsTime = x && x->type() == ColumnType::Time;
    data.xName = x ? QString::fromStdString(x->name) : QString();
    for (std::size_t c = 0; c < table.columnCount(); ++c)
        if (const Column &column = table.column(c); &column != x && isNumeric(column))
            add(data, courseOf(column, named ? nullptr : x), columns);
    if (!named || data.series.empty())
        return;
    if (table.rows() <= 2 * std::max<std::size_t>(columns, 16))
        for (const std::string &text : x->as<std::string>())
            data.labels += QString::fromStdString(text);
    if (data.series.size() == 1 && table.rows() <= 200)
        data.form = PlotData::Form::Bars;
}

void addArray(PlotData &data, const Array &array, std::size_t columns)
{
    if (array.rank() == 1)
        return add(data, courseOf(array), columns);
    for (std::int64_t i = 0; i < array.shape()[0]; ++i) {
        const Array row = array.item(i);
        add(data, courseOf(row), columns);
    }
}

void measure(PlotData &data)
{
    double left = INFINITY, right = -INFINITY, bottom = INFINITY, top = -INFINITY;
    for (const PlotSeries &series : data.series) {
        for (QPointF p : series.points) {
            if (!std::isfinite(p.x()) || !std::isfinite(p.y()))
                continue;
            left = std::min(left, p.x()), right = std::max(right, p.x());
            bottom = std::min(bottom, p.y()), top = std::max(top, p.y());
        }
    }
    if (!(left <= right))
        return void(data.form = PlotData::Form::None);
    if (data.form == PlotData::Form::Bars)
        left -= 0.5, right += 0.5, bottom = std::min(bottom, 0.0), top = std::max(top, 0.0);
    const double pad = top > bottom ? (top - bottom) * 0.04 : std::max(1.0, std::abs(top)) * 0.5;
    data.left = left;
    data.right = right > left ? right : left + 1;
    data.bottom = data.form == PlotData::Form::Bars && bottom == 0 ? 0 : bottom - pad;
    data.top = top + pad;
}

} // namespace

bool isPlot(const Value &value)
{
    if (const auto *array = value.get<Array>())
        return (array->rank() == 1 || (array->rank() == 2 && array->shape()[0] <= std::int64_t(kMostSeries)))
            && array->size() > 0;
    if (const auto *list = value.get<List>())
        return !list->empty() && std::isfinite(asNumber(list->front()));
    const auto *table = value.get<Table>();
    return table && table->rows() > 0
        && std::ranges::any_of(table->columns(), [](const auto &column) { return isNumeric(*column); });
}

PlotData makePlot(const Value &value, std::size_t columns)
{
    PlotData data;
    if (!isPlot(value))
        return data;
    data.form = PlotData::Form::Lines;
    if (const auto *array = value.get<Array>())
        addArray(data, *array, columns);
    else if (const auto *list = value.get<List>())
        add(data, courseOf(*list), columns);
    else if (const auto *table = value.get<Table>())
        addTable(data, *table, columns);
    if (data.series.empty())
        data.form = PlotData::Form::None;
    measure(data);
    return data;
}

} // namespace heddle::ui
