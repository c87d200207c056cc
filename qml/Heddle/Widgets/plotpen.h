// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; paints into a picture or a file, never into a window.
#pragma once

#include <QtCore/QRectF>
#include <QtGui/QPolygonF>

#include <optional>

class QPainter;

namespace heddle::ui {

// Draws a curve point by point with the pen of a painter. Joins steps to long pieces, so that their corners
// are round, and leaves out what lies far outside, where QPainter loses itself. A point that is no number
// lifts it. Made for one curve; owns nothing.
class PlotPen {
public:
    PlotPen(QPainter &painter, const QRectF &area);
    ~PlotPen() { lift(); }
    Q_DISABLE_COPY_MOVE(PlotPen)

    void to(QPointF point);
    void lift();

private:
    void step(QPointF from, QPointF point);
    void flush();

    QPainter &m_painter;
    QRectF m_within;
    QPolygonF m_piece;
    std::optional<QPointF> m_at;
    bool m_lonely = false; // m_at has had no neighbour so far
};

} // namespace heddle::ui
