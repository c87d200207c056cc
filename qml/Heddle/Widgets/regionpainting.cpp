// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Painted while the GUI thread waits.
#include "qml/Heddle/Widgets/regionitem.h"

#include "qml/Heddle/Theme/themebase.h"

#include <QtGui/QPainter>
#include <QtGui/QPainterPath>

namespace heddle::ui {
namespace {

constexpr double kLine = 1.5, kHotLine = 2,
                 kCasing = 2; // the dark rim on each side makes a line show anywhere
constexpr double kGripSide = 7;
constexpr double kPointArm = 6;

QPainterPath pathOf(Region::Shape shape, const QPolygonF &points)
{
    QPainterPath path;
    const QRectF box = points.boundingRect();
    switch (shape) {
    case Region::Shape::Rectangle:
        path.addRect(box);
        break;
    case Region::Shape::Ellipse:
        path.addEllipse(box);
        break;
    case Region::Shape::Point:
        path.moveTo(box.topLeft() - QPointF(kPointArm, 0));
        path.lineTo(box.topLeft() + QPointF(kPointArm, 0));
        path.moveTo(box.topLeft() - QPointF(0, kPointArm));
        path.lineTo(box.topLeft() + QPointF(0, kPointArm));
        break;
    default:
        path.addPolygon(points);
        if (shape == Region::Shape::Polygon)
            path.closeSubpath();
    }
    return path;
}

} // namespace

void RegionItem::paint(QPainter *painter)
{
    if (!m_picture || !m_picture->present())
        return;
    painter->setRenderHint(QPainter::Antialiasing);
    const bool drafted = m_draft.shape != Region::Shape::None;
    const QRectF seen = boundingRect();
    for (qsizetype i = 0; i < m_regions.size(); ++i) {
        const Region &region = m_regions[i];
        if (region.shape == Region::Shape::None || (drafted && m_held.region == i))
            continue;
        const QRectF box(itemAt(region.box().topLeft()), itemAt(region.box().bottomRight()));
        if (box.adjusted(-kGripSide, -kGripSide, kGripSide, kGripSide).intersects(seen))
            paintRegion(*painter, region, m_current == i, m_hot.region == i);
    }
    if (drafted)
        paintRegion(*painter, m_draft, m_doing != Doing::Drawing, true);
}

void RegionItem::paintRegion(QPainter &painter, const Region &region, bool chosen, bool hot) const
{
    QPolygonF points;
    for (QPointF point : region.points)
        points.append(itemAt(point));
    const QPainterPath path = pathOf(region.shape, points);
    const double width = chosen || hot ? kHotLine : kLine;
    // Pictures look alike in all themes, and so does what lies on them.
    static const QColor accent = Tokens::dark().accent;
    const QColor ink = chosen ? accent : tokens().captionText;
    painter.setBrush(Qt::NoBrush);
    painter.strokePath(path, QPen(tokens().captionGround, width + kCasing, Qt::SolidLine, Qt::FlatCap));
    painter.strokePath(path, QPen(ink, width, Qt::SolidLine, Qt::FlatCap));
    if (!region.name.isEmpty())
        paintName(painter, region);
    if (!chosen || region.shape == Region::Shape::Point)
        return;
    painter.setPen(QPen(tokens().captionGround, 1));
    painter.setBrush(tokens().thumb);
    for (QPointF grip : gripsOf(region))
        painter.drawRect(
            QRectF(itemAt(grip) - QPointF(kGripSide / 2, kGripSide / 2), QSizeF(kGripSide, kGripSide)));
}

// Over its upper left corner, on a ground of its own.
void RegionItem::paintName(QPainter &painter, const Region &region) const
{
    if (const auto *theme = ThemeBase::of(this))
        painter.setFont(theme->fontHint());
    const QFontMetricsF metrics(painter.font());
    const QString name = metrics.elidedText(region.name, Qt::ElideRight, 160);
    const QPointF corner = itemAt(region.box().topLeft());
    const QSizeF size(metrics.horizontalAdvance(name) + 8, metrics.height() + 2);
    const double up = region.shape == Region::Shape::Point ? -size.height() / 2 : size.height() + 4;
    const double right = region.shape == Region::Shape::Point ? kPointArm + 4 : 0;
    const QRectF ground(corner + QPointF(right, -std::min(up, corner.y() - 2)), size);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens().captionGround);
    painter.drawRoundedRect(ground, 3, 3);
    painter.setPen(tokens().captionText);
    painter.drawText(ground, Qt::AlignCenter, name);
}

} // namespace heddle::ui
