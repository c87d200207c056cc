// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread: a value.
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QHash>
#include <QtCore/QMetaType>
#include <QtCore/QString>
#include <QtCore/QStringList>

class QFileInfo;

namespace heddle::ui {

// One widget file of the user's, as it lies on the disk.
struct WidgetFile {
    QString path;
    // Its package's folder: all that the widget may read.
    QString folder;
    // Says what it is made of: its own text and the files beside it that it can use.
    QByteArray version;
    // Whether it is what isWidgetText() says, and may be loaded.
    bool readable = true;

    friend bool operator==(const WidgetFile &, const WidgetFile &) = default;
};

// All widget files that there are, and whose face each is.
struct WidgetIndex {
    QHash<QString, WidgetFile> files; // by path
    QHash<QString, QString> faces; // the path by the node's type
    QStringList off; // the packages that it was read without

    friend bool operator==(const WidgetIndex &, const WidgetIndex &) = default;
};

// A folder that holds widgets. Deep: those in the folders below it belong to it as well.
struct WidgetFolder {
    QString path;
    QString package; // what its files may read
    bool deep = true;
};

// Whether it is a plain file and no larger than text is: a device or a pipe would be read for ever.
bool isWidgetText(const QFileInfo &file);
// The folders below those two: the user's own widgets, and each package with its folder `widgets`, but for
// those that are switched off, by their canonical paths.
QList<WidgetFolder> widgetFolders(const QString &own, const QString &packages, const QStringList &off = {});
// Reads the folders; files in those that come first win.
WidgetIndex readWidgets(const QList<WidgetFolder> &folders);
// The folders and files whose change changes the index.
QStringList widgetPaths(const QList<WidgetFolder> &folders);

} // namespace heddle::ui

Q_DECLARE_METATYPE(heddle::ui::WidgetIndex)
