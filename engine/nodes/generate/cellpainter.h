// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/nodes/generate/random.h"
#include "engine/sdk/run.h"

#include <array>
#include <span>
#include <vector>

namespace heddle::generate {

/// One cell: where it lies and what it looks like.
struct Cell {
    double x = 0, y = 0, radius = 10, brightness = 1;
    double stretch = 1, angle = 0; ///< Longer along one direction.
    double softness = 0.06; ///< Width of the edge, in radii; large out of focus.
    double nucleusX = 0, nucleusY = 0; ///< In radii from the middle.
    std::array<double, 4> waves{}, phases{}; ///< Bumps of the outline: 2 to 5 around.
    std::uint64_t grain = 0; ///< Seed of the texture.
};

/// Paints light on a dark ground, cell by cell. Made for one run, on its thread; owns its pixels.
class CellPainter {
public:
    CellPainter(std::int64_t width, std::int64_t height, Random &random);

    /// Uneven lighting and a haze.
    void paintGround(Run &run);
    /// A new cell, beside the others while there is room.
    Cell placed(double size, Random &random);
    void paintCell(Run &run, const Cell &cell);

    std::int64_t height() const { return m_height; }
    std::span<const float> row(std::int64_t y) const
    {
        return std::span(m_light).subspan(std::size_t(y * m_width), std::size_t(m_width));
    }
    double brightest() const;

private:
    bool isFree(const Cell &cell) const;

    std::int64_t m_width, m_height;
    double m_slopeX, m_slopeY;
    std::uint64_t m_haze;
    std::vector<float> m_light;
    std::vector<Cell> m_cells;
};

} // namespace heddle::generate
