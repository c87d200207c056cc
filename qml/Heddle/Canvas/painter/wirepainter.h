// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// One thread at a time.
#pragma once

#include "qml/Heddle/Canvas/painter/displaylist.h"
#include "qml/Heddle/Canvas/painter/textpen.h"
#include "qml/Heddle/Canvas/painter/wirecurve.h"
#include "qml/Heddle/Theme/tokens.h"

class QPainter;

namespace heddle::ui {

// Draws wires in scene coordinates, each level in its own way. One thread at a time; owned by a ScenePainter.
class WirePainter {
public:
    WirePainter(const Tokens &tokens, TextPen &pen)
        : m_tokens(tokens)
        , m_pen(pen)
    {
    }

    void paint(QPainter *painter, const DisplayList &list, const PaintView &view, const QRectF &clip);
    // One wire, whatever its level: the one that is being dragged.
    void paintOne(QPainter *painter, const PaintWire &wire, double zoom);

private:
    void paintCurves(QPainter *painter, const DisplayList &list, const PaintView &view, const QRectF &clip);
    void paintThin(QPainter *painter, const DisplayList &list, const QRectF &clip);
    void paintLines(QPainter *painter, const DisplayList &list, const PaintView &view, const QRectF &clip);
    void stroke(QPainter *painter, const PaintWire &wire, const WireCurve &curve, double scale);
    void strokeGaps(QPainter *painter, const PaintWire &wire, const WireCurve &curve);
    void paintBeads(QPainter *painter, const PaintWire &wire, const WireCurve &curve, double phase);
    void paintBadge(QPainter *painter, const PaintWire &wire, const WireCurve &curve);

    const Tokens &m_tokens;
    TextPen &m_pen;
    int m_beadsLeft = 0;
};

} // namespace heddle::ui
