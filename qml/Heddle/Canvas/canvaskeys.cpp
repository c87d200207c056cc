// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "qml/Heddle/Canvas/canvasbase.h"

#include <QtQuick/QQuickWindow>

#include <cmath>
#include <limits>

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
    const QPointF point
        = contains(m_pointer) && !m_pointer.isNull() ? m_pointer : QPointF(width() / 2, height() / 2);
    emit paletteRequested(point, m_view.toScene(point));
}

void CanvasBase::askForName()
{
    if (m_document->selection()->count() == 1)
        emit renameRequested(m_document->selection()->ids().constFirst());
}

void CanvasBase::letGo()
{
    if (cancelGesture())
        return;
    chooseWire({});
    m_document->selection()->clear();
}

// What lies ahead counts for nearer than what lies aside.
void CanvasBase::walk(double right, double down)
{
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

// Keys that a field has not used come here too; they are not meant for the canvas.
void CanvasBase::keyPressEvent(QKeyEvent *event)
{
    if (!m_document || !window() || window()->activeFocusItem() != this)
        return event->ignore();
    if (event->key() != Qt::Key_Space)
        return event->setAccepted(m_heard && m_heard->press(*event, UserAction::Canvas));
    m_spaceHeld = true;
    showCursor();
}

void CanvasBase::keyReleaseEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Space || event->isAutoRepeat())
        return event->ignore();
    m_spaceHeld = false;
    showCursor();
}

void CanvasBase::focusOutEvent(QFocusEvent *event)
{
    m_spaceHeld = false;
    PaintSurface::focusOutEvent(event);
}

} // namespace heddle::ui
