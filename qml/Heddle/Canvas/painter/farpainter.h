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
        : m_tokens(tokens), m_colors(colors), m_pen(pen) { }

    // The painter draws in scene coordinates; `view` is its transform without zoom and offset.
    void paintPlain(QPainter *painter, const PaintNode &node, const DisplayList &list, const QTransform &view);
    void paintTint(QPainter *painter, const PaintNode &node, const DisplayList &list, const QTransform &view);
    void paintFar(QPainter *painter, const DisplayList &list, const QRectF &clip, const QTransform &view);

private:
    void paintPlainHead(QPainter *painter, const PaintNode &node, const QRectF &place);
    void paintSmallPorts(QPainter *painter, const PaintNode &node, double zoom);
    void paintPicture(QPainter *painter, const PaintNode &node);
    void paintMarks(QPainter *painter, const DisplayList &list, const QRectF &clip, const QTransform &view);
    bool isStale(const PaintNode &node) const;

    const Tokens &m_tokens;
    const NodeColors &m_colors;
    TextPen &m_pen;
};

// Where a rectangle of the scene lies in the view.
inline QRectF placeOf(const QRectF &rect, const DisplayList &list)
{
    return QRectF(rect.topLeft() * list.zoom + list.offset, rect.size() * list.zoom);
}

} // namespace heddle::ui
