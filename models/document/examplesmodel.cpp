// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread; files are looked at on a thread of the pool.
#include "models/document/examplesmodel.h"

#include "models/document/background.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QUrl>

namespace heddle {

ExamplesModel::ExamplesModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void ExamplesModel::setFolder(const QString &folder)
{
    const auto list = [folder] {
        QStringList paths;
        const auto files = QDir(folder).entryInfoList({QStringLiteral("*.heddle")}, QDir::Files, QDir::Name);
        for (const QFileInfo &file : files)
            paths.append(file.absoluteFilePath());
        return paths;
    };
    runInBackground(this, list, [this](const QStringList &paths) { take(paths); });
}

void ExamplesModel::take(const QStringList &paths)
{
    beginResetModel();
    m_paths = paths;
    endResetModel();
    emit countChanged();
}

QString ExamplesModel::pathOf(const QString &name) const
{
    for (const QString &path : m_paths)
        if (QFileInfo(path).completeBaseName() == name)
            return path;
    return {};
}

int ExamplesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant ExamplesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const QString &path = m_paths[index.row()];
    switch (role) {
    case PathRole:
        return path;
    case UrlRole:
        return QUrl::fromLocalFile(path);
    case Qt::DisplayRole:
    case TitleRole: {
        QString title = QFileInfo(path).completeBaseName().replace(QLatin1Char('-'), QLatin1Char(' '));
        return title.isEmpty() ? title : title.front().toUpper() + title.mid(1);
    }
    default:
        return {};
    }
}

QHash<int, QByteArray> ExamplesModel::roleNames() const
{
    return {{PathRole, "path"}, {UrlRole, "url"}, {TitleRole, "title"}};
}

} // namespace heddle
