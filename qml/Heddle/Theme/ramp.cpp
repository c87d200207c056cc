// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; values only.
#include "qml/Heddle/Theme/ramp.h"

#include "qml/Heddle/Theme/oklch.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace heddle::ui {
namespace {

QRgb oklch(double lightness, double chroma, double hue)
{
    const LinearColor light = fromOklch(lightness, chroma, hue);
    return QColor::fromRgbF(
        float(toScreen(light.red)), float(toScreen(light.green)), float(toScreen(light.blue)))
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

QColor heatColor(double share)
{
    const Ramp &colors = ramp(u"viridis");
    return QColor::fromRgb(colors[std::size_t(std::clamp(share, 0.0, 1.0) * double(colors.size() - 1))]);
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
