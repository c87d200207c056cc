// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread; files are looked at on a thread of the pool.
#include "models/document/recentfiles.h"

#include "models/document/background.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QSettings>

namespace heddle {
namespace {

const QString kKey = QStringLiteral("recent/files");

QString folderOf(const QString &path)
{
    const QString folder = path.left(path.lastIndexOf(QLatin1Char('/')));
    const QString home = QDir::homePath();
    const bool within = folder == home || folder.startsWith(home + QLatin1Char('/'));
    return within ? QLatin1Char('~') + folder.mid(home.size()) : folder;
}

QString titleOf(const QString &path)
{
    const QString name = path.mid(path.lastIndexOf(QLatin1Char('/')) + 1);
    const auto dot = name.lastIndexOf(QLatin1Char('.'));
    return dot > 0 ? name.left(dot) : name;
}

} // namespace

RecentFiles::RecentFiles(QObject *parent)
    : QAbstractListModel(parent)
{
    for (const QString &path : QSettings().value(kKey).toStringList().mid(0, kMost))
        m_rows.append({path, {}, true});
    refresh();
}

void RecentFiles::save() const
{
    QStringList paths;
    for (const Row &row : m_rows)
        paths.append(row.path);
    QSettings().setValue(kKey, paths);
}

int RecentFiles::find(const QString &path) const
{
    for (int row = 0; row < count(); ++row)
        if (m_rows[row].path == path)
            return row;
    return -1;
}

void RecentFiles::add(const QString &path)
{
    if (path.isEmpty())
        return;
    if (const int row = find(path); row > 0) {
        beginMoveRows({}, row, row, {}, 0);
        m_rows.move(row, 0);
        endMoveRows();
    } else if (row < 0) {
        beginInsertRows({}, 0, 0);
        m_rows.prepend({path, {}, true});
        endInsertRows();
        if (count() > kMost)
            removeRow(count() - 1);
        emit countChanged();
    }
    save();
    refresh();
}

void RecentFiles::remove(const QString &path)
{
    const int row = find(path);
    if (row < 0)
        return;
    removeRow(row);
    emit countChanged();
    save();
}

void RecentFiles::removeRow(int row)
{
    beginRemoveRows({}, row, row);
    m_rows.removeAt(row);
    endRemoveRows();
}

void RecentFiles::clear()
{
    if (m_rows.isEmpty())
        return;
    beginResetModel();
    m_rows.clear();
    endResetModel();
    emit countChanged();
    save();
}

void RecentFiles::refresh()
{
    const auto look = [rows = m_rows]() mutable {
        for (Row &row : rows) {
            const QFileInfo file(row.path);
            row.exists = file.exists();
            row.modified = row.exists ? file.lastModified() : QDateTime();
        }
        return rows;
    };
    runInBackground(this, look, [this](const QList<Row> &rows) {
        for (const Row &row : rows)
            take(row);
        emit refreshed();
    });
}

void RecentFiles::take(const Row &seen)
{
    const int row = find(seen.path);
    if (row < 0 || (m_rows[row].modified == seen.modified && m_rows[row].exists == seen.exists))
        return;
    m_rows[row] = seen;
    emit dataChanged(index(row), index(row), {ModifiedRole, ExistsRole});
}

int RecentFiles::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant RecentFiles::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[index.row()];
    switch (role) {
    case PathRole:
        return row.path;
    case UrlRole:
        return QUrl::fromLocalFile(row.path);
    case Qt::DisplayRole:
    case TitleRole:
        return titleOf(row.path);
    case FolderRole:
        return folderOf(row.path);
    case ModifiedRole:
        return row.modified;
    case ExistsRole:
        return row.exists;
    default:
        return {};
    }
}

QHash<int, QByteArray> RecentFiles::roleNames() const
{
    return {{PathRole, "path"}, {UrlRole, "url"}, {TitleRole, "title"}, {FolderRole, "folder"},
        {ModifiedRole, "modified"}, {ExistsRole, "exists"}};
}

} // namespace heddle
