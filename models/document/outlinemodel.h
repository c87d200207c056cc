// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include "models/document/flowdocument.h"

#include <QtCore/QAbstractListModel>
#include <QtCore/QPointer>
#include <QtQml/qqmlregistration.h>

#include <unordered_set>
#include <vector>

namespace heddle {

/// The graph that is looked at as a tree in rows: the groups that one is inside of, then the nodes, below
/// each open node its inputs and outputs. Each row is also a sentence that says all of it. Without a document
/// it has no rows and costs nothing. GUI thread; owned by what shows it.
class OutlineModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(heddle::FlowDocument *document READ document WRITE setDocument NOTIFY documentChanged FINAL)
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    enum Kind {
        Way, ///< The flow, or a group that one is inside of.
        Node,
        Input,
        Output,
        Inside, ///< The way into a group.
    };
    Q_ENUM(Kind)
    enum Role {
        KindRole = Qt::UserRole,
        NodeIdRole, ///< 0: a row of the way.
        LevelRole, ///< How deep it is nested.
        TitleRole,
        AboutRole, ///< What follows the title, quieter: a state, a value, the other end of a wire.
        StateRole, ///< The node's, by name; empty for all but nodes.
        TypeRole, ///< Of a port: "image".
        OpenableRole,
        OpenRole, ///< What is below it is shown.
        SpokenRole, ///< All of it in a sentence.
    };
    Q_ENUM(Role)

    explicit OutlineModel(QObject *parent = nullptr);

    FlowDocument *document() const { return m_document; }
    void setDocument(FlowDocument *document);
    int count() const { return int(m_rows.size()); }

    /// Shows what is below a row, or no longer.
    Q_INVOKABLE void setOpen(int row, bool open);
    /// One step in: opens the row, or is at what is below it, or goes into the group. The row to be at.
    Q_INVOKABLE int stepIn(int row);
    /// One step out: closes the row, or is at what it belongs to, or leaves the group.
    Q_INVOKABLE int stepOut(int row);
    /// Of the node itself; -1: none.
    Q_INVOKABLE int rowOf(int node) const;
    /// Goes to where the row of a way leads, or into the group; false: it is neither.
    Q_INVOKABLE bool follow(int row);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

signals:
    void documentChanged();
    void countChanged();

private:
    struct Row {
        Kind kind = Node;
        NodeId node;
        int index = 0; ///< Of the port in its type; how deep a way leads.
        friend bool operator==(const Row &, const Row &) = default;
    };

    void listen();
    void rebuild();
    void insertNodes(int first, int last);
    void removeNodes(int first, int last);
    void refresh(int first, int last, const QList<int> &roles);
    void fitPorts(NodeId node);
    void replaceBelow(int row, const std::vector<Row> &rows);
    std::vector<Row> below(NodeId node) const;
    int belowCount(int row) const; ///< How many rows are shown below it.
    int placeOf(int nodeRow) const; ///< Where the block of the n-th node begins.
    const SceneNode *nodeOf(const Row &row) const;
    QString titleOf(const Row &row, const SceneNode *node) const;
    QString aboutOf(const Row &row, const SceneNode *node) const;
    QString typeOf(const Row &row, const SceneNode *node) const;
    QString spokenOf(const Row &row, const SceneNode *node) const;

    QPointer<FlowDocument> m_document;
    std::vector<Row> m_rows;
    std::unordered_set<NodeId> m_open;
};

} // namespace heddle
