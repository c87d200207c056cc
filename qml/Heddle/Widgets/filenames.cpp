// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "qml/Heddle/Widgets/filenames.h"

#include <QtCore/QFileInfo>

namespace heddle::ui {

QString FileNames::localPath(const QUrl &url)
{
    return url.isLocalFile() ? url.toLocalFile() : QString();
}

QUrl FileNames::urlOf(const QString &path)
{
    return path.isEmpty() ? QUrl() : QUrl::fromLocalFile(QFileInfo(path).absoluteFilePath());
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

QString FileNames::nameOf(const QString &path)
{
    return QFileInfo(path).fileName();
}

} // namespace heddle::ui
