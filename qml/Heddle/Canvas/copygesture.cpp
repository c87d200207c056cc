// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "qml/Heddle/Canvas/copygesture.h"

#include "models/document/flowdocument.h"
#include "qml/Heddle/Canvas/canvasbase.h"
#include "qml/Heddle/Canvas/gestures.h"

namespace heddle::ui {
namespace {

constexpr std::size_t kMostOutlines = 200; // more than these are one

} // namespace

CopyGesture::CopyGesture(CanvasBase &canvas, NodeId grabbed, const PointerNews &start)
    : Gesture(canvas)
    , m_drag{grabbed, {}, {}}
    , m_start(start.scene)
{
    const Scene &scene = canvas.document()->scene();
    QRectF all;
    for (const int id : canvas.document()->selection()->ids()) {
        const SceneNode *node = scene.node(NodeId{std::uint32_t(id)});
        if (!node)
            continue;
        all |= node->rect();
        if (m_bodies.size() <= kMostOutlines)
            m_bodies.push_back(node->rect());
        if (node->id == grabbed)
            m_drag.from = node->at;
    }
    if (m_bodies.size() > kMostOutlines)
        m_bodies = {all};
}

void CopyGesture::move(const PointerNews &news)
{
    m_drag.way = news.scene - m_start;
    m_snap = snapped(m_canvas.document()->scene(), m_drag, magnetsOf(m_canvas, news.modifiers));
}

void CopyGesture::finish(const PointerNews &news)
{
    move(news);
    if (!m_snap.way.isNull())
        m_canvas.document()->duplicateBy(m_snap.way);
}

GestureLook CopyGesture::look() const
{
    GestureLook look;
    look.guides = m_snap.guides;
    for (const QRectF &body : m_bodies)
        look.ghosts.push_back(body.translated(m_snap.way));
    return look;
}

} // namespace heddle::ui
