// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/value/value.h"

#include <optional>
#include <string>
#include <string_view>

namespace heddle {

/// What a map holds under a key, as the type that is wanted; nothing or empty where it is another or absent.
/// For messages of other processes, in which anything may be missing. Any thread.
const Value *field(const Map &map, std::string_view key);
std::string textField(const Map &map, std::string_view key);
bool boolField(const Map &map, std::string_view key);
std::optional<std::int64_t> intField(const Map &map, std::string_view key);
std::optional<double> numberField(const Map &map, std::string_view key); ///< An int is a number, too.
const List &listField(const Map &map, std::string_view key);
const Map &mapField(const Map &map, std::string_view key);
std::vector<std::string> textsField(const Map &map, std::string_view key);

} // namespace heddle
