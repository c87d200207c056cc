// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; values only.
#include "qml/Heddle/Widgets/plotreader.h"

#include "engine/value/columnaxis.h"

namespace heddle::ui {
namespace {

constexpr std::size_t kMostLabels = 2000;
constexpr std::size_t kMostBars = 200; // that are chosen unasked
constexpr std::size_t kLookedAt = 64; // items of a list, to tell what it is

bool isNumeric(const Column &column)
{
    return column.type() == ColumnType::Int || column.type() == ColumnType::Number
        || column.type() == ColumnType::Duration;
}

bool isNumber(const Value &value)
{
    return value.kind() == Kind::Int || value.kind() == Kind::Number || value.kind() == Kind::Bool;
}

// Numbers, with nulls among them as gaps.
bool isNumbers(const List &list)
{
    const auto end = list.begin() + std::ptrdiff_t(std::min(list.size(), kLookedAt));
    return std::any_of(list.begin(), end, isNumber)
        && std::all_of(list.begin(), end, [](const Value &item) { return item.isNull() || isNumber(item); });
}

bool isLists(const List &list)
{
    const auto end = list.begin() + std::ptrdiff_t(std::min(list.size(), kLookedAt));
    return !list.empty() && std::all_of(list.begin(), end, [](const Value &item) {
        return item.get<List>() && isNumbers(item.as<List>());
    });
}

QString withUnit(const std::string &name, const std::string &unit)
{
    const QString text = QString::fromStdString(name), of = QString::fromStdString(unit);
    if (text.isEmpty() || of.isEmpty())
        return text + of;
    return QStringLiteral("%1 (%2)").arg(text, of);
}

QString nameOf(const Column &column)
{
    return withUnit(column.name, column.type() == ColumnType::Duration ? "s" : "");
}

Axis axisOf(const Array &array, int index)
{
    return array.axes().size() == std::size_t(array.rank()) ? array.axes()[std::size_t(index)] : Axis{};
}

double stepOf(const Axis &axis)
{
    return std::isfinite(axis.spacing) && axis.spacing > 0 ? axis.spacing : 1;
}

bool rises(const Numbers &x)
{
    bool rising = true;
    double last = -INFINITY;
    x.forBlocks(0, x.size(), [&](std::span<const double> block, std::size_t) {
        for (double at : block) {
            rising = rising && at >= last;
            last = at;
        }
    });
    return rising;
}

// Adds lines, as many as can be told apart.
class Reader {
public:
    explicit Reader(const PlotAsk &ask)
        : m_ask(ask)
    {
        m_source.form = ask.form == PlotForm::Auto ? PlotForm::Line : ask.form;
    }

    void add(QString name, Numbers y, Numbers x, bool rising = true)
    {
        if (y.size() == 0)
            return;
        ++m_source.series;
        if (m_source.lines.size() < kMostLines)
            m_source.lines.push_back({std::move(name), std::move(x), std::move(y), rising});
    }
    void add(QString name, Numbers y, double step = 1)
    {
        Numbers x(y.size(), 0, step);
        add(std::move(name), std::move(y), std::move(x));
    }

    void read(const Array &array);
    void read(const List &list);
    void read(const Table &table);
    void read(const Image &image);
    PlotSource source() && { return std::move(m_source); }

private:
    bool wantsGrid(std::size_t rows) const
    {
        return m_ask.form == PlotForm::HeatMap || (m_ask.form == PlotForm::Auto && rows > kMostLines);
    }
    void readGrid(Numbers cells, std::size_t rows, const Axis &down, const Axis &across);
    void readRows(const Array &array);
    void readColumns(const Table &table, const std::shared_ptr<const Column> &x);
    std::shared_ptr<const Column> xColumn(const Table &table) const;

