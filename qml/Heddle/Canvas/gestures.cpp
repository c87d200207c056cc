// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "qml/Heddle/Canvas/gestures.h"

#include "models/document/flowdocument.h"
#include "qml/Heddle/Canvas/canvasbase.h"

#include <QtCore/QSet>

#include <cmath>

namespace heddle::ui {
namespace {

constexpr double kStep = 16;

double snapped(double value)
{
    return std::round(value / kStep) * kStep;
}

} // namespace

PanGesture::PanGesture(CanvasBase &canvas, const PointerNews &start)
    : Gesture(canvas)
    , m_from(canvas.view())
    , m_start(start.view)
{
}

void PanGesture::move(const PointerNews &news)
{
    m_canvas.setView(m_from.shifted(news.view - m_start));
}

MoveGesture::MoveGesture(CanvasBase &canvas, NodeId grabbed, const PointerNews &start)
    : Gesture(canvas)
    , m_start(start.scene)
{
    if (const SceneNode *node = canvas.document()->scene().node(grabbed))
        m_corner = node->at;
}

QPointF MoveGesture::wayTo(const PointerNews &news) const
{
    const QPointF way = news.scene - m_start;
    const bool inverted = news.modifiers & Qt::ControlModifier;
    if (m_canvas.snaps() == inverted)
        return {std::round(way.x()), std::round(way.y())};
    const QPointF to = m_corner + way;
    return QPointF(snapped(to.x()), snapped(to.y())) - m_corner;
}

void MoveGesture::move(const PointerNews &news)
{
    const QPointF way = wayTo(news);
    m_canvas.document()->dragSelection(way.x(), way.y());
}

void MoveGesture::finish(const PointerNews &news)
{
    const QPointF way = wayTo(news);
    if (way.isNull())
        return cancel();
    m_canvas.document()->requestMoveSelection(way.x(), way.y());
}

void MoveGesture::cancel()
{
    m_canvas.document()->cancelDrag();
}

BoxGesture::BoxGesture(CanvasBase &canvas, const PointerNews &start)
    : Gesture(canvas)
    , m_start(start.scene)
    , m_before(canvas.document()->selection()->ids())
{
}

void BoxGesture::move(const PointerNews &news)
{
    m_box = QRectF(m_start, news.scene).normalized();
    QSet<int> chosen;
    const bool adds = news.modifiers & Qt::ShiftModifier;
    const bool takes = news.modifiers & Qt::ControlModifier;
    if (adds || takes)
        chosen = QSet<int>(m_before.cbegin(), m_before.cend());
    for (const SceneNode *node : m_canvas.document()->scene().nodesIn(m_box)) {
        if (takes)
            chosen.remove(int(node->id.value));
        else
            chosen.insert(int(node->id.value));
    }
    m_canvas.document()->selection()->set(chosen.values());
}

void BoxGesture::cancel()
{
    m_canvas.document()->selection()->set(m_before);
}

GestureLook BoxGesture::look() const
{
    GestureLook look;
    look.box = m_box;
    return look;
}

} // namespace heddle::ui
