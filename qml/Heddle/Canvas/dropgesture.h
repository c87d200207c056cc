// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include "models/edit/inserting.h"
#include "qml/Heddle/Canvas/gesture.h"

#include <optional>

namespace heddle::ui {

// A node type that is dragged here from elsewhere: the node is added where it is dropped. On a node it takes
// the place of that one, and the chip says what that costs; on a wire it goes between the ends of it. Alt
// leaves both alone.
class DropGesture final : public Gesture {
public:
    DropGesture(CanvasBase &canvas, QString typeId);
    void move(const PointerNews &news) override;
    void finish(const PointerNews &news) override;
    bool scrolls() const override { return false; }
    GestureLook look() const override;
    WireMark markOf(const SceneWire &wire) const override;

private:
    void aimAt(NodeId node);

    QString m_typeId, m_cost;
    NodeId m_replaced; // none: it is added
    LooseNode m_node;
    std::optional<Insertion> m_place;
};

// Lights up the wire that a node would go into.
WireMark markFor(const Scene &scene, const std::optional<Insertion> &place, const SceneWire &wire);

} // namespace heddle::ui
