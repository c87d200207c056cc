// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; pure functions.
#pragma once

#include "models/arrange/layered.h"

namespace heddle::arrange {

/// The links that shall be level: at most one at each side of a vertex, none crosses another, and together
/// they matter most. By index, each gap between columns after the other.
std::vector<int> levelLinks(const Layered &graph);

} // namespace heddle::arrange
