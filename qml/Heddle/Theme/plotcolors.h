// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; values only.
#pragma once

#include "qml/Heddle/Theme/tokens.h"

#include <array>
#include <cstddef>

namespace heddle::ui {

constexpr std::size_t kSeriesColors = 8;

// The colour of one of several lines of a plot: as far apart as eight can be, for the colour blind too.
// They repeat after eight.
QColor seriesColor(const Tokens &tokens, std::size_t index);

// From low to high in 256 steps of even lightness, indigo over rose to a pale yellow. The same in all themes:
// a picture of numbers keeps its colours, as photographs do.
using HeatScale = std::array<QRgb, 256>;
const HeatScale &heatScale();

} // namespace heddle::ui
