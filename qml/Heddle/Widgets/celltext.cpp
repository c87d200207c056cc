// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; pure functions.
#include "qml/Heddle/Widgets/celltext.h"

#include "qml/Heddle/Widgets/numbertext.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace heddle::ui {
namespace {

constexpr std::int64_t kSecond = 1'000'000, kDay = 86'400 * kSecond;
constexpr std::size_t kMostShown = 400; // bytes of a text; a tooltip shows as many
constexpr QChar kMinus(0x2212);

QString oneLine(const std::string &text)
{
    QString line = QString::fromUtf8(text.data(), qsizetype(std::min(text.size(), kMostShown)));
    for (QChar &c : line)
        if (c == u'\n' || c == u'\t' || c == u'\r')
            c = u' ';
    return line;
}

QString twoDigits(int number)
{
    return QStringLiteral("%1").arg(number, 2, 10, QChar(u'0'));
}

QString fraction(std::int64_t micros, int decimals)
{
    if (decimals <= 0)
        return {};
    return u'.' + QStringLiteral("%1").arg(micros, 6, 10, QChar(u'0')).left(decimals);
}

QString fromNumber(double number, std::chars_format format)
{
    char digits[64];
    const auto end = std::to_chars(digits, digits + sizeof digits, number, format).ptr;
    return QString::fromLatin1(digits, qsizetype(end - digits));
}

} // namespace

QString timeText(Time time, int decimals)
{
    const Calendar at = calendarOf(time);
    QString day = QStringLiteral("%1-").arg(at.year, 4, 10, QChar(u'0')) + twoDigits(at.month) + u'-'
        + twoDigits(at.day);
    if (decimals < 0 && time.micros % kDay == 0)
        return day;
    return day + u' ' + twoDigits(at.hour) + u':' + twoDigits(at.minute) + u':' + twoDigits(at.second)
        + fraction(at.micro, decimals);
}

QString durationText(Duration duration, int decimals)
{
    const std::int64_t size = std::abs(duration.micros), seconds = size / kSecond;
    return (duration.micros < 0 ? QString(kMinus) : QString()) + QString::number(seconds / 3600) + u':'
        + twoDigits(int(seconds / 60 % 60)) + u':' + twoDigits(int(seconds % 60))
        + fraction(size % kSecond, decimals);
}

int secondDecimals(const std::vector<std::int64_t> &micros)
{
    int decimals = -1;
    for (const std::int64_t each : micros) {
        const std::int64_t rest = std::abs(each % kSecond);
        const int needed = rest % 1000 ? 6 : rest ? 3 : each % kDay ? 0 : -1;
        decimals = std::max(decimals, needed);
    }
    return decimals;
}

QString cellText(const Column &data, std::size_t row, int decimals)
{
    switch (data.type()) {
    case ColumnType::Bool:
        return data.as<std::uint8_t>()[row] ? QStringLiteral("true") : QStringLiteral("false");
    case ColumnType::Int:
        return QString::number(data.as<std::int64_t>()[row]).replace(u'-', kMinus);
    case ColumnType::Number:
        return fixedText(data.as<double>()[row], decimals);
    case ColumnType::Text:
        return oneLine(data.as<std::string>()[row]);
    case ColumnType::Time:
        return timeText(data.as<Time>()[row], decimals);
    case ColumnType::Duration:
        return durationText(data.as<Duration>()[row], decimals);
    }
    return {};
}

QString plainNumber(double number)
{
    if (!std::isfinite(number))
        return std::isnan(number) ? QString() : (number < 0 ? QStringLiteral("-inf") : QStringLiteral("inf"));
    const double size = std::abs(number);
    const bool longish = size != 0 && (size >= 1e15 || size < 1e-5);
    return fromNumber(number, longish ? std::chars_format::general : std::chars_format::fixed);
}

QString plainText(const Column &data, std::size_t row)
{
    switch (data.type()) {
    case ColumnType::Int:
        return QString::number(data.as<std::int64_t>()[row]);
    case ColumnType::Number:
        return plainNumber(data.as<double>()[row]);
    case ColumnType::Text:
        return QString::fromStdString(data.as<std::string>()[row]);
    case ColumnType::Time:
        return QString::fromStdString(toText(data.as<Time>()[row]));
    case ColumnType::Duration:
        return QString::fromStdString(toText(data.as<Duration>()[row]));
    case ColumnType::Bool:
        break;
    }
    return cellText(data, row, 0);
}

} // namespace heddle::ui
