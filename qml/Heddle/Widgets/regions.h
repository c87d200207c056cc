// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; values only.
#pragma once

#include "engine/value/value.h"

#include <QtCore/QList>
#include <QtCore/QPointF>
#include <QtCore/QRectF>
#include <QtCore/QString>

namespace heddle::ui {

// A region of a picture, in its pixels; (0, 0) is the corner of the first. A plain value.
// As a value it is a map: {shape: "rectangle", x:, y:, width:, height:, name:}, the same for "ellipse",
// {shape: "polygon", points: [[x, y], …]}, the same for "line", and {shape: "point", x:, y:}.
struct Region {
    enum class Shape { None, Rectangle, Ellipse, Polygon, Line, Point };

    Shape shape = Shape::None;
    QList<QPointF> points; // of a rectangle and an ellipse two corners
    QString name;

    bool hasCorners() const { return shape == Shape::Rectangle || shape == Shape::Ellipse; }
    QRectF box() const; // that holds it
};

constexpr qsizetype kMostRegions = 2000; // that are shown; what lies beyond is kept as it is

Region::Shape shapeNamed(QStringView name);
// Of shape None where the value is no region that can be drawn.
Region regionFrom(const Value &value);
// One for each entry of a list, up to kMostRegions, so that places in both agree.
QList<Region> regionsFrom(const Value &list);
// The entry as it was, with the region's geometry.
Value toValue(const Region &region, const Value &before);

// Where it can be gripped: corners and sides of a box, the points of all else.
QList<QPointF> gripsOf(const Region &region);
Region withGrip(Region region, qsizetype grip, QPointF at);
Region movedBy(Region region, QPointF way);
// Whether `at` is in it, or within `reach` of its line.
bool isHit(const Region &region, QPointF at, double reach);

} // namespace heddle::ui
