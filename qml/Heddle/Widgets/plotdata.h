// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; values only.
#pragma once

#include "engine/value/value.h"

#include <QtCore/QPointF>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <cstddef>
#include <limits>
#include <vector>

namespace heddle::ui {

// One line of a plot, or one set of bars. A point whose y is no number makes a gap.
struct PlotSeries {
    QString name;
    std::vector<QPointF> points;
};

// What a plot draws. Made off the GUI thread, then never changed.
struct PlotData {
    enum class Form { None, Lines, Bars };

    Form form = Form::None;
    std::vector<PlotSeries> series;
    QStringList labels; // One for each place on the x axis, where places have names.
    QString xName;
    bool xIsTime = false; // x in seconds since 1970
    double left = 0, right = 1, bottom = 0, top = 1;
    std::size_t count = 0; // Of points, before any were left out.
};

// True for one-axis arrays, lists of numbers and tables with a column of numbers.
bool isPlot(const Value &value);
// Lines for arrays, lists and number columns; bars for a table of one text and one number column.
// Of more points than `columns` places across, the lowest and the highest of each place are kept.
PlotData makePlot(const Value &value, std::size_t columns);

} // namespace heddle::ui
