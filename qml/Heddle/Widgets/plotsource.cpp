// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; values only.
#include "qml/Heddle/Widgets/plotsource.h"

#include "qml/Heddle/Widgets/plothistogram.h"
#include "qml/Heddle/Widgets/plotreader.h"

#include <QtCore/QCoreApplication>

#include <array>

namespace heddle::ui {
namespace {

constexpr std::array<std::pair<QStringView, PlotForm>, 5> kForms{{
    {u"line", PlotForm::Line},
    {u"scatter", PlotForm::Scatter},
    {u"bar", PlotForm::Bar},
    {u"histogram", PlotForm::Histogram},
    {u"heat map", PlotForm::HeatMap},
}};
constexpr double kAir = 0.04; // above and below, of the height

void useLogarithms(PlotSource &source)
{
    for (PlotLine &line : source.lines)
        line.y = line.y.logarithms();
    source.y.isLog = true;
}

// Where x is known to rise, only its ends need to be looked at.
Extremes xExtremes(const PlotLine &line)
{
    Extremes ends;
    if (line.size() == 0)
        return ends;
    if (!line.rising)
        return extremesOf(line.x, 0, line.x.size());
    ends.include(line.x.at(0));
    ends.include(line.x.at(line.x.size() - 1));
    return ends;
}

PlotRange withAir(Extremes x, Extremes y, const PlotSource &source)
{
    const bool bars = source.form == PlotForm::Bar || source.form == PlotForm::Histogram;
    if (bars) {
        x.low -= source.barWidth / 2;
        x.high += source.barWidth / 2;
        if (!source.y.isLog)
            y.include(0);
    }
    const double height = y.high - y.low;
    const double air = height > 0 ? height * kAir : std::max(1.0, std::abs(y.high)) * 0.5;
    const double side = source.form == PlotForm::Scatter ? (x.high - x.low) * kAir / 2 : 0;
    PlotRange range{x.low - side, x.high > x.low ? x.high + side : x.low + 1, y.low - air, y.high + air};
    if (bars && !source.y.isLog && y.low == 0)
        range.bottom = 0;
    if (bars && !source.y.isLog && y.high == 0)
        range.top = 0;
    if (bars && source.y.isLog)
        range.bottom = std::floor(y.low) - (y.low == std::floor(y.low) ? 0.3 : 0);
    return range;
}

void fitGrid(PlotSource &source)
{
    const PlotLine &grid = source.lines.front();
    source.cells = extremesOf(grid.y, 0, grid.y.size());
    source.fitted = {-source.columnStep / 2, (double(source.columns) - 0.5) * source.columnStep,
        (double(source.rows) - 0.5) * source.rowStep, -source.rowStep / 2};
    if (!source.cells.any())
        source.form = PlotForm::Auto;
}

void fit(PlotSource &source)
{
    if (source.form == PlotForm::HeatMap)
        return fitGrid(source);
    Extremes x, y;
    for (const PlotLine &line : source.lines) {
        x.include(xExtremes(line));
        y.include(extremesOf(line.y, 0, line.size()));
        source.count = std::max(source.count, line.size());
    }
    if (x.any() && y.any())
        source.fitted = withAir(x, y, source);
    else
        source.form = PlotForm::Auto;
}

} // namespace

PlotForm plotFormOf(const QString &name)
{
    const auto *row
        = std::find_if(kForms.begin(), kForms.end(), [&](const auto &f) { return f.first == name; });
    return row == kForms.end() ? PlotForm::Auto : row->second;
}

QString nameOf(PlotForm form)
{
    const auto *row
        = std::find_if(kForms.begin(), kForms.end(), [&](const auto &f) { return f.second == form; });
    return row == kForms.end() ? QStringLiteral("auto") : row->first.toString();
}

std::pair<std::size_t, std::size_t> PlotLine::within(double left, double right) const
{
    if (!rising)
        return {0, size()};
    const auto firstThat = [&](auto holds) {
        std::size_t low = 0, high = size();
        while (low < high) {
            const std::size_t middle = low + (high - low) / 2;
            if (holds(x.at(middle)))
                high = middle;
            else
                low = middle + 1;
        }
        return low;
    };
    return {
        firstThat([&](double at) { return at >= left; }), firstThat([&](double at) { return at > right; })};
}

QString cutText(const PlotSource &source)
{
    if (!source.isCut())
        return {};
    return QCoreApplication::translate("Plot", "%L1 series: the first %L2 are shown")
        .arg(source.series)
        .arg(source.lines.size());
}

PlotSource readPlot(const Value &value, const PlotAsk &ask)
{
    PlotSource source = readLines(value, ask);
    if (source.lines.empty())
        source.form = PlotForm::Auto;
    if (!source.present())
        return source;
    if (source.form == PlotForm::Histogram)
        countInto(source, ask.bins);
    if (ask.logY && source.form != PlotForm::HeatMap)
        useLogarithms(source);
    fit(source);
    return source;
}

} // namespace heddle::ui
