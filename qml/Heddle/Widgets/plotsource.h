// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; values only.
#pragma once

#include "qml/Heddle/Widgets/plotnumbers.h"
#include "qml/Heddle/Widgets/plotrange.h"

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <cstddef>
#include <utility>
#include <vector>

namespace heddle::ui {

enum class PlotForm { Auto, Line, Scatter, Bar, Histogram, HeatMap };

// "line", "scatter", "bar", "histogram", "heat map"; anything else is Auto.
PlotForm plotFormOf(const QString &name);
QString nameOf(PlotForm form);

// How a value is to be read.
struct PlotAsk {
    PlotForm form = PlotForm::Auto;
    int bins = 0; // of a histogram; 0: chosen from the numbers
    bool logY = false;

    friend bool operator==(const PlotAsk &, const PlotAsk &) = default;
};

// One line of a plot, or the points, bars or counts of one name. A point whose y is no number makes a gap.
struct PlotLine {
    QString name;
    Numbers x, y;
    bool rising = true; // x never falls, so that a place in it can be searched for

    std::size_t size() const { return y.size(); }
    // The points with x from left to right; all of them where x is not rising.
    std::pair<std::size_t, std::size_t> within(double left, double right) const;
};

struct PlotAxis {
    QString name; // with its unit: "time (s)"
    bool isTime = false; // in seconds since 1970
    bool isLog = false; // decimal logarithms
    QStringList labels; // One for each whole number, where places have names.
};

// A value as plots see it, looked through once, with all that does not depend on what part is shown.
// Made off the GUI thread, then never changed; the numbers stay where they are in the value.
struct PlotSource {
    PlotForm form = PlotForm::Auto; // Auto: it is nothing that can be plotted.
    std::vector<PlotLine> lines;
    std::size_t series = 0; // as many as the value has; the first are the lines
    PlotAxis x, y;
    PlotRange fitted; // all of it, with some air
    std::size_t count = 0; // of points of the longest line
    double barWidth = 1; // in units of x

    // Of a heat map, whose cells are the y of the one line.
    std::size_t rows = 0, columns = 0;
    double rowStep = 1, columnStep = 1;
    Extremes cells;

    bool present() const { return form != PlotForm::Auto; }
    bool isCut() const { return series > lines.size(); }
};

// "12 series: the first 8 are shown"; empty: all are.
QString cutText(const PlotSource &source);
// Whether a value can be plotted without being asked for a form: arrays of one or two axes, lists of numbers
// or of such lists, tables with a column of numbers.
bool isPlot(const Value &value);
// Auto: a table of one text and one number column makes bars, an array of many rows a heat map, all else
// lines.
PlotSource readPlot(const Value &value, const PlotAsk &ask = {});

} // namespace heddle::ui
