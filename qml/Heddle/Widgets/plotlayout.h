// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; values only.
#pragma once

#include "qml/Heddle/Theme/tokens.h"
#include "qml/Heddle/Widgets/plotticks.h"

#include <QtCore/QSizeF>
#include <QtGui/QFont>

namespace heddle::ui {

// What a plot looks like and what is written round it, whatever it shows.
struct PlotLook {
    Tokens tokens;
    QFont numbers, words, heading;
    QString title, xLabel, yLabel; // Labels left empty are those of the data, where there is room.
    double corner = 0; // kept free at the upper right
};

// Where everything stands in a plot of some size: the area of the data, the numbers at its edges, what is
// written round it. Plain numbers, made for one picture.
class PlotLayout {
public:
    PlotLayout(const PlotSource &source, const PlotRange &range, const PlotLook &look, QSizeF size);

    QRectF area, title, names, xTitle, yTitle, scale; // null: not shown
    QString xName, yName;
    std::vector<PlotTick> xTicks, yTicks, scaleTicks;
    PlotRange range;

    PlotMap map() const { return {range, area}; }

private:
    void placeHead(const PlotSource &source, const PlotLook &look);
    void placeScale(const PlotSource &source, const PlotLook &look);
    void placeSides(const PlotSource &source, const PlotLook &look);

    QRectF m_rest;
    bool m_roomy = false;
};

} // namespace heddle::ui
