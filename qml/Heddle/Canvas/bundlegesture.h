// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include "models/edit/connecting.h"
#include "models/edit/linking.h"
#include "qml/Heddle/Canvas/gesture.h"

#include <vector>

namespace heddle::ui {

// Takes all wires of an output to another one that fits every one of them; over nothing they are gone.
class BundleGesture final : public Gesture {
public:
    BundleGesture(CanvasBase &canvas, const ScenePort &pressed);
    bool isEmpty() const { return m_wires.empty(); }

    void move(const PointerNews &news) override;
    void finish(const PointerNews &news) override;
    GestureLook look() const override;
    PortLook portLook(const ScenePort &port) const override;
    WireMark markOf(const SceneWire &wire) const override;
    Qt::CursorShape cursor() const override { return Qt::CrossCursor; }

private:
    Fit fitOf(const ScenePort &port) const;
    Verdict verdictOn(const ScenePort &port) const;
    ScenePort targetAt(const PointerNews &news) const;
    void aimAt(const ScenePort &port);
    bool isOrigin(const ScenePort &port) const;

    ScenePort m_origin;
    std::vector<WireEnd> m_wires;
    std::vector<const PortType *> m_inputs; // of these wires
    std::vector<QPointF> m_ends;
    ScenePort m_target; // where they would go, fitting or not
    Verdict m_verdict;
    QPointF m_at; // in the scene
};

} // namespace heddle::ui
