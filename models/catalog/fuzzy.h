// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; pure functions.
#pragma once

#include <QtCore/QList>
#include <QtCore/QString>

namespace heddle {

/// How well a text matches what was typed, and where.
struct FuzzyMatch {
    int score = 0; ///< 0: not at all. Exact, then prefix, then start of a word, then letters in order.
    QList<int> positions; ///< Of the letters that matched, ascending.
};

/// Case and blanks at the ends do not count. An empty pattern matches everything alike.
FuzzyMatch fuzzyMatch(const QString &pattern, const QString &text);

} // namespace heddle
