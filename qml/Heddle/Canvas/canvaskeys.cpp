// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "qml/Heddle/Canvas/canvasbase.h"

#include <QtQuick/QQuickWindow>

#include <cmath>
#include <limits>
#include <utility>

namespace heddle::ui {
namespace {

constexpr double kFarAside = 2.5; // how much a way aside counts against the way ahead

} // namespace

void CanvasBase::removeChosen()
{
    if (m_chosenWire.port < 0)
        return m_document->removeSelected();
    const SceneNode *node = m_document->scene().node(m_chosenWire.to);
    if (node && std::size_t(m_chosenWire.port) < node->type->inputs.size())
        m_document->requestDisconnect(int(node->id.value),
            QString::fromStdString(node->type->inputs[std::size_t(m_chosenWire.port)].name));
    chooseWire({});
}

void CanvasBase::askForNode()
{
    const QPointF point = placeForNew(*this);
    emit paletteRequested(point, m_view.toScene(point));
}

void CanvasBase::askForName()
{
    if (m_document->frames()->chosen() > 0)
        m_frameHand.askForTitle();
    else if (m_document->selection()->count() == 1)
        emit renameRequested(m_document->selection()->ids().constFirst());
}

void CanvasBase::askForMenu()
{
    const QRectF chosen = m_view.toView(selectionBounds()).intersected(QRectF(0, 0, width(), height()));
    const QPointF at = chosen.isEmpty() ? placeForNew(*this) : chosen.center();
    if (m_document->selection()->count() > 0)
        emit menuRequested(at, m_document->selection()->ids().constFirst());
    else if (m_document->selection()->frameCount() > 0)
        emit m_frameHand.menuWanted(at, m_document->selection()->frames().constFirst());
    else
        emit menuRequested(at, 0);
}

void CanvasBase::letGo()
{
    if (cancelGesture() || m_portHand.leave() || m_peekHand.closeLast())
        return;
    chooseWire({});
    m_document->selection()->clear();
}

// What lies ahead counts for nearer than what lies aside.
void CanvasBase::walk(double right, double down)
{
    if (m_portHand.step(right, down))
        return;
    const QPointF direction(right, down);
    const QRectF from = selectionBounds();
    const QPointF start = from.isNull() ? visibleScene().center() : from.center();
    const SceneNode *best = nullptr;
    double least = std::numeric_limits<double>::max();
    for (const SceneNode *node : m_document->scene().nodes()) {
        const QPointF way = node->rect().center() - start;
        const double ahead = QPointF::dotProduct(way, direction);
        const double aside = std::abs(way.x() * direction.y() - way.y() * direction.x());
        if ((node->selected && !from.isNull()) || (ahead <= 0 && !from.isNull()))
            continue;
        if (const double cost = std::abs(ahead) + kFarAside * aside; cost < least) {
            least = cost;
            best = node;
        }
    }
    if (!best)
        return;
    const QRectF rect = best->rect();
    m_document->selection()->set({int(best->id.value)});
    bringIntoView(rect);
}

// A gesture answers to them at once, not only when the pointer moves on.
void CanvasBase::heedModifiers(Qt::KeyboardModifiers modifiers)
{
    if (m_gesture && std::exchange(m_modifiers, modifiers) != modifiers)
        moveGesture();
}

// Keys that a field has not used come here too; they are not meant for the canvas.
void CanvasBase::keyPressEvent(QKeyEvent *event)
{
    heedModifiers(event->modifiers());
    if (!m_document || !window() || window()->activeFocusItem() != this)
        return event->ignore();
    if (m_portHand.press(*event))
        return event->accept();
    const bool cuts = event->key() == Qt::Key_X && event->modifiers() == Qt::NoModifier && !m_readOnly;
    if (event->key() != Qt::Key_Space && !cuts)
        return event->setAccepted(m_heard && m_heard->press(*event, UserAction::Canvas));
    m_heldWorked = m_heldWorked && event->isAutoRepeat();
    m_heldKey = event->key();
    showCursor();
}

void CanvasBase::keyReleaseEvent(QKeyEvent *event)
{
    heedModifiers(event->modifiers());
    if (event->key() != m_heldKey || event->isAutoRepeat())
        return event->ignore();
    if (std::exchange(m_heldKey, 0) == Qt::Key_X && !m_heldWorked)
        m_document->wires()->detach();
    showCursor();
}

void CanvasBase::focusOutEvent(QFocusEvent *event)
{
    m_heldKey = 0;
    PaintSurface::focusOutEvent(event);
}

} // namespace heddle::ui
