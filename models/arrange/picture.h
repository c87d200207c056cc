// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; plain values, without Qt.
#pragma once

#include <vector>

namespace heddle::arrange {

/// What a picture is set out by, in canvas pixels: between columns there is room for a wire to turn.
inline constexpr double kColumnGap = 64, kRowGap = 32, kFrameSide = 16, kFrameTop = 48;

struct Box {
    double x = 0, y = 0, width = 0, height = 0;

    double right() const { return x + width; }
    double bottom() const { return y + height; }
    double middle() const { return y + height / 2; }
    friend bool operator==(const Box &, const Box &) = default;
};

struct Wire {
    int from = 0, to = 0; ///< Indices of boxes.
    double out = 0, in = 0; ///< y of its ends, from the tops of their boxes.
    bool weak = false; ///< May go backwards where it has to, as events may.
};

/// Some nodes, with what says how they belong together: the arrangements take one and give one. Boxes are
/// in the order in which they were made; a box belongs to the smallest frame that has its middle.
struct Picture {
    std::vector<Box> boxes;
    std::vector<Wire> wires;
    std::vector<Box> frames;
};

/// What all of them cover; nothing for none.
Box boundsOf(const std::vector<Box> &boxes);

} // namespace heddle::arrange
