// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/value/value.h"

#include <optional>
#include <string_view>

namespace heddle::files {

/// A list of maps as a table: a column for each key, missing where a map has none. Columns stand in the
/// order in which their keys come up in the text. Nothing if the value is anything else. Pure.
std::optional<Table> tableOf(const Value &value, std::string_view text);

} // namespace heddle::files
