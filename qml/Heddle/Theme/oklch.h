// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; values only.
#pragma once

namespace heddle::ui {

// The parts of a colour, in proportion to light; a little below 0 or above 1 where no screen has it.
struct LinearColor {
    double red, green, blue;
};

// From OKLCH, in which equal steps look equal: lightness 0 to 1, chroma, hue in degrees.
LinearColor fromOklch(double lightness, double chroma, double hue);
// What a screen is told for a part of light, 0 to 1 (sRGB).
double toScreen(double linear);

} // namespace heddle::ui
