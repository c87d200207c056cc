// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; values only.
#include "qml/Heddle/Widgets/plotcolumns.h"

namespace heddle::ui {
namespace {

void fillEven(const PlotLine &line, double left, double perColumn, std::vector<PlotColumn> &columns)
{
    const auto indexAt = [&](double x) {
        const double index = std::ceil((x - line.x.first()) / line.x.step());
        return std::size_t(std::clamp(index, 0.0, double(line.size())));
    };
    std::size_t first = indexAt(left);
    for (std::size_t c = 0; c < columns.size(); ++c) {
        const bool atEnd = c + 1 == columns.size();
        // The last column holds the right end itself too.
        const double end = left + double(c + 1) * perColumn;
        const std::size_t last = indexAt(atEnd ? std::nextafter(end, INFINITY) : end);
        if (last > first)
            columns[c] = {extremesOf(line.y, first, last), line.y.at(first), line.y.at(last - 1), true};
        first = std::max(first, last);
    }
}

void fillEach(const PlotLine &line, double left, double right, std::vector<PlotColumn> &columns)
{
    const auto [begin, end] = line.within(left, right);
    const double scale = double(columns.size()) / (right - left);
    Numbers::Scratch scratch;
    line.y.forBlocks(begin, end, [&](std::span<const double> ys, std::size_t at) {
        const auto xs = line.x.block(at, ys.size(), scratch);
        for (std::size_t i = 0; i < ys.size(); ++i) {
            const double place = (xs[i] - left) * scale;
            if (!(place >= 0 && place <= double(columns.size())))
                continue;
            PlotColumn &column = columns[std::min(std::size_t(place), columns.size() - 1)];
            if (!std::exchange(column.touched, true))
                column.first = ys[i];
            column.last = ys[i];
            if (std::isfinite(ys[i]))
                column.y.include(ys[i]);
        }
    });
}

// Columns that hold no point of a line that goes on lie on the straight way.
void bridge(std::vector<PlotColumn> &columns, std::size_t from, std::size_t to)
{
    const double begin = columns[from].last, end = columns[to].first;
    for (std::size_t c = from + 1; c < to; ++c) {
        const double share = double(c - from) / double(to - from);
        const double y = begin + (end - begin) * share;
        columns[c].y.include(y);
        columns[c].first = columns[c].last = y;
    }
}

void join(std::vector<PlotColumn> &columns)
{
    std::size_t before = columns.size();
    for (std::size_t c = 0; c < columns.size(); ++c) {
        if (!columns[c].touched)
            continue;
        if (before < c && std::isfinite(columns[before].last) && std::isfinite(columns[c].first)) {
            bridge(columns, before, c);
            columns[c].y.include(columns[c - 1].last);
        }
        before = c;
    }
}

} // namespace

std::vector<PlotColumn> columnsOf(const PlotLine &line, double left, double right, std::size_t count)
{
    std::vector<PlotColumn> columns(count);
    if (count == 0 || line.size() == 0)
        return columns;
    if (line.x.isEven())
        fillEven(line, left, (right - left) / double(count), columns);
    else
        fillEach(line, left, right, columns);
    join(columns);
    return columns;
}

} // namespace heddle::ui
