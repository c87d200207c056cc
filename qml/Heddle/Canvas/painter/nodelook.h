// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; values only.
#pragma once

#include "qml/Heddle/Canvas/painter/displaylist.h"
#include "qml/Heddle/Theme/tokens.h"

#include <array>

class QPainter;

namespace heddle::ui {

inline constexpr double kCorner = 12; // by which a node is made larger
inline constexpr double kLabelRoom = 160; // of a dot

// What the painters of nodes look up again and again, resolved once a theme. A value.
struct NodeColors {
    struct Kind {
        QColor fill, faded, icon, far, farStale; ///< faded: half way to the canvas.
    };
    std::array<Kind, 6> kinds;
    QColor fadedBody;

    explicit NodeColors(const Tokens &tokens);
    const Kind &of(NodeKind kind) const { return kinds[std::size_t(kind) % kinds.size()]; }
};

// The name under which the tokens know how the node is: its state, unless it is paused or stopping.
QStringView stateLook(const PaintBody &node);
// Running, warning and error are seen from afar, and what is bypassed or muted.
bool showsFromAfar(const PaintBody &node);
// The colour of the line round a node in trouble or at work; invalid for all others.
QColor ringColor(const PaintBody &node, const Tokens &tokens);
// Round a node that does not run; line is how thick one pixel of the screen is in the scene.
void strokeDashedEdge(QPainter *painter, const QRectF &rect, double line, const Tokens &tokens);
// What is read on a node that is coloured by what it has cost.
QColor heatInk(const QColor &ground, const Tokens &tokens);
// Where a button of the foot lies, from the node's upper left corner.
QRectF footButton(double width, double height, int count, int index);
// The mark of a node that runs in a process of its own, and where that lies in a head under the pointer, from
// the node's upper left corner.
inline constexpr QStringView kIsolatedIcon = u"shield";
QRectF isolatedMark(double width, bool pinned);
// For paintStateGlyph, which takes a turn as a progress below 0.
double glyphProgress(const PaintBody &node);

} // namespace heddle::ui
