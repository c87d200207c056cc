// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread; files are looked at on a thread of the pool.
#include "models/document/recoverymodel.h"

#include "models/document/background.h"

#include <QtCore/QFileInfo>

#include <algorithm>

namespace heddle {

RecoveryModel::RecoveryModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void RecoveryModel::setStore(List list, Discard discard)
{
    m_list = std::move(list);
    m_discard = std::move(discard);
}

void RecoveryModel::refresh()
{
    if (!m_list)
        return;
    runInBackground(this, m_list, [this](const QList<Recovery> &rows) {
        take(rows);
        emit refreshed();
    });
}

void RecoveryModel::take(const QList<Recovery> &rows)
{
    beginResetModel();
    m_rows = rows;
    std::stable_sort(
        m_rows.begin(), m_rows.end(), [](const auto &a, const auto &b) { return a.time > b.time; });
    endResetModel();
    emit countChanged();
}

const Recovery *RecoveryModel::find(const QString &key) const
{
    const auto found
        = std::find_if(m_rows.begin(), m_rows.end(), [&](const auto &row) { return row.file == key; });
    return found == m_rows.end() ? nullptr : &*found;
}

void RecoveryModel::drop(const QString &key)
{
    const Recovery *found = find(key);
    if (!found)
        return;
    const int row = int(found - m_rows.constData());
    beginRemoveRows({}, row, row);
    m_rows.removeAt(row);
    endRemoveRows();
    emit countChanged();
}

void RecoveryModel::discard(const QString &key)
{
    const QString file = key; // The caller's may be that of the row.
    drop(file);
    if (m_discard)
        runInBackground(
            this,
            [discard = m_discard, file] {
                discard(file);
                return true;
            },
            [](bool) {});
}

int RecoveryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant RecoveryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Recovery &row = m_rows[index.row()];
    switch (role) {
    case KeyRole:
        return row.file;
    case Qt::DisplayRole:
    case TitleRole:
        return row.original.isEmpty() ? tr("Untitled") : QFileInfo(row.original).completeBaseName();
    case PathRole:
        return row.original;
    case TimeRole:
        return row.time;
    default:
        return {};
    }
}

QHash<int, QByteArray> RecoveryModel::roleNames() const
{
    return {{KeyRole, "key"}, {TitleRole, "title"}, {PathRole, "path"}, {TimeRole, "time"}};
}

} // namespace heddle
