// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "models/actions/keyrecorder.h"

#include "models/actions/keytext.h"

namespace heddle {

KeyRecorder::KeyRecorder(QObject *parent)
    : QObject(parent)
{
}

void KeyRecorder::setKeys(KeyBook *keys)
{
    if (m_keys == keys)
        return;
    m_keys = keys;
    emit changed();
}

void KeyRecorder::begin(UserAction *action)
{
    if (!m_keys || !action || action->isHeld())
        return;
    m_action = action;
    m_holder.clear();
    m_note.clear();
    emit changed();
}

void KeyRecorder::press(int key, int modifiers)
{
    if (!m_action)
        return;
    if (!m_note.isEmpty())
        return answer(key);
    if (key == Qt::Key_Escape)
        return leave();
    if (const QKeySequence pressed = keyOf(key, Qt::KeyboardModifiers(modifiers)); !pressed.isEmpty())
        record(pressed);
}

void KeyRecorder::record(const QKeySequence &key)
{
    m_key = key;
    m_holder = m_keys->holder(key, *m_action);
    if (!m_holder)
        return takeOver();
    m_note = tr("%1 is %2.").arg(key.toString(QKeySequence::NativeText), m_holder->title());
    emit changed();
}

// To the question whether the key shall be taken over.
void KeyRecorder::answer(int key)
{
    if (key == Qt::Key_Escape)
        return leave();
    if (canTake() && (key == Qt::Key_Return || key == Qt::Key_Enter))
        takeOver();
}

void KeyRecorder::takeOver()
{
    if (m_action && !m_key.isEmpty() && (!m_holder || canTake()))
        m_keys->take(*m_action, m_key);
    end();
}

void KeyRecorder::remove()
{
    if (m_action)
        m_keys->remove(m_action);
    end();
}

void KeyRecorder::leave()
{
    end();
}

void KeyRecorder::end()
{
    if (!m_action)
        return;
    m_action.clear();
    m_holder.clear();
    m_note.clear();
    m_key = {};
    emit changed();
    emit done();
}

} // namespace heddle
