// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; values only.
#pragma once

#include "qml/Heddle/Widgets/plotsource.h"

#include <QtGui/QImage>

namespace heddle::ui {

// A part of a heat map as a picture, and which rectangle of the axes it covers (y growing downwards).
struct PlotHeat {
    QImage picture;
    QRectF covers;
};

// The visible cells, one pixel each; where there are more of them than pixels, the mean of those that share
// one. Cells that are no number stay clear.
PlotHeat heatOf(const PlotSource &source, const PlotRange &range, QSize pixels);

} // namespace heddle::ui
