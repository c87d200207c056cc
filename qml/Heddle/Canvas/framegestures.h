// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include "models/graph/sceneframes.h"
#include "qml/Heddle/Canvas/gesture.h"

namespace heddle::ui {

// Moves what is selected by the head of a frame, with the nodes that lie in frames: at once on the screen, by
// one request at the end. Snaps to the grid; Ctrl inverts that.
class FrameMoveGesture final : public Gesture {
public:
    FrameMoveGesture(CanvasBase &canvas, std::uint32_t frame, const PointerNews &start);
    void move(const PointerNews &news) override;
    void finish(const PointerNews &news) override;
    void cancel() override;

private:
    QPointF wayTo(const PointerNews &news) const;

    QPointF m_start, m_corner; // in the scene
};

// Moves edges of a frame.
class FrameSizeGesture final : public Gesture {
public:
    FrameSizeGesture(CanvasBase &canvas, const FrameSpot &spot, const PointerNews &start);
    void move(const PointerNews &news) override;
    void finish(const PointerNews &news) override;
    void cancel() override;
    Qt::CursorShape cursor() const override;

private:
    QRectF rectAt(const PointerNews &news) const;

    FrameSpot m_spot;
    QPointF m_start;
    QRectF m_before;
};

Qt::CursorShape cursorOf(const FrameSpot &spot);

} // namespace heddle::ui
