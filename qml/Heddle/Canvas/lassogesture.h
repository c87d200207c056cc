// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include "qml/Heddle/Canvas/gesture.h"

#include <QtCore/QList>

namespace heddle::ui {

// Selects the nodes whose middle it goes round, while it is drawn.
class LassoGesture final : public Gesture {
public:
    LassoGesture(CanvasBase &canvas, const PointerNews &start);
    void move(const PointerNews &news) override;
    void finish(const PointerNews &) override { }
    void cancel() override;
    GestureLook look() const override;

private:
    QPolygonF m_stroke;
    QList<int> m_before, m_framesBefore;
};

} // namespace heddle::ui
