// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/value/value.h"

namespace heddle::basics {

/// The value as a person would write it: text as it is, "3.5", "true", nothing for a missing value;
/// lists and maps as JSON, large values as their one-line summary. Any thread; pure.
std::string plainText(const Value &value);

} // namespace heddle::basics
