// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; pure functions.
#pragma once

#include <vector>

namespace heddle::ui {

// From where to where something reaches along a row or a column.
struct Span {
    double from = 0, to = 0;
};

// Gaps that become alike.
struct EvenGaps {
    double by = 0; ///< So far the node has to go for it.
    Span one, other;
};

// How a node may stand among what is in a row with it: as far from the next as that one is from the one
// behind it, or in the middle between two.
std::vector<EvenGaps> evenGaps(const std::vector<Span> &row, Span own);

} // namespace heddle::ui
