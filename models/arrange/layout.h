// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; pure functions.
#pragma once

#include "models/arrange/picture.h"

namespace heddle::arrange {

/// The same picture set out in columns from left to right, its upper left corner where it was. Boxes do not
/// overlap, no wire goes backwards that need not, as many as can be are level. The order from the top stays
/// as people have made it where another does not cross fewer wires; what is laid out already stays as it is.
/// Boxes of a frame stay together in it, and it fits itself to them.
Picture layOut(Picture picture);

/// A picture without frames.
void layOutFlat(std::vector<Box> &boxes, const std::vector<Wire> &wires);

} // namespace heddle::arrange
