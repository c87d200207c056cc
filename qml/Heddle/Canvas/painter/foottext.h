// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; values only.
#pragma once

#include "engine/message/content.h"
#include "engine/message/status.h"

#include <QtCore/QString>

namespace heddle::ui {

// What stands in the foot of a node, beside the glyph: a word or a sentence, and at the right digits with a
// unit.
struct FootText {
    QString word;
    QString time;
    QString unit;
};

// elapsed and left by now, in seconds; left below 0: not known. Defiant: does not stop though it was told to.
FootText footText(const NodeStatus &status, double elapsed, double left, bool defiant = false);

// In the foot of a node whose type is not installed.
QString typeMissing();

// In the foot of a node that does not run; empty for all others.
QString modeWord(NodeMode mode);

} // namespace heddle::ui
