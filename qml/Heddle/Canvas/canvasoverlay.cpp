// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread; order() while both threads meet.
#include "qml/Heddle/Canvas/canvasoverlay.h"

#include <QtGui/QPainter>

namespace heddle::ui {
namespace {

constexpr QPointF kChipFrom(16, 20); // from the pointer
constexpr double kBoxFill = 0.1;

struct Overlay {
    GestureLook look;
    PaintView view;
    QPointF pointer;
    std::shared_ptr<ScenePainter> painter;

    void paint(QPainter *on) const;
    void paintBox(QPainter *on) const;
    void paintGuides(QPainter *on) const;
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

void Overlay::paint(QPainter *on) const
{
    if (!look.guides.empty())
        paintGuides(on);
    if (!look.box.isNull())
        paintBox(on);
    if (look.wire) {
        on->save();
        on->translate(view.offset);
        on->scale(view.zoom, view.zoom);
        painter->paintWire(on, *look.wire, view.zoom);
        on->restore();
    }
    if (!look.chip.isEmpty())
        painter->paintChip(on, pointer + kChipFrom, look.chip, look.trouble);
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
    if (!overlay.look.wire && overlay.look.box.isNull() && overlay.look.chip.isEmpty()
        && overlay.look.guides.empty())
        return {};
    return {std::make_shared<const PaintJob>([overlay](QPainter *on, const QRectF &) { overlay.paint(on); }),
        boundingRect(), false};
}

} // namespace heddle::ui
