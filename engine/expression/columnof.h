// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/value/value.h"

#include <span>
#include <string>

namespace heddle::expression {

/// What to do with values of types that no column can hold together.
enum class Mixed {
    Refuse, ///< Throws NodeError.
    AsText, ///< Each as its text; lists and maps as JSON.
};

/// A column of the narrowest type that holds all of the values: bool, int, number, text, time or duration;
/// null is missing. Pure.
Column columnOf(std::string name, std::span<const Value> values, Mixed mixed);

} // namespace heddle::expression
