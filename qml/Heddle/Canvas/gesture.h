// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include "engine/value/convert.h"
#include "models/graph/scenenode.h"
#include "qml/Heddle/Canvas/painter/displaylist.h"

#include <QtCore/QLineF>
#include <QtCore/QPointF>
#include <QtCore/QRectF>
#include <QtCore/QString>
#include <QtGui/QPolygonF>

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

// What a gesture shows above the nodes; places are in the scene.
struct GestureLook {
    std::optional<PaintWire> wire;
    std::vector<PaintWire> bundle; ///< Wires that go together.
    QRectF box;
    QPolygonF stroke; ///< What the pointer has drawn.
    bool open = false; ///< The stroke crosses something; else it goes round it.
    bool cuts = false; ///< It parts what it crosses.
    std::vector<QRectF> ghosts; ///< Where copies will be.
    std::vector<QLineF> guides; ///< What a moved node is in line with.
    QRectF ring; ///< Round what keys are at.
    QString chip; ///< Beside the pointer,
    std::optional<QPointF> chipAt; ///< or beside this place.
    bool trouble = false; ///< The chip says no.

    bool isEmpty() const
    {
        return !wire && bundle.empty() && box.isNull() && stroke.isEmpty() && ghosts.empty() && guides.empty()
            && ring.isNull() && chip.isEmpty();
    }
};

// What a gesture makes of a wire that is there.
enum class WireMark : std::uint8_t {
    None,
    Held, ///< In the hand: not where it was.
    Lit, ///< A node would go into it.
    Doomed, ///< It would be cut.
};

// A wire's end snaps to a port that is no further away.
inline constexpr double kPortSnap = 15; // on screen

inline PortLook portLookOf(Fit fit)
{
    return fit == Fit::Same ? PortLook::Fits : fit == Fit::Converted ? PortLook::Converts : PortLook::Dimmed;
}

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
    // Whoever changes its marks tells the canvas: invalidate().
    virtual WireMark markOf(const SceneWire &) const { return WireMark::None; }
    virtual Qt::CursorShape cursor() const { return Qt::ArrowCursor; }

protected:
    CanvasBase &m_canvas;
};

} // namespace heddle::ui
