// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include "qml/Heddle/Canvas/wiregesture.h"

#include <vector>

namespace heddle::ui {

// Draws a wire by keys: it goes from one fitting port to the next, the nearest first. The mouse has no part
// in it; finish() makes the wire.
class KeyWireGesture final : public WireGesture {
public:
    KeyWireGesture(CanvasBase &canvas, const ScenePort &from);

    bool isEmpty() const { return m_fitting.empty(); } // Nothing in view fits.
    const ScenePort &target() const { return m_target; }
    void step(double right, double down); // To the nearest one that way.
    void turn(int by); // Through all of them, column by column.

    void move(const PointerNews &) override { }
    bool scrolls() const override { return false; }
    GestureLook look() const override;

private:
    void collect();
    void aim(const ScenePort &port);

    std::vector<ScenePort> m_fitting; // by columns, from top to bottom
};

// Round a port, for the eye to find.
QRectF ringOf(const ScenePort &port);

} // namespace heddle::ui
