// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread; the painter is Qt Quick's while the GUI thread waits.
#pragma once

#include "qml/Heddle/Theme/tokens.h"
#include "qml/Heddle/Widgets/plotdata.h"

#include <QtCore/QRectF>
#include <QtGui/QFont>

class QPainter;

namespace heddle::ui {

// Draws plot data into a rectangle: grid, axes with round numbers, lines or bars. A plain helper of PlotItem,
// made for one painting; owns nothing.
class PlotPainter {
public:
    PlotPainter(const PlotData &data, const Tokens &tokens, const QFont &font, QSizeF size);

    void paint(QPainter &painter) const;
    void paintMark(QPainter &painter, QPointF value) const;

    QRectF area() const { return m_area; }
    QPointF toScreen(QPointF value) const;
    double xAt(double screenX) const;
    static QString xText(const PlotData &data, double x, double step);

private:
    void paintYAxis(QPainter &painter) const;
    void paintXAxis(QPainter &painter) const;
    void paintLabels(QPainter &painter) const;
    void paintLines(QPainter &painter, std::size_t index) const;
    void paintBars(QPainter &painter) const;
    void paintNames(QPainter &painter) const;
    QColor colour(std::size_t index) const;

    const PlotData &m_data;
    const Tokens &m_tokens;
    QFont m_font;
    QRectF m_area;
    std::vector<double> m_ticks;
};

} // namespace heddle::ui
