// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; paints into a picture or a file, never into a window.
#include "qml/Heddle/Theme/plotcolors.h"
#include "qml/Heddle/Widgets/plotheat.h"
#include "qml/Heddle/Widgets/plotpainter.h"
#include "qml/Heddle/Widgets/plotpen.h"
#include "qml/Heddle/Widgets/plotraster.h"

#include <QtGui/QPainter>

#include <cmath>

namespace heddle::ui {
namespace {

constexpr double kLineWidth = 1.25;
constexpr double kDensePoints = 2; // a pixel; from here on a line is drawn by its columns
constexpr std::size_t kRoundDots = 2000; // from here on points are drawn as pixels
constexpr std::size_t kMarkedPoints = 24; // below this each point of a line can be seen

QPen penOf(QColor colour, double width)
{
    return {colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin};
}

// The indices that are needed to draw what can be seen: with a neighbour at each side.
std::pair<std::size_t, std::size_t> neighbourhood(const PlotLine &line, const PlotRange &range)
{
    const auto [first, last] = line.within(range.left, range.right);
    return {first > 0 ? first - 1 : 0, std::min(last + 1, line.size())};
}

template <class F> void forPoints(const PlotLine &line, std::size_t first, std::size_t last, F &&f)
{
    Numbers::Scratch scratch;
    line.y.forBlocks(first, last, [&](std::span<const double> ys, std::size_t at) {
        const auto xs = line.x.block(at, ys.size(), scratch);
        for (std::size_t i = 0; i < ys.size(); ++i)
            f(xs[i], ys[i]);
    });
}

} // namespace

PlotInk::PlotInk(const PlotSource &source, const PlotLayout &layout, const PlotLook &look, double scale)
    : m_source(source)
    , m_look(look)
    , m_range(layout.range)
    , m_area(layout.area)
    , m_map(layout.map())
    , m_scale(scale)
    , m_pixels((layout.area.size() * (scale > 0 ? scale : 2)).toSize())
    , m_dense(layout.range, QRectF(QPointF(), QSizeF(m_pixels)))
{
}

QColor PlotInk::colour(std::size_t index) const
{
    return seriesColor(m_look.tokens, index);
}

bool PlotInk::isDense(const PlotLine &line, double perPixel) const
{
    const auto [first, last] = line.within(m_range.left, m_range.right);
    return double(last - first) > perPixel * m_pixels.width();
}

void PlotInk::paint(QPainter &painter) const
{
    if (m_source.form == PlotForm::HeatMap)
        return paintHeat(painter);
    QImage dense; // made by the first that needs it
    for (std::size_t i = m_source.lines.size(); i-- > 0;) {
        if (m_source.form == PlotForm::Scatter)
            paintDots(painter, dense, i);
        else if (m_source.form == PlotForm::Line)
            paintLine(painter, dense, i);
        else
            paintBars(painter, dense, i);
    }
    put(painter, dense);
}

void PlotInk::put(QPainter &painter, const QImage &dense) const
{
    if (dense.isNull())
        return;
    if (m_scale == 0)
        return painter.drawImage(m_area, dense);
    painter.save();
    painter.resetTransform();
    painter.drawImage((m_area.topLeft() * m_scale).toPoint(), dense);
    painter.restore();
}

static void prepare(QImage &dense, QSize pixels)
{
    if (!dense.isNull())
        return;
    dense = QImage(pixels, QImage::Format_ARGB32_Premultiplied);
    dense.fill(Qt::transparent);
}

void PlotInk::paintLine(QPainter &painter, QImage &dense, std::size_t index) const
{
    const PlotLine &line = m_source.lines[index];
    if (!isDense(line, kDensePoints))
        return paintCurve(painter, line, colour(index));
    if (m_scale == 0)
        return paintTrace(painter, line, colour(index));
    prepare(dense, m_pixels);
    drawColumns(dense, columnsOf(line, m_range.left, m_range.right, columns()), m_dense, kLineWidth * m_scale,
        colour(index));
}

void PlotInk::paintCurve(QPainter &painter, const PlotLine &line, QColor colour) const
{
    const auto [first, last] = neighbourhood(line, m_range);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(penOf(colour, kLineWidth));
    {
        PlotPen pen(painter, m_area);
        forPoints(line, first, last, [&](double x, double y) { pen.to(m_map.point(x, y)); });
    }
    if (last - first <= kMarkedPoints)
        paintRound(painter, line, 1.75, colour);
}

// The columns of a dense line as a line, where there are no pixels.
void PlotInk::paintTrace(QPainter &painter, const PlotLine &line, QColor colour) const
{
    const auto trace = columnsOf(line, m_range.left, m_range.right, columns());
    const double width = m_range.width() / double(trace.size());
    painter.setPen(penOf(colour, kLineWidth));
    PlotPen pen(painter, m_area);
    for (std::size_t c = 0; c < trace.size(); ++c) {
        const double x = m_map.x(m_range.left + (double(c) + 0.5) * width);
        if (!trace[c].y.any()) {
            pen.lift();
            continue;
        }
        const bool rises = trace[c].first <= trace[c].last;
        pen.to({x, m_map.y(rises ? trace[c].y.low : trace[c].y.high)});
        pen.to({x, m_map.y(rises ? trace[c].y.high : trace[c].y.low)});
    }
}

// Bars of several names stand side by side; those of a histogram lie over each other.
void PlotInk::paintBars(QPainter &painter, QImage &dense, std::size_t index) const
{
    const PlotLine &line = m_source.lines[index];
    const bool counts = m_source.form == PlotForm::Histogram;
    const auto many = double(m_source.lines.size());
    const double base = m_source.y.isLog ? m_range.bottom : 0;
    QColor ink = colour(index);
    if (counts && many > 1)
        ink.setAlphaF(0.6F);
    const double room = m_source.barWidth * m_map.xScale;
    if (room < 1.5 && isDense(line, 1)) {
        prepare(dense, m_pixels);
        return drawBarColumns(
            dense, columnsOf(line, m_range.left, m_range.right, columns()), m_dense, base, ink);
    }
    const double part = counts ? room : room * 0.76 / many;
    const double width = counts ? std::max(1.0, room - (room > 4 ? 1 : 0))
                                : std::max(1.0, std::floor(part - (many > 1 && part > 4 ? 1 : 0)));
    const double shift = counts ? -room / 2 : -room * 0.38 + part * double(index);
    const auto [first, last] = neighbourhood(line, m_range);
    painter.setRenderHint(QPainter::Antialiasing, false);
    const double foot = std::clamp(std::round(m_map.y(base)), m_area.top() - 1, m_area.bottom() + 1);
    forPoints(line, first, last, [&](double x, double y) {
        if (!std::isfinite(y))
            return;
        const double left = std::round(m_map.x(x) + shift);
        const double right = counts ? std::round(m_map.x(x) + shift + width) : left + width;
        const double tip = std::clamp(std::round(m_map.y(y)), m_area.top() - 1, m_area.bottom() + 1);
        painter.fillRect(
            QRectF(QPointF(left, tip), QPointF(std::max(right, left + 1), foot)).normalized(), ink);
    });
}

void PlotInk::paintDots(QPainter &painter, QImage &dense, std::size_t index) const
{
    const PlotLine &line = m_source.lines[index];
    const auto [first, last] = line.within(m_range.left, m_range.right);
    const std::size_t count = last - first;
    if (count > kRoundDots) {
        prepare(dense, m_pixels);
        const double radius = count > 100'000 ? 0.5 : count > 20'000 ? 0.9 : 1.3;
        return drawDots(dense, line, m_dense, radius * std::max(1.0, m_scale), colour(index));
    }
    QColor ink = colour(index);
    ink.setAlphaF(0.8F);
    paintRound(painter, line, count > 300 ? 1.75 : 2.25, ink);
}

// Dots at the very edge are whole.
void PlotInk::paintRound(QPainter &painter, const PlotLine &line, double radius, QColor ink) const
{
    const auto [first, last] = line.within(m_range.left, m_range.right);
    painter.save();
    painter.setClipRect(m_area.adjusted(-3, -3, 3, 3));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    forPoints(line, first, last, [&](double x, double y) {
        const QPointF at = m_map.point(x, y);
        if (std::isfinite(at.y()) && m_area.adjusted(-1, -1, 1, 1).contains(at))
            painter.drawEllipse(at, radius, radius);
    });
    painter.restore();
}

void PlotInk::paintHeat(QPainter &painter) const
{
    const PlotHeat heat = heatOf(m_source, m_range, m_pixels);
    if (heat.picture.isNull())
        return;
    painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
    painter.setClipRect(m_area);
    painter.drawImage(QRectF(m_map.point(heat.covers.left(), heat.covers.top()),
                          m_map.point(heat.covers.right(), heat.covers.bottom())),
        heat.picture);
}

} // namespace heddle::ui
