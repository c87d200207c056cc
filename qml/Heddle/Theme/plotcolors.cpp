// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; values only.
#include "qml/Heddle/Theme/plotcolors.h"

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

double cubed(double x)
{
    return x * x * x;
}

int channel(double linear)
{
    const double x = std::clamp(linear, 0.0, 1.0);
    return int(std::lround(255 * (x <= 0.0031308 ? 12.92 * x : 1.055 * std::pow(x, 1 / 2.4) - 0.055)));
}

QRgb rgbOf(const Stop &stop)
{
    constexpr double kDegree = 3.14159265358979323846 / 180;
    const double a = stop.chroma * std::cos(stop.hue * kDegree);
    const double b = stop.chroma * std::sin(stop.hue * kDegree);
    const double l = cubed(stop.lightness + 0.3963377774 * a + 0.2158037573 * b);
    const double m = cubed(stop.lightness - 0.1055613458 * a - 0.0638541728 * b);
    const double s = cubed(stop.lightness - 0.0894841775 * a - 1.2914855480 * b);
    return qRgb(channel(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
        channel(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
        channel(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s));
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
