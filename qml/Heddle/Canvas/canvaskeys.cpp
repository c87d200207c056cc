// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "qml/Heddle/Canvas/canvasbase.h"

#include <QtQuick/QQuickWindow>

#include <cmath>
#include <limits>

namespace heddle::ui {
namespace {

constexpr double kNudge = 16;
constexpr double kFineNudge = 1;
constexpr double kFarAside = 2.5; // how much a way aside counts against the way ahead

QPointF directionOf(int key)
{
    switch (key) {
    case Qt::Key_Left:
        return {-1, 0};
    case Qt::Key_Right:
        return {1, 0};
    case Qt::Key_Up:
        return {0, -1};
    case Qt::Key_Down:
        return {0, 1};
    default:
        return {};
    }
}

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

// To the nearest node in that direction; what lies ahead counts for nearer than what lies aside.
void CanvasBase::walk(const QPointF &direction)
{
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

bool CanvasBase::pressArrow(const QKeyEvent &event)
{
    const QPointF direction = directionOf(event.key());
    if (direction.isNull())
        return false;
    if (!(event.modifiers() & Qt::ControlModifier)) {
        walk(direction);
        return true;
    }
    const QPointF by = direction * (event.modifiers() & Qt::ShiftModifier ? kFineNudge : kNudge);
    if (!m_readOnly && m_document->selection()->count() > 0)
        m_document->requestMoveSelection(by.x(), by.y());
    return true;
}

bool CanvasBase::pressKey(const QKeyEvent &event)
{
    const bool control = event.modifiers() & Qt::ControlModifier;
    switch (event.key()) {
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        if (!m_readOnly)
            removeChosen();
        return true;
    case Qt::Key_F:
        if (control)
            return false;
        fit();
        return true;
    case Qt::Key_Home:
        fitAll();
        return true;
    case Qt::Key_0:
        if (control)
            resetZoom();
        return control;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomIn();
        return true;
    case Qt::Key_Minus:
        zoomOut();
        return true;
    case Qt::Key_Tab: {
        const QPointF point
            = contains(m_pointer) && !m_pointer.isNull() ? m_pointer : QPointF(width() / 2, height() / 2);
        if (!m_readOnly)
            emit paletteRequested(point, m_view.toScene(point));
        return true;
    }
    case Qt::Key_F2:
        if (!m_readOnly && m_document->selection()->count() == 1)
            emit renameRequested(m_document->selection()->ids().constFirst());
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        m_document->groups()->enter(m_document->groups()->chosen());
        return true;
    case Qt::Key_Escape:
        if (!cancelGesture()) {
            chooseWire({});
            m_document->selection()->clear();
        }
        return true;
    case Qt::Key_Space:
        m_spaceHeld = true;
        showCursor();
        return true;
    default:
        return pressArrow(event);
    }
}

// Keys that a field has not used come here too; they are not meant for the canvas.
void CanvasBase::keyPressEvent(QKeyEvent *event)
{
    event->setAccepted(m_document && window() && window()->activeFocusItem() == this && pressKey(*event));
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
