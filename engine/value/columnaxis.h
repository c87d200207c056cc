// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/value/table.h"

namespace heddle {

/// Can a plot go along that column where nobody has chosen one? A time, a text, or numbers that never fall
/// and of which none is missing.
bool isAxis(const Column &column);

} // namespace heddle
