// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include "models/edit/linking.h"
#include "qml/Heddle/Canvas/gesture.h"

#include <cstdint>
#include <unordered_set>
#include <vector>

namespace heddle::ui {

// A stroke that cuts the wires which it crosses; they turn red before it ends.
class CutGesture final : public Gesture {
public:
    CutGesture(CanvasBase &canvas, const PointerNews &start);
    void move(const PointerNews &news) override;
    void finish(const PointerNews &news) override;
    GestureLook look() const override;
    WireMark markOf(const SceneWire &wire) const override;
    Qt::CursorShape cursor() const override { return Qt::CrossCursor; }

private:
    bool crosses(const QLineF &line);

    QPolygonF m_stroke;
    std::vector<WireEnd> m_cut;
    std::unordered_set<std::uint64_t> m_marks; // the same, to look up
};

} // namespace heddle::ui
