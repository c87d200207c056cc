// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread; pure functions.
#pragma once

#include "models/graph/scene.h"

#include <QtCore/QLineF>
#include <QtCore/QPointF>

#include <vector>

namespace heddle::ui {

// What draws a node that is dragged.
struct Magnets {
    bool neighbours = true; ///< Wires that become level, edges and gaps that meet those of others.
    bool grid = true; ///< Where none of these is near.
    double reach = 6; ///< In the scene.
};

// Selected nodes on their way, one of them in the hand.
struct Drag {
    NodeId node;
    QPointF from; ///< Where its upper left corner began.
    QPointF way; ///< How far the pointer has gone.
};

struct Snap {
    QPointF way; ///< How far the nodes go.
    std::vector<QLineF> guides; ///< Why, in the scene.
};

// Asks what is near and the wires of few nodes, whatever the size of the flow.
Snap snapped(const Scene &scene, const Drag &drag, const Magnets &magnets);

} // namespace heddle::ui
