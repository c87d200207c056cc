// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include "models/graph/scenenode.h"
#include "qml/Heddle/Canvas/gesture.h"

#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtQml/qqmlregistration.h>

#include <vector>

QT_FORWARD_DECLARE_CLASS(QKeyEvent)

namespace heddle::ui {

class CanvasBase;
class KeyWireGesture;

ScenePort portAs(const SceneNode &node, bool output, int index);
// Those that a wire may end at, inputs first.
std::vector<ScenePort> portsOf(const SceneNode &node);

// What keys do with the ports and fields of the one node that is selected: a ring goes from one to the next,
// a field is edited, a wire begins and goes to a port that fits. Over as soon as something else is selected.
// GUI thread; owned by the canvas.
class PortHand : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to a canvas.")
    Q_PROPERTY(bool active READ isActive NOTIFY moved FINAL)
    // What the ring is at, in words; empty: there is none.
    Q_PROPERTY(QString spoken READ spoken NOTIFY moved FINAL)

public:
    explicit PortHand(CanvasBase &canvas);

    Q_INVOKABLE void enter(); ///< To the first of the node's ports and fields.
    Q_INVOKABLE void drawWire(); ///< From where the ring is; else from the node's first output.

    bool isActive() const { return bool(port()); }
    ScenePort port() const; // Where the ring is, or where the wire would go.
    QString spoken() const;
    bool step(double right, double down); // False: there is no ring.
    bool press(const QKeyEvent &event); // Takes the key if it means something here: true.
    bool leave(); // False: there was no ring.
    GestureLook look() const;

signals:
    void moved();
    // What cannot be done, and why.
    void refused(const QString &why);

private:
    const SceneNode *node() const;
    KeyWireGesture *wire() const;
    ScenePort own() const; // Where the ring is in its node.
    std::vector<ScenePort> stops() const;
    QRectF ring() const;
    void put(const ScenePort &port);
    void tell();
    void turn(int by);
    void use();
    void cutWire();
    void followDocument();

    CanvasBase &m_canvas;
    NodeId m_node;
    bool m_output = false;
    int m_index = -1;
};

} // namespace heddle::ui
