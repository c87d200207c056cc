// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; values only.
#pragma once

#include <QtGui/QColor>
#include <QtGui/QPainterPath>

namespace heddle::ui {

// A rectangle with one radius for its upper and one for its lower corners.
QPainterPath roundedRect(const QRectF &rect, double upper, double lower);
inline QPainterPath roundedRect(const QRectF &rect, double radius)
{
    return roundedRect(rect, radius, radius);
}

// part of b in a; 0 is a, 1 is b.
QColor mixed(const QColor &a, const QColor &b, double part);

} // namespace heddle::ui
