// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; values only.
#pragma once

#include "qml/Heddle/Widgets/plotpicture.h"

namespace heddle::ui {

// What lies under the pointer: in words, and the points that are meant, in units of the axes.
struct PlotReading {
    QString text; // empty: nothing
    std::vector<QPointF> points; // one for each line, in their order
    std::vector<std::size_t> lines; // which line each belongs to
};

// The nearest point of every line: along x, of scattered points in any direction. Of a heat map the cell.
PlotReading readAt(const PlotPicture &picture, QPointF pointer);

} // namespace heddle::ui
