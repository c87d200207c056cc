// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// The scanner's own thread.
#include "qml/Heddle/Widgets/widgetscanner.h"

#include <QtCore/QDir>

namespace heddle::ui {
namespace {

constexpr int kSettleMs = 40; // editors save in several steps
constexpr int kMostRounds = 5; // somebody makes folders all the time, or what cannot be watched

} // namespace

WidgetScanner::WidgetScanner(QString own, QString packages)
    : m_own(std::move(own))
    , m_packages(std::move(packages))
{
}

void WidgetScanner::begin()
{
    m_watcher = new QFileSystemWatcher(this);
    m_settle = new QTimer(this);
    m_settle->setSingleShot(true);
    m_settle->setInterval(kSettleMs);
    const auto settle = qOverload<>(&QTimer::start);
    connect(m_settle, &QTimer::timeout, this, &WidgetScanner::scan);
    connect(m_watcher, &QFileSystemWatcher::fileChanged, m_settle, settle);
    connect(m_watcher, &QFileSystemWatcher::directoryChanged, m_settle, settle);
    scan();
}

void WidgetScanner::add(const QString &folder)
{
    if (m_added.contains(folder))
        return;
    m_added.prepend(folder);
    scan();
}

void WidgetScanner::setOff(const QStringList &packages)
{
    m_off = packages;
    scan();
}

QList<WidgetFolder> WidgetScanner::folders() const
{
    QList<WidgetFolder> all = widgetFolders(m_own, m_packages, m_off);
    for (const QString &folder : m_added)
        all.insert(1, {folder, folder, false});
    return all;
}

// An atomic save loses a file's watch, so all are added again each time. Whether there were any to add.
bool WidgetScanner::watch(const QList<WidgetFolder> &folders)
{
    QStringList wanted = widgetPaths(folders) + widgetPaths({{m_packages, m_packages, false}});
    const QStringList watched = m_watcher->files() + m_watcher->directories();
    wanted.removeIf([&](const QString &path) { return watched.contains(path); });
    if (!wanted.isEmpty())
        m_watcher->addPaths(wanted);
    return !wanted.isEmpty();
}

// Watched before it is read, and looked at again where something was not watched when it came: so nothing
// that is written meanwhile is missed.
void WidgetScanner::scan()
{
    QList<WidgetFolder> all = folders();
    for (int round = 0; round < kMostRounds && watch(all); ++round)
        all = folders();
    WidgetIndex index = readWidgets(all);
    index.off = m_off;
    emit scanned(index);
}

} // namespace heddle::ui
