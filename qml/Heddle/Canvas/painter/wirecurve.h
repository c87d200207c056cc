// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; values only.
#pragma once

#include <QtCore/QPointF>
#include <QtCore/QRectF>
#include <QtGui/QPainterPath>

namespace heddle::ui {

// The curve of a wire: cubic, leaving and arriving level.
struct WireCurve {
    QPointF from, leave, arrive, to;

    // Between the centres of two ports, whose halos hide its ends.
    static WireCurve between(const QPointF &from, const QPointF &to);

    QPointF at(double t) const;
    WireCurve firstHalf() const { return part(0, 0.5); }
    WireCurve secondHalf() const { return part(0.5, 1); }
    WireCurve part(double begin, double end) const;
    QRectF bounds() const; ///< Of the control points: never too small.
    QPainterPath path() const;
};

} // namespace heddle::ui
