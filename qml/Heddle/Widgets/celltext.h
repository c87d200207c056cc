// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; pure functions.
#pragma once

#include "engine/value/table.h"

#include <QtCore/QString>

namespace heddle::ui {

inline constexpr QChar kMissingDash(0x2013);

// What stands in a cell that is not missing, in one line. decimals: of numbers and of seconds.
QString cellText(const Column &column, std::size_t row, int decimals);
// The same for other programs.
QString plainText(const Column &column, std::size_t row);
// The shortest digits that read back as the same number.
QString plainNumber(double number);

// 2026-01-31 12:00:05.250; decimals -1 leaves out a midnight.
QString timeText(Time time, int decimals);
// 0:01:30.500
QString durationText(Duration duration, int decimals);
// How many decimals of seconds such instants or spans need; -1 where all are midnights.
int secondDecimals(const std::vector<std::int64_t> &micros);

} // namespace heddle::ui
