// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include "models/edit/wireedits.h"
#include "qml/Heddle/Canvas/gesture.h"

#include <cstdint>
#include <unordered_set>
#include <vector>

namespace heddle::ui {

// A stroke, and the wires that it crosses.
class StrokeGesture : public Gesture {
public:
    StrokeGesture(CanvasBase &canvas, const PointerNews &start);
    void move(const PointerNews &news) override;
    GestureLook look() const override;
    WireMark markOf(const SceneWire &wire) const override;
    Qt::CursorShape cursor() const override { return Qt::CrossCursor; }

protected:
    const std::vector<DotPlace> &crossed() const { return m_crossed; }
    virtual WireMark mark() const = 0; // of those that are crossed

private:
    bool crosses(const QLineF &line);

    QPolygonF m_stroke;
    std::vector<DotPlace> m_crossed;
    std::unordered_set<std::uint64_t> m_marks; // the same, to look up
};

// Cuts the wires which it crosses; they turn red before it ends.
class CutGesture final : public StrokeGesture {
public:
    using StrokeGesture::StrokeGesture;
    void finish(const PointerNews &news) override;
    GestureLook look() const override;

protected:
    WireMark mark() const override { return WireMark::Doomed; }
};

} // namespace heddle::ui
