// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; pure functions.
#include "models/catalog/fuzzy.h"

#include <algorithm>

namespace heddle {
namespace {

// Each kind of match beats all of the next, whatever else there is to say for that.
constexpr int kExact = 4000, kPrefix = 3000, kWordStart = 2000, kWithin = 1500, kLetters = 1000,
              kMostFiner = 400;

bool startsWord(const QString &text, qsizetype at)
{
    return at == 0 || !text[at - 1].isLetterOrNumber() || (text[at].isUpper() && text[at - 1].isLower());
}

FuzzyMatch found(int score, qsizetype at, qsizetype length)
{
    FuzzyMatch match{score, {}};
    for (qsizetype i = at; i < at + length; ++i)
        match.positions.append(int(i));
    return match;
}

FuzzyMatch asWhole(const QString &pattern, const QString &text)
{
    const int shortness = kMostFiner - int(std::min<qsizetype>(text.size() - pattern.size(), kMostFiner));
    qsizetype within = -1;
    for (qsizetype at = text.indexOf(pattern, 0, Qt::CaseInsensitive); at >= 0;
         at = text.indexOf(pattern, at + 1, Qt::CaseInsensitive)) {
        if (at == 0)
            return found(text.size() == pattern.size() ? kExact : kPrefix + shortness, 0, pattern.size());
        if (startsWord(text, at))
            return found(kWordStart + shortness, at, pattern.size());
        if (within < 0)
            within = at;
    }
    return within < 0 ? FuzzyMatch{} : found(kWithin + shortness, within, pattern.size());
}

/// The letters in their order, preferring starts of words and neighbours. The later of two places is taken
/// only where it starts a word, so that one pass is enough.
FuzzyMatch asLetters(const QString &pattern, const QString &text)
{
    FuzzyMatch match{kLetters, {}};
    qsizetype at = 0;
    for (const QChar letter : pattern) {
        if (letter.isSpace())
            continue;
        const qsizetype next = text.indexOf(letter, at, Qt::CaseInsensitive);
        if (next < 0)
            return {};
        if (!match.positions.isEmpty() && next == match.positions.last() + 1)
            match.score += 12;
        else if (startsWord(text, next))
            match.score += 20;
        else
            match.score -= int(std::min<qsizetype>(next - at, 20));
        match.positions.append(int(next));
        at = next + 1;
    }
    match.score = std::clamp(match.score, kLetters - kMostFiner, kLetters + kMostFiner);
    return match;
}

} // namespace

FuzzyMatch fuzzyMatch(const QString &pattern, const QString &text)
{
    const QString wanted = pattern.trimmed();
    if (wanted.isEmpty())
        return {1, {}};
    const FuzzyMatch whole = asWhole(wanted, text);
    return whole.score > 0 ? whole : asLetters(wanted, text);
}

} // namespace heddle
