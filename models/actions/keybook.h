// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include "models/actions/useraction.h"

#include <QtCore/QList>
#include <QtCore/QMap>
#include <QtCore/QObject>
#include <QtCore/QStringList>
#include <QtQml/qqmlregistration.h>

namespace heddle {

/// Which key means which action: the usual ones, and what the user has changed. No key means two actions that
/// can be heard at once. GUI thread; owned by the ActionList, whose actions it knows.
class KeyBook : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the list of actions.")
    /// Something is not as usual.
    Q_PROPERTY(bool differs READ differs NOTIFY changed FINAL)

public:
    explicit KeyBook(QObject *parent = nullptr);

    void add(UserAction *action);
    void clear() { m_actions.clear(); }

    /// Who has this key already, where both would be heard; nullptr: nobody.
    UserAction *holder(const QKeySequence &key, const UserAction &action) const;
    /// The action has this key from now on and no other; whoever had it loses it.
    void take(UserAction &action, const QKeySequence &key);
    /// The action has no key any more.
    Q_INVOKABLE void remove(heddle::UserAction *action);
    /// As usual again; whoever has got those keys meanwhile loses them.
    Q_INVOKABLE void reset(heddle::UserAction *action);
    Q_INVOKABLE void resetAll();
    bool differs() const { return !m_own.isEmpty(); }

    /// What is not as usual, a line each: "edit.undo=Ctrl+U; F9".
    QStringList lines() const;
    void setLines(const QStringList &lines);

signals:
    void changed();

private:
    void apply(UserAction &action) const;
    void set(UserAction &action, const QList<QKeySequence> &keys);
    void free(const QKeySequence &key, const UserAction &forAction);

    QList<UserAction *> m_actions;
    QMap<QString, QString> m_own; ///< By name, also of actions that this program does not know.
};

} // namespace heddle
