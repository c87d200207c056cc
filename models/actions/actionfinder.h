// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include "models/actions/actionlist.h"

#include <QtCore/QAbstractListModel>
#include <QtCore/QPointer>
#include <QtQml/qqmlregistration.h>

namespace heddle {

/// The actions that match what was typed: for the palette what was chosen lately and what fits best first,
/// for the list of keys in the order of sections. GUI thread; owned by what shows it.
class ActionFinder : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(heddle::ActionList *actions READ actions WRITE setActions NOTIFY actionsChanged FINAL)
    Q_PROPERTY(QString filter READ filter WRITE setFilter NOTIFY filterChanged FINAL)
    /// For the list of keys: by sections, held keys too, and found by their keys as well.
    Q_PROPERTY(bool byKeys MEMBER m_byKeys NOTIFY filterChanged FINAL)
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    enum Role {
        ActionRole = Qt::UserRole,
        MatchedRole, ///< Positions in the title to set in bold.
        SectionRole,
    };
    Q_ENUM(Role)

    explicit ActionFinder(QObject *parent = nullptr);

    ActionList *actions() const { return m_actions; }
    void setActions(ActionList *actions);
    QString filter() const { return m_filter; }
    void setFilter(const QString &filter);
    int count() const { return int(m_rows.size()); }

    /// Everything again, as it is when the palette opens.
    Q_INVOKABLE void restart();
    /// nullptr: there is no such row.
    Q_INVOKABLE heddle::UserAction *at(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

signals:
    void actionsChanged();
    void filterChanged();
    void countChanged();

private:
    struct Row {
        UserAction *action = nullptr;
        QList<int> matched;
        int score = 0, recency = 0;
    };

    void rebuild();
    Row rowOf(UserAction *action) const;
    bool isFoundByKey(const UserAction &action, const QString &wanted) const;

    QPointer<ActionList> m_actions;
    QString m_filter;
    QList<Row> m_rows;
    bool m_byKeys = false;
};

} // namespace heddle
