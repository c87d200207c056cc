// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; values only.
#include "qml/Heddle/Widgets/plotlayout.h"

#include <QtGui/QFontMetricsF>

#include <algorithm>
#include <cmath>
#include <limits>

namespace heddle::ui {
namespace {

constexpr double kPad = 8, kGap = 6, kSmallGap = 4;
constexpr double kRoomyWidth = 280, kRoomyHeight = 160; // from here on axes have names unasked
constexpr double kNamesFrom = 72; // height from which names have room of their own
constexpr double kRowRoom = 28, kColumnRoom = 72, kTimeRoom = 64; // for one number
constexpr double kScaleWidth = 8;

double widest(const std::vector<PlotTick> &ticks, const QFontMetricsF &metrics)
{
    double width = 0;
    for (const PlotTick &tick : ticks)
        width = std::max(width, metrics.horizontalAdvance(tick.text));
    return std::ceil(width);
}

double heightOf(const QFont &font)
{
    return std::ceil(QFontMetricsF(font).height());
}

int rowsIn(double height)
{
    return std::clamp(int(height / kRowRoom), 2, 8);
}

// At least two, however little room there is: a single number says nothing of the distances.
std::vector<PlotTick> someTicks(const PlotAxis &axis, double low, double high, int most)
{
    std::vector<PlotTick> ticks;
    for (int wanted = most; ticks.size() < 2 && wanted <= 2 * most + 2; ++wanted)
        ticks = ticksOf(axis, low, high, wanted);
    return ticks;
}

// A number that would lie on the one before it is left out; its line stays.
void thin(std::vector<PlotTick> &ticks, const PlotMap &map, double height)
{
    double last = std::numeric_limits<double>::infinity();
    for (PlotTick &tick : ticks) {
        const double y = map.y(tick.at);
        if (std::abs(y - last) < height)
            tick.text.clear();
        else
            last = y;
    }
}

// Whether there is something to say of the lines.
bool isNamed(const PlotSource &source)
{
    if (source.isCut())
        return true;
    return source.lines.size() > 1
        && std::ranges::any_of(source.lines, [](const PlotLine &line) { return !line.name.isEmpty(); });
}

} // namespace

PlotLayout::PlotLayout(const PlotSource &source, const PlotRange &shown, const PlotLook &look, QSizeF size)
    : range(shown)
    , m_rest(QRectF(QPointF(), size).adjusted(kPad, kPad, -kPad, -kSmallGap))
    , m_roomy(size.width() >= kRoomyWidth && size.height() >= kRoomyHeight)
{
    xName = !look.xLabel.isEmpty() ? look.xLabel : m_roomy ? source.x.name : QString();
    yName = !look.yLabel.isEmpty() ? look.yLabel : m_roomy ? source.y.name : QString();
    placeHead(source, look);
    placeSides(source, look);
    if (source.form == PlotForm::HeatMap)
        placeScale(source, look);
    area = QRectF(QPointF(std::ceil(m_rest.left()), std::ceil(m_rest.top())),
        QPointF(std::floor(m_rest.right()), std::floor(m_rest.bottom())));
    area.setSize({std::max(1.0, area.width()), std::max(1.0, area.height())});
    thin(yTicks, map(), QFontMetricsF(look.numbers).ascent()); // digits have nothing below their line
    const double room = source.x.isTime ? kTimeRoom : kColumnRoom;
    xTicks = someTicks(source.x, range.left, range.right, std::clamp(int(area.width() / room), 1, 12));
    if (!xTitle.isNull())
        xTitle = QRectF(area.left(), xTitle.top(), area.width(), xTitle.height());
    if (!yTitle.isNull())
        yTitle = QRectF(yTitle.left(), area.top(), yTitle.width(), area.height());
    if (!scale.isNull())
        scale = QRectF(scale.left(), area.top(), scale.width(), area.height());
}

// The title, and the names of the lines beside it.
void PlotLayout::placeHead(const PlotSource &source, const PlotLook &look)
{
    const bool named = isNamed(source) && m_rest.height() >= kNamesFrom;
    if (look.title.isEmpty() && !named)
        return;
    const double height = heightOf(look.title.isEmpty() ? look.numbers : look.heading);
    QRectF row(m_rest.topLeft(), QSizeF(m_rest.width() - look.corner, height));
    m_rest.setTop(row.bottom() + kSmallGap + (look.title.isEmpty() ? 0 : kSmallGap));
    if (!look.title.isEmpty()) {
        const double words = std::ceil(QFontMetricsF(look.heading).horizontalAdvance(look.title));
        title = row;
        title.setWidth(named ? std::min(words, row.width() * 0.6) : row.width());
        row.setLeft(title.right() + 2 * kPad);
    }
    if (named)
        names = row;
}

// In a low plot the data have the room that names would take.
void PlotLayout::placeSides(const PlotSource &source, const PlotLook &look)
{
    const QFontMetricsF metrics(look.numbers);
    if (m_rest.height() < kNamesFrom)
        xName.clear();
    if (!xName.isEmpty()) {
        const double height = heightOf(look.words);
        xTitle = QRectF(m_rest.left(), m_rest.bottom() - height, m_rest.width(), height);
        m_rest.setBottom(xTitle.top() - 2);
    }
    m_rest.setBottom(m_rest.bottom() - std::ceil(metrics.height()) - kGap + 2);
    if (m_rest.height() < std::min(kNamesFrom, QFontMetricsF(look.words).horizontalAdvance(yName)))
        yName.clear();
    if (!yName.isEmpty()) {
        yTitle = QRectF(m_rest.left() - 2, m_rest.top(), heightOf(look.words), m_rest.height());
        m_rest.setLeft(yTitle.right() + kGap);
    }
    yTicks = someTicks(source.y, range.bottom, range.top, rowsIn(m_rest.height()));
    m_rest.setLeft(m_rest.left() + widest(yTicks, metrics) + kGap);
}

// The colours of a heat map and what they mean, at the right.
void PlotLayout::placeScale(const PlotSource &source, const PlotLook &look)
{
    const QFontMetricsF metrics(look.numbers);
    scaleTicks = someTicks({}, source.cells.low, source.cells.high, rowsIn(m_rest.height()));
    const double words = widest(scaleTicks, metrics);
    const double left = std::floor(m_rest.right() - words - kSmallGap - kScaleWidth);
    if (left - 2 * kPad < m_rest.center().x())
        return;
    scale = QRectF(left, m_rest.top(), kScaleWidth, m_rest.height());
    m_rest.setRight(left - kPad);
}

} // namespace heddle::ui
