// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include "models/actions/keybook.h"

#include <QtCore/QObject>
#include <QtCore/QPointer>
#include <QtQml/qqmlregistration.h>

namespace heddle {

/// Waits for the new key of one action; where the key has a meaning already, it says which and lets the user
/// choose. Esc leaves everything as it was. GUI thread; owned by the list of keys.
class KeyRecorder : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(heddle::KeyBook *keys READ keys WRITE setKeys NOTIFY changed FINAL)
    /// Whose key it is; null: nothing is recorded.
    Q_PROPERTY(heddle::UserAction *action READ action NOTIFY changed FINAL)
    /// "Ctrl+D is Duplicate."; empty: still waiting for a key.
    Q_PROPERTY(QString note READ note NOTIFY changed FINAL)
    /// What the key means now may be taken from it.
    Q_PROPERTY(bool canTake READ canTake NOTIFY changed FINAL)

public:
    explicit KeyRecorder(QObject *parent = nullptr);

    KeyBook *keys() const { return m_keys; }
    void setKeys(KeyBook *keys);
    UserAction *action() const { return m_action; }
    QString note() const { return m_note; }
    bool canTake() const { return m_holder && !m_holder->isHeld(); }

    Q_INVOKABLE void begin(heddle::UserAction *action);
    /// A key was pressed; modifiers alone are waited with.
    Q_INVOKABLE void press(int key, int modifiers);
    Q_INVOKABLE void takeOver();
    Q_INVOKABLE void leave();
    /// It shall have no key.
    Q_INVOKABLE void remove();

signals:
    void changed();
    /// Recorded or left.
    void done();

private:
    void record(const QKeySequence &key);
    void answer(int key);
    void end();

    QPointer<KeyBook> m_keys;
    QPointer<UserAction> m_action, m_holder;
    QKeySequence m_key;
    QString m_note;
};

} // namespace heddle
