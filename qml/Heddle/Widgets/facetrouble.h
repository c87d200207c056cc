// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread: a value.
#pragma once

#include <QtCore/QList>
#include <QtCore/QString>
#include <QtQml/QQmlError>

namespace heddle::ui {

// What is wrong with a widget file, in the words that its nodes show.
struct FaceTrouble {
    enum class Kind {
        None,
        Broken, // it cannot be shown
        Failing, // it is shown, but something in it went wrong
        Off, // it held up the window or grew beyond all bounds, and is not shown until the user wants it
    };
    Kind kind = Kind::None;
    QString place; // "Gain.qml, line 12"
    QString text;
    int count = 0; // how often since the file was loaded

    // Of what QML says of a file that it cannot load.
    static FaceTrouble broken(const QString &file, const QList<QQmlError> &errors, const QString &otherwise);
    // Of one error in a file that is running.
    static FaceTrouble failing(const QString &file, const QQmlError &error);

    // Of a file of the user's that was chosen for a node of that type and is not there.
    static FaceTrouble missing(const QString &typeId);
    // Of a file that is no text of a widget's.
    static FaceTrouble unreadable(const QString &file);

    // Both in one line; empty: nothing is wrong.
    QString sentence() const;

    friend bool operator==(const FaceTrouble &, const FaceTrouble &) = default;
};

} // namespace heddle::ui
