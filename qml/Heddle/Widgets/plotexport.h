// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; writes files.
#pragma once

#include "qml/Heddle/Widgets/plotpicture.h"

namespace heddle::ui {

// Writes a plot as a picture (png, in double size), as lines (svg) or its numbers (csv), by what the name
// ends in. Returns what went wrong, in words; empty: it is written, whole or not at all.
QString writePlot(const QString &path, const PlotWish &wish);
// The picture with its ground, in double size, as for a document.
QImage printedPlot(const PlotWish &wish);

} // namespace heddle::ui
