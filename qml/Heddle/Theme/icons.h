// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; values only.
#pragma once

#include "qml/Heddle/Theme/tokens.h"

#include <QtCore/QRectF>
#include <QtCore/QStringList>
#include <QtGui/QPainterPath>

class QPainter;

namespace heddle::ui {

// Heddle's own line icons, by name: "play", "search", "funnel" ... For painters on any thread;
// the caller owns the painter, nothing is kept.
inline constexpr qreal kIconGrid = 16;
inline constexpr qreal kSmallIcon = 12;

// The path on the 16 x 16 grid; empty if there is no such icon.
QPainterPath iconPath(QStringView name);
// Play, pause, stop and the dots of "more" are filled as well as stroked.
bool iconIsFilled(QStringView name);
QStringList iconNames();

// Draws the icon into a square of 12, 14, 16 or 20. The stroke stays 1.5 (1.25 at 12), whatever the size of
// the square; it does grow with the painter's own scale.
void paintIcon(QPainter *painter, QStringView name, const QRectF &rect, const QColor &color);

// The mark of Heddle: three threads, each with an eye.
void paintMark(QPainter *painter, const QRectF &rect, const Tokens &tokens);

} // namespace heddle::ui
