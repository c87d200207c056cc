// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; values only.
#pragma once

#include "qml/Heddle/Canvas/painter/displaylist.h"

namespace heddle::ui {

inline constexpr double kFullZoom = 0.67;
inline constexpr double kPlainZoom = 0.35;
inline constexpr double kTintZoom = 0.12;
inline constexpr int kMostFullBodies = 100;

// The level for a zoom and a number of bodies in view. `before` is the level up to now: it is left only when
// the zoom is 5 % beyond the border, so that a step to and fro does not flicker.
Level levelFor(double zoom, int bodies, Level before);
Level levelFor(double zoom);

} // namespace heddle::ui
