// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; pure functions.
#include "models/actions/keytext.h"

#include <QtGui/QKeyEvent>

namespace heddle {
namespace {

// The row of digits, by its place on the keyboard, as X11 and Wayland number keys.
constexpr quint32 kFirstDigit = 10, kDigits = 10;

bool isModifier(int key)
{
    switch (key) {
    case 0:
    case Qt::Key_unknown:
    case Qt::Key_Shift:
    case Qt::Key_Control:
    case Qt::Key_Meta:
    case Qt::Key_Alt:
    case Qt::Key_AltGr:
    case Qt::Key_CapsLock:
    case Qt::Key_NumLock:
    case Qt::Key_ScrollLock:
    case Qt::Key_Super_L:
    case Qt::Key_Super_R:
        return true;
    default:
        return false;
    }
}

// A sign that may need Shift to be typed; for a letter and a digit Shift means something of its own.
bool isSign(int key)
{
    return key > Qt::Key_Space && key < Qt::Key_Escape && !QChar(key).isLetterOrNumber();
}

} // namespace

QList<QKeySequence> keysOf(const QStringList &texts)
{
    QList<QKeySequence> keys;
    for (const QString &text : texts)
        if (const QKeySequence key(text, QKeySequence::PortableText);
            !key.isEmpty() && key[0].key() != Qt::Key_unknown)
            keys.append(key);
    return keys;
}

QStringList textsOf(const QList<QKeySequence> &keys)
{
    QStringList texts;
    for (const QKeySequence &key : keys)
        texts.append(key.toString(QKeySequence::PortableText));
    return texts;
}

QStringList capsOf(const QList<QKeySequence> &keys)
{
    QStringList caps;
    for (const QKeySequence &key : keys)
        caps.append(key.toString(QKeySequence::NativeText));
    return caps;
}

QKeySequence keyOf(int key, Qt::KeyboardModifiers modifiers)
{
    if (isModifier(key))
        return {};
    if (key == Qt::Key_Backtab)
        key = Qt::Key_Tab;
    modifiers &= ~(Qt::KeypadModifier | Qt::GroupSwitchModifier);
    if (isSign(key))
        modifiers &= ~Qt::KeyboardModifiers(Qt::ShiftModifier);
    return QKeyCombination(modifiers, Qt::Key(key));
}

QList<QKeySequence> meaningsOf(const QKeyEvent &event)
{
    const QKeySequence named = keyOf(event.key(), event.modifiers());
    if (named.isEmpty())
        return {};
    QList<QKeySequence> meanings{named};
    const quint32 digit = event.nativeScanCode() - kFirstDigit;
    if (event.modifiers() & Qt::ShiftModifier && digit < kDigits && isSign(event.key()))
        meanings.append(keyOf(int(Qt::Key_0 + (digit + 1) % kDigits), event.modifiers() | Qt::ShiftModifier));
    return meanings;
}

} // namespace heddle
