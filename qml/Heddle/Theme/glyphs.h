// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; values only.
#pragma once

#include "qml/Heddle/Theme/icons.h"
#include "qml/Heddle/Theme/tokens.h"

#include <QtCore/QPointF>
#include <QtCore/QRectF>

class QPainter;

namespace heddle::ui {

// What stands for a state and for a port, one drawing for the canvas, the panels and pictures made without a
// window. For painters on any thread; the caller owns the painter, nothing is kept.

// The glyph of a state (names as in stateWord) into a square, 12 x 12 by design, in the state's ink.
// progress: 0 to 1; below 0 the length is unknown and a quarter arc stands at that turn (-1.25 is a quarter
// turn on).
void paintStateGlyph(
    QPainter *painter, QStringView state, const QRectF &rect, const Tokens &tokens, double progress);

// A port of a shape from typeShape ("circle" "diamond" "square" "triangle" "any") round its centre, with a
// halo of 2 in the body's colour. hollow: an optional input. list: a list of the type, 20 high and cut in
// three.
void paintPort(QPainter *painter, const QPointF &centre, QStringView shape, bool hollow, bool list,
    const QColor &color, const QColor &body);

// The ring round a port that fits the wire being dragged; dashed if the value would be converted.
void paintPortRing(QPainter *painter, const QPointF &centre, bool converted, const QColor &color);

} // namespace heddle::ui
