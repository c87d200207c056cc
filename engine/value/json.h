// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/value/value.h"

#include <string>
#include <string_view>

namespace heddle {

/// Appends a quoted, escaped JSON string. The text must be UTF-8; broken bytes become U+FFFD.
void appendJsonText(std::string &out, std::string_view text);
/// Appends the shortest digits that read back as the same number; NaN and infinities as "NaN", "Infinity",
/// "-Infinity".
void appendJsonNumber(std::string &out, double number);

/// The form of product.md for `--json`: arrays and tables as objects that describe them, with at most
/// 1,000 elements or rows. Pure; any thread.
std::string toReportJson(const Value &value);

/// The form of flow files, which reads back as the same value: {"$time": …}, {"$array": …} and so on
/// where JSON has no such type.
std::string toFileJson(const Value &value);

/// Reads either plain JSON or the form of flow files. Limits: 64 levels, 256 MiB.
Result<Value> parseJson(std::string_view text);

} // namespace heddle
