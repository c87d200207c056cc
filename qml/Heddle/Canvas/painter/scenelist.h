// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include "models/graph/scene.h"
#include "qml/Heddle/Canvas/painter/displaylist.h"
#include "qml/Heddle/Canvas/painter/wiregaps.h"
#include "qml/Heddle/Theme/tokens.h"

#include <unordered_map>

namespace heddle::ui {

// The icons of the buttons in the foot of a node. What is done offers to run again only under the pointer.
QStringList footButtons(const SceneNode &node, bool hovered);

// Turns what a scene holds into what is painted. Resolves colours and names; knows nothing of the pointer.
// For the thread of the scene; the scene and the tokens outlive it.
class SceneList {
public:
    SceneList(const Scene &scene, const Tokens &tokens)
        : m_scene(scene)
        , m_tokens(tokens)
    {
    }

    // Everything that touches the area.
    DisplayList list(const QRectF &area, Level level) const
    {
        return list(
            area, level, [](auto &, auto &) { return true; }, [](NodeId) { return true; });
    }
    // The same without what keepWire(PaintWire &, const SceneWire &) and keepNode(NodeId) do not want.
    template <class KeepWire, class KeepNode>
    DisplayList list(const QRectF &area, Level level, KeepWire keepWire, KeepNode keepNode) const
    {
        DisplayList list = framesIn(area, level);
        for (const SceneWire *shown : m_scene.wiresIn(area)) {
            PaintWire painted = wire(*shown);
            if (keepWire(painted, *shown))
                list.wires.push_back(std::move(painted));
        }
        if (level == Level::Full)
            addGaps(list, m_tokens);
        for (const SceneNode *shown : m_scene.nodesIn(area)) {
            if (shown->layout->dot && level > Level::Plain)
                continue;
            if (level == Level::Far)
                list.bodies.push_back(body(*shown));
            else if (keepNode(shown->id))
                list.nodes.push_back(node(*shown, level));
        }
        return list;
    }

    PaintBody body(const SceneNode &node) const;
    PaintNode node(const SceneNode &node, Level level) const;
    PaintWire wire(const SceneWire &wire) const;

private:
    DisplayList framesIn(const QRectF &area, Level level) const;
    void addSum(PaintFrame &painted, const Frame &frame) const;
    void addPorts(PaintNode &painted, const SceneNode &node) const;
    void addRows(PaintNode &painted, const SceneNode &node) const;
    void addPassages(PaintNode &painted, const SceneNode &node) const;
    void addFoot(PaintNode &painted, const SceneNode &node) const;

    /// How wires of a type look.
    struct Thread {
        QColor color;
        bool list = false;
    };
    const Thread &threadOf(const Type &type) const;

    const Scene &m_scene;
    const Tokens &m_tokens;
    mutable std::unordered_map<const Type *, Thread> m_threads;
};

} // namespace heddle::ui
