// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "qml/Heddle/Canvas/lassogesture.h"

#include "models/document/flowdocument.h"
#include "qml/Heddle/Canvas/canvasbase.h"

namespace heddle::ui {
namespace {

constexpr double kStep = 4; // on screen, between the points of a stroke

} // namespace

LassoGesture::LassoGesture(CanvasBase &canvas, const PointerNews &start)
    : Gesture(canvas)
    , m_stroke({start.scene})
    , m_before(canvas.document()->selection()->ids())
    , m_framesBefore(canvas.document()->selection()->frames())
{
}

void LassoGesture::move(const PointerNews &news)
{
    if (QLineF(m_stroke.last(), news.scene).length() * m_canvas.zoom() < kStep)
        return;
    m_stroke.append(news.scene);
    QList<int> chosen;
    for (const SceneNode *node : m_canvas.document()->scene().nodesIn(m_stroke.boundingRect())) {
        if (m_stroke.containsPoint(node->rect().center(), Qt::OddEvenFill))
            chosen.append(int(node->id.value));
    }
    m_canvas.document()->selection()->set(chosen);
}

void LassoGesture::cancel()
{
    m_canvas.document()->selection()->setAll(m_before, m_framesBefore);
}

GestureLook LassoGesture::look() const
{
    GestureLook look;
    look.stroke = m_stroke;
    return look;
}

} // namespace heddle::ui
