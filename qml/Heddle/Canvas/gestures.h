// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include "models/edit/inserting.h"
#include "qml/Heddle/Canvas/canvasview.h"
#include "qml/Heddle/Canvas/gesture.h"
#include "qml/Heddle/Canvas/shake.h"
#include "qml/Heddle/Canvas/snapping.h"

#include <QtCore/QList>

#include <optional>
#include <vector>

namespace heddle::ui {

// Moves the view.
class PanGesture final : public Gesture {
public:
    PanGesture(CanvasBase &canvas, const PointerNews &start);
    void move(const PointerNews &news) override;
    void finish(const PointerNews &news) override { move(news); }
    bool scrolls() const override { return false; }
    Qt::CursorShape cursor() const override { return Qt::ClosedHandCursor; }

private:
    CanvasView m_from;
    QPointF m_start;
};

// What draws the nodes that are dragged; Ctrl inverts what the user has chosen.
Magnets magnetsOf(const CanvasBase &canvas, Qt::KeyboardModifiers modifiers);

// Moves the selected nodes: at once on the screen, by one request at the end. The one in the hand snaps to
// what is near. A single one that feeds nothing goes into the wire that it is dropped on, unless Alt is held.
// Shaken, they come out of the chain, which is joined; the request for that is the same one.
class MoveGesture final : public Gesture {
public:
    MoveGesture(CanvasBase &canvas, NodeId grabbed, const PointerNews &start);
    void move(const PointerNews &news) override;
    void finish(const PointerNews &news) override;
    void cancel() override;
    GestureLook look() const override;
    WireMark markOf(const SceneWire &wire) const override;

private:
    Snap snapAt(const PointerNews &news) const;
    std::optional<Insertion> placeAt(const PointerNews &news);
    void comeFree();
    PaintWire healed(const Connect &wire) const;

    Shake m_shake;
    bool m_free = false; // has been shaken
    std::vector<Connect> m_healed; // what becomes of the chain then
    LooseNode m_loose;
    std::optional<Insertion> m_place;
    NodeId m_grabbed;
    QPointF m_start; // in the scene
    QPointF m_corner; // of the grabbed node
    std::vector<QLineF> m_guides;
};

// Selects the nodes that a box touches and the frames that lie in it, while it is drawn. Shift adds, Ctrl
// takes away.
class BoxGesture final : public Gesture {
public:
    BoxGesture(CanvasBase &canvas, const PointerNews &start);
    void move(const PointerNews &news) override;
    void finish(const PointerNews &) override { }
    void cancel() override;
    GestureLook look() const override;

private:
    QPointF m_start;
    QRectF m_box;
    QList<int> m_before, m_framesBefore;
};

} // namespace heddle::ui
