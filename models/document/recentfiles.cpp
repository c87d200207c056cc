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
const QString kOpenedKey = QStringLiteral("recent/opened"); // as long, in the same order

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
    const QStringList paths = QSettings().value(kKey).toStringList().mid(0, kMost);
    const QStringList opened = QSettings().value(kOpenedKey).toStringList();
    for (qsizetype i = 0; i < paths.size(); ++i)
        m_rows.append({paths[i], QDateTime::fromString(opened.value(i), Qt::ISODate), true});
    refresh();
}

void RecentFiles::save() const
{
    QStringList paths, opened;
    for (const Row &row : m_rows) {
        paths.append(row.path);
        opened.append(row.opened.toString(Qt::ISODate));
    }
    QSettings settings;
    settings.setValue(kKey, paths);
    settings.setValue(kOpenedKey, opened);
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
    m_rows.first().opened = QDateTime::currentDateTimeUtc();
    emit dataChanged(index(0), index(0), {OpenedRole});
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
        for (Row &row : rows)
            row.exists = QFileInfo::exists(row.path);
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
    if (row < 0 || m_rows[row].exists == seen.exists)
        return;
    m_rows[row].exists = seen.exists;
    emit dataChanged(index(row), index(row), {ExistsRole});
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
    case OpenedRole:
        return row.opened;
    case ExistsRole:
        return row.exists;
    default:
        return {};
    }
}

QHash<int, QByteArray> RecentFiles::roleNames() const
{
    return {{PathRole, "path"}, {UrlRole, "url"}, {TitleRole, "title"}, {FolderRole, "folder"},
        {OpenedRole, "opened"}, {ExistsRole, "exists"}};
}

} // namespace heddle
