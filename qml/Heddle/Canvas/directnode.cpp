// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Render thread.
#include "qml/Heddle/Canvas/directnode.h"

#include <QtGui/QPainter>
#include <QtQuick/QQuickWindow>
#include <QtQuick/QSGRendererInterface>

namespace heddle::ui {

void DirectNode::set(const QRectF &rect, std::shared_ptr<const PaintJob> job)
{
    const bool moved = rect != m_rect;
    m_rect = rect;
    if (job)
        m_job = std::move(job);
    else if (!moved)
        return;
    markDirty(DirtyMaterial | DirtyGeometry);
}

void DirectNode::render(const RenderState *)
{
    auto *painter = static_cast<QPainter *>(
        m_window->rendererInterface()->getResource(m_window, QSGRendererInterface::PainterResource));
    if (!painter || !m_job)
        return;
    // The painter is clipped already to what is to be drawn again, but not to the item.
    painter->save();
    painter->setTransform(matrix()->toTransform());
    painter->setClipRect(m_rect, Qt::IntersectClip);
    painter->setOpacity(inheritedOpacity());
    const QRectF clip = painter->clipBoundingRect() & m_rect;
    (*m_job)(painter, clip);
    painter->restore();
}

} // namespace heddle::ui
