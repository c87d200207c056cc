// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include "engine/message/delta.h"
#include "models/graph/farewell.h"

#include <QtCore/QAbstractListModel>
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

/// The pool behind the delegates of the canvas: a slot for each node that is near enough to be read.
/// Panning binds slots to other nodes by dataChanged; rows come when more are needed than ever before and
/// never go. Tells the engine whose outputs are wanted. GUI thread; owned by the FlowDocument.
class ShownNodes : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to a FlowDocument.")

public:
    static constexpr int kMostSlots = 100;
    enum Role {
        NodeRole = Qt::UserRole, ///< NodeProperties *, or null in a slot that is free.
        SlotNodeRole, ///< The same, by its longer name.
    };
    Q_ENUM(Role)

    ShownNodes(NodeEdits &edits, const Scene &scene, QObject *parent);
    ~ShownNodes() override;

    /// What can be read on the canvas now; of more than kMostSlots the rest is left to the painter.
    void setVisibleIds(const std::vector<NodeId> &ids);
    Q_INVOKABLE void setVisible(const QList<int> &ids);
    /// The one node that the inspector shows; none: {}. Its properties exist whether or not it is visible.
    void setInspected(NodeId id);
    /// Nodes that somebody wants whether or not they are visible, in place of those that the same one wanted
    /// before: the panel, the viewer, a peek.
    void hold(const QObject *who, const std::vector<NodeId> &ids);
    /// Those of a shown, inspected or held node; nullptr for all others.
    NodeProperties *properties(NodeId id) const;
    const Scene &scene() const { return m_scene; }
    bool isShown(NodeId id) const { return m_slotOf.contains(id); }

    /// After the scene has taken the delta.
    void apply(const GraphDelta &delta);
    /// After all that show them have heard of it: the properties of nodes that are gone go.
    void letGo() { m_farewell.say(); }
    void refreshPlaces(const std::vector<NodeId> &ids);
    void refreshSelected(const QList<int> &ids);
    void refreshStatuses(const QList<int> &ids);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

private:
    NodeProperties *ensure(NodeId id);
    void freeSlot(int slot);
    void fill(const std::vector<NodeId> &wanted);
    void emitRebound();
    void forget(NodeId id);
    void watchSoon();
    void postWatch();
    void prune();
    void tick();

    NodeEdits &m_edits;
    const Scene &m_scene;
    std::vector<NodeId> m_bound; ///< By slot; 0: free.
    std::unordered_map<NodeId, int> m_slotOf;
    std::unordered_map<NodeId, NodeProperties *> m_properties;
    NodeId m_inspected;
    std::unordered_map<const QObject *, std::unordered_set<NodeId>> m_held; ///< By whom.
    std::vector<NodeId> m_watched; ///< As last told to the engine, ascending.
    GraphPath m_watchedGraph;
    std::unordered_set<NodeId> m_stale; ///< Watched, but what was told of them is lost: to be asked for anew.
    std::vector<int> m_rebound;
    Farewell m_farewell;
    QTimer m_watchTimer;
    QTimer m_clock; ///< Runs while a shown node does.
};

} // namespace heddle
