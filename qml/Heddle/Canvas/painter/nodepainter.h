// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// One thread at a time.
#pragma once

#include "qml/Heddle/Canvas/painter/nodelook.h"
#include "qml/Heddle/Canvas/painter/textpen.h"
#include "qml/Heddle/Canvas/painter/wirepainter.h"

class QPainter;

namespace heddle::ui {

// Draws a node with all that can be read on it, in scene coordinates. One thread at a time; owned by a
// ScenePainter.
class NodePainter {
public:
    NodePainter(const Tokens &tokens, const NodeColors &colors, TextPen &pen, WirePainter &wire)
        : m_tokens(tokens)
        , m_colors(colors)
        , m_pen(pen)
        , m_wire(wire)
    {
    }

    void paint(QPainter *painter, const PaintNode &node);
    void paintDot(QPainter *painter, const PaintNode &node, double line);
    // The ring of a node that is selected, or was found; line is how thick one pixel of the screen is in the
    // scene.
    void paintRing(QPainter *painter, const PaintNode &node, double line);

private:
    void paintPlan(QPainter *painter, const PaintNode &node);
    void paintBody(QPainter *painter, const PaintNode &node);
    void paintHeader(QPainter *painter, const PaintNode &node);
    void paintRow(QPainter *painter, const PaintNode &node, const PaintRow &row);
    void paintField(QPainter *painter, const QRectF &rect, const PaintRow &row);
    void paintChip(QPainter *painter, const QRectF &rect, const PaintRow &row);
    void paintFace(QPainter *painter, const PaintNode &node);
    void paintFoot(QPainter *painter, const PaintNode &node);
    double paintButtons(QPainter *painter, const PaintNode &node, double top);
    void paintFootText(QPainter *painter, const PaintNode &node, double top, double right);
    void paintEnd(QPainter *painter, const PaintNode &node);
    void paintProgress(QPainter *painter, const PaintNode &node, double top, double inset);
    void paintPassages(QPainter *painter, const PaintNode &node);
    void paintCorner(QPainter *painter, const PaintNode &node);
    void paintLabel(QPainter *painter, const PaintNode &node);
    void paintPorts(QPainter *painter, const PaintNode &node);

    const Tokens &m_tokens;
    const NodeColors &m_colors;
    TextPen &m_pen;
    WirePainter &m_wire; // for those that go through a node
};

} // namespace heddle::ui
