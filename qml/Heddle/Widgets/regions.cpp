// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; values only.
#include "qml/Heddle/Widgets/regions.h"

#include <QtGui/QPolygonF>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace heddle::ui {
namespace {

constexpr double kFarthest = 1e7; // of a coordinate
constexpr std::size_t kMostPoints = 4096;
constexpr std::array kShapes{std::pair{u"rectangle", Region::Shape::Rectangle},
    std::pair{u"ellipse", Region::Shape::Ellipse}, std::pair{u"polygon", Region::Shape::Polygon},
    std::pair{u"line", Region::Shape::Line}, std::pair{u"point", Region::Shape::Point}};

std::optional<double> numberOf(const Value &value)
{
    const double number = value.kind() == Kind::Int ? double(value.toInt())
        : value.kind() == Kind::Number              ? value.toNumber()
                                                    : NAN;
    return std::abs(number) <= kFarthest ? std::optional(number) : std::nullopt;
}

std::optional<double> numberIn(const Map &map, std::string_view key)
{
    const auto found = map.find(key);
    return found == map.end() ? std::nullopt : numberOf(found->second);
}

QString textIn(const Map &map, std::string_view key)
{
    const auto found = map.find(key);
    const auto *text = found == map.end() ? nullptr : found->second.get<std::string>();
    return text ? QString::fromStdString(text->substr(0, 200)) : QString();
}

// None where one of them is no point.
QList<QPointF> pointsIn(const Map &map)
{
    const auto found = map.find("points");
    const auto *list = found == map.end() ? nullptr : found->second.get<List>();
    QList<QPointF> points;
    if (!list || list->size() > kMostPoints)
        return points;
    for (const Value &item : *list) {
        const auto *pair = item.get<List>();
        const auto x = pair && pair->size() == 2 ? numberOf((*pair)[0]) : std::nullopt;
        const auto y = pair && pair->size() == 2 ? numberOf((*pair)[1]) : std::nullopt;
        if (!x || !y)
            return {};
        points.append({*x, *y});
    }
    return points;
}

QList<QPointF> cornersIn(const Map &map)
{
    const auto x = numberIn(map, "x"), y = numberIn(map, "y");
    const auto width = numberIn(map, "width"), height = numberIn(map, "height");
    if (!x || !y || !width || !height)
        return {};
    const QRectF box = QRectF(*x, *y, *width, *height).normalized();
    return {box.topLeft(), box.bottomRight()};
}

QList<QPointF> geometryIn(const Map &map, Region::Shape shape)
{
    switch (shape) {
    case Region::Shape::Rectangle:
    case Region::Shape::Ellipse:
        return cornersIn(map);
    case Region::Shape::Point:
        if (const auto x = numberIn(map, "x"), y = numberIn(map, "y"); x && y)
            return {{*x, *y}};
        return {};
    case Region::Shape::Polygon:
    case Region::Shape::Line: {
        const QList<QPointF> points = pointsIn(map);
        return points.size() >= (shape == Region::Shape::Line ? 2 : 3) ? points : QList<QPointF>();
    }
    case Region::Shape::None:
        break;
    }
    return {};
}

double distance(QPointF at, QPointF a, QPointF b)
{
    const QPointF way = b - a;
    const double length = QPointF::dotProduct(way, way);
    const double t = length > 0 ? std::clamp(QPointF::dotProduct(at - a, way) / length, 0.0, 1.0) : 0;
    const QPointF off = at - (a + t * way);
    return std::hypot(off.x(), off.y());
}

// The corners and the middles of the sides, clockwise from the first corner.
constexpr std::array<QPointF, 8> kBoxGrips{QPointF(0, 0), QPointF(0.5, 0), QPointF(1, 0), QPointF(1, 0.5),
    QPointF(1, 1), QPointF(0.5, 1), QPointF(0, 1), QPointF(0, 0.5)};

} // namespace

QRectF Region::box() const
{
    return QPolygonF(points).boundingRect();
}

