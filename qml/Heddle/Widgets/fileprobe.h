// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread; it is the disk that is asked elsewhere.
#pragma once

#include "qml/Heddle/Widgets/newest.h"

#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtCore/QUrl>
#include <QtQml/qqmlregistration.h>

namespace heddle::ui {

// Asks the disk what QML wants to know of a path, without ever waiting for it: FileProbe { path: field.text
// }. An answer that comes late is used only where it is still about the path that is asked for. GUI thread;
// owned by what uses it.
class FileProbe : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString path READ path WRITE setPath NOTIFY pathChanged FINAL)
    // False, too, while that is not known yet.
    Q_PROPERTY(bool exists READ exists NOTIFY existsChanged FINAL)

public:
    explicit FileProbe(QObject *parent = nullptr);

    QString path() const { return m_path; }
    void setPath(const QString &path);
    bool exists() const { return m_exists; }

    // As a person means it: with ~ for the user's folder.
    Q_INVOKABLE static QString fullPath(const QString &path);
    // Answered by folderFound(): the folder of the path, or the user's documents where there is none.
    Q_INVOKABLE void findFolder(const QString &path);
    // Answered by newPathFound(): a file of that name among the user's documents.
    Q_INVOKABLE void findNewPath(const QString &name);

signals:
    void pathChanged();
    void existsChanged();
    void folderFound(const QUrl &folder);
    void newPathFound(const QString &path);

private:
    struct Answer {
        QString path;
        bool exists = false;
    };

    void take(const Answer &answer);
    void setExists(bool exists);

    QString m_path;
    bool m_exists = false;
    Newest<Answer> m_asked;
};

} // namespace heddle::ui
