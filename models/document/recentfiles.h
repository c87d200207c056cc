// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread; files are looked at elsewhere.
#pragma once

#include <QtCore/QAbstractListModel>
#include <QtCore/QDateTime>
#include <QtCore/QUrl>
#include <QtQml/qqmlregistration.h>

namespace heddle {

/// The flows that were open lately, newest first; kept between starts. Those that are gone are marked, not
/// dropped: they may lie on a disk that is not there now. GUI thread; owned by the Workbench.
class RecentFiles : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the Workbench.")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    static constexpr int kMost = 12;
    enum Role {
        PathRole = Qt::UserRole,
        UrlRole,
        TitleRole, ///< The file's name without its ending.
        FolderRole, ///< "~" stands for the home folder.
        OpenedRole, ///< When it was last open here; invalid where nobody has noted it.
        ExistsRole, ///< True until it is known to be gone.
    };
    Q_ENUM(Role)

    explicit RecentFiles(QObject *parent = nullptr);

    int count() const { return int(m_rows.size()); }
    Q_INVOKABLE void add(const QString &path);
    Q_INVOKABLE void remove(const QString &path);
    Q_INVOKABLE void clear();
    /// Looks whether the files are still there; rows change when the answer is known.
    Q_INVOKABLE void refresh();

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

signals:
    void countChanged();
    void refreshed();

private:
    struct Row {
        QString path;
        QDateTime opened;
        bool exists = true;
    };

    void save() const;
    void removeRow(int row);
    void take(const Row &seen);
    int find(const QString &path) const;

    QList<Row> m_rows;
};

} // namespace heddle
