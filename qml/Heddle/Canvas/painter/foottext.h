// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; values only.
#pragma once

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

FootText footText(const NodeStatus &status);

// In the foot of a node whose type is not installed.
QString typeMissing();

// "0:41", "1:02:03"
QString clockText(double seconds);

} // namespace heddle::ui
