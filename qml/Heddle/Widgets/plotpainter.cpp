// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread; the painter is Qt Quick's while the GUI thread waits.
#include "qml/Heddle/Widgets/plotpainter.h"

#include "qml/Heddle/Widgets/numbertext.h"

#include <QtCore/QDateTime>
#include <QtGui/QFontMetricsF>
#include <QtGui/QPainter>
#include <QtGui/QPainterPath>
#include <QtGui/QPolygonF>

#include <algorithm>
#include <array>
#include <cmath>

namespace heddle::ui {
namespace {

constexpr double kPad = 8;
constexpr double kAxisGap = 6;
constexpr double kTickRoom = 28; // between two numbers of the y axis
constexpr double kLineWidth = 1.25;
constexpr double kDay = 86400;

double stepOf(const std::vector<double> &ticks)
{
    return ticks.size() > 1 ? ticks[1] - ticks[0] : 1;
}

QString timeText(double seconds, double step)
{
    const auto time = QDateTime::fromMSecsSinceEpoch(qint64(seconds * 1000), Qt::UTC);
    if (step >= 300 * kDay)
        return time.toString(QStringLiteral("yyyy"));
    if (step >= 25 * kDay)
        return time.toString(QStringLiteral("yyyy-MM"));
    return time.toString(step >= kDay ? QStringLiteral("MM-dd") : QStringLiteral("hh:mm:ss"));
}

} // namespace

PlotPainter::PlotPainter(const PlotData &data, const Tokens &tokens, const QFont &font, QSizeF size)
    : m_data(data)
    , m_tokens(tokens)
    , m_font(font)
{
    const QFontMetricsF metrics(font);
    const double rows = std::floor((size.height() - 2 * kPad - metrics.height()) / kTickRoom);
    m_ticks = niceTicks(data.bottom, data.top, std::clamp(int(rows), 2, 8));
    double widest = 0;
    for (double tick : m_ticks)
        widest = std::max(widest, metrics.horizontalAdvance(axisText(tick, stepOf(m_ticks))));
    const double left = std::ceil(kPad + widest + kAxisGap);
    const double bottom = std::ceil(metrics.height() + kAxisGap);
    m_area = QRectF(left, kPad, std::max(1.0, size.width() - left - kPad),
        std::max(1.0, size.height() - kPad - bottom - 2));
}

QPointF PlotPainter::toScreen(QPointF value) const
{
    const double x = (value.x() - m_data.left) / (m_data.right - m_data.left);
    const double y = (value.y() - m_data.bottom) / (m_data.top - m_data.bottom);
    return {m_area.left() + x * m_area.width(), m_area.bottom() - y * m_area.height()};
}

double PlotPainter::xAt(double screenX) const
{
    return m_data.left + (screenX - m_area.left()) / m_area.width() * (m_data.right - m_data.left);
}

QString PlotPainter::xText(const PlotData &data, double x, double step)
{
    if (!data.labels.isEmpty()) {
        const auto index = qsizetype(std::lround(x));
        return index >= 0 && index < data.labels.size() ? data.labels[index] : QString();
    }
    return data.xIsTime ? timeText(x, step) : axisText(x, step);
}

QColor PlotPainter::colour(std::size_t index) const
{
    static constexpr std::array kKinds{u"source", u"flow", u"analyse", u"filter", u"view"};
    return m_tokens.kindIcon(QStringView(kKinds[index % kKinds.size()]));
}

void PlotPainter::paint(QPainter &painter) const
{
    painter.setFont(m_font);
    paintYAxis(painter);
    m_data.labels.isEmpty() ? paintXAxis(painter) : paintLabels(painter);
    painter.save();
    painter.setClipRect(m_area.adjusted(-1, -1, 1, 1));
    if (m_data.form == PlotData::Form::Bars)
        paintBars(painter);
    else
        for (std::size_t i = m_data.series.size(); i-- > 0;)
            paintLines(painter, i);
    painter.restore();
    if (m_data.series.size() > 1)
        paintNames(painter);
}

void PlotPainter::paintYAxis(QPainter &painter) const
{
    const double half = QFontMetricsF(m_font).height() / 2;
    for (double tick : m_ticks) {
        const double y = std::floor(toScreen({0, tick}).y()) + 0.5;
        painter.setPen(QPen(tick == 0 ? m_tokens.line : m_tokens.lineSubtle, 1));
        painter.drawLine(QPointF(m_area.left(), y), QPointF(m_area.right(), y));
        painter.setPen(m_tokens.text3);
        painter.drawText(QRectF(0, y - half, m_area.left() - kAxisGap, 2 * half),
            Qt::AlignRight | Qt::AlignVCenter, axisText(tick, stepOf(m_ticks)));
    }
}

void PlotPainter::paintXAxis(QPainter &painter) const
{
    const QFontMetricsF metrics(m_font);
    const auto ticks = niceTicks(m_data.left, m_data.right, std::clamp(int(m_area.width() / 72), 1, 10));
    painter.setPen(m_tokens.text3);
    for (double tick : ticks) {
        const QString text = xText(m_data, tick, stepOf(ticks));
        const double width = metrics.horizontalAdvance(text);
        const double x
            = std::clamp(toScreen({tick, 0}).x() - width / 2, m_area.left(), m_area.right() - width);
        painter.drawText(QPointF(x, m_area.bottom() + kAxisGap + metrics.ascent()), text);
    }
}

// Names in place of numbers: as many as fit.
void PlotPainter::paintLabels(QPainter &painter) const
{
    const QFontMetricsF metrics(m_font);
    double widest = 0;
    for (const QString &label : m_data.labels.mid(0, 64))
        widest = std::max(widest, metrics.horizontalAdvance(label));
    const double room = m_area.width() / double(m_data.labels.size());
    const auto every = std::max<qsizetype>(1, qsizetype(std::ceil((std::min(widest, 96.0) + 12) / room)));
    const double most = std::max(24.0, room * double(every) - 8);
    painter.setPen(m_tokens.text3);
    for (qsizetype i = 0; i < m_data.labels.size(); i += every) {
        const QString text = metrics.elidedText(m_data.labels[i], Qt::ElideRight, most);
        const double width = metrics.horizontalAdvance(text);
        const double x
            = std::clamp(toScreen({double(i), 0}).x() - width / 2, m_area.left() - 4, m_area.right() - width);
        painter.drawText(QPointF(x, m_area.bottom() + kAxisGap + metrics.ascent()), text);
    }
}

void PlotPainter::paintLines(QPainter &painter, std::size_t index) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour(index), kLineWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    QPolygonF piece;
    const auto flush = [&] {
        if (piece.size() == 1)
            painter.drawEllipse(piece.front(), 1, 1);
        painter.drawPolyline(piece);
        piece.clear();
    };
    for (QPointF point : m_data.series[index].points) {
        if (std::isfinite(point.x()) && std::isfinite(point.y()))
            piece << toScreen(point);
        else
            flush();
    }
    flush();
}

