// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; pure functions. What is typed, as words.
#include "models/find/query.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QRegularExpression>

#include <algorithm>
#include <array>
#include <utility>

namespace heddle {
namespace {

constexpr std::array<std::pair<const char16_t *, FindWord::In>, 5> kPlaces{{
    {u"name", FindWord::Name},
    {u"type", FindWord::TypeName},
    {u"value", FindWord::ValueText},
    {u"note", FindWord::NoteText},
    {u"is", FindWord::State},
}};

/// blur, "two words", name:"two words", sigma=2
QStringList split(const QString &text)
{
    static const QRegularExpression word(QStringLiteral("(?:[^\\s\"]|\"[^\"]*\"?)+"));
    QStringList words;
    for (auto found = word.globalMatch(text); found.hasNext();)
        words.append(found.next().captured().remove(QLatin1Char('"')));
    words.removeAll(QString());
    return words;
}

std::optional<FindWord::In> placeNamed(const QString &name)
{
    for (const auto &[known, place] : kPlaces)
        if (name.compare(QStringView(known), Qt::CaseInsensitive) == 0)
            return place;
    return std::nullopt;
}

/// The first that begins so: who types sees something at once.
QString stateNamed(const QString &beginning)
{
    for (const QString &state : stateWords())
        if (state.startsWith(beginning, Qt::CaseInsensitive))
            return state;
    return {};
}

FindWord readWord(const QString &text)
{
    const auto colon = text.indexOf(QLatin1Char(':')), equal = text.indexOf(QLatin1Char('='));
    if (const auto place = colon > 0 ? placeNamed(text.left(colon)) : std::nullopt) {
        const QString rest = text.mid(colon + 1);
        return {*place, *place == FindWord::State ? stateNamed(rest) : rest};
    }
    if (equal > 0)
        return {FindWord::Port, text.mid(equal + 1), text.left(equal)};
    return {FindWord::Anything, text};
}

} // namespace

QStringList stateWords()
{
    return {QStringLiteral("error"), QStringLiteral("warning"), QStringLiteral("running"),
        QStringLiteral("queued"), QStringLiteral("paused"), QStringLiteral("unset"), QStringLiteral("slow")};
}

bool FindQuery::asksForStates() const
{
    return std::any_of(
        words.begin(), words.end(), [](const FindWord &word) { return word.in == FindWord::State; });
}

FindQuery readQuery(const QString &text)
{
    FindQuery query;
    for (const QString &word : split(text)) {
        query.words.append(readWord(word));
        if (query.words.constLast().in == FindWord::State && query.words.constLast().text.isEmpty())
            query.trouble = QCoreApplication::translate("Find", "is: knows %1.")
                                .arg(stateWords().join(QStringLiteral(", ")));
    }
    return query;
}

} // namespace heddle
