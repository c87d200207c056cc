// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace heddle {

/// An instant: microseconds since 1970-01-01T00:00:00Z. Years 0001 to 9999.
struct Time {
    std::int64_t micros = 0;
    friend auto operator<=>(Time, Time) = default;
};

/// A span of time in microseconds, either sign.
struct Duration {
    std::int64_t micros = 0;
    friend auto operator<=>(Duration, Duration) = default;
};

/// A calendar day and a time of day in UTC.
struct Calendar {
    int year = 1970, month = 1, day = 1, hour = 0, minute = 0, second = 0, micro = 0;
};

Calendar calendarOf(Time time);
/// Nothing where the fields name no instant (month 13, 30 February).
std::optional<Time> timeOf(const Calendar &calendar);

/// ISO 8601, the date alone at midnight: "2012-01-31", "2012-01-31T12:00:00Z", "…T12:00:00.25Z".
std::string toText(Time time);
/// ISO 8601: "PT90S", "PT0.25S", "-PT3600S".
std::string toText(Duration duration);

/// Reads ISO 8601 and its usual variants: date alone, blank for T, seconds optional, fraction, offset
/// (+02:00, Z; none means UTC), and dates written 2012/01/31. Nothing if it is anything else.
std::optional<Time> parseTime(std::string_view text);
/// Reads ISO 8601 durations of weeks, days, hours, minutes and seconds ("P1DT2H", "PT0.5S").
std::optional<Duration> parseDuration(std::string_view text);

} // namespace heddle
