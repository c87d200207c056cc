// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; values only.
#pragma once

#include <QtCore/QPointF>
#include <QtCore/QRectF>

#include <limits>

namespace heddle::ui {

// What can be seen of a plot, in the units of its axes. bottom is above top where rows count downwards.
// A side that is no number follows the data.
struct PlotRange {
    double left = 0, right = 1, bottom = 0, top = 1;

    static PlotRange fitted()
    {
        constexpr double kFree = std::numeric_limits<double>::quiet_NaN();
        return {kFree, kFree, kFree, kFree};
    }
    double width() const { return right - left; }
    double height() const { return top - bottom; }
};

// The range with what is no number taken from the fitted one, and never empty.
PlotRange resolved(const PlotRange &wish, const PlotRange &fitted);
// A range whose point `at` stays where it is while all else comes nearer by these factors.
PlotRange zoomed(const PlotRange &range, QPointF at, double x, double y);
// Moved by a share of itself.
PlotRange moved(const PlotRange &range, double x, double y);
// What a person may get to from a range: not beyond what there is or can be seen already, and not so close
// that numbers lose their digits. Sides that show just what there is follow the data again.
PlotRange confined(const PlotRange &wish, const PlotRange &from, const PlotRange &fitted);

// From places on an axis to places on the screen, and back.
struct PlotMap {
    PlotMap(const PlotRange &range, const QRectF &area)
        : xScale(area.width() / range.width())
        , yScale(-area.height() / range.height())
        , xBase(area.left() - range.left * xScale)
        , yBase(area.bottom() - range.bottom * yScale)
    {
    }
    double x(double value) const { return xBase + value * xScale; }
    double y(double value) const { return yBase + value * yScale; }
    QPointF point(double px, double py) const { return {x(px), y(py)}; }
    double xAt(double screen) const { return (screen - xBase) / xScale; }
    double yAt(double screen) const { return (screen - yBase) / yScale; }

    double xScale, yScale, xBase, yBase;
};

} // namespace heddle::ui