void PlotPainter::paintBars(QPainter &painter) const
{
    painter.setRenderHint(QPainter::Antialiasing, false);
    const double room = m_area.width() / (m_data.right - m_data.left);
    const double width = std::max(1.0, std::floor(room * 0.76));
    const double base = std::round(toScreen({0, 0}).y());
    for (QPointF point : m_data.series.front().points) {
        if (!std::isfinite(point.y()))
            continue;
        const QPointF tip = toScreen(point);
        painter.fillRect(QRectF(QPointF(std::round(tip.x() - width / 2), std::round(tip.y())),
                             QSizeF(width, base - std::round(tip.y())))
                             .normalized(),
            colour(0));
    }
}

// The names of the lines, in their colours, at the upper right.
void PlotPainter::paintNames(QPainter &painter) const
{
    const QFontMetricsF metrics(m_font);
    double x = m_area.right();
    for (std::size_t i = m_data.series.size(); i-- > 0;) {
        const QString name = metrics.elidedText(m_data.series[i].name, Qt::ElideRight, m_area.width() / 3);
        const double width = metrics.horizontalAdvance(name);
        if (name.isEmpty() || x - width < m_area.left())
            continue;
        x -= width;
        painter.setPen(colour(i));
        painter.drawText(QPointF(x, m_area.top() + metrics.ascent()), name);
        x -= kPad;
    }
}

void PlotPainter::paintMark(QPainter &painter, QPointF value) const
{
    const QPointF at = toScreen(value);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_tokens.lineControl, 1));
    painter.drawLine(
        QPointF(std::floor(at.x()) + 0.5, m_area.top()), QPointF(std::floor(at.x()) + 0.5, m_area.bottom()));
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_tokens.text);
    painter.drawEllipse(at, 2.5, 2.5);
}

} // namespace heddle::ui
