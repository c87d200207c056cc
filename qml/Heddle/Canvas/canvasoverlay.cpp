// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread; order() while both threads meet.
#include "qml/Heddle/Canvas/canvasoverlay.h"

#include <QtGui/QPainter>

#include <algorithm>

namespace heddle::ui {
namespace {

constexpr QPointF kChipFrom(16, 20); // from the pointer
constexpr double kBoxFill = 0.1;
constexpr double kGhostRadius = 8; // in the scene
constexpr double kRingRadius = 12;

struct Overlay {
    GestureLook look;
    PaintView view;
    QPointF pointer;
    std::shared_ptr<ScenePainter> painter;

    void paint(QPainter *on) const;
    void paintBox(QPainter *on) const;
    void paintGuides(QPainter *on) const;
    void paintGhosts(QPainter *on) const;
    void paintStroke(QPainter *on) const;
    void paintWires(QPainter *on) const;
    void paintRing(QPainter *on) const;
};

void Overlay::paintBox(QPainter *on) const
{
    const QColor accent = painter->tokens().accent;
    const QRectF box = view.place(look.box).toAlignedRect();
    QColor fill = accent;
    fill.setAlphaF(kBoxFill);
    on->setRenderHint(QPainter::Antialiasing, false);
    on->fillRect(box, fill);
    on->setBrush(Qt::NoBrush);
    on->setPen(QPen(accent, 1));
    on->drawRect(box.adjusted(0, 0, -1, -1));
}

// On whole pixels, so that they are as thin as can be.
void Overlay::paintGuides(QPainter *on) const
{
    on->setRenderHint(QPainter::Antialiasing, false);
    on->setPen(QPen(painter->tokens().accent, 1));
    for (const QLineF &guide : look.guides)
        on->drawLine(view.place(guide.p1()).toPoint(), view.place(guide.p2()).toPoint());
}

void Overlay::paintGhosts(QPainter *on) const
{
    on->setRenderHint(QPainter::Antialiasing);
    on->setBrush(Qt::NoBrush);
    on->setPen(QPen(painter->tokens().accent, 2));
    for (const QRectF &ghost : look.ghosts)
        on->drawRoundedRect(view.place(ghost), kGhostRadius * view.zoom, kGhostRadius * view.zoom);
}

void Overlay::paintStroke(QPainter *on) const
{
    const QColor color = look.cuts ? painter->tokens().error : painter->tokens().accent;
    QPolygonF stroke;
    for (const QPointF &point : look.stroke)
        stroke.append(view.place(point));
    on->setRenderHint(QPainter::Antialiasing);
    on->setPen(QPen(color, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    if (look.open)
        return on->drawPolyline(stroke);
    QColor fill = color;
    fill.setAlphaF(kBoxFill);
    on->setBrush(fill);
    on->drawPolygon(stroke);
}

void Overlay::paintWires(QPainter *on) const
{
    on->save();
    on->translate(view.offset);
    on->scale(view.zoom, view.zoom);
    if (look.wire)
        painter->paintWire(on, *look.wire, view.zoom);
    for (const PaintWire &wire : look.bundle)
        painter->paintWire(on, wire, view.zoom);
    on->restore();
}

void Overlay::paintRing(QPainter *on) const
{
    const QRectF ring = view.place(look.ring);
    const double radius = std::min(ring.height() / 2, kRingRadius);
    on->setRenderHint(QPainter::Antialiasing);
    on->setBrush(Qt::NoBrush);
    on->setPen(QPen(painter->tokens().accent, 2));
    on->drawRoundedRect(ring, radius, radius);
}

void Overlay::paint(QPainter *on) const
{
    if (!look.guides.empty())
        paintGuides(on);
    if (!look.box.isNull())
        paintBox(on);
    if (!look.ghosts.empty())
        paintGhosts(on);
    if (!look.stroke.isEmpty())
        paintStroke(on);
    paintWires(on);
    if (!look.ring.isNull())
        paintRing(on);
    if (!look.chip.isEmpty())
        painter->paintChip(
            on, (look.chipAt ? view.place(*look.chipAt) : pointer) + kChipFrom, look.chip, look.trouble);
}

} // namespace

CanvasOverlay::CanvasOverlay(QQuickItem *parent)
    : PaintSurface(parent)
{
}

void CanvasOverlay::setCanvas(CanvasBase *canvas)
{
    if (m_canvas == canvas)
        return;
    m_canvas = canvas;
    if (canvas)
        canvas->setOverlay(this);
    update();
    emit canvasChanged();
}

PaintOrder CanvasOverlay::order()
{
    if (!m_canvas)
        return {};
    const Overlay overlay{m_canvas->gestureLook(), PaintView{m_canvas->zoom(), m_canvas->offset(), false, -1},
        m_canvas->pointerInView(), m_canvas->painter()};
    if (overlay.look.isEmpty())
        return {};
    return {std::make_shared<const PaintJob>([overlay](QPainter *on, const QRectF &) { overlay.paint(on); }),
        boundingRect(), false};
}

} // namespace heddle::ui
