// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Render thread.
#pragma once

#include "qml/Heddle/Canvas/paintsurface.h"

#include <QtQuick/QSGNode>

class QSGImageNode;

namespace heddle::ui {

// Paints into a picture before a frame is drawn and shows that; paints again only for a new job. Not straight
// into the window, even where that is a picture itself: what lies above would be painted over, because the
// software renderer lets such a node paint all of its rectangle and repaints the others only where something
// has changed. Render thread; owned by the scene graph.
class PictureNode : public QSGNode {
public:
    explicit PictureNode(QQuickWindow *window);

    // While both threads meet. A null job: as before, only placed anew.
    void set(const PaintOrder &order, double scale);

    void preprocess() override;

private:
    QQuickWindow *m_window;
    QSGImageNode *m_image;
    QRectF m_rect;
    std::shared_ptr<const PaintJob> m_job;
    double m_scale = 1;
    bool m_dirty = false, m_opaque = false;
};

} // namespace heddle::ui
