// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; plain values.
#pragma once

#include <vector>

namespace heddle::arrange {

/// A box in its column, or the place where a long wire passes through one.
struct Vertex {
    double height = 0;
    int column = 0;
    bool bend = false; ///< A passing wire.
};

struct Link {
    int from = 0, to = 0; ///< Indices of vertices.
    double out = 0, in = 0; ///< y of its ends within them.
    double weight = 1; ///< How much it matters that it is level.
};

/// A graph whose vertices stand in columns, each with its order from the top.
struct Layered {
    std::vector<Vertex> vertices;
    std::vector<Link> links;
    std::vector<std::vector<int>> columns;

    std::vector<int> ranks() const; ///< By vertex: its place in its column.
    bool joins(const Link &link) const ///< Neighbouring columns, in their order.
    {
        return vertices[std::size_t(link.to)].column == vertices[std::size_t(link.from)].column + 1;
    }
};

/// The room that is kept between two that stand one above the other.
double roomBetween(const Vertex &above, const Vertex &below);

} // namespace heddle::arrange