    PlotAsk m_ask;
    PlotSource m_source;
};

void Reader::readGrid(Numbers cells, std::size_t rows, const Axis &down, const Axis &across)
{
    m_source.form = PlotForm::HeatMap;
    m_source.rows = rows;
    m_source.columns = cells.size() / std::max<std::size_t>(rows, 1);
    m_source.rowStep = stepOf(down);
    m_source.columnStep = stepOf(across);
    m_source.x.name = withUnit(across.name, across.unit);
    m_source.y.name = withUnit(down.name, down.unit);
    m_source.count = cells.size();
    add({}, std::move(cells));
}

void Reader::readRows(const Array &array)
{
    const QString of = QString::fromStdString(axisOf(array, 0).name);
    for (std::int64_t i = 0; i < std::min(array.shape()[0], std::int64_t(kMostLines)); ++i)
        add(array.shape()[0] > 1 ? QStringLiteral("%1 %2").arg(of).arg(i).trimmed() : QString(),
            Numbers(array.item(i)), stepOf(axisOf(array, 1)));
    m_source.series = std::size_t(array.shape()[0]); // those beyond are not even looked at
}

void Reader::read(const Array &array)
{
    if (array.size() == 0 || array.rank() == 0)
        return;
    const auto rows = std::size_t(array.shape()[0]);
    const bool grid = array.rank() == 2 && wantsGrid(rows);
    if (grid)
        return readGrid(Numbers(array), rows, axisOf(array, 0), axisOf(array, 1));
    if (m_source.form == PlotForm::Histogram
        && (array.rank() > 2 || (array.rank() == 2 && rows > kMostLines)))
        return add({}, Numbers(array));
    if (array.rank() > 2 || m_source.form == PlotForm::HeatMap)
        return;
    const Axis along = axisOf(array, array.rank() - 1);
    m_source.x.name = withUnit(along.name, along.unit);
    array.rank() == 1 ? add({}, Numbers(array), stepOf(along)) : readRows(array);
    m_source.barWidth = stepOf(along);
}

void Reader::read(const Image &image)
{
    const bool grey = image.pixels.rank() == 2;
    if (m_ask.form == PlotForm::Histogram)
        add({}, Numbers(image.pixels));
    else if (m_ask.form == PlotForm::HeatMap && grey && image.pixels.size() > 0)
        readGrid(Numbers(image.pixels), std::size_t(image.height()), axisOf(image.pixels, 0),
            axisOf(image.pixels, 1));
}

void Reader::read(const List &list)
{
    if (m_source.form != PlotForm::HeatMap && isNumbers(list))
        return add({}, Numbers::of(list));
    if (!isLists(list))
        return;
    const std::size_t across = list.front().as<List>().size();
    const bool even = std::all_of(list.begin(), list.end(),
        [&](const Value &row) { return row.get<List>() && row.as<List>().size() == across; });
    if (even && wantsGrid(list.size())) {
        List cells;
        for (const Value &row : list)
            cells.insert(cells.end(), row.as<List>().begin(), row.as<List>().end());
        return readGrid(Numbers::of(cells), list.size(), {}, {});
    }
    if (m_source.form == PlotForm::HeatMap)
        return;
    for (std::size_t i = 0; i < std::min(list.size(), kMostLines); ++i)
        if (const auto *numbers = list[i].get<List>())
            add(list.size() > 1 ? QString::number(i) : QString(), Numbers::of(*numbers));
    if (list.size() > kMostLines)
        m_source.series = list.size(); // those beyond are not even looked at
}

// Where a table's x comes from: its first column, if that is a time, a text, or numbers that only rise; of
// scattered points the first column of numbers, whatever they are.
std::shared_ptr<const Column> Reader::xColumn(const Table &table) const
{
    const auto &first = table.columns().front();
    const auto numeric = [](const auto &column) { return isNumeric(*column); };
    if (m_source.form == PlotForm::Histogram)
        return nullptr;
    if (first->type() == ColumnType::Time)
        return first;
    if (m_source.form == PlotForm::Scatter) {
        const auto x = std::ranges::find_if(table.columns(), numeric);
        const bool others = x != table.columns().end() && std::any_of(x + 1, table.columns().end(), numeric);
        return others ? *x : nullptr;
    }
    if (first->type() == ColumnType::Text)
        return first;
    const bool two = isNumeric(*first) && table.columnCount() > 1 && isNumeric(table.column(1));
    return two && isAxis(*first) ? first : nullptr;
}

void Reader::readColumns(const Table &table, const std::shared_ptr<const Column> &x)
{
    const bool named = x && x->type() == ColumnType::Text;
    const bool rising = !x || named || rises(Numbers(x));
    for (const auto &column : table.columns())
        if (column != x && isNumeric(*column)) {
            if (x && !named)
                add(nameOf(*column), Numbers(column), Numbers(x), rising);
            else
                add(nameOf(*column), Numbers(column));
        }
}

void Reader::read(const Table &table)
{
    if (table.rows() == 0 || m_source.form == PlotForm::HeatMap)
        return;
    const auto x = xColumn(table);
    const bool named = x && x->type() == ColumnType::Text;
    m_source.x.isTime = x && x->type() == ColumnType::Time;
    m_source.x.name = x ? nameOf(*x) : QString();
    readColumns(table, x);
    if (m_source.lines.size() == 1)
        m_source.y.name = m_source.lines.front().name;
    if (m_ask.form == PlotForm::Auto && named && m_source.lines.size() == 1 && table.rows() <= kMostBars)
        m_source.form = PlotForm::Bar;
    if (named && table.rows() <= kMostLabels)
        for (const std::string &text : x->as<std::string>())
            m_source.x.labels += QString::fromStdString(text);
    if (x && !named && table.rows() > 1) {
        const Extremes ends = extremesOf(Numbers(x), 0, table.rows());
        m_source.barWidth = ends.high > ends.low ? (ends.high - ends.low) / double(table.rows() - 1) : 1;
    }
}

} // namespace

bool isPlot(const Value &value)
{
    if (const auto *array = value.get<Array>())
        return (array->rank() == 1 || array->rank() == 2) && array->size() > 0;
    if (const auto *list = value.get<List>())
        return isNumbers(*list) || isLists(*list);
    const auto *table = value.get<Table>();
    return table && table->rows() > 0
        && std::ranges::any_of(table->columns(), [](const auto &column) { return isNumeric(*column); });
}

PlotSource readLines(const Value &value, const PlotAsk &ask)
{
    Reader reader(ask);
    if (const auto *array = value.get<Array>())
        reader.read(*array);
    else if (const auto *list = value.get<List>())
        reader.read(*list);
    else if (const auto *table = value.get<Table>())
        reader.read(*table);
    else if (const auto *image = value.get<Image>())
        reader.read(*image);
    return std::move(reader).source();
}

} // namespace heddle::ui
