// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include "qml/Heddle/Canvas/gesture.h"
#include "qml/Heddle/Canvas/snapping.h"

namespace heddle::ui {

// Drags copies of the selected nodes away from them: outlines on the way, nodes at the end.
class CopyGesture final : public Gesture {
public:
    CopyGesture(CanvasBase &canvas, NodeId grabbed, const PointerNews &start);
    void move(const PointerNews &news) override;
    void finish(const PointerNews &news) override;
    GestureLook look() const override;
    Qt::CursorShape cursor() const override { return Qt::DragCopyCursor; }

private:
    Drag m_drag;
    QPointF m_start; // in the scene
    Snap m_snap;
    std::vector<QRectF> m_bodies; // of the nodes
};

} // namespace heddle::ui
