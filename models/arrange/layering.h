// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; pure functions.
#pragma once

#include "models/arrange/picture.h"

namespace heddle::arrange {

/// The column of each box: right of all that feed it, and near to what it feeds. Says nothing of where boxes
/// are now, so that the same wires always give the same columns. Of a circle the weak wires go backwards
/// first.
std::vector<int> columnsOf(int boxes, const std::vector<Wire> &wires);

} // namespace heddle::arrange
