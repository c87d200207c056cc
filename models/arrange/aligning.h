// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; pure functions.
#pragma once

#include "models/arrange/picture.h"

#include <cstdint>

namespace heddle::arrange {

enum class Side : std::uint8_t { Left, Right, Top, Bottom };
enum class Way : std::uint8_t { Horizontally, Vertically };

/// All to the outermost of them on that side.
std::vector<Box> aligned(std::vector<Box> boxes, Side side);

/// The first and the last stay, and the gaps between all are the same; where there is no room, they make some
/// behind the first.
std::vector<Box> distributed(std::vector<Box> boxes, Way way);

/// Boxes move up or down so that wires become level, where none comes to lie on another that way: a chain
/// follows its first. The first `held` boxes stay where they are.
Picture straightened(Picture picture, std::size_t held = 0);

} // namespace heddle::arrange
