// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/value/time.h"

#include <optional>
#include <string>
#include <string_view>

namespace heddle::expression {

// Times as texts of a given form: %Y year, %m month, %d day, %H hour, %M minute, %S second, %j day of the
// year, %y year of the century, %b and %B month by name, %a and %A weekday by name, %F is %Y-%m-%d, %T is
// %H:%M:%S, %% a percent sign. Names are English whatever the locale. Pure; any thread.

/// What is wrong with the form; empty if nothing.
std::string checkTimeForm(std::string_view form, bool reading);
/// The form must be sound.
std::string formatTime(Time time, std::string_view form);
/// Nothing where the text is not of the form or names no instant. A blank stands for any number of blanks.
std::optional<Time> readTime(std::string_view text, std::string_view form);

int isoWeekday(Time time); ///< 1 is Monday, 7 is Sunday.

} // namespace heddle::expression
