// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// The scanner's own thread.
#pragma once

#include "qml/Heddle/Widgets/widgetindex.h"

#include <QtCore/QFileSystemWatcher>
#include <QtCore/QObject>
#include <QtCore/QTimer>

namespace heddle::ui {

// Reads the folders with widgets and watches them, on a thread of its own, for disks may be slow. Made, asked
// and told by the WidgetRegistry, whose thread it lives in.
class WidgetScanner : public QObject {
    Q_OBJECT

public:
    WidgetScanner(QString own, QString packages);

public slots:
    void begin();
    // One more folder, which wins over the packages.
    void add(const QString &folder);
    // These packages are switched off: nothing of theirs is found.
    void setOff(const QStringList &packages);

signals:
    // Read for the first time, and whenever something has changed.
    void scanned(const heddle::ui::WidgetIndex &index);

private:
    QList<WidgetFolder> folders() const;
    bool watch(const QList<WidgetFolder> &folders);
    void scan();

    const QString m_own, m_packages;
    QStringList m_added, m_off;
    QFileSystemWatcher *m_watcher = nullptr;
    QTimer *m_settle = nullptr;
};

} // namespace heddle::ui
