// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "qml/Heddle/Widgets/filenames.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QStandardPaths>

namespace heddle::ui {

QString FileNames::localPath(const QUrl &url)
{
    return url.isLocalFile() ? url.toLocalFile() : QString();
}

QUrl FileNames::urlOf(const QString &path)
{
    return path.isEmpty() ? QUrl() : QUrl::fromLocalFile(QFileInfo(path).absoluteFilePath());
}

QUrl FileNames::folderUrl(const QString &path)
{
    const QFileInfo info(path);
    if (!path.isEmpty() && info.absoluteDir().exists())
        return QUrl::fromLocalFile(info.absolutePath());
    return QUrl::fromLocalFile(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
}

QStringList FileNames::filtersOf(const QStringList &suffixes)
{
    const QString all = tr("All files (*)");
    if (suffixes.isEmpty())
        return {all};
    QStringList patterns;
    for (const QString &suffix : suffixes)
        patterns += QStringLiteral("*.") + suffix;
    return {QStringLiteral("%1 (%2)").arg(suffixes.join(QStringLiteral(", ")).toUpper(), patterns.join(u' ')),
        all};
}

bool FileNames::exists(const QString &path)
{
    return QFileInfo(path).isFile();
}

QString FileNames::newPath(const QString &name)
{
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return (QDir(documents).exists() ? documents : QDir::homePath()) + u'/' + name;
}

QString FileNames::nameOf(const QString &path)
{
    return QFileInfo(path).fileName();
}

} // namespace heddle::ui
