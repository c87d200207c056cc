// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include "models/graph/peeks.h"
#include "qml/Heddle/Canvas/hotspot.h"

namespace heddle::ui {

class CanvasBase;

// What the pointer looks into: an output, at its own port, at an input that it feeds, or at the wire between.
// GUI thread; owned by the canvas.
class PeekHand {
public:
    explicit PeekHand(CanvasBase &canvas)
        : m_canvas(canvas)
    {
    }

    ChosenWire wireUnder(const QPointF &scene) const;
    // The pointer has rested there long enough; false: nothing flows there.
    bool rest(const Hover &hover);
    void leave();
    // Where the middle of the wire was clicked, its peek stays; where one is there already, it goes.
    void click(const QPointF &scene, const ChosenWire &wire);
    bool closeLast();

private:
    PeekAt peekOf(const Hover &hover) const;
    PeekAt feeding(const SceneNode &node, int input, const QPointF &at) const;
    const SceneWire *find(const ChosenWire &wire) const;
    Peeks *peeks() const;

    CanvasBase &m_canvas;
};

} // namespace heddle::ui
