// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Render thread.
#pragma once

#include "qml/Heddle/Canvas/paintsurface.h"

#include <QtQuick/QSGRenderNode>

namespace heddle::ui {

// Paints straight into the window where the backend is a painter itself. Render thread; owned by the scene graph.
class DirectNode : public QSGRenderNode
{
public:
    explicit DirectNode(QQuickWindow *window) : m_window(window) { }

    // While both threads meet. A null job: as before.
    void set(const QRectF &rect, std::shared_ptr<const PaintJob> job);

    void render(const RenderState *state) override;
    StateFlags changedStates() const override { return {}; }
    RenderingFlags flags() const override { return BoundedRectRendering; }
    QRectF rect() const override { return m_rect; }

private:
    QQuickWindow *m_window;
    QRectF m_rect;
    std::shared_ptr<const PaintJob> m_job;
};

} // namespace heddle::ui
