// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// One thread at a time.
#pragma once

#include "qml/Heddle/Canvas/painter/nodelook.h"
#include "qml/Heddle/Canvas/painter/textpen.h"

#include <QtGui/QTransform>

class QPainter;

namespace heddle::ui {

// Draws nodes too small to be read: what is left out goes in the order in which it stops being legible, what
// stays keeps its size on the screen. One thread at a time; owned by a ScenePainter.
class FarPainter {
public:
    FarPainter(const Tokens &tokens, const NodeColors &colors, TextPen &pen)
        : m_tokens(tokens)
        , m_colors(colors)
        , m_pen(pen)
    {
    }

    // The painter draws in scene coordinates; `screen` is its transform without zoom and offset.
    void paintPlain(
        QPainter *painter, const PaintNode &node, const PaintView &view, const QTransform &screen);
    void paintTint(QPainter *painter, const PaintNode &node, const PaintView &view, const QTransform &screen);
    void paintFar(QPainter *painter, const DisplayList &list, const PaintView &view, const QRectF &clip,
        const QTransform &screen);

private:
    void paintPlainHead(QPainter *painter, const PaintNode &node, const QRectF &place);
    void paintSmallPorts(QPainter *painter, const PaintNode &node, double zoom);
    void paintPicture(QPainter *painter, const PaintNode &node);
    void paintMarks(QPainter *painter, const DisplayList &list, const PaintView &view, const QRectF &clip,
        const QTransform &screen);
    bool isStale(const PaintBody &node) const;

    const Tokens &m_tokens;
    const NodeColors &m_colors;
    TextPen &m_pen;
};

} // namespace heddle::ui
