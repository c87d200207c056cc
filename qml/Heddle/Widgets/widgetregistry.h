// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include <QtCore/QFileSystemWatcher>
#include <QtCore/QObject>
#include <QtCore/QStringList>
#include <QtCore/QTimer>
#include <QtCore/QUrl>

class QQmlEngine;

namespace heddle::ui {

// Which QML file draws the face of a node: the user's own <type>.qml from the widget folders, else the one of
// the library that the node's type asks for. Watches the folders; a saved file gets a new address, so that
// every face that shows it loads it again. GUI thread; one for each QML engine, owned by it.
class WidgetRegistry : public QObject {
    Q_OBJECT

public:
    // The engine's registry, made when first asked for. Never null for an engine.
    static WidgetRegistry *of(QQmlEngine *engine);
    // Where the user's own widgets lie: heddle/widgets in the folder for application data.
    static QString userFolder();

    explicit WidgetRegistry(QQmlEngine *engine);

    // Empty where the node has no face.
    QUrl faceFor(const QString &typeId, const QString &face) const;
    // The user's file for a type; empty: none.
    QString userFile(const QString &typeId) const;
    // A package's folder. Folders added later win; the user's own wins over all.
    void addFolder(const QString &folder);

signals:
    // Files came, went or were saved; ask faceFor() again.
    void changed();

private:
    void watch();
    void reload();

    QQmlEngine *m_engine;
    QFileSystemWatcher m_watcher;
    QTimer m_settle;
    QStringList m_folders;
    int m_generation = 0;
};

} // namespace heddle::ui
