// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; pure functions.
#pragma once

#include <QtCore/QList>
#include <QtCore/QStringList>
#include <QtGui/QKeySequence>

QT_FORWARD_DECLARE_CLASS(QKeyEvent)

namespace heddle {

/// "Ctrl+D" and the like, as they are declared and kept; what is no key is left out.
QList<QKeySequence> keysOf(const QStringList &texts);
QStringList textsOf(const QList<QKeySequence> &keys);
/// As they stand on key caps.
QStringList capsOf(const QList<QKeySequence> &keys);

/// What was pressed, as one would name it: "?" and not "Shift+?", for the sign has the Shift in it. Empty for
/// a modifier alone.
QKeySequence keyOf(int key, Qt::KeyboardModifiers modifiers);
/// All that may be meant by it, the likeliest first: Shift and a digit is a sign on most keyboards.
QList<QKeySequence> meaningsOf(const QKeyEvent &event);

} // namespace heddle
