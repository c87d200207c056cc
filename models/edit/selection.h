// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include <QtCore/QList>
#include <QtCore/QObject>
#include <QtCore/QSet>
#include <QtQml/qqmlregistration.h>

namespace heddle {

/// Which nodes are selected. Known to the window alone. GUI thread; owned by the FlowDocument.
class Selection : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to a FlowDocument.")
    Q_PROPERTY(int count READ count NOTIFY changed FINAL)
    Q_PROPERTY(QList<int> ids READ ids NOTIFY changed FINAL)

public:
    explicit Selection(QObject *parent = nullptr);

    int count() const { return int(m_ids.size()); }
    QList<int> ids() const; ///< Ascending.

    Q_INVOKABLE bool isSelected(int id) const { return m_ids.contains(id); }
    /// Alone, or beside those that are selected already.
    Q_INVOKABLE void select(int id, bool add = false);
    Q_INVOKABLE void set(const QList<int> &ids);
    Q_INVOKABLE void toggle(int id);
    Q_INVOKABLE void clear();
    void remove(const QList<int> &ids);

signals:
    void changed();
    /// The same news, for those who keep a mark for each node.
    void switched(const QList<int> &nowSelected, const QList<int> &noLonger);

private:
    void replace(QSet<int> ids);

    QSet<int> m_ids;
};

} // namespace heddle
