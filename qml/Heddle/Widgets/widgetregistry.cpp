// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "qml/Heddle/Widgets/widgetregistry.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QStandardPaths>
#include <QtCore/QVariant>
#include <QtQml/QQmlEngine>

namespace heddle::ui {
namespace {

constexpr char kProperty[] = "_heddleWidgetRegistry";
constexpr int kSettleMs = 80; // editors save in several steps

bool isTypeName(const QString &typeId)
{
    return !typeId.isEmpty() && !typeId.contains(u'/') && !typeId.startsWith(u'.');
}

QString libraryFile(const QString &face)
{
    if (face.isEmpty() || !face.front().isLetter())
        return {};
    const QString name = face.front().toUpper() + face.mid(1) + QStringLiteral("Face.qml");
    const QString path = QStringLiteral(":/qt/qml/Heddle/Library/") + name;
    return QFileInfo::exists(path) ? QStringLiteral("qrc") + path : QString();
}

} // namespace

WidgetRegistry *WidgetRegistry::of(QQmlEngine *engine)
{
    auto *registry = qobject_cast<WidgetRegistry *>(engine->property(kProperty).value<QObject *>());
    if (!registry) {
        registry = new WidgetRegistry(engine);
        engine->setProperty(kProperty, QVariant::fromValue<QObject *>(registry));
    }
    return registry;
}

QString WidgetRegistry::userFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
        + QStringLiteral("/heddle/widgets");
}

WidgetRegistry::WidgetRegistry(QQmlEngine *engine)
    : QObject(engine)
    , m_engine(engine)
    , m_folders{userFolder()}
{
    m_settle.setSingleShot(true);
    m_settle.setInterval(kSettleMs);
    connect(&m_settle, &QTimer::timeout, this, &WidgetRegistry::reload);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, [this] { m_settle.start(); });
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, [this] { m_settle.start(); });
    watch();
}

void WidgetRegistry::addFolder(const QString &folder)
{
    if (m_folders.contains(folder))
        return;
    m_folders.insert(1, folder);
    reload();
}

QString WidgetRegistry::userFile(const QString &typeId) const
{
    if (!isTypeName(typeId))
        return {};
    for (const QString &folder : m_folders)
        if (QString path = folder + u'/' + typeId + QStringLiteral(".qml"); QFileInfo(path).isFile())
            return path;
    return {};
}

QUrl WidgetRegistry::faceFor(const QString &typeId, const QString &face) const
{
    const QString own = userFile(typeId);
    if (own.isEmpty())
        return QUrl(libraryFile(face));
    QUrl url = QUrl::fromLocalFile(own);
    url.setQuery(QStringLiteral("g=%1").arg(m_generation));
    return url;
}

// Folders for what comes and goes, files for what is written in place; an atomic save loses a file's watch,
// so all are added again each time. A folder that is not there yet is seen through the nearest one that is.
void WidgetRegistry::watch()
{
    QStringList wanted;
    for (const QString &folder : m_folders) {
        QDir existing(folder);
        while (!existing.exists() && existing.path() != QDir::rootPath())
            existing.setPath(QFileInfo(existing.path()).path());
        wanted += existing.path();
        for (const QFileInfo &file :
            QDir(folder).entryInfoList({QStringLiteral("*.qml"), QStringLiteral("*.js")}, QDir::Files))
            wanted += file.filePath();
    }
    for (const QString &path : wanted)
        if (!m_watcher.files().contains(path) && !m_watcher.directories().contains(path))
            m_watcher.addPath(path);
}

void WidgetRegistry::reload()
{
    watch();
    m_engine->clearComponentCache();
    ++m_generation;
    emit changed();
}

} // namespace heddle::ui
