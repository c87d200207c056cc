// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include "models/edit/connecting.h"
#include "qml/Heddle/Canvas/gesture.h"

namespace heddle::ui {

// Draws a wire from a port, in either direction; from a wired input it takes up the wire that is there.
//
//   press on a port ──► drag: ports that fit are ringed, the others dim; near one the end snaps to it
//     release on a fitting port, or a node that has one  ──► one request
//     release on one that does not fit                   ──► nothing; a lifted wire goes back
//     release in the void                                ──► the palette, or a lifted wire is gone
class WireGesture : public Gesture {
public:
    // A copy leaves the wire of the input where it is and draws another from where that comes from.
    WireGesture(CanvasBase &canvas, const ScenePort &pressed, bool copies = false);
    void move(const PointerNews &news) override;
    void finish(const PointerNews &news) override;
    GestureLook look() const override;
    PortLook portLook(const ScenePort &port) const override;
    WireMark markOf(const SceneWire &wire) const override;
    Qt::CursorShape cursor() const override { return Qt::CrossCursor; }

protected:
    Verdict verdictOn(const ScenePort &port) const;
    void aimAt(const ScenePort &port);

    ScenePort m_origin; // where the wire stays fast
    ScenePort m_target; // where it would go, fitting or not

private:
    Ends endsWith(const ScenePort &port) const;
    ScenePort firstFitting(const SceneNode &node) const;
    void connectTo(const ScenePort &port);

    ScenePort m_lifted; // the input that it was taken from
    Verdict m_verdict;
    QString m_over; // the node under the pointer
    QPointF m_end; // in the scene
};

} // namespace heddle::ui
