// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; pure functions.
#include "models/edit/tabletext.h"

#include <QtCore/QList>

#include <algorithm>
#include <cmath>

namespace heddle {
namespace {

constexpr qsizetype kLooked = 20; // lines
constexpr qsizetype kLongest = 64 * 1024; // characters in which these must be

/// The first lines with something in them.
QList<QStringView> firstLines(QStringView text)
{
    QList<QStringView> lines;
    for (QStringView line : text.left(kLongest).split(QLatin1Char('\n'))) {
        if (line.endsWith(QLatin1Char('\r')))
            line.chop(1);
        if (!line.trimmed().isEmpty())
            lines.append(line);
        if (lines.size() == kLooked)
            break;
    }
    return lines;
}

bool isNumber(QStringView cell)
{
    bool is = false;
    return !std::isnan(cell.trimmed().toDouble(&is)) && is;
}

} // namespace

std::optional<TableText> tableIn(QStringView text)
{
    const QList<QStringView> lines = firstLines(text);
    if (lines.isEmpty())
        return std::nullopt;
    for (const char16_t delimiter : {u'\t', u';', u',', u'|'}) {
        const auto separated = [&](QStringView line) { return line.contains(QChar(delimiter)); };
        const bool enough = delimiter == u'\t' || lines.size() > 1;
        if (!enough || !std::ranges::all_of(lines, separated))
            continue;
        const auto cells = lines.front().split(QChar(delimiter));
        const bool header = lines.size() > 1 && std::ranges::none_of(cells, isNumber);
        return TableText{QChar(delimiter), header};
    }
    return std::nullopt;
}

} // namespace heddle
