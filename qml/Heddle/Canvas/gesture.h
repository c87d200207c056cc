// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include "models/graph/scenenode.h"
#include "qml/Heddle/Canvas/painter/displaylist.h"

#include <QtCore/QLineF>
#include <QtCore/QPointF>
#include <QtCore/QRectF>
#include <QtCore/QString>

#include <optional>
#include <vector>

namespace heddle::ui {

class CanvasBase;

// Where the pointer is, and which keys are held.
struct PointerNews {
    QPointF view;
    QPointF scene;
    Qt::KeyboardModifiers modifiers;
};

// What a gesture shows above the nodes.
struct GestureLook {
    std::optional<PaintWire> wire;
    QRectF box; ///< In the scene.
    std::vector<QLineF> guides; ///< In the scene: what a moved node is in line with.
    QString chip; ///< Beside the pointer.
    bool trouble = false; ///< The chip says no.
};

// What the pointer does between press and release. Made by the canvas at the press, told of every move, then
// finished or cancelled, then deleted. What it does before finish() is seen in this window alone. GUI thread.
class Gesture {
public:
    explicit Gesture(CanvasBase &canvas)
        : m_canvas(canvas)
    {
    }
    virtual ~Gesture() = default;
    Gesture(const Gesture &) = delete;
    Gesture &operator=(const Gesture &) = delete;

    virtual void move(const PointerNews &news) = 0;
    virtual void finish(const PointerNews &news) = 0;
    virtual void cancel() { }
    // The view follows when the pointer comes near its border.
    virtual bool scrolls() const { return true; }
    virtual GestureLook look() const { return {}; }
    // How a port answers to it.
    virtual PortLook portLook(const ScenePort &) const { return PortLook::Plain; }
    // The input whose wire it holds in its hand, if any.
    virtual ScenePort lifted() const { return {}; }
    virtual Qt::CursorShape cursor() const { return Qt::ArrowCursor; }

protected:
    CanvasBase &m_canvas;
};

} // namespace heddle::ui
