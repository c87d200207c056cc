// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread; files are looked at on a thread of the pool.
#include "models/document/examplesmodel.h"

#include "models/document/background.h"
#include "models/document/examplewords.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QRegularExpression>
#include <QtCore/QSet>
#include <QtCore/QUrl>

#include <algorithm>
#include <utility>

namespace heddle {

namespace {

/// The types of the nodes in a flow file; it need not be read for more than these.
QSet<QString> typesIn(const QString &path)
{
    static const QRegularExpression kType(QStringLiteral("\"type\":\\s*\"([^\"]+)\""));
    QSet<QString> types;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return types;
    const QString text = QString::fromUtf8(file.readAll());
    for (const QRegularExpressionMatch &match : kType.globalMatch(text))
        types.insert(match.captured(1));
    return types;
}

} // namespace

ExamplesModel::ExamplesModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

ExamplesModel::Found ExamplesModel::look(const QString &folder)
{
    Found found;
    auto files = QDir(folder).entryInfoList({QStringLiteral("*.heddle")}, QDir::Files, QDir::Name);
    // What one begins with is first.
    std::stable_partition(files.begin(), files.end(),
        [](const QFileInfo &file) { return file.completeBaseName() == QLatin1String("welcome"); });
    for (const QFileInfo &file : files)
        found.paths.append(file.absoluteFilePath());
    std::stable_sort(files.begin(), files.end(),
        [](const QFileInfo &a, const QFileInfo &b) { return a.size() < b.size(); });
    for (const QFileInfo &info : files)
        for (const QString &type : typesIn(info.absoluteFilePath()))
            found.byType[type].append(info.absoluteFilePath());
    return found;
}

void ExamplesModel::setFolder(const QString &folder)
{
    runInBackground(
        this, [folder] { return look(folder); }, [this](const Found &found) { take(found); });
}

void ExamplesModel::take(Found found)
{
    beginResetModel();
    m_paths = std::move(found.paths);
    m_byType = std::move(found.byType);
    endResetModel();
    emit countChanged();
}

QString ExamplesModel::titleOf(const QString &path) const
{
    QString title = QFileInfo(path).completeBaseName().replace(QLatin1Char('-'), QLatin1Char(' '));
    return title.isEmpty() ? title : title.front().toUpper() + title.mid(1);
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
    case TitleRole:
        return titleOf(path);
    case SentenceRole:
        return exampleWords(QFileInfo(path).completeBaseName()).sentence;
    case KindRole:
        return exampleWords(QFileInfo(path).completeBaseName()).kind;
    case IconRole:
        return exampleWords(QFileInfo(path).completeBaseName()).icon;
    default:
        return {};
    }
}

QHash<int, QByteArray> ExamplesModel::roleNames() const
{
    return {{PathRole, "path"}, {UrlRole, "url"}, {TitleRole, "title"}, {SentenceRole, "sentence"},
        {KindRole, "kind"}, {IconRole, "iconName"}};
}

} // namespace heddle
