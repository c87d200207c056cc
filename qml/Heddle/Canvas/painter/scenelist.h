// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include "models/graph/scene.h"
#include "qml/Heddle/Canvas/painter/displaylist.h"
#include "qml/Heddle/Theme/tokens.h"

namespace heddle::ui {

// The icons of the buttons in the foot of a node.
QStringList footButtons(const SceneNode &node);

// Turns what a scene holds into what is painted. Resolves colours and names; knows nothing of the pointer.
// For the thread of the scene; the scene and the tokens outlive it.
class SceneList {
public:
    SceneList(const Scene &scene, const Tokens &tokens) : m_scene(scene), m_tokens(tokens) { }

    // Everything that touches the area, without the nodes for which leaveOut says true.
    template <class LeaveOut> DisplayList list(const QRectF &area, Level level, LeaveOut leaveOut) const
    {
        DisplayList list = around(area, level);
        for (const SceneNode *node : m_scene.nodesIn(area)) {
            if (level == Level::Far)
                list.bodies.push_back(body(*node));
            else if (!leaveOut(node->id))
                list.nodes.push_back(this->node(*node, level));
        }
        return list;
    }

    PaintBody body(const SceneNode &node) const;
    PaintNode node(const SceneNode &node, Level level) const;
    PaintWire wire(const SceneWire &wire) const;

private:
    DisplayList around(const QRectF &area, Level level) const;
    void addPorts(PaintNode &painted, const SceneNode &node) const;
    void addRows(PaintNode &painted, const SceneNode &node) const;
    void addFoot(PaintNode &painted, const SceneNode &node) const;

    const Scene &m_scene;
    const Tokens &m_tokens;
};

} // namespace heddle::ui
