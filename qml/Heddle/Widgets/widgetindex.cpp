// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread that may read the disk.
#include "qml/Heddle/Widgets/widgetindex.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QDateTime>
#include <QtCore/QDir>
#include <QtCore/QDirIterator>
#include <QtCore/QFileInfo>

#include <map>

namespace heddle::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr qint64 kMostBytes = 1 << 20;
constexpr int kMostFiles = 2000; // somebody's whole disk is no package

const QStringList &kinds()
{
    static const QStringList kKinds{u"*.qml"_s, u"*.js"_s, u"*.mjs"_s, u"qmldir"_s};
    return kKinds;
}

QList<QFileInfo> filesIn(const WidgetFolder &folder)
{
    QList<QFileInfo> found;
    QDirIterator each(folder.path, kinds(), QDir::Files,
        folder.deep ? QDirIterator::Subdirectories : QDirIterator::NoIteratorFlags);
    while (each.hasNext() && found.size() < kMostFiles) {
        each.next();
        found += each.fileInfo();
    }
    return found;
}

QByteArray versionOf(const QFileInfo &info)
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    hash.addData(info.filePath().toUtf8());
    QFile file(info.filePath());
    if (isWidgetText(info) && file.open(QIODevice::ReadOnly))
        hash.addData(file.read(kMostBytes));
    else // only size and time are looked at
        hash.addData(
            QByteArray::number(info.size()) + info.lastModified().toString(Qt::ISODateWithMs).toUtf8());
    return hash.result();
}

// A file that QML can name as a type or import, so that any widget beside it may be made of it. The face of a
// type cannot be: there is a dot in its name.
bool isHelper(const QFileInfo &file)
{
    return file.suffix() != u"qml" || !file.completeBaseName().contains(u'.');
}

} // namespace

bool isWidgetText(const QFileInfo &file)
{
    return file.isFile() && file.size() <= kMostBytes;
}

QList<WidgetFolder> widgetFolders(const QString &own, const QString &packages, const QStringList &off)
{
    QList<WidgetFolder> folders{{own, own}};
    for (const QFileInfo &package :
        QDir(packages).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        if (off.contains(package.canonicalFilePath()))
            continue;
        folders.append({package.filePath(), package.filePath(), false});
        folders.append({package.filePath() + u"/widgets"_s, package.filePath()});
    }
    return folders;
}

WidgetIndex readWidgets(const QList<WidgetFolder> &folders)
{
    WidgetIndex index;
    std::map<QString, QByteArray> helpers; // of each package
    for (const WidgetFolder &folder : folders)
        for (const QFileInfo &file : filesIn(folder)) {
            const QByteArray version = versionOf(file);
            if (isHelper(file))
                helpers[folder.package] += version;
            if (file.suffix() == u"qml")
                index.files.insert(
                    file.filePath(), {file.filePath(), folder.package, version, isWidgetText(file)});
            if (const QString type = file.completeBaseName();
                file.suffix() == u"qml" && file.path() == folder.path && !index.faces.contains(type))
                index.faces.insert(type, file.filePath());
        }
    for (WidgetFile &file : index.files)
        file.version
            = QCryptographicHash::hash(file.version + helpers[file.folder], QCryptographicHash::Sha1);
    return index;
}

// Folders for what comes and goes, plain files for what is written in place: a device changes all the time. A
// folder that is not there yet is seen through the nearest one that is.
QStringList widgetPaths(const QList<WidgetFolder> &folders)
{
    QStringList paths;
    for (const WidgetFolder &folder : folders) {
        QDir existing(folder.path);
        while (!existing.exists() && existing.path() != QDir::rootPath())
            existing.setPath(QFileInfo(existing.path()).path());
        paths += existing.path();
        for (const QFileInfo &file : filesIn(folder))
            paths += file.isFile() ? QStringList{file.filePath(), file.path()} : QStringList{file.path()};
    }
    paths.removeDuplicates();
    return paths;
}

} // namespace heddle::ui
