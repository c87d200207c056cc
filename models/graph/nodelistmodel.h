// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include "engine/message/delta.h"

#include <QtCore/QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace heddle {

class Scene;
struct SceneNode;

/// All nodes of the graph that is looked at, in the order of their ids: for outlines and lists. A delta
/// becomes the fewest row changes that say it. GUI thread; owned by the FlowDocument.
class NodeListModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to a FlowDocument.")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    enum Role {
        NodeIdRole = Qt::UserRole, ///< int
        TitleRole, ///< Its name.
        TypeIdRole, ///< "image.blur"
        XRole,
        YRole,
        WidthRole,
        HeightRole,
        StateRole, ///< "out-of-date"; see stateName().
        KindRole, ///< "filter"
    };
    Q_ENUM(Role)

    NodeListModel(Scene &scene, QObject *parent);

    /// The one entry: brings the scene and the rows to the state after the delta, in step.
    void apply(const GraphDelta &delta);

    int count() const { return int(m_rows.size()); }
    const SceneNode *sceneNode(NodeId id) const;
    Q_INVOKABLE int rowOf(int nodeId) const; ///< -1: none.

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

signals:
    void countChanged();

private:
    void reset(const GraphDelta &delta);
    void removeRows(const std::vector<NodeId> &ids);
    void addRows(const std::vector<Node> &nodes);
    void touchRows(const GraphDelta &delta);
    int find(NodeId id) const;

    Scene &m_scene;
    std::vector<NodeId> m_rows; ///< Ascending.
};

} // namespace heddle
