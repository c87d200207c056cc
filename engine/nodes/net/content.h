// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/value/value.h"

#include <optional>
#include <string>
#include <string_view>

namespace heddle::net {

/// How the body of an answer is read.
enum class Form { Auto, Json, Text };

/// The answer as a value: JSON where it is, else text, else bytes. `type` is what the server called it.
/// The Error says where the JSON is broken.
Result<Value> contentOf(const std::string &body, std::string_view type, Form form);

/// A list of objects as rows, with columns as they stand in the body; nothing if it is anything else, or has
/// so many keys that it is no table.
std::optional<Table> rowsOf(const Value &value, const std::string &body);

} // namespace heddle::net
