// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include "models/graph/inputproperties.h"
#include "qml/Heddle/Canvas/gesture.h"

#include <QtCore/QPointer>

namespace heddle::ui {

// Drags a number in its field: along its range, or step by step where it has none. Shift is coarse, Ctrl
// fine. All of it is one undo step.
class ScrubGesture final : public Gesture {
public:
    ScrubGesture(CanvasBase &canvas, InputProperties &input, double fieldWidth, const PointerNews &start);
    static bool canScrub(const InputProperties &input);

    void move(const PointerNews &news) override;
    void finish(const PointerNews &news) override;
    void cancel() override;
    bool scrolls() const override { return false; }
    Qt::CursorShape cursor() const override { return Qt::SizeHorCursor; }

private:
    double wanted(double smallest) const;

    QPointer<InputProperties> m_input;
    double m_from;
    double m_width;
    double m_last; // where the pointer was, in the view
    double m_way = 0; // in pixels at the usual pace
};

} // namespace heddle::ui
