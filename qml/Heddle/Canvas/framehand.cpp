// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "qml/Heddle/Canvas/framehand.h"

#include "models/document/flowdocument.h"
#include "qml/Heddle/Canvas/canvasbase.h"
#include "qml/Heddle/Canvas/framegestures.h"

#include <utility>

namespace heddle::ui {
namespace {

constexpr double kEdge = 5, kTitle = 20; // on screen

} // namespace

QPointF placeForNew(const CanvasBase &canvas)
{
    const QPointF pointer = canvas.pointerInView();
    const bool inside = !pointer.isNull() && canvas.contains(pointer);
    return inside ? pointer : QPointF(canvas.width() / 2, canvas.height() / 2);
}

FrameHand::FrameHand(CanvasBase &canvas)
    : m_canvas(canvas)
{
}

// From afar the title stands above its frame.
FrameSpot FrameHand::spotAt(const QPointF &scene) const
{
    if (!m_canvas.document() || m_canvas.readOnly())
        return {};
    const double zoom = m_canvas.zoom();
    const double above = m_canvas.level() == Level::Full ? 0 : kTitle / zoom;
    return m_canvas.document()->scene().framing().at(scene, {kEdge / zoom, above});
}

bool FrameHand::press(const QPointF &scene, Qt::KeyboardModifiers modifiers)
{
    m_pressed = spotAt(scene);
    m_narrows = false;
    if (!m_pressed)
        return false;
    Selection &selection = *m_canvas.document()->selection();
    const int id = int(m_pressed.frame);
    if (modifiers & Qt::ControlModifier)
        selection.toggleFrame(id);
    else if (modifiers & Qt::ShiftModifier)
        selection.selectFrame(id, true);
    else if (!selection.isFrameSelected(id))
        selection.selectFrame(id);
    else
        m_narrows = selection.count() + selection.frameCount() > 1;
    return true;
}

void FrameHand::narrow()
{
    if (m_narrows && m_pressed)
        m_canvas.document()->selection()->selectFrame(int(m_pressed.frame));
}

std::unique_ptr<Gesture> FrameHand::gesture(const PointerNews &start)
{
    if (m_pressed.part == FrameSpot::Edge)
        return std::make_unique<FrameSizeGesture>(m_canvas, m_pressed, start);
    // Ctrl has just taken it out of the selection: there is nothing to move.
    if (!m_canvas.document()->selection()->isFrameSelected(int(m_pressed.frame)))
        return nullptr;
    return std::make_unique<FrameMoveGesture>(m_canvas, m_pressed.frame, start);
}

bool FrameHand::askForMenu(const QPointF &view)
{
    const FrameSpot spot = spotAt(m_canvas.toScene(view));
    if (!spot)
        return false;
    Selection &selection = *m_canvas.document()->selection();
    if (!selection.isFrameSelected(int(spot.frame)))
        selection.selectFrame(int(spot.frame));
    emit menuWanted(view, int(spot.frame));
    return true;
}

bool FrameHand::edit(const QPointF &scene)
{
    const FrameSpot spot = spotAt(scene);
    if (spot)
        want(int(spot.frame), spot.part != FrameSpot::Head);
    return bool(spot);
}

bool FrameHand::hover(const QPointF &scene, bool above)
{
    const FrameSpot before = std::exchange(m_hovered, above ? FrameSpot() : spotAt(scene));
    return before != m_hovered;
}

Qt::CursorShape FrameHand::cursor() const
{
    return cursorOf(m_hovered);
}

void FrameHand::want(int frame, bool text)
{
    if (text && m_canvas.document()->frames()->isNote(frame))
        emit textWanted(frame);
    else
        emit titleWanted(frame);
}

void FrameHand::askForTitle()
{
    if (const int frame = m_canvas.document()->frames()->chosen())
        want(frame, m_canvas.document()->frames()->title(frame).isEmpty());
}

void FrameHand::askForText()
{
    if (const int frame = m_canvas.document()->frames()->chosen())
        emit textWanted(frame);
}

void FrameHand::askForNote()
{
    emit noteWanted(m_canvas.toScene(placeForNew(m_canvas)));
}

} // namespace heddle::ui
