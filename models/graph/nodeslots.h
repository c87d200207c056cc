// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include "engine/base/ids.h"

#include <QtCore/QAbstractListModel>
#include <QtCore/QPointer>
#include <QtQml/qqmlregistration.h>

#include <unordered_map>
#include <vector>

namespace heddle {

class NodeProperties;
class ShownNodes;

/// The pool behind the delegates of one canvas: a slot for each node that is near enough to be read there.
/// Panning, and another flow, bind slots to other nodes by dataChanged; rows come when more are needed than
/// ever before and never go. GUI thread; owned by the canvas.
class NodeSlots : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to a canvas.")

public:
    static constexpr int kMostSlots = 100;
    enum Role {
        NodeRole = Qt::UserRole, ///< NodeProperties *, or null in a slot that is free.
        SlotNodeRole, ///< The same, by its longer name.
    };
    Q_ENUM(Role)

    explicit NodeSlots(QObject *parent = nullptr);
    ~NodeSlots() override;

    /// Those of the flow that the canvas shows; null: none.
    void setShown(ShownNodes *shown);
    /// What can be read now; of more than kMostSlots the rest is left to the painter.
    void setVisibleIds(const std::vector<NodeId> &ids);
    bool isShown(NodeId id) const { return m_slotOf.contains(id); }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

private:
    void freeSlot(int slot);
    void fill(const std::vector<NodeId> &wanted);
    void forget(const std::vector<NodeId> &ids);
    void emitRebound();

    QPointer<ShownNodes> m_shown;
    std::vector<NodeId> m_bound; ///< By slot; 0: free.
    std::unordered_map<NodeId, int> m_slotOf;
    std::vector<int> m_rebound;
};

} // namespace heddle
