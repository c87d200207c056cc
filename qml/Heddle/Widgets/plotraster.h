// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; values only.
#pragma once

#include "qml/Heddle/Widgets/plotcolumns.h"

#include <QtGui/QImage>

namespace heddle::ui {

// What has more points than pixels is drawn by hand into a picture of the area of the plot, whose pixels are
// those of the screen: the map leads from the axes to them. All lines of one form go into one picture.

// A line of which each column is known: from its lowest to its highest point and half a pen more.
void drawColumns(
    QImage &picture, const std::vector<PlotColumn> &columns, const PlotMap &map, double pen, QColor colour);
// Bars of less than a pixel each, from the base.
void drawBarColumns(
    QImage &picture, const std::vector<PlotColumn> &columns, const PlotMap &map, double base, QColor colour);
// Points as dots of this radius; where many share a pixel it is stronger.
void drawDots(QImage &picture, const PlotLine &line, const PlotMap &map, double radius, QColor colour);

} // namespace heddle::ui
