// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include "qml/Heddle/Canvas/gesture.h"

namespace heddle::ui {

// Makes a node wider by its lower right corner; what it shows keeps its shape, so it grows downwards too. The
// outline goes along with the pointer; the node follows when it is let go: one step.
class ResizeGesture : public Gesture {
public:
    ResizeGesture(CanvasBase &canvas, NodeId node, const PointerNews &start);
    void move(const PointerNews &news) override;
    void finish(const PointerNews &news) override;
    GestureLook look() const override;
    Qt::CursorShape cursor() const override { return Qt::SizeFDiagCursor; }

private:
    NodeId m_node;
    double m_before = 0; // the width
    QPointF m_start;
    QRectF m_now;
};

} // namespace heddle::ui
