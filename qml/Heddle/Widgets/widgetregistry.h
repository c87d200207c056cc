// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include "qml/Heddle/Widgets/widgetindex.h"

#include <QtCore/QObject>
#include <QtCore/QThread>
#include <QtCore/QUrl>

#include <map>
#include <memory>

class QQmlEngine;

namespace heddle {
class StallGuard;
}

namespace heddle::ui {

class WidgetEngine;
class WidgetScanner;

// Which QML file draws the face of a node: the user's own <type>.qml from the folders for widgets and
// packages, else the one of the library that the node's type asks for. Knows the user's files from an index
// that a thread of its own keeps, and has the engines that they run in. GUI thread; one for each QML engine
// with a window, owned by it.
class WidgetRegistry : public QObject {
    Q_OBJECT

public:
    // The engine's registry, made when first asked for. Null for the engine of a widget, which holds no
    // faces.
    static WidgetRegistry *of(QQmlEngine *engine);
    // Where the user's own widgets lie, and the packages: heddle/widgets and heddle/packages in the folder
    // for application data.
    static QString userFolder();
    static QString packagesFolder();

    explicit WidgetRegistry(QQmlEngine *engine);
    ~WidgetRegistry() override;

    // Whether the folders have been read.
    bool isReady() const { return m_ready; }
    // Empty where the node has no face.
    QUrl faceFor(const QString &typeId, const QString &face) const;
    // The user's file for a type; empty: none.
    QString userFile(const QString &typeId) const;
    // The types that there are such files for.
    QStringList typesWithFiles() const { return m_index.faces.keys(); }
    // One more folder of widgets. Folders added later win; the user's own wins over all.
    void addFolder(const QString &folder);
    // The packages that are switched off, by their folders: no file of theirs is loaded.
    void setOff(const QStringList &packages);
    // What a file of the user's runs in; null where there is no such file in the folders.
    std::shared_ptr<WidgetEngine> engineFor(const QString &path);

signals:
    // Files came, went or were saved; ask faceFor() again.
    void changed();
    // The window had to wait, and nobody has been caught.
    void waited();
    void folderWanted(const QString &folder);
    void offWanted(const QStringList &packages);
    // How the face of a node does: "Gain.qml, line 12: Slidr is not a type", or empty: well. By the file that
    // it is made of.
    void faceTold(int node, const QUrl &file, const QString &text);
    // What was told of faces of this file no longer holds.
    void renewed(const QUrl &file);

private:
    void take(const WidgetIndex &index);
    StallGuard *guard();

    QQmlEngine *m_engine;
    QThread m_thread;
    WidgetScanner *m_scanner;
    QStringList m_off;
    WidgetIndex m_index;
    bool m_ready = false;
    std::unique_ptr<StallGuard> m_guard; // from the first widget of the user's on
    std::map<QString, std::shared_ptr<WidgetEngine>> m_engines;
};

} // namespace heddle::ui
