// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; pure functions.
#pragma once

#include "models/arrange/layered.h"

#include <cstdint>

namespace heddle::arrange {

/// How often links between neighbouring columns cross.
std::int64_t crossingsOf(const Layered &graph);

/// The same graph in an order with as few crossings as sweeps to and fro have found; the order that it has
/// where none is better.
Layered swept(Layered graph);

} // namespace heddle::arrange
