// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread; the file is written on a thread of the pool.
#pragma once

#include "engine/value/value.h"

#include <QtCore/QObject>
#include <QtCore/QStringList>
#include <QtCore/QVariant>
#include <QtQml/qqmlregistration.h>

namespace heddle {

/// Writes a result to a file that a person has named, in the form that its ending says. The file is there
/// whole or not at all. One at a time. GUI thread; owned by the window.
class ResultWriter : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString writing READ writing NOTIFY writingChanged FINAL)
    Q_PROPERTY(QStringList suffixes READ suffixes NOTIFY suffixesChanged FINAL)

public:
    using QObject::QObject;

    QString writing() const { return m_writing; } ///< The name of the file; empty: nothing is being written.
    QStringList suffixes() const; ///< The endings that fit what is taken up, the best one first.
    /// What will be written, as it is now, whatever the node gives later.
    Q_INVOKABLE void takeUp(const QVariant &value);
    Q_INVOKABLE void write(const QString &path);

signals:
    void suffixesChanged();
    void writingChanged();
    void written(const QString &name);
    void failed(const QString &why);

private:
    void setWriting(const QString &name);

    Value m_value;
    QString m_writing;
};

} // namespace heddle
