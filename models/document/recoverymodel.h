// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread; files are looked at elsewhere.
#pragma once

#include <QtCore/QAbstractListModel>
#include <QtCore/QDateTime>
#include <QtQml/qqmlregistration.h>

#include <functional>

namespace heddle {

/// Unsaved work that an earlier run of the program left behind.
struct Recovery {
    QString file; ///< The autosaved state; also its key.
    QString original; ///< Where the flow is saved; empty: nowhere yet.
    QDateTime time;
};

/// Unsaved work to offer at the start. The application knows where it is kept and gives two functions,
/// which run on a thread of the pool. GUI thread; owned by the Workbench.
class RecoveryModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the Workbench.")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    using List = std::function<QList<Recovery>()>;
    using Discard = std::function<void(const QString &file)>;
    enum Role {
        KeyRole = Qt::UserRole, ///< For recover() and discard().
        TitleRole, ///< The flow's name.
        PathRole, ///< Where it is saved; empty: nowhere yet.
        TimeRole, ///< When it was kept.
    };
    Q_ENUM(Role)

    explicit RecoveryModel(QObject *parent = nullptr);

    void setStore(List list, Discard discard);
    /// Looks for unsaved work; rows appear when it is known.
    Q_INVOKABLE void refresh();

    int count() const { return int(m_rows.size()); }
    const Recovery *find(const QString &key) const; ///< nullptr: none.
    /// It was taken over: no longer offered, but its file stays.
    void drop(const QString &key);
    /// Not wanted: its file goes.
    void discard(const QString &key);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

signals:
    void countChanged();
    void refreshed();

private:
    void take(const QList<Recovery> &rows);

    QList<Recovery> m_rows;
    List m_list;
    Discard m_discard;
};

} // namespace heddle
