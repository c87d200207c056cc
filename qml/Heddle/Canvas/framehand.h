// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include "models/graph/sceneframes.h"
#include "qml/Heddle/Canvas/gesture.h"

#include <QtCore/QObject>
#include <QtCore/QPointF>
#include <QtQml/qqmlregistration.h>

#include <memory>

namespace heddle::ui {

class CanvasBase;

// Where something new shall be, in the view: under the pointer, or in the middle.
QPointF placeForNew(const CanvasBase &canvas);

// What the pointer does with frames and notes, where neither a node nor a wire lies above them: the canvas
// asks it first. GUI thread; owned by the canvas.
class FrameHand : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to a canvas.")

public:
    explicit FrameHand(CanvasBase &canvas);

    // Takes the press if it hits a frame: true.
    bool press(const QPointF &scene, Qt::KeyboardModifiers modifiers);
    void release() { m_pressed = {}; }
    bool isPressed() const { return bool(m_pressed); }
    void narrow(); // A click without keys on one of many: it alone is meant.
    std::unique_ptr<Gesture> gesture(const PointerNews &start);
    bool askForMenu(const QPointF &view);
    bool edit(const QPointF &scene); // What was double-clicked.
    // Whether the cursor may have to change. Nowhere: something else lies above.
    bool hover(const QPointF &scene, bool above);
    Qt::CursorShape cursor() const;

    Q_INVOKABLE void askForTitle(); ///< Of the one that is selected.
    Q_INVOKABLE void askForText();
    Q_INVOKABLE void askForNote(); ///< A new one, under the pointer or in the middle.

signals:
    void titleWanted(int frame);
    void textWanted(int frame);
    // point is in the scene.
    void noteWanted(const QPointF &point);
    void menuWanted(const QPointF &point, int frame);

private:
    FrameSpot spotAt(const QPointF &scene) const;
    void want(int frame, bool text);

    CanvasBase &m_canvas;
    FrameSpot m_pressed, m_hovered;
    bool m_narrows = false;
};

} // namespace heddle::ui
