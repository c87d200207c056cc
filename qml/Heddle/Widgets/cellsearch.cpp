// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread.
#include "qml/Heddle/Widgets/cellsearch.h"

#include <algorithm>

namespace heddle::ui {
namespace {

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c;
}

bool consistsOf(const QString &text, QStringView letters)
{
    return std::all_of(text.begin(), text.end(), [letters](QChar c) { return letters.contains(c); });
}

} // namespace

CellSearch::CellSearch(const QString &words)
    : m_words(words)
    , m_given(words)
{
    m_words.replace(u'-', QChar(0x2212));
    m_ascii = std::all_of(words.begin(), words.end(), [](QChar c) { return c.unicode() < 128; });
    m_lower = words.toStdString();
    std::transform(m_lower.begin(), m_lower.end(), m_lower.begin(), lower);
    m_numeric = consistsOf(m_words, u"0123456789.+eE\u2212\u221e");
    m_timely = consistsOf(words, u"0123456789.:- \u2212");
}

bool CellSearch::inText(const std::string &text) const
{
    if (!m_ascii)
        return QString::fromStdString(text).contains(m_given, Qt::CaseInsensitive);
    return std::search(text.begin(), text.end(), m_lower.begin(), m_lower.end(), [](char a, char b) {
        return lower(a) == b;
    }) != text.end();
}

bool CellSearch::found(const TableSource &source, std::size_t row, std::size_t at) const
{
    const Column *data = source.column(at);
    if (data && data->isMissing(row))
        return false;
    switch (source.kind(at)) {
    case ColumnType::Text:
        return data && inText(data->as<std::string>()[row]);
    case ColumnType::Int:
    case ColumnType::Number:
        return m_numeric && source.cell(row, at).contains(m_words, Qt::CaseInsensitive);
    case ColumnType::Time:
        return m_timely && source.cell(row, at).contains(m_given);
    case ColumnType::Duration:
        return m_timely && source.cell(row, at).contains(m_words);
    case ColumnType::Bool:
        break;
    }
    return source.cell(row, at).contains(m_given, Qt::CaseInsensitive);
}

} // namespace heddle::ui
