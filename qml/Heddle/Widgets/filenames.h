// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include <QtCore/QObject>
#include <QtCore/QStringList>
#include <QtCore/QUrl>
#include <QtQml/qqmlregistration.h>

namespace heddle::ui {

// Paths, addresses and file filters for QML, which knows addresses only; the disk is not asked. GUI thread;
// owned by what uses it.
class FileNames : public QObject {
    Q_OBJECT
    QML_ELEMENT

public:
    using QObject::QObject;

    // "" for what is no file of this machine.
    Q_INVOKABLE static QString localPath(const QUrl &url);
    Q_INVOKABLE static QUrl urlOf(const QString &path);
    // "PNG, JPG (*.png *.jpg)" and "All files (*)"; without suffixes the second alone.
    Q_INVOKABLE static QStringList filtersOf(const QStringList &suffixes);
    // The name without its folder.
    Q_INVOKABLE static QString nameOf(const QString &path);
};

} // namespace heddle::ui
