// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread; values.
#pragma once

#include "models/graph/scenenode.h"

#include <QtCore/QDeadlineTimer>
#include <QtCore/QRectF>
#include <QtCore/QString>

namespace heddle::ui {

// A place on a node that does something of its own when it is clicked: a value field, a button in the foot,
// or the foot of a group inside which something is wrong, or of a node that something else makes run.
struct HotSpot {
    enum Kind { None, Field, Button, Foot, Corner, Isolated, Trouble, Reason };
    Kind kind = None;
    NodeId node;
    int index = -1; ///< Of the input, or of the button.
    QString port; ///< Of a field.
    QString action; ///< Of a button: "play", "pause", "stop".
    bool number = false;
    QRectF rect; ///< In the scene.

    Qt::CursorShape cursor() const;
    bool isPressable() const { return kind == Field || kind == Button || kind >= Trouble; }
    friend bool operator==(const HotSpot &a, const HotSpot &b)
    {
        return a.kind == b.kind && a.node == b.node && a.index == b.index && a.action == b.action;
    }
};

// A wire, by the input that it feeds; port -1: none.
struct ChosenWire {
    NodeId to;
    int port = -1;
    friend bool operator==(const ChosenWire &, const ChosenWire &) = default;
};

// What the pointer rests on.
struct Hover {
    NodeId node;
    ScenePort port;
    HotSpot spot;
    ChosenWire wire; ///< Where there is neither a node nor a port.
    QDeadlineTimer late; ///< Until then, a click on the button that has come to lie there was meant for Stop.
};

// Run, where Stop was under the pointer before: the node has ended meanwhile.
bool takesPlaceOfStop(const HotSpot &before, const HotSpot &now);

// What of this node lies at the point.
HotSpot hotSpotAt(const SceneNode &node, const QPointF &point);

} // namespace heddle::ui
