// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "qml/Heddle/Widgets/fileprobe.h"

#include "models/document/background.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QStandardPaths>

namespace heddle::ui {
namespace {

QString documents()
{
    return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

QUrl folderOf(const QString &path)
{
    const QFileInfo info(path);
    const bool there = !path.isEmpty() && info.absoluteDir().exists();
    return QUrl::fromLocalFile(there ? info.absolutePath() : documents());
}

QString newPath(const QString &name)
{
    const QString folder = documents();
    return (QDir(folder).exists() ? folder : QDir::homePath()) + u'/' + name;
}

} // namespace

FileProbe::FileProbe(QObject *parent)
    : QObject(parent)
    , m_asked(this, [this](const Answer &answer) { take(answer); })
{
}

QString FileProbe::fullPath(const QString &path)
{
    const bool athome = path == u'~' || path.startsWith(QLatin1String("~/"));
    return athome ? QDir::homePath() + path.mid(1) : path;
}

void FileProbe::setPath(const QString &path)
{
    if (m_path == path)
        return;
    m_path = path;
    emit pathChanged();
    setExists(false);
    m_asked.request([path] { return Answer{path, !path.isEmpty() && QFileInfo(fullPath(path)).isFile()}; });
}

void FileProbe::take(const Answer &answer)
{
    if (answer.path == m_path)
        setExists(answer.exists);
}

void FileProbe::setExists(bool exists)
{
    if (m_exists == exists)
        return;
    m_exists = exists;
    emit existsChanged();
}

void FileProbe::findFolder(const QString &path)
{
    runInBackground(
        this, [path] { return folderOf(path); }, [this](const QUrl &folder) { emit folderFound(folder); });
}

void FileProbe::findNewPath(const QString &name)
{
    runInBackground(
        this, [name] { return newPath(name); }, [this](const QString &path) { emit newPathFound(path); });
}

} // namespace heddle::ui
