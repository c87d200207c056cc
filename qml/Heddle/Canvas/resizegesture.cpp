// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "qml/Heddle/Canvas/resizegesture.h"

#include "models/document/flowdocument.h"
#include "qml/Heddle/Canvas/canvasbase.h"

namespace heddle::ui {

ResizeGesture::ResizeGesture(CanvasBase &canvas, NodeId node, const PointerNews &start)
    : Gesture(canvas)
    , m_node(node)
    , m_start(start.scene)
{
    if (const SceneNode *shown = canvas.document()->scene().node(node)) {
        m_now = shown->rect();
        m_before = m_now.width();
    }
}

void ResizeGesture::move(const PointerNews &news)
{
    if (const SceneNode *shown = m_canvas.document()->scene().node(m_node))
        m_now = QRectF(shown->at, shown->layout->size(m_before + news.scene.x() - m_start.x()));
}

void ResizeGesture::finish(const PointerNews &news)
{
    move(news);
    if (m_now.width() != m_before)
        m_canvas.document()->requestResize(int(m_node.value), m_now.width());
}

GestureLook ResizeGesture::look() const
{
    GestureLook look;
    look.ghosts = {m_now};
    return look;
}

} // namespace heddle::ui
