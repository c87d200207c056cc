// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include "engine/message/delta.h"

#include <QtCore/QAbstractListModel>
#include <QtCore/QDateTime>
#include <QtCore/QUrl>
#include <QtQml/qqmlregistration.h>

#include <functional>
#include <optional>
#include <string>
#include <tuple>
#include <unordered_map>
#include <vector>

namespace heddle {

class Scene;
struct SceneNode;

/// The nodes that failed, warn or are not set up, in all graphs of the document, and those whose widget is in
/// trouble, worst first; of two as bad the one in the graph that is looked at. GUI thread; owned by the
/// FlowDocument.
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
        GraphRole, ///< Ids of the groups on the way to it, as a list of numbers.
        PlaceRole, ///< The names of those groups, "outer › inner"; empty: it is in the graph that is looked
                   ///< at.
        SinceRole, ///< When that began.
    };
    Q_ENUM(Role)

    using Clock = std::function<QDateTime()>;

    ProblemModel(const Scene &scene, QObject *parent, Clock clock = &QDateTime::currentDateTime);

    /// After the scene has taken the delta.
    void apply(const GraphDelta &delta);
    /// What is wrong with the widget that the node is shown by, a file; empty: nothing any more. Holds until
    /// the node is shown by something else.
    void setFaceTrouble(int node, const QUrl &file, const QString &text);
    /// What was said of that file no longer holds, whether or not its nodes are in view.
    void dropFaceTroubles(const QUrl &file);

    int count() const { return int(m_rows.size()); }
    int errors() const { return countOf(NodeState::Error); }
    int warnings() const { return countOf(NodeState::Warning); }

    static int rankOf(NodeState state); ///< How bad it is: 0 is worst; -1: no problem.

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
        bool away = false; ///< In another graph than the one that is looked at:
        GraphPath graph{}; ///< that one,
        QString place{}; ///< by names.
        QDateTime since{};

        bool says(const Row &other) const; ///< The same, whenever it began.
    };
    using Key = std::tuple<GraphPath, NodeId, QString>;

    static constexpr int kFaceRank = 2; ///< The node itself is well; one that is not set up comes last.
    struct FaceTrouble {
        QUrl file;
        QString text;
        std::string look; ///< By which the node was shown then.
    };

    static int rankOf(const SceneNode &node); ///< Of a group: what is inside it has a row of its own.
    static std::optional<Row> stateRow(const SceneNode &node);
    static Row rowFor(const Problem &problem);
    std::optional<Row> faceRow(NodeId id) const;
    int countOf(NodeState state) const;
    std::vector<Row>::iterator placeOf(int rank, NodeId id);
    void tellCounts(const std::function<void()> &change);
    void take(const GraphDelta &delta);
    void reset();
    void refresh(NodeId id);
    void refreshFace(NodeId id);
    void replace(int before, NodeId id, std::optional<Row> now);
    void removeRow(int rank, NodeId id);
    void insertRow(Row added);
    static Key keyOf(const Row &row);

    const Scene &m_scene;
    Clock m_clock;
    GraphPath m_graph;
    std::vector<Problem> m_away;
    std::vector<Row> m_rows; ///< By rank, then those here by id, then those elsewhere.
    std::unordered_map<NodeId, FaceTrouble> m_faces; ///< Each has a row.
    std::unordered_map<NodeId, int> m_ranks; ///< Of the nodes here whose state has a row.
};

} // namespace heddle
