// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; paints into a picture or a file, never into a window.
#include "qml/Heddle/Widgets/plotpainter.h"

#include "qml/Heddle/Theme/plotcolors.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QFontMetricsF>
#include <QtGui/QPainter>

#include <cmath>

namespace heddle::ui {
namespace {

constexpr double kGap = 6;
constexpr double kMark = 8; // before a name

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

// The names of the lines behind a dash of their colour, from the right; those that do not fit are left out.
void PlotPainter::paintNames(QPainter &painter) const
{
    if (m_layout.names.isNull())
        return;
    const QFontMetricsF metrics(m_look.numbers);
    const QRectF &row = m_layout.names;
    const double left = paintCut(painter);
    double x = row.right();
    for (std::size_t i = m_source.lines.size(); i-- > 0;) {
        const QString name = metrics.elidedText(m_source.lines[i].name, Qt::ElideRight, row.width() / 3);
        const double width = metrics.horizontalAdvance(name) + kMark + 4;
        if (name.isEmpty() || x - width < left)
            continue;
        x -= width;
        painter.fillRect(
            QRectF(std::round(x), std::round(row.center().y()) - 1, kMark, 2), seriesColor(m_look.tokens, i));
        painter.setPen(m_look.tokens.text2);
        painter.drawText(
            QPointF(x + kMark + 4, row.center().y() + (metrics.ascent() - metrics.descent()) / 2), name);
        x -= 2 * kGap;
    }
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
