// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread but the GUI's: touches the disk.
#include "models/edit/keptfile.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QCryptographicHash>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QSaveFile>
#include <QtCore/QStandardPaths>

namespace heddle {
namespace {

constexpr int kDigits = 12; // of the content's hash, enough for what one person pastes

QString tr(const char *text)
{
    return QCoreApplication::translate("KeptFile", text);
}

} // namespace

KeptFile keptFile(const QByteArray &data, const QString &suffix, const QString &flowPath)
{
    if (data.isEmpty())
        return {{}, tr("What is on the clipboard cannot be read. Copy it once more.")};
    const QFileInfo flow(flowPath);
    const QString beside = flow.completeBaseName() + QStringLiteral(" data");
    const QDir folder(flowPath.isEmpty()
            ? QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
                + QStringLiteral("/heddle/pasted")
            : flow.absoluteDir().filePath(beside));
    const QByteArray hash = QCryptographicHash::hash(data, QCryptographicHash::Sha256).toHex();
    const QString name = QStringLiteral("pasted-%1.%2").arg(QString::fromLatin1(hash.left(kDigits)), suffix);
    const QString full = folder.filePath(name);
    const QString kept = flowPath.isEmpty() ? full : beside + QLatin1Char('/') + name;
    if (QFileInfo::exists(full))
        return {kept, {}};
    if (!folder.mkpath(QStringLiteral(".")))
        return {{}, tr("The folder %1 for pasted data cannot be made.").arg(folder.path())};
    QSaveFile file(full);
    if (!file.open(QIODevice::WriteOnly) || file.write(data) != data.size() || !file.commit())
        return {{}, tr("%1 cannot be written: %2.").arg(full, file.errorString())};
    return {kept, {}};
}

} // namespace heddle
