// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// One thread at a time.
#pragma once

#include "qml/Heddle/Canvas/painter/farpainter.h"
#include "qml/Heddle/Canvas/painter/nodepainter.h"
#include "qml/Heddle/Canvas/painter/notepen.h"
#include "qml/Heddle/Canvas/painter/wirepainter.h"

#include <memory>

namespace heddle::ui {

// Draws a display list: grid, frames, wires, nodes, in this order, each only where the clip needs it. The one
// drawing of nodes and wires, for the window and for picture files alike.
// For one thread at a time; the caller owns the painter it hands in. Nothing of the list is kept.
class ScenePainter {
public:
    explicit ScenePainter(const Tokens &tokens);
    ScenePainter(const ScenePainter &) = delete;
    ScenePainter &operator=(const ScenePainter &) = delete;

    // clip is in the view's pixels; the painter stands at the view's upper left corner.
    void paint(QPainter *painter, const DisplayList &list, const PaintView &view, const QRectF &clip);
    // One node with all that can be read on it; the painter draws in scene coordinates.
    void paintNode(QPainter *painter, const PaintNode &node) { m_node.paint(painter, node); }
    // The wire that is being dragged; the painter draws in scene coordinates.
    void paintWire(QPainter *painter, const PaintWire &wire, double zoom)
    {
        m_wire.paintOne(painter, wire, zoom);
    }
    // A short text at the cursor, its middle at the height of `left`. trouble: in the colours of an error.
    void paintChip(QPainter *painter, const QPointF &left, const QString &text, bool trouble);

    const Tokens &tokens() const { return m_tokens; }

private:
    void paintGrid(QPainter *painter, const PaintView &view, const QRectF &clip);
    void paintFrame(QPainter *painter, const PaintFrame &frame, Level level, double zoom);
    double paintFrameSum(QPainter *painter, const PaintFrame &frame, QPointF end, double room);
    void paintNotes(QPainter *painter, const DisplayList &list, const PaintView &view, const QRectF &clip);
    void paintFrameTitles(QPainter *painter, const DisplayList &list, const PaintView &view);
    void paintNodes(QPainter *painter, const DisplayList &list, const PaintView &view, const QRectF &clip,
        const QTransform &screen);

    Tokens m_tokens;
    NodeColors m_colors;
    TextPen m_pen;
    NotePen m_note;
    WirePainter m_wire;
    NodePainter m_node;
    FarPainter m_far;
};

} // namespace heddle::ui
