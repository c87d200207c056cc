// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; values only.
#include "qml/Heddle/Widgets/plotreading.h"

#include <cmath>
#include <optional>

namespace heddle::ui {
namespace {

constexpr std::size_t kLookAround = 4096; // for a number, where there is a gap

// Nearest along x, in a line that can be searched.
std::optional<std::size_t> nearestSorted(const PlotLine &line, double x)
{
    const std::size_t at = std::min(line.within(x, x).first, line.size() - 1);
    std::optional<std::size_t> best;
    const auto consider = [&](std::size_t i) {
        if (std::isfinite(line.y.at(i))
            && (!best || std::abs(line.x.at(i) - x) < std::abs(line.x.at(*best) - x)))
            best = i;
        return best == i;
    };
    for (std::size_t i = at; i < std::min(line.size(), at + kLookAround); ++i)
        if (consider(i))
            break;
    for (std::size_t i = at; i-- > (at > kLookAround ? at - kLookAround : 0);)
        if (consider(i) || std::isfinite(line.y.at(i)))
            break;
    return best;
}

// Nearest on the screen; with `along` only x counts.
std::optional<std::size_t> nearestOfAll(const PlotLine &line, const PlotMap &map, QPointF pointer, bool along)
{
    std::optional<std::size_t> best;
    double least = INFINITY;
    Numbers::Scratch scratch;
    line.y.forBlocks(0, line.size(), [&](std::span<const double> ys, std::size_t at) {
        const auto xs = line.x.block(at, ys.size(), scratch);
        for (std::size_t i = 0; i < ys.size(); ++i) {
            const double dx = map.x(xs[i]) - pointer.x(), dy = map.y(ys[i]) - pointer.y();
            const double distance = along ? dx * dx + 0 * dy : dx * dx + dy * dy; // NaN where y is
            if (distance < least) {
                least = distance;
                best = at + i;
            }
        }
    });
    return best;
}

QString xText(const PlotSource &source, const PlotLine &line, double x, double resolution)
{
    if (source.form == PlotForm::Histogram)
        return QStringLiteral("%1 \u2013 %2")
            .arg(readNumber(x - source.barWidth / 2), readNumber(x + source.barWidth / 2));
    return readText(source.x, x, line.x.isEven() && line.x.size() > 0 ? line.x.step() : resolution);
}

QString yText(const PlotSource &source, double y)
{
    return readNumber(source.y.isLog ? std::pow(10.0, y) : y);
}

PlotReading readCell(const PlotPicture &picture, QPointF pointer)
{
    const PlotSource &source = *picture.source;
    const PlotMap map = picture.map();
    const auto column = std::lround(map.xAt(pointer.x()) / source.columnStep);
    const auto row = std::lround(map.yAt(pointer.y()) / source.rowStep);
    if (column < 0 || row < 0 || std::size_t(column) >= source.columns || std::size_t(row) >= source.rows)
        return {};
    const double cell = source.lines.front().y.at(std::size_t(row) * source.columns + std::size_t(column));
    return {QStringLiteral("%1, %2  %3")
                .arg(readNumber(double(column) * source.columnStep), readNumber(double(row) * source.rowStep),
                    readNumber(cell)),
        {}, {}};
}

QString wordsFor(const PlotPicture &picture, const PlotReading &reading)
{
    const PlotSource &source = *picture.source;
    const double resolution = 1 / picture.map().xScale;
    const PlotLine &first = source.lines[reading.lines.front()];
    const QPointF point = reading.points.front();
    QString text = xText(source, first, point.x(), resolution);
    if (source.lines.size() == 1)
        return QStringLiteral("%1  %2").arg(text, yText(source, point.y()));
    for (std::size_t i = 0; i < reading.points.size(); ++i)
        text += QStringLiteral("\n%1  %2")
                    .arg(source.lines[reading.lines[i]].name, yText(source, reading.points[i].y()));
    return source.isCut() ? text + u'\n' + cutText(source) : text;
}

} // namespace

PlotReading readAt(const PlotPicture &picture, QPointF pointer)
{
    if (!picture.present())
        return {};
    if (picture.source->form == PlotForm::HeatMap)
        return readCell(picture, pointer);
    PlotReading reading;
    const PlotMap map = picture.map();
    const bool scattered = picture.source->form == PlotForm::Scatter;
    for (std::size_t i = 0; i < picture.source->lines.size(); ++i) {
        const PlotLine &line = picture.source->lines[i];
        if (line.size() == 0)
            continue;
        const auto index = line.rising && !scattered ? nearestSorted(line, map.xAt(pointer.x()))
                                                     : nearestOfAll(line, map, pointer, !scattered);
        if (!index)
            continue;
        reading.points.emplace_back(line.x.at(*index), line.y.at(*index));
        reading.lines.push_back(i);
    }
    if (!reading.points.empty())
        reading.text = wordsFor(picture, reading);
    return reading;
}

} // namespace heddle::ui
