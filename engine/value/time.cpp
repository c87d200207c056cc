// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/value/time.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <limits>

namespace heddle {

namespace {

constexpr std::int64_t kSecond = 1'000'000;
constexpr std::int64_t kDay = 86'400 * kSecond;
constexpr Time kFirst{-719'162 * kDay}; // 0001-01-01
constexpr Time kLast{(2'932'896 + 1) * kDay - 1}; // the end of 9999-12-31

__extension__ using Wide = __int128;

constexpr std::int64_t kAmountUnit = 1'000'000'000; // an amount is counted in billionths

/// Reads a text from the left, piece by piece; `ok` stays false once something did not fit.
struct Reader {
    std::string_view rest;
    bool ok = true;

    bool eat(char c)
    {
        if (rest.empty() || rest.front() != c)
            return false;
        rest.remove_prefix(1);
        return true;
    }
    /// Exactly `width` digits.
    int digits(std::size_t width)
    {
        int value = 0;
        if (rest.size() < width)
            return ok = false, 0;
        for (std::size_t i = 0; i < width; ++i) {
            if (rest[i] < '0' || rest[i] > '9')
                return ok = false, 0;
            value = value * 10 + (rest[i] - '0');
        }
        rest.remove_prefix(width);
        return value;
    }
    /// Digits after a point, in microseconds; more than six are cut.
    int fraction()
    {
        int value = 0, scale = 100'000, count = 0;
        for (; !rest.empty() && rest.front() >= '0' && rest.front() <= '9'; rest.remove_prefix(1), ++count) {
            value += (rest.front() - '0') * scale;
            scale /= 10;
        }
        ok = ok && count > 0;
        return value;
    }
    /// A number with or without a fraction, in billionths; further digits are cut.
    Wide amount()
    {
        constexpr Wide kMost = 100'000'000'000'000; // more seconds than a duration holds
        Wide value = 0;
        bool any = false;
        const auto digit = [&] { return !rest.empty() && rest.front() >= '0' && rest.front() <= '9'; };
        for (; digit(); rest.remove_prefix(1), any = true)
            value = std::min(value * 10 + (rest.front() - '0'), kMost);
        value *= kAmountUnit;
        if (any && eat('.')) {
            ok = ok && digit();
            for (std::int64_t scale = kAmountUnit / 10; digit(); rest.remove_prefix(1), scale /= 10)
                value += (rest.front() - '0') * scale;
        }
        ok = ok && any;
        return value;
    }
    /// The microseconds of the unit that comes next.
    std::int64_t unit(bool clock)
    {
        if (clock ? eat('H') : eat('W'))
            return (clock ? 3600 : 604'800) * kSecond;
        if (clock ? eat('M') : eat('D'))
            return (clock ? 60 : 86'400) * kSecond;
        ok = ok && clock && eat('S');
        return kSecond;
    }
};

void readDate(Reader &in, Calendar &calendar)
{
    calendar.year = in.digits(4);
    const char separator = in.rest.empty() ? '\0' : in.rest.front();
    in.ok = in.ok && (separator == '-' || separator == '/') && in.eat(separator);
    calendar.month = in.digits(2);
    in.ok = in.ok && in.eat(separator);
    calendar.day = in.digits(2);
}

/// Time of day and offset; returns the offset from UTC in minutes.
int readClock(Reader &in, Calendar &calendar)
{
    calendar.hour = in.digits(2);
    in.ok = in.ok && in.eat(':');
    calendar.minute = in.digits(2);
    if (in.eat(':')) {
        calendar.second = in.digits(2);
        if (in.eat('.'))
            calendar.micro = in.fraction();
    }
    if (in.eat('Z') || in.rest.empty())
        return 0;
    const int sign = in.eat('-') ? -1 : in.eat('+') ? 1 : 0;
    in.ok = in.ok && sign != 0;
    const int hours = in.digits(2);
    in.eat(':');
    const int minutes = in.rest.empty() ? 0 : in.digits(2);
    in.ok = in.ok && hours < 24 && minutes < 60;
    return sign * (hours * 60 + minutes);
}

std::string fractionText(std::int64_t micros)
{
    if (micros == 0)
        return {};
    std::string text = fmt::format(".{:06}", micros);
    text.erase(text.find_last_not_of('0') + 1);
    return text;
}

} // namespace

Calendar calendarOf(Time time)
{
    using namespace std::chrono;
    constexpr std::int64_t kEra = 146'097; // days of 400 years, after which the calendar repeats
    const std::int64_t rest = (time.micros % kDay + kDay) % kDay;
    std::int64_t days = time.micros / kDay - (time.micros % kDay < 0 ? 1 : 0);
    const std::int64_t eras = days / kEra; // std::chrono counts 65,536 years only
    days -= eras * kEra;
    const year_month_day date{sys_days{std::chrono::days{days}}};
    return {int(date.year()) + int(eras * 400), int(unsigned(date.month())), int(unsigned(date.day())),
        int(rest / (3600 * kSecond)), int(rest / (60 * kSecond) % 60), int(rest / kSecond % 60),
        int(rest % kSecond)};
}

std::optional<Time> timeOf(const Calendar &c)
{
    using namespace std::chrono;
    const year_month_day date{year{c.year}, month{unsigned(c.month)}, day{unsigned(c.day)}};
    const bool clockOk
        = c.hour >= 0 && c.hour < 24 && c.minute >= 0 && c.minute < 60 && c.second >= 0 && c.second < 60;
    if (!date.ok() || !clockOk || c.year < 1 || c.year > 9999)
        return std::nullopt;
    const std::int64_t days = sys_days{date}.time_since_epoch().count();
    return Time{days * kDay + (c.hour * 3600ll + c.minute * 60ll + c.second) * kSecond + c.micro};
}

std::string toText(Time time)
{
    const Calendar c = calendarOf(time);
    std::string text = fmt::format("{:04}-{:02}-{:02}", c.year, c.month, c.day);
    if (time.micros % kDay != 0)
        text += fmt::format("T{:02}:{:02}:{:02}{}Z", c.hour, c.minute, c.second, fractionText(c.micro));
    return text;
}

std::string toText(Duration duration)
{
    const bool negative = duration.micros < 0;
    const auto micros = negative ? 0 - std::uint64_t(duration.micros) : std::uint64_t(duration.micros);
    return fmt::format(
        "{}PT{}{}S", negative ? "-" : "", micros / kSecond, fractionText(std::int64_t(micros % kSecond)));
}

std::optional<Time> parseTime(std::string_view text)
{
    Reader in{text};
    Calendar calendar;
    int offset = 0;
    readDate(in, calendar);
    if (in.ok && !in.rest.empty()) {
        in.ok = in.eat('T') || in.eat(' ');
        offset = readClock(in, calendar);
    }
    if (!in.ok || !in.rest.empty())
        return std::nullopt;
    auto time = timeOf(calendar);
    if (!time)
        return std::nullopt;
    time->micros -= offset * 60ll * kSecond;
    return *time >= kFirst && *time <= kLast ? time : std::nullopt;
}

std::optional<Duration> parseDuration(std::string_view text)
{
    Reader in{text};
    const bool negative = in.eat('-');
    if (!in.eat('P'))
        return std::nullopt;
    constexpr Wide kMost = Wide(std::numeric_limits<std::int64_t>::max());
    Wide micros = 0;
    bool clock = false, any = false;
    while (!in.rest.empty()) {
        if (!clock && in.eat('T')) {
            clock = true;
            any = false; // something must follow
            continue;
        }
        const Wide amount = in.amount();
        const std::int64_t unit = in.unit(clock);
        if (!in.ok)
            return std::nullopt;
        micros += amount * unit / kAmountUnit;
        any = true;
        if (micros > kMost + (negative ? 1 : 0))
            return std::nullopt;
    }
    if (!any)
        return std::nullopt;
    return Duration{std::int64_t(negative ? -micros : micros)};
}

} // namespace heddle
