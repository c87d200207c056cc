// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include "engine/message/delta.h"
#include "models/graph/farewell.h"

#include <QtCore/QList>
#include <QtCore/QObject>
#include <QtCore/QTimer>
#include <QtQml/qqmlregistration.h>

#include <memory>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace heddle {

class NodeEdits;
class NodeProperties;
class Scene;

/// The nodes that somebody looks at, each with its properties: canvases, the inspector, the panel, the
/// viewer. Tells the engine whose outputs are wanted. GUI thread; owned by the FlowDocument.
class ShownNodes : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to a FlowDocument.")

public:
    ShownNodes(NodeEdits &edits, const Scene &scene, QObject *parent);
    ~ShownNodes() override;

    /// What is looked at by nobody in particular.
    void setVisibleIds(const std::vector<NodeId> &ids) { hold(this, ids); }
    Q_INVOKABLE void setVisible(const QList<int> &ids);
    /// The one node that the inspector shows; none: {}. Its properties exist whether or not it is visible.
    void setInspected(NodeId id);
    /// Nodes that somebody wants, in place of those that the same one wanted before: what can be read on a
    /// canvas, the panel, the viewer, a peek.
    void hold(const QObject *who, const std::vector<NodeId> &ids);
    /// That one wants nothing any more, and may go.
    void letGoOf(const QObject *who);
    /// Those of a shown, inspected or held node; nullptr for all others.
    NodeProperties *properties(NodeId id) const;
    const Scene &scene() const { return m_scene; }
    bool isShown(NodeId id) const { return m_properties.contains(id); }

    /// After the scene has taken the delta.
    void apply(const GraphDelta &delta);
    /// After all that show them have heard of it: the properties of nodes that are gone go.
    void letGo() { m_farewell.say(); }
    void refreshPlaces(const std::vector<NodeId> &ids);
    void refreshSelected(const QList<int> &ids);
    void refreshStatuses(const QList<int> &ids);

signals:
    /// These are gone, or are others by now; their properties go as soon as all have heard of it.
    void forgotten(const std::vector<heddle::NodeId> &ids);

private:
    NodeProperties *ensure(NodeId id);
    void forget(NodeId id);
    void watchSoon();
    void postWatch();
    void prune();
    void tick();

    NodeEdits &m_edits;
    const Scene &m_scene;
    std::unordered_map<NodeId, NodeProperties *> m_properties;
    NodeId m_inspected;
    std::unordered_map<const QObject *, std::unordered_set<NodeId>> m_held; ///< By whom.
    std::vector<NodeId> m_watched; ///< As last told to the engine, ascending.
    GraphPath m_watchedGraph;
    std::unordered_set<NodeId> m_stale; ///< Watched, but what was told of them is lost: to be asked for anew.
    Farewell m_farewell;
    QTimer m_watchTimer;
    QTimer m_clock; ///< Runs while a shown node does.
};

} // namespace heddle
