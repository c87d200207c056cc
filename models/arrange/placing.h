// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; pure functions.
#pragma once

#include "models/arrange/layered.h"

namespace heddle::arrange {

/// The y of each vertex, in the order that the columns have: with room between them, and so that as many
/// links as can be are level and the others short. Asks for nothing but the graph: the same always gives the
/// same.
std::vector<double> placesOf(const Layered &graph);

} // namespace heddle::arrange
