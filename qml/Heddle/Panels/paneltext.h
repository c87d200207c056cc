// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include "models/graph/nodeproperties.h"

#include "models/graph/inputproperties.h"

#include <QtCore/QDateTime>
#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtQml/qqmlregistration.h>

namespace heddle::ui {

// Times, reports, matched letters and the clipboard, for panels, which keep to one line a handler.
// GUI thread; owned by what uses it.
class PanelText : public QObject {
    Q_OBJECT
    QML_ELEMENT

public:
    using QObject::QObject;

    // "86 ms", "1.24 s", "0:41", "1:02:09".
    Q_INVOKABLE static QString elapsed(double seconds);
    // "0:25" for what is left of a run; empty while that cannot be told (below 0).
    Q_INVOKABLE static QString left(double seconds);
    // "now", "12 min ago", "yesterday", "3 November".
    Q_INVOKABLE static QString ago(const QDateTime &time);
    // "now", "12 min", "3 h", "2 d": how long ago that was.
    Q_INVOKABLE static QString age(const QDateTime &time);
    // "opened 12 min ago"; empty where the time is not known.
    Q_INVOKABLE static QString opened(const QDateTime &time);
    // The text as rich text, its letters at these places bold and in this colour.
    Q_INVOKABLE static QString marked(const QString &text, const QList<int> &places, const QString &colour);
    // What an input was given: its value, or where its wire comes from.
    Q_INVOKABLE static QString given(const heddle::InputProperties *input);
    // All there is to say of a node in trouble: what it is, what is wrong, what it was given.
    Q_INVOKABLE static QString report(heddle::NodeProperties *node);
    // What may be given to an input: "number, 0 to 100 px, 2 unless set"; "one of mirror, wrap".
    Q_INVOKABLE static QString facts(heddle::InputProperties *input);
    Q_INVOKABLE static void copy(const QString &text);
};

} // namespace heddle::ui
