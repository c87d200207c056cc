// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include "models/edit/inserting.h"
#include "qml/Heddle/Canvas/gesture.h"

#include <optional>

namespace heddle::ui {

// A node type that is dragged here from elsewhere: the node is added where it is dropped, between the ends of
// a wire that it is dropped on. Alt leaves the wire alone.
class DropGesture final : public Gesture {
public:
    DropGesture(CanvasBase &canvas, QString typeId);
    void move(const PointerNews &news) override;
    void finish(const PointerNews &news) override;
    bool scrolls() const override { return false; }
    WireMark markOf(const SceneWire &wire) const override;

private:
    QString m_typeId;
    LooseNode m_node;
    std::optional<Insertion> m_place;
};

// Lights up the wire that a node would go into.
WireMark markFor(const Scene &scene, const std::optional<Insertion> &place, const SceneWire &wire);

} // namespace heddle::ui
