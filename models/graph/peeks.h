// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include "engine/message/delta.h"

#include <QtCore/QAbstractListModel>
#include <QtCore/QPointF>
#include <QtCore/QPointer>
#include <QtQml/qqmlregistration.h>

#include <string>
#include <vector>

namespace heddle {

class NodeProperties;
class OutputProperties;
class ShownNodes;

/// An output that is peeked at, by its own port or by the wire that carries it.
struct PeekAt {
    NodeId node;
    std::string port;
    QPointF at; ///< Where, in the scene.

    explicit operator bool() const { return bool(node); }
};

/// Looks at what ports and wires hold: those that were pinned, in that order, and last the one that the
/// pointer rests on. They show the latest values that are there already; nothing is run for them. GUI
/// thread; owned by the FlowDocument.
class Peeks : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to a FlowDocument.")

public:
    enum Role {
        NodeRole = Qt::UserRole, ///< NodeProperties *
        OutputRole, ///< OutputProperties *; null where it has no such output any more.
        AtRole, ///< QPointF, in the scene
        PinnedRole, ///< bool
        KeyRole, ///< int: names it as long as it is there.
    };
    Q_ENUM(Role)

    Peeks(ShownNodes &shown, QObject *parent);
    ~Peeks() override;

    /// The pointer rests there. What is pinned already is not shown twice.
    void rest(const PeekAt &peek);
    void leave();
    /// Stays until it is closed; one that is pinned already closes.
    void pin(const PeekAt &peek);
    /// The latest of those that are pinned; false: there is none.
    bool closeLast();
    /// At the first output, beside the node: for those without a mouse.
    Q_INVOKABLE void pinNode(int node);
    Q_INVOKABLE void close(int key);
    /// Of those that are pinned, those at that place of the scene: something else comes to lie there.
    Q_INVOKABLE void closeAt(QPointF at);
    Q_INVOKABLE void move(int key, double dx, double dy); ///< By so much of the scene.

    /// After the shown nodes have taken the delta.
    void apply(const GraphDelta &delta);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

private:
    struct Row {
        PeekAt peek;
        int key = 0;
        bool pinned = false;
        QPointer<NodeProperties> node;
        QPointer<OutputProperties> output;
    };

    void add(const PeekAt &peek, bool pinned);
    void remove(std::size_t row);
    std::size_t find(const PeekAt &peek) const; ///< Where there is none: as many as there are.
    std::size_t find(int key) const;
    void bind();

    ShownNodes &m_shown;
    std::vector<Row> m_rows;
    int m_lastKey = 0;
};

} // namespace heddle
