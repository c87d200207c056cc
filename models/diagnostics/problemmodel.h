// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include "engine/message/delta.h"

#include <QtCore/QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include <unordered_map>
#include <vector>

namespace heddle {

class Scene;
struct SceneNode;

/// The nodes that failed, warn or are not set up, worst first. GUI thread; owned by the FlowDocument.
class ProblemModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to a FlowDocument.")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)
    Q_PROPERTY(int errors READ errors NOTIFY countChanged FINAL)
    Q_PROPERTY(int warnings READ warnings NOTIFY countChanged FINAL)

public:
    enum Role {
        NodeIdRole = Qt::UserRole,
        TitleRole, ///< The node's name.
        StateRole, ///< "error", "warning" or "not-set-up"
        TextRole, ///< What is wrong, as a sentence.
    };
    Q_ENUM(Role)

    ProblemModel(const Scene &scene, QObject *parent);

    /// After the scene has taken the delta.
    void apply(const GraphDelta &delta);

    int count() const { return int(m_rows.size()); }
    int errors() const { return countOf(NodeState::Error); }
    int warnings() const { return countOf(NodeState::Warning); }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

signals:
    void countChanged();

private:
    struct Row {
        int rank = 0; ///< 0 is worst.
        NodeId node;
        NodeState state = NodeState::Error;
        QString title, text;
        friend bool operator==(const Row &, const Row &) = default;
    };

    static int rankOf(NodeState state); ///< -1: no problem.
    static Row rowFor(const SceneNode &node);
    int countOf(NodeState state) const;
    std::vector<Row>::iterator placeOf(int rank, NodeId id);
    void reset();
    void refresh(NodeId id);
    void removeRow(int rank, NodeId id);
    void insertRow(Row added);

    const Scene &m_scene;
    std::vector<Row> m_rows; ///< By rank, then id.
    std::unordered_map<NodeId, int> m_ranks; ///< Of the nodes that have a row.
};

} // namespace heddle
