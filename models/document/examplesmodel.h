// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread; files are looked at elsewhere.
#pragma once

#include <QtCore/QAbstractListModel>
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
    };
    Q_ENUM(Role)

    explicit ExamplesModel(QObject *parent = nullptr);

    /// Lists the flows of this folder; rows appear when they are known.
    void setFolder(const QString &folder);
    int count() const { return int(m_paths.size()); }
    Q_INVOKABLE QString pathOf(const QString &name) const; ///< "welcome" → its path; empty: none.

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

signals:
    void countChanged();

private:
    void take(const QStringList &paths);

    QStringList m_paths;
};

} // namespace heddle
