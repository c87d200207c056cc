// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; values only.
#include "qml/Heddle/Theme/ramp.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace heddle::ui {
namespace {

float gamma(double linear)
{
    const double v = std::clamp(linear, 0.0, 1.0);
    return float(v <= 0.0031308 ? 12.92 * v : 1.055 * std::pow(v, 1 / 2.4) - 0.055);
}

// OKLCH, in which equal steps look equal: lightness 0 to 1, chroma, hue in degrees.
QRgb oklch(double lightness, double chroma, double hue)
{
    const double angle = hue * std::numbers::pi / 180;
    const double a = chroma * std::cos(angle), b = chroma * std::sin(angle);
    const double l = std::pow(lightness + 0.3963377774 * a + 0.2158037573 * b, 3);
    const double m = std::pow(lightness - 0.1055613458 * a - 0.0638541728 * b, 3);
    const double s = std::pow(lightness - 0.0894841775 * a - 1.2914855480 * b, 3);
    return QColor::fromRgbF(gamma(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
        gamma(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
        gamma(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s))
        .rgb();
}

Ramp greyRamp()
{
    Ramp ramp;
    for (int i = 0; i < 256; ++i)
        ramp[std::size_t(i)] = qRgb(i, i, i);
    return ramp;
}

Ramp viridisRamp()
{
    Ramp ramp;
    for (int i = 0; i < 256; ++i) {
        const double t = i / 255.0;
        // Less colour in the middle, where screens have less of blue-green.
        const double chroma = 0.105 - 0.015 * std::sin(std::numbers::pi * t) + 0.065 * t * t * t;
        ramp[std::size_t(i)] = oklch(0.22 + 0.71 * t, chroma, 300 - 195 * t);
    }
    return ramp;
}

} // namespace

const Ramp &ramp(QStringView name)
{
    static const Ramp grey = greyRamp(), viridis = viridisRamp();
    return name == u"viridis" ? viridis : grey;
}

QRgb labelColor(std::int64_t label)
{
    if (label == 0)
        return qRgb(0, 0, 0);
    const double hue = std::fmod(double(label) * (std::numbers::phi - 1), 1.0);
    const float saturation = label % 2 ? 0.45f : 0.6f, value = label % 3 ? 0.8f : 0.92f;
    return QColor::fromHsvF(float(hue < 0 ? hue + 1 : hue), saturation, value).rgb();
}

} // namespace heddle::ui
