// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; values only.
#pragma once

#include <QtGui/QColor>

#include <array>
#include <cstdint>

namespace heddle::ui {

using Ramp = std::array<QRgb, 256>;

// The colours of numbers in pictures, from the least to the greatest. "grey"; "viridis", from dark blue over
// green to light yellow in even steps of lightness, so that it reads in grey and with any sight. Any other
// name is "grey".
const Ramp &ramp(QStringView name);

// Of a share, 0 to 1, where things are coloured by what they cost.
QColor heatColor(double share);

// A colour for the number of a thing, golden angles apart, so that neighbours differ; 0 is the ground, black.
QRgb labelColor(std::int64_t label);

} // namespace heddle::ui
