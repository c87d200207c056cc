// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; values only.
#include "qml/Heddle/Theme/plotcolors.h"

#include "qml/Heddle/Theme/oklch.h"

#include <algorithm>
#include <cmath>

namespace heddle::ui {
namespace {

struct SeriesRow {
    QRgb dark, light;
};

constexpr std::array<SeriesRow, kSeriesColors> kSeries{{
    {0x6EB3F3, 0x0973B4},
    {0xD99748, 0xCE732F},
    {0x9EF4B4, 0x026639},
    {0xB772A3, 0x952A6E},
    {0x9484D3, 0x5537A2},
    {0xF1D150, 0x72660F},
    {0x67DBCA, 0x12999E},
    {0xE4697A, 0xBA4958},
}};

// A place on the scale, as lightness, chroma and hue of OKLCH. Lightness rises evenly from one to the next.
struct Stop {
    double lightness, chroma, hue;
};

constexpr std::array<Stop, 6> kStops{{
    {0.22, 0.075, 275},
    {0.37, 0.130, 290},
    {0.52, 0.165, 335},
    {0.67, 0.160, 380},
    {0.82, 0.120, 425},
    {0.97, 0.060, 465},
}};

int channel(double linear)
{
    return int(std::lround(255 * toScreen(linear)));
}

QRgb rgbOf(const Stop &stop)
{
    const LinearColor light = fromOklch(stop.lightness, stop.chroma, stop.hue);
    return qRgb(channel(light.red), channel(light.green), channel(light.blue));
}

Stop stopAt(double place)
{
    const double at = place * double(kStops.size() - 1);
    const std::size_t left = std::min(std::size_t(at), kStops.size() - 2);
    const Stop &low = kStops[left], &high = kStops[left + 1];
    const double share = at - double(left);
    return {std::lerp(low.lightness, high.lightness, share), std::lerp(low.chroma, high.chroma, share),
        std::lerp(low.hue, high.hue, share)};
}

HeatScale makeScale()
{
    HeatScale scale;
    for (std::size_t i = 0; i < scale.size(); ++i)
        scale[i] = rgbOf(stopAt(double(i) / double(scale.size() - 1)));
    return scale;
}

} // namespace

QColor seriesColor(const Tokens &tokens, std::size_t index)
{
    const SeriesRow &row = kSeries[index % kSeries.size()];
    return QColor(tokens.isDark ? row.dark : row.light);
}

const HeatScale &heatScale()
{
    static const HeatScale scale = makeScale();
    return scale;
}

} // namespace heddle::ui
