// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread.
#include "qml/Heddle/Widgets/tablefilter.h"

#include "qml/Heddle/Widgets/cellsearch.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

namespace heddle::ui {
namespace {

struct Sign {
    qsizetype at = -1, length = 0;
    QString name;
};

QString say(const char *words)
{
    return QCoreApplication::translate("TableFilter", words);
}

bool isQuote(QChar c)
{
    return c == u'"' || c == u'\u201c' || c == u'\u201d';
}

// Calls f at each place outside quotes until it says true.
template <class F> void outsideQuotes(const QString &text, F f)
{
    bool quoted = false;
    for (qsizetype i = 0; i < text.size(); ++i)
        if (isQuote(text[i]))
            quoted = !quoted;
        else if (!quoted && f(i))
            return;
}

Sign firstSign(const QString &text)
{
    static const std::pair<QLatin1String, QLatin1String> kSigns[]
        = {{QLatin1String(">="), QLatin1String(">=")}, {QLatin1String("<="), QLatin1String("<=")},
            {QLatin1String("!="), QLatin1String("!=")}, {QLatin1String("<>"), QLatin1String("!=")},
            {QLatin1String("=="), QLatin1String("=")}, {QLatin1String("="), QLatin1String("=")},
            {QLatin1String("<"), QLatin1String("<")}, {QLatin1String(">"), QLatin1String(">")},
            {QLatin1String("~"), QLatin1String("~")}};
    Sign found;
    outsideQuotes(text, [&](qsizetype i) {
        for (const auto &[written, name] : kSigns)
            if (QStringView(text).mid(i).startsWith(written)) {
                found = {i, written.size(), QString(name)};
                return true;
            }
        return false;
    });
    return found;
}

QStringList splitAtAnd(const QString &text)
{
    static const QString kAnd = QStringLiteral(" and ");
    QStringList pieces;
    qsizetype from = 0;
    outsideQuotes(text, [&](qsizetype i) {
        if (i >= from && QStringView(text).mid(i).startsWith(kAnd, Qt::CaseInsensitive)) {
            pieces.append(text.mid(from, i - from));
            from = i + kAnd.size();
        }
        return false;
    });
    return pieces << text.mid(from);
}

// The words without their quotes, and whether there were any.
std::pair<QString, bool> unquoted(const QString &given)
{
    const QString text = given.trimmed();
    if (text.size() >= 2 && isQuote(text.front()) && isQuote(text.back()))
        return {text.mid(1, text.size() - 2), true};
    return {text, false};
}

QString columnNames(const TableSource &source)
{
    constexpr std::size_t kMost = 8;
    QStringList names;
    for (std::size_t c = 0; c < std::min(source.columns(), kMost); ++c)
        names.append(source.header(c));
    return names.join(QStringLiteral(", "))
        + (source.columns() > kMost ? QStringLiteral(" \u2026") : QString());
}

QString withAsciiMinus(QString text)
{
    return text.replace(QChar(0x2212), u'-');
}

template <class T> bool holds(const QString &sign, const T &a, const T &b)
{
    if (sign == u'=')
        return a == b;
    if (sign == QStringLiteral("!="))
        return !(a == b);
    if (sign.startsWith(u'<'))
        return sign.size() > 1 ? a <= b : a < b;
    return sign.size() > 1 ? a >= b : a > b;
}

// What a cell is compared with, as the column has it.
std::optional<double> numberOf(const QString &value)
{
    bool good = false;
    const double number = withAsciiMinus(value).toDouble(&good);
    return good ? std::optional(number) : std::nullopt;
}

std::optional<bool> truthOf(const QString &value)
{
    const bool yes = value.compare(QStringLiteral("true"), Qt::CaseInsensitive) == 0;
    const bool no = value.compare(QStringLiteral("false"), Qt::CaseInsensitive) == 0;
    return yes || no ? std::optional(yes) : std::nullopt;
}

// In seconds, or as ISO 8601 has it.
std::optional<Duration> durationOf(const QString &value)
{
    constexpr double kMost = 9e12, kMicros = 1e6;
    const auto seconds = numberOf(value);
    if (seconds && std::abs(*seconds) < kMost)
        return Duration{std::int64_t(*seconds * kMicros)};
    return parseDuration(withAsciiMinus(value).toStdString());
}

} // namespace

TableFilter::TableFilter(const QString &text, const TableSource &source)
    : m_source(source)
{
    const auto [words, quoted] = unquoted(text);
    if (words.isEmpty() || source.isEmpty())
        return;
    if (firstSign(text).at < 0)
        addSearch(quoted && !words.contains(u'"') ? words : text.trimmed());
    else
        for (const QString &piece : splitAtAnd(text))
            addCondition(piece);
    if (!m_problem.isEmpty())
        m_tests.clear();
}

bool TableFilter::passes(std::size_t row) const
{
    return std::all_of(m_tests.begin(), m_tests.end(), [row](const Test &test) { return test(row); });
}

void TableFilter::addSearch(const QString &words)
{
    m_tests.push_back([search = CellSearch(words), this](std::size_t row) {
        for (std::size_t c = 0; c < m_source.columns(); ++c)
            if (search.found(m_source, row, c))
                return true;
        return false;
    });
}

void TableFilter::addCondition(const QString &piece)
{
    const Sign sign = firstSign(piece);
    if (sign.at < 0)
        return refuse(say("“%1” is no condition. Write it as: column > value.").arg(piece.trimmed()));
    const QString name = unquoted(piece.left(sign.at)).first;
    const auto [value, quoted] = unquoted(piece.mid(sign.at + sign.length));
    if (name.isEmpty())
        return refuse(say("Which column? Write its name before %1.").arg(sign.name));
    const int column = m_source.columnNamed(name);
    if (column < 0)
        return refuse(say("No column “%1”. There is: %2.").arg(name.left(40), columnNames(m_source)));
    if (value.isEmpty() && !quoted)
        return refuse(say("Compared with what? Write a value after %1.").arg(sign.name));
    if (Test test = comparison(std::size_t(column), sign.name, value, quoted))
        m_tests.push_back(std::move(test));
}

void TableFilter::refuse(const QString &why)
{
    if (m_problem.isEmpty())
        m_problem = why;
}

// A missing value passes nothing but the question whether it is missing.
TableFilter::Test TableFilter::comparison(
    std::size_t column, const QString &sign, const QString &value, bool quoted)
{
    const TableSource *source = &m_source;
    const auto present = [source, column](auto test) -> Test {
        return [=](std::size_t row) { return !source->isMissing(row, column) && test(row); };
    };
    const bool equality = sign == u'=' || sign == QStringLiteral("!=");
    if (!quoted && equality && value.compare(QStringLiteral("missing"), Qt::CaseInsensitive) == 0)
        return
            [=, wanted = sign == u'='](std::size_t row) { return source->isMissing(row, column) == wanted; };
    if (sign == u'~')
        return present(
            [=, search = CellSearch(value)](std::size_t row) { return search.found(*source, row, column); });
    Test test = comparisonBySize(column, sign, value);
    return test ? present(std::move(test)) : Test();
}

// How the column's type compares; none, and a problem, where the value is of no such type.
TableFilter::Test TableFilter::comparisonBySize(std::size_t column, const QString &sign, const QString &value)
{
    const auto refused = [&](const char *words) {
        refuse(say(words).arg(value.left(40), m_source.header(column)));
        return Test();
    };
    const Column *data = m_source.column(column);
    const ColumnType kind = m_source.kind(column);
    switch (kind) {
    case ColumnType::Int:
    case ColumnType::Number:
        if (const auto number = numberOf(value))
            return [=, source = &m_source](
                       std::size_t row) { return holds(sign, source->numberAt(row, column), *number); };
        return refused("“%1” is no number, and “%2” holds numbers.");
    case ColumnType::Bool:
        if (const auto truth = truthOf(value))
            return [=](std::size_t row) { return holds(sign, data->as<std::uint8_t>()[row] != 0, *truth); };
        return refused("“%2” is true or false, not “%1”.");
    case ColumnType::Text:
        return [=, text = value.toStdString()](
                   std::size_t row) { return holds(sign, data->as<std::string>()[row], text); };
    case ColumnType::Time:
        if (const auto time = parseTime(value.toStdString()))
            return [=](std::size_t row) { return holds(sign, data->as<Time>()[row], *time); };
        return refused("“%1” is no time such as 2026-01-31 or 2026-01-31 12:00, which “%2” holds.");
    case ColumnType::Duration:
        if (const auto span = durationOf(value))
            return [=](std::size_t row) { return holds(sign, data->as<Duration>()[row], *span); };
        return refused("“%1” is no number of seconds, which “%2” holds.");
    }
    return {};
}

} // namespace heddle::ui
