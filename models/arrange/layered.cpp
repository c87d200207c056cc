// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; plain values.
#include "models/arrange/layered.h"

#include "models/arrange/picture.h"

namespace heddle::arrange {

std::vector<int> Layered::ranks() const
{
    std::vector<int> ranks(vertices.size());
    for (const std::vector<int> &column : columns)
        for (std::size_t i = 0; i < column.size(); ++i)
            ranks[std::size_t(column[i])] = int(i);
    return ranks;
}

double roomBetween(const Vertex &above, const Vertex &below)
{
    constexpr double kByABox = 20, kBetweenWires = 12;
    if (above.bend && below.bend)
        return kBetweenWires;
    return above.bend || below.bend ? kByABox : kRowGap;
}

} // namespace heddle::arrange
