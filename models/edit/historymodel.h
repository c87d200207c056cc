// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include "engine/message/delta.h"

#include <QtCore/QAbstractListModel>
#include <QtCore/QStringList>
#include <QtQml/qqmlregistration.h>

namespace heddle {

class NodeEdits;

/// The undo history as a list: how the flow was at first, then a row for each step, done or taken back. To
/// go to one undoes or redoes all between as one wish. GUI thread; owned by the FlowDocument.
class HistoryModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to a FlowDocument.")
    Q_PROPERTY(int count READ count NOTIFY changed FINAL)
    Q_PROPERTY(int current READ current NOTIFY changed FINAL)

public:
    enum Role {
        LabelRole = Qt::UserRole, ///< "Move 3 nodes"
        DoneRole, ///< bool: false where it was taken back.
        CurrentRole, ///< bool: the flow is as it was after this step.
        SavedRole, ///< bool: so it was saved.
    };
    Q_ENUM(Role)

    HistoryModel(NodeEdits &edits, QObject *parent);

    void apply(const GraphDelta &delta);

    int count() const { return int(m_labels.size()) + 1; }
    int current() const { return m_current; }
    Q_INVOKABLE void goTo(int row);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

signals:
    void changed();

private:
    void take(const HistoryChange &change);
    void cut(int kept);
    void add(const std::vector<std::string> &labels);

    NodeEdits &m_edits;
    QStringList m_labels;
    int m_current = 0, m_saved = 0;
};

} // namespace heddle
