// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; values only.
#pragma once

#include "qml/Heddle/Widgets/plotlayout.h"

#include <QtGui/QImage>

#include <memory>

namespace heddle::ui {

// All that a picture of a plot follows from.
struct PlotWish {
    Value value;
    PlotAsk ask;
    PlotRange view = PlotRange::fitted();
    QSizeF size;
    double scale = 1; // pixels to one unit of size
    PlotLook look;
    std::shared_ptr<const PlotSource> source; // of this value and this ask, where it has been read already
    int generation = 0; // goes into the picture, to tell which values it shows
};

// A plot as it lies on the screen, but for the pointer. Made off the GUI thread, then shared and never
// changed.
struct PlotPicture {
    std::shared_ptr<const PlotSource> source; // null: there is nothing to show
    PlotRange range;
    QRectF area;
    QImage image; // with a clear ground
    int generation = 0;

    bool present() const { return source && source->present(); }
    PlotMap map() const { return {range, area}; }
};

// The whole of it: reads the value if need be, lays out, paints.
PlotPicture makePlot(PlotWish wish);
// What to read of a wish, once.
std::shared_ptr<const PlotSource> sourceOf(const PlotWish &wish);

} // namespace heddle::ui
