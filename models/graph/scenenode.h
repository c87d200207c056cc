// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread; plain values.
#pragma once

#include "engine/message/delta.h"
#include "models/graph/nodegeometry.h"
#include "models/graph/runclock.h"

#include <QtCore/QRectF>
#include <QtCore/QString>

#include <memory>
#include <optional>
#include <vector>

namespace heddle {

/// One node as it is shown. Owned by the Scene; valid until the next apply().
struct SceneNode {
    NodeId id;
    QPointF at; ///< As shown: where it is dragged to, before the engine knows.
    QSizeF size;
    QString title; ///< Its name.
    const NodeType *type = nullptr; ///< Never null.
    NodeState state = NodeState::OutOfDate;
    float progress = -1;
    bool selected = false;
    Node node; ///< As the engine has it.
    NodeStatus status;
    RunClock clock;
    bool defiant = false; ///< Was told to stop long ago.
    bool planned = false; ///< Would run, if it were asked for now.
    double cost = -1; ///< By the measure that the scene shows; -1: not known.
    std::shared_ptr<const NodeLayout> layout; ///< Never null; shared by the nodes of a type.
    std::vector<int> wires; ///< Indices of the wires that touch it.

    bool isGroup() const { return bool(node.inner); }
    QRectF rect() const { return {at, size}; }
    QPointF inputPoint(int index) const
    {
        return at + QPointF(layout->dot ? size.width() / 2 : 0, layout->inputY(index));
    }
    QPointF outputPoint(int index) const
    {
        return at + QPointF(layout->dot ? size.width() / 2 : size.width(), layout->outputY(index));
    }
};

/// One wire as it is shown.
struct SceneWire {
    NodeId from, to;
    int fromPort = 0, toPort = 0; ///< Index of the output and of the input in their types.
    int fromPlace = 0, toPlace = 0; ///< Of the nodes, in the scene.
    QPointF start, end;
    const Type *fromType = nullptr, *toType = nullptr; ///< Differ where the wire converts. Never null.
    bool live = true; ///< False: this place in the list is free.

    QRectF bounds() const; ///< Of the curve, handles included.
    double handle() const { return wireHandle(start, end); }
    QPointF pointAt(double t) const; ///< On the curve; t from 0 to 1.
};

/// A port that the pointer is at.
struct ScenePort {
    NodeId node;
    bool output = false;
    int index = -1;
    QString name;
    QPointF centre;
    std::optional<PortType> type; ///< A copy: a port may be in the hand when a program takes it away.

    explicit operator bool() const { return index >= 0; }
};

} // namespace heddle
