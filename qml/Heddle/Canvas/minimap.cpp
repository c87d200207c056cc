// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread; order() while both threads meet.
#include "qml/Heddle/Canvas/minimap.h"

#include <QtGui/QPainter>
#include <QtQuick/QQuickWindow>

#include <algorithm>
#include <cmath>

namespace heddle::ui {
namespace {

constexpr QSizeF kLargest(160, 120), kSmallest(64, 40);
constexpr double kShare = 0.316; // of the canvas, each way: about a tenth of it
constexpr double kVeil = 0.6; // how much of the ground hides what lies below
constexpr double kInset = 4; // of the graph in its card
constexpr double kRadius = 8, kEdge = 1, kView = 1.5;
constexpr int kPart = 4'000; // nodes at a time
constexpr int kLeastRest = 150; // milliseconds
constexpr int kRestTimes = 20; // as long as the drawing took
constexpr double kZoomBase = 1.0015; // a step of the wheel's angle

// Opaque to those who need contrast.
QColor groundOf(const Tokens &tokens, bool hovered)
{
    QColor ground = tokens.panel;
    if (!hovered && !tokens.isContrast)
        ground.setAlphaF(kVeil);
    return ground;
}

void paintCard(QPainter *on, const QRectF &card, const Tokens &tokens, bool hovered)
{
    on->setRenderHint(QPainter::Antialiasing);
    on->setPen(QPen(tokens.line, kEdge));
    on->setBrush(groundOf(tokens, hovered));
    on->drawRoundedRect(card.adjusted(kEdge / 2, kEdge / 2, -kEdge / 2, -kEdge / 2), kRadius, kRadius);
}

} // namespace

Minimap::Minimap(QQuickItem *parent)
    : PaintSurface(parent)
{
    setAcceptedMouseButtons(Qt::LeftButton);
    setAcceptHoverEvents(true);
    setImplicitSize(kLargest.width(), kLargest.height());
}

void Minimap::setCanvas(CanvasBase *canvas)
{
    if (m_canvas == canvas)
        return;
    if (m_canvas)
        m_canvas->disconnect(this);
    m_canvas = canvas;
    if (canvas) {
        connect(canvas, &CanvasBase::viewChanged, this, &QQuickItem::update);
        connect(canvas, &QQuickItem::widthChanged, this, &Minimap::touch);
        connect(canvas, &QQuickItem::heightChanged, this, &Minimap::touch);
        connect(canvas, &CanvasBase::themeChanged, this, &Minimap::touch);
        connect(canvas, &CanvasBase::documentChanged, this, &Minimap::follow);
    }
    follow();
    emit canvasChanged();
}

void Minimap::follow()
{
    if (m_document) {
        m_document->scene().disconnect(this);
        m_document->find()->disconnect(this);
    }
    m_next.stop();
    m_rest.stop();
    m_document = m_canvas ? m_canvas->document() : nullptr;
    if (m_document) {
        connect(&m_document->scene(), &Scene::touched, this, &Minimap::touch);
        connect(&m_document->scene(), &Scene::statesTouched, this, &Minimap::touch);
        connect(&m_document->scene(), &Scene::wholeTouched, this, &Minimap::touch);
        connect(m_document->find(), &Find::found, this, &Minimap::touch);
    }
    touch();
}

// Something differs: it is drawn anew, unless it was just now.
void Minimap::touch()
{
    m_stale = true;
    if (!isVisible() || m_rest.isActive() || m_next.isActive())
        return;
    m_rest.start(0, this); // more may have changed at the same time
}

void Minimap::itemChange(ItemChange change, const ItemChangeData &data)
{
    PaintSurface::itemChange(change, data);
    if (change == ItemVisibleHasChanged && data.boolValue)
        touch();
}

void Minimap::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_rest.timerId()) {
        m_rest.stop();
        if (m_stale && isVisible())
            begin();
    } else if (event->timerId() == m_next.timerId()) {
        goOn();
    }
}

// As the graph is shaped, no larger than a part of the canvas.
void Minimap::fit()
{
    const QSizeF bounds = m_document->scene().bounds().size();
    if (bounds.isEmpty())
        return;
    const QSizeF edge(2 * kInset, 2 * kInset);
    const QSizeF most = kLargest.boundedTo(m_canvas->size() * kShare).expandedTo(kSmallest);
    const QSizeF size = (bounds.scaled(most - edge, Qt::KeepAspectRatio) + edge).expandedTo(kSmallest);
    setImplicitSize(std::round(size.width()), std::round(size.height()));
}

