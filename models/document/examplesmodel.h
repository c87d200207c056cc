// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread; files are looked at elsewhere.
#pragma once

#include <QtCore/QAbstractListModel>
#include <QtCore/QHash>
#include <QtQml/qqmlregistration.h>

namespace heddle {

/// The flows that come with Heddle, for the welcome page. GUI thread; owned by the Workbench.
class ExamplesModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the Workbench.")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    enum Role {
        PathRole = Qt::UserRole,
        UrlRole,
        TitleRole, ///< "Volume projection"
        SentenceRole, ///< What it does, in one line.
        KindRole, ///< Of node, for the colour of its card.
        IconRole,
    };
    Q_ENUM(Role)

    explicit ExamplesModel(QObject *parent = nullptr);

    /// Lists the flows of this folder; rows appear when they are known.
    void setFolder(const QString &folder);
    int count() const { return int(m_paths.size()); }
    /// Paths of those that have a node of that type, the shortest first.
    Q_INVOKABLE QStringList withType(const QString &typeId, int most) const
    {
        return m_byType.value(typeId).mid(0, most);
    }
    Q_INVOKABLE bool holds(const QString &path) const { return m_paths.contains(path); }
    Q_INVOKABLE QString titleOf(const QString &path) const; ///< "Volume projection"
    Q_INVOKABLE QString pathOf(const QString &name) const; ///< "welcome" → its path; empty: none.

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

signals:
    void countChanged();

private:
    struct Found {
        QStringList paths;
        QHash<QString, QStringList> byType;
    };

    static Found look(const QString &folder);
    void take(Found found);

    QStringList m_paths;
    QHash<QString, QStringList> m_byType;
};

} // namespace heddle
