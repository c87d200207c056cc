// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; paints into a picture or a file, never into a window.
#include "qml/Heddle/Widgets/plotpainter.h"

#include "qml/Heddle/Theme/plotcolors.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QFontMetricsF>
#include <QtGui/QPainter>

#include <algorithm>
#include <cmath>
#include <vector>

namespace heddle::ui {
namespace {

constexpr double kGap = 6;
constexpr double kMark = 8; // before a name
constexpr double kAround = kMark + 4 + 2 * kGap; // beside the name itself
constexpr double kLeastName = 24;

// Which lines have a name.
std::vector<std::size_t> namedLines(const PlotSource &source)
{
    std::vector<std::size_t> named;
    for (std::size_t i = 0; i < source.lines.size(); ++i)
        if (!source.lines[i].name.isEmpty())
            named.push_back(i);
    return named;
}

// The width that nobody exceeds where all are to have room: who needs less leaves the rest to the others.
double fairWidth(std::vector<double> widths, double room)
{
    std::sort(widths.begin(), widths.end());
    for (std::size_t i = 0; i < widths.size(); ++i) {
        const double share = room / double(widths.size() - i);
        if (widths[i] > share)
            return std::max(0.0, share);
        room -= widths[i];
    }
    return room + (widths.empty() ? 0 : widths.back());
}

} // namespace

void PlotPainter::paint(QPainter &painter) const
{
    painter.setFont(m_look.numbers);
    paintYAxis(painter);
    m_source.x.labels.isEmpty() ? paintXAxis(painter) : paintLabels(painter);
    painter.save();
    painter.setClipRect(m_layout.area.adjusted(-1, -1, 1, 1));
    PlotInk(m_source, m_layout, m_look, m_scale).paint(painter);
    painter.restore();
    paintScale(painter);
    paintNames(painter);
    paintWords(painter);
}

void PlotPainter::paintYAxis(QPainter &painter) const
{
    const QRectF &area = m_layout.area;
    const double half = QFontMetricsF(m_look.numbers).height() / 2;
    const bool lines = m_source.form != PlotForm::HeatMap;
    for (const PlotTick &tick : m_layout.yTicks) {
        const double y = std::floor(m_map.y(tick.at)) + 0.5;
        const bool zero = tick.at == 0 && !m_source.y.isLog;
        painter.setPen(QPen(zero ? m_look.tokens.line : m_look.tokens.lineSubtle, 1));
        if (lines)
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        painter.setPen(m_look.tokens.text3);
        painter.drawText(
            QRectF(0, y - half, area.left() - kGap, 2 * half), Qt::AlignRight | Qt::AlignVCenter, tick.text);
    }
}

void PlotPainter::paintXAxis(QPainter &painter) const
{
    const QFontMetricsF metrics(m_look.numbers);
    const QRectF &area = m_layout.area;
    double free = area.left() - kGap; // where the next word may begin
    for (const PlotTick &tick : m_layout.xTicks) {
        const double width = metrics.horizontalAdvance(tick.text);
        const double at = m_map.x(tick.at);
        painter.setPen(QPen(m_look.tokens.line, 1));
        painter.drawLine(QPointF(std::floor(at) + 0.5, area.bottom() + 1),
            QPointF(std::floor(at) + 0.5, area.bottom() + 3));
        const double x = std::clamp(at - width / 2, area.left(), std::max(area.left(), area.right() - width));
        if (x < free)
            continue;
        painter.setPen(m_look.tokens.text3);
        painter.drawText(QPointF(x, area.bottom() + kGap + metrics.ascent()), tick.text);
        free = x + width + kGap;
    }
}

// Names in place of numbers: as many of the visible ones as fit.
void PlotPainter::paintLabels(QPainter &painter) const
{
    const QFontMetricsF metrics(m_look.numbers);
    const QRectF &area = m_layout.area;
    const QStringList &labels = m_source.x.labels;
    const auto first = std::max<qsizetype>(0, qsizetype(std::ceil(m_layout.range.left)));
    const auto last = std::min<qsizetype>(labels.size() - 1, qsizetype(std::floor(m_layout.range.right)));
    double widest = 0;
    for (qsizetype i = first; i <= std::min(last, first + 64); ++i)
        widest = std::max(widest, metrics.horizontalAdvance(labels[i]));
    const double room = m_map.xScale;
    const auto every = std::max<qsizetype>(1, qsizetype(std::ceil((std::min(widest, 96.0) + 12) / room)));
    const double most = std::max(24.0, room * double(every) - 8);
    painter.setPen(m_look.tokens.text3);
    for (qsizetype i = (first + every - 1) / every * every; i <= last; i += every) {
        const QString text = metrics.elidedText(labels[i], Qt::ElideRight, most);
        const double width = metrics.horizontalAdvance(text);
        const double x = std::clamp(
            m_map.x(double(i)) - width / 2, area.left() - 4, std::max(area.left(), area.right() - width));
        painter.drawText(QPointF(x, area.bottom() + kGap + metrics.ascent()), text);
    }
}

// At the left of the names: how many lines there are, where not all are shown. Says where it ends.
double PlotPainter::paintCut(QPainter &painter) const
{
    const QRectF &row = m_layout.names;
    if (!m_source.isCut())
        return row.left();
    const QFontMetricsF metrics(m_look.numbers);
    QString words = cutText(m_source);
    if (metrics.horizontalAdvance(words) > row.width())
        words = QCoreApplication::translate("Plot", "%L1 of %L2 series")
                    .arg(m_source.lines.size())
                    .arg(m_source.series);
    painter.setPen(m_look.tokens.text3);
    painter.drawText(
        QPointF(row.left(), row.center().y() + (metrics.ascent() - metrics.descent()) / 2), words);
    return row.left() + metrics.horizontalAdvance(words) + 2 * kGap;
}

// The names of the lines behind a dash of their colour, at the right: all of them, shortened alike where
// there is little room; of very many the first, and how many more there are.
void PlotPainter::paintNames(QPainter &painter) const
{
    if (m_layout.names.isNull())
        return;
    const QFontMetricsF metrics(m_look.numbers);
    const double left = paintCut(painter), right = m_layout.names.right();
    const std::vector<std::size_t> named = namedLines(m_source);
    const auto most = std::size_t(std::max(1.0, (right - left) / (kLeastName + kAround)));
    const std::size_t shown = named.size() > most ? std::max<std::size_t>(1, most - 1) : named.size();
    const QString rest = shown < named.size() ? QStringLiteral("+%1").arg(named.size() - shown) : QString();
    std::vector<double> widths(shown);
    for (std::size_t i = 0; i < shown; ++i)
        widths[i] = metrics.horizontalAdvance(m_source.lines[named[i]].name);
    const double room = right - left - metrics.horizontalAdvance(rest) - double(shown) * kAround;
    const double widest = fairWidth(widths, room);
    double x = right - metrics.horizontalAdvance(rest);
    for (const double width : widths)
        x -= std::min(width, widest) + kAround;
    for (std::size_t i = 0; i < shown; ++i)
        x += paintName(painter, named[i], x, std::min(widths[i], widest)) + kAround;
    painter.drawText(QPointF(x, nameBase(metrics)), rest);
}

double PlotPainter::nameBase(const QFontMetricsF &metrics) const
{
    return m_layout.names.center().y() + (metrics.ascent() - metrics.descent()) / 2;
}

// Returns its width.
double PlotPainter::paintName(QPainter &painter, std::size_t line, double x, double width) const
{
    const QFontMetricsF metrics(m_look.numbers);
    painter.fillRect(QRectF(std::round(x), std::round(m_layout.names.center().y()) - 1, kMark, 2),
        seriesColor(m_look.tokens, line));
    painter.setPen(m_look.tokens.text2);
    painter.drawText(QPointF(x + kMark + 4, nameBase(metrics)),
        metrics.elidedText(m_source.lines[line].name, Qt::ElideRight, std::ceil(width)));
    return width;
}

void PlotPainter::paintWords(QPainter &painter) const
{
    painter.setFont(m_look.heading);
    painter.setPen(m_look.tokens.text);
    const QFontMetricsF heading(m_look.heading);
    painter.drawText(m_layout.title, Qt::AlignLeft | Qt::AlignVCenter,
        heading.elidedText(m_look.title, Qt::ElideRight, m_layout.title.width()));
    painter.setFont(m_look.words);
    painter.setPen(m_look.tokens.text2);
    const QFontMetricsF words(m_look.words);
    painter.drawText(m_layout.xTitle, Qt::AlignHCenter | Qt::AlignVCenter,
        words.elidedText(m_layout.xName, Qt::ElideRight, m_layout.xTitle.width()));
    if (m_layout.yTitle.isNull())
        return;
    painter.save();
    painter.translate(m_layout.yTitle.center());
    painter.rotate(-90);
    const double length = m_layout.yTitle.height(), thick = m_layout.yTitle.width();
    painter.drawText(QRectF(-length / 2, -thick / 2, length, thick), Qt::AlignHCenter | Qt::AlignVCenter,
        words.elidedText(m_layout.yName, Qt::ElideRight, length));
    painter.restore();
}

void PlotPainter::paintScale(QPainter &painter) const
{
    const QRectF &bar = m_layout.scale;
    if (bar.isNull())
        return;
    QImage colours(1, int(heatScale().size()), QImage::Format_RGB32);
    for (int i = 0; i < colours.height(); ++i)
        colours.setPixel(0, i, heatScale()[heatScale().size() - 1 - std::size_t(i)]);
    painter.drawImage(bar, colours);
    const QFontMetricsF metrics(m_look.numbers);
    const PlotMap map({0, 1, m_source.cells.low,
                          std::max(m_source.cells.high, std::nextafter(m_source.cells.low, INFINITY))},
        bar);
    painter.setPen(m_look.tokens.text3);
    for (const PlotTick &tick : m_layout.scaleTicks) {
        const double half = metrics.height() / 2;
        const double y = std::clamp(map.y(tick.at), bar.top() + half - 3, bar.bottom() - half + 3);
        painter.drawText(
            QRectF(bar.right() + 4, y - half, 200, 2 * half), Qt::AlignLeft | Qt::AlignVCenter, tick.text);
    }
}

} // namespace heddle::ui
