// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; paints into a picture or a file, never into a window.
#pragma once

#include "qml/Heddle/Widgets/plotlayout.h"

class QFontMetricsF;
class QPainter;

namespace heddle::ui {

// Paints a source into a layout: grid, axes, names and the data. A plain helper, made for one painting; owns
// nothing. `scale`: how many pixels one unit of the painter has; 0: the painter takes lines as they are, and
// dense ones are not turned into pixels (SVG).
class PlotPainter {
public:
    PlotPainter(const PlotSource &source, const PlotLayout &layout, const PlotLook &look, double scale)
        : m_source(source)
        , m_layout(layout)
        , m_look(look)
        , m_map(layout.map())
        , m_scale(scale)
    {
    }
    void paint(QPainter &painter) const;

private:
    void paintYAxis(QPainter &painter) const;
    void paintXAxis(QPainter &painter) const;
    void paintLabels(QPainter &painter) const;
    void paintWords(QPainter &painter) const;
    void paintNames(QPainter &painter) const;
    double paintName(QPainter &painter, std::size_t line, double x, double width) const;
    double nameBase(const QFontMetricsF &metrics) const;
    double paintCut(QPainter &painter) const;
    void paintScale(QPainter &painter) const;

    const PlotSource &m_source;
    const PlotLayout &m_layout;
    const PlotLook &m_look;
    PlotMap m_map;
    double m_scale;
};

// The data alone, in each form.
class PlotInk {
public:
    PlotInk(const PlotSource &source, const PlotLayout &layout, const PlotLook &look, double scale);

    void paint(QPainter &painter) const;

private:
    void paintLine(QPainter &painter, QImage &dense, std::size_t index) const;
    void paintCurve(QPainter &painter, const PlotLine &line, QColor colour) const;
    void paintTrace(QPainter &painter, const PlotLine &line, QColor colour) const;
    void paintBars(QPainter &painter, QImage &dense, std::size_t index) const;
    void paintDots(QPainter &painter, QImage &dense, std::size_t index) const;
    void paintRound(QPainter &painter, const PlotLine &line, double radius, QColor ink) const;
    void paintHeat(QPainter &painter) const;
    void put(QPainter &painter, const QImage &dense) const;
    bool isDense(const PlotLine &line, double perPixel) const;
    QColor colour(std::size_t index) const;
    std::size_t columns() const { return std::size_t(m_pixels.width()); }

    const PlotSource &m_source;
    const PlotLook &m_look;
    PlotRange m_range;
    QRectF m_area;
    PlotMap m_map;
    double m_scale; // 0: SVG
    QSize m_pixels; // of the area
    PlotMap m_dense; // from the axes to pixels of the area
};

} // namespace heddle::ui