void Minimap::begin()
{
    m_stale = false;
    if (!m_document)
        return;
    fit();
    const double ratio = window() ? window()->effectiveDevicePixelRatio() : 1;
    const QSizeF pixels = room().size() * ratio;
    m_picture.begin(m_document->scene(), pixels.toSize().expandedTo({1, 1}), m_canvas->tokens());
    m_begun.start();
    m_next.start(0, this);
}

// What changes meanwhile is seen the next time: else nothing was ever finished while very much runs.
void Minimap::goOn()
{
    if (!m_picture.step(m_document->scene(), m_document->find()->here(), kPart))
        return;
    m_next.stop();
    m_shown = m_picture.image();
    update();
    m_rest.start(std::max(kLeastRest, kRestTimes * int(m_begun.elapsed())), this);
    emit drawn();
}

// Where the graph lies: as large as the card allows, in its middle.
QRectF Minimap::room() const
{
    const QRectF card(0, 0, width(), height());
    const QRectF inner = card.adjusted(kInset, kInset, -kInset, -kInset);
    const QSizeF bounds = m_document ? m_document->scene().bounds().size() : QSizeF();
    if (bounds.isEmpty())
        return inner;
    QRectF room(QPointF(), bounds.scaled(inner.size(), Qt::KeepAspectRatio));
    room.moveCenter(inner.center());
    return room;
}

QPointF Minimap::toScene(const QPointF &point) const
{
    const QRectF bounds = m_document->scene().bounds(), map = room();
    const QPointF part = point - map.topLeft();
    return bounds.topLeft()
        + QPointF(part.x() / map.width() * bounds.width(), part.y() / map.height() * bounds.height());
}

// Held within the card, so that one always sees in which direction it lies.
QRectF Minimap::viewInMap() const
{
    const QRectF bounds = m_document->scene().bounds(), map = room();
    const QRectF view = m_canvas->view().toScene(QRectF(0, 0, m_canvas->width(), m_canvas->height()));
    const double scale = map.width() / std::max(1.0, bounds.width());
    const QRectF shown((view.topLeft() - bounds.topLeft()) * scale + map.topLeft(), view.size() * scale);
    const QRectF card = QRectF(0, 0, width(), height()).adjusted(kView, kView, -kView, -kView);
    const QPointF from(std::clamp(shown.left(), card.left(), card.right() - kInset),
        std::clamp(shown.top(), card.top(), card.bottom() - kInset));
    const QPointF to(std::clamp(shown.right(), from.x() + kInset, card.right()),
        std::clamp(shown.bottom(), from.y() + kInset, card.bottom()));
    return {from, to};
}

PaintOrder Minimap::order()
{
    if (!m_document || m_document->scene().bounds().isEmpty())
        return {};
    const QRectF card(0, 0, width(), height());
    return {std::make_shared<const PaintJob>(
                [card, tokens = m_canvas->tokens(), image = m_shown, at = room(), view = viewInMap(),
                    hovered = m_hovered](QPainter *on, const QRectF &) {
                    paintCard(on, card, tokens, hovered);
                    on->drawImage(at, image);
                    on->setBrush(Qt::NoBrush);
                    on->setPen(QPen(tokens.text2, kView));
                    on->drawRoundedRect(view, 2, 2);
                }),
        card, false};
}

void Minimap::centreOn(const QPointF &scene, bool atOnce)
{
    const CanvasView &view = m_canvas->view();
    m_canvas->jumpTo(view.shifted(middle() - view.toView(scene)), atOnce);
}

QPointF Minimap::middle() const
{
    return {m_canvas->width() / 2, m_canvas->height() / 2};
}

// What is shown already is taken hold of where it is; elsewhere a click goes there.
void Minimap::mousePressEvent(QMouseEvent *event)
{
    if (!m_document || m_document->scene().bounds().isEmpty())
        return event->ignore();
    const QPointF pressed = toScene(event->position());
    const bool within = viewInMap().contains(event->position());
    m_grip = within ? pressed - m_canvas->toScene(middle()) : QPointF();
    if (!within)
        centreOn(pressed, false);
}

void Minimap::mouseMoveEvent(QMouseEvent *event)
{
    centreOn(toScene(event->position()) - m_grip, true);
}

void Minimap::hoverEnterEvent(QHoverEvent *)
{
    m_hovered = true;
    update();
}

void Minimap::hoverLeaveEvent(QHoverEvent *)
{
    m_hovered = false;
    update();
}

void Minimap::wheelEvent(QWheelEvent *event)
{
    if (m_canvas)
        m_canvas->setZoom(m_canvas->zoom() * std::pow(kZoomBase, event->angleDelta().y()));
}

} // namespace heddle::ui