Region::Shape shapeNamed(QStringView name)
{
    for (const auto &[word, shape] : kShapes)
        if (name == word)
            return shape;
    return Region::Shape::None;
}

Region regionFrom(const Value &value)
{
    const auto *map = value.get<Map>();
    if (!map)
        return {};
    Region region{shapeNamed(textIn(*map, "shape")), {}, textIn(*map, "name")};
    region.points = geometryIn(*map, region.shape);
    if (region.points.isEmpty())
        region.shape = Region::Shape::None;
    return region;
}

QList<Region> regionsFrom(const Value &list)
{
    QList<Region> regions;
    if (const auto *items = list.get<List>())
        for (std::size_t i = 0; i < std::min(items->size(), std::size_t(kMostRegions)); ++i)
            regions.append(regionFrom((*items)[i]));
    return regions;
}

Value toValue(const Region &region, const Value &before)
{
    Map map = before.get<Map>() ? before.as<Map>() : Map();
    for (const auto &[word, shape] : kShapes)
        if (shape == region.shape)
            map.insert_or_assign("shape", Value(QString::fromUtf16(word).toStdString()));
    if (region.hasCorners() || region.shape == Region::Shape::Point) {
        map.insert_or_assign("x", Value(region.box().x()));
        map.insert_or_assign("y", Value(region.box().y()));
    }
    if (region.hasCorners()) {
        map.insert_or_assign("width", Value(region.box().width()));
        map.insert_or_assign("height", Value(region.box().height()));
    } else if (region.shape != Region::Shape::Point) {
        List points;
        for (QPointF point : region.points)
            points.push_back(Value(List{Value(point.x()), Value(point.y())}));
        map.insert_or_assign("points", Value(std::move(points)));
    }
    return Value(std::move(map));
}

QList<QPointF> gripsOf(const Region &region)
{
    if (!region.hasCorners())
        return region.points;
    const QRectF box = region.box();
    QList<QPointF> grips;
    for (QPointF share : kBoxGrips)
        grips.append({box.x() + share.x() * box.width(), box.y() + share.y() * box.height()});
    return grips;
}

Region withGrip(Region region, qsizetype grip, QPointF at)
{
    if (!region.hasCorners()) {
        if (grip >= 0 && grip < region.points.size())
            region.points[grip] = at;
        return region;
    }
    QRectF box = region.box();
    const QPointF share = kBoxGrips.at(std::size_t(std::clamp<qsizetype>(grip, 0, 7)));
    if (share.x() != 0.5)
        share.x() == 0 ? box.setLeft(at.x()) : box.setRight(at.x());
    if (share.y() != 0.5)
        share.y() == 0 ? box.setTop(at.y()) : box.setBottom(at.y());
    region.points = {box.topLeft(), box.bottomRight()};
    return region;
}

Region movedBy(Region region, QPointF way)
{
    for (QPointF &point : region.points)
        point += way;
    return region;
}

bool isHit(const Region &region, QPointF at, double reach)
{
    const QRectF box = region.box();
    if (region.shape == Region::Shape::None || !box.adjusted(-reach, -reach, reach, reach).contains(at))
        return false;
    switch (region.shape) {
    case Region::Shape::Ellipse: {
        const double a = box.width() / 2 + reach, b = box.height() / 2 + reach;
        const QPointF way = at - box.center();
        return way.x() * way.x() / (a * a) + way.y() * way.y() / (b * b) <= 1;
    }
    case Region::Shape::Polygon:
        if (QPolygonF(region.points).containsPoint(at, Qt::OddEvenFill))
            return true;
        [[fallthrough]];
    case Region::Shape::Line:
        for (qsizetype i = 1; i < region.points.size(); ++i)
            if (distance(at, region.points[i - 1], region.points[i]) <= reach)
                return true;
        return region.shape == Region::Shape::Polygon
            && distance(at, region.points.first(), region.points.last()) <= reach;
    default:
        return true;
    }
}

} // namespace heddle::ui
