// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; paints into a picture or a file, never into a window.
#include "qml/Heddle/Widgets/plotpen.h"

#include <QtCore/QLineF>
#include <QtGui/QPainter>

#include <cmath>

namespace heddle::ui {
namespace {

constexpr double kAround = 50; // beyond the area

// Where a step of the line crosses the rectangle, if it does: QPainter loses itself far outside.
std::optional<QLineF> clipped(QPointF from, QPointF to, const QRectF &within)
{
    double begin = 0, end = 1;
    const QPointF way = to - from;
    const auto cut = [&](double step, double low, double high) {
        if (step == 0)
            return low <= 0 && high >= 0;
        begin = std::max(begin, std::min(low / step, high / step));
        end = std::min(end, std::max(low / step, high / step));
        return begin <= end;
    };
    if (!cut(way.x(), within.left() - from.x(), within.right() - from.x())
        || !cut(way.y(), within.top() - from.y(), within.bottom() - from.y()))
        return {};
    return QLineF(begin > 0 ? from + way * begin : from, end < 1 ? from + way * end : to);
}

} // namespace

PlotPen::PlotPen(QPainter &painter, const QRectF &area)
    : m_painter(painter)
    , m_within(area.adjusted(-kAround, -kAround, kAround, kAround))
{
}

void PlotPen::to(QPointF point)
{
    if (!std::isfinite(point.x()) || !std::isfinite(point.y()))
        return lift();
    if (m_at)
        step(*m_at, point);
    m_lonely = !m_at;
    m_at = point;
}

void PlotPen::lift()
{
    flush();
    if (m_lonely && m_at && m_within.contains(*m_at))
        m_painter.drawPoint(*m_at);
    m_at.reset();
    m_lonely = false;
}

void PlotPen::step(QPointF from, QPointF point)
{
    const auto line = clipped(from, point, m_within);
    if (!line)
        return flush();
    if (m_piece.isEmpty() || m_piece.back() != line->p1()) {
        flush();
        m_piece << line->p1();
    }
    m_piece << line->p2();
}

void PlotPen::flush()
{
    if (m_piece.size() > 1)
        m_painter.drawPolyline(m_piece);
    m_piece.clear();
}

} // namespace heddle::ui
