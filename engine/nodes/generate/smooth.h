// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/nodes/generate/random.h"

#include <span>
#include <vector>

namespace heddle::generate {

/// Smooth noise in [0, 1]: random values on a lattice of cells, blended in between. A plain value with
/// a scratch line of its own; one thread.
class SmoothNoise {
public:
    SmoothNoise(std::uint64_t seed, double cell)
        : m_seed(scrambled(seed))
        , m_cell(cell)
    {
    }

    double at(double z, double y, double x) const
    {
        const double fx = x / m_cell;
        const double ix = std::floor(fx);
        const Place place = placeOf(z, y);
        return blend(lattice(place, std::int64_t(ix)), lattice(place, std::int64_t(ix) + 1), eased(fx - ix));
    }

    /// Adds weight * noise along x to a whole row, far faster than one by one.
    void addRow(double z, double y, double weight, std::span<float> row)
    {
        const Place place = placeOf(z, y);
        m_line.resize(std::size_t(double(row.size()) / m_cell) + 2);
        for (std::size_t i = 0; i < m_line.size(); ++i)
            m_line[i] = lattice(place, std::int64_t(i));
        for (std::size_t x = 0; x < row.size(); ++x) {
            const double fx = double(x) / m_cell;
            const auto ix = std::size_t(fx);
            row[x] += float(weight * blend(m_line[ix], m_line[ix + 1], eased(fx - double(ix))));
        }
    }

private:
    struct Place {
        std::int64_t z, y;
        double tz, ty;
    };

    static double eased(double t) { return t * t * (3 - 2 * t); }
    static double blend(double a, double b, double t) { return a + (b - a) * t; }

    Place placeOf(double z, double y) const
    {
        const double fz = z / m_cell, fy = y / m_cell;
        const double iz = std::floor(fz), iy = std::floor(fy);
        return {std::int64_t(iz), std::int64_t(iy), eased(fz - iz), eased(fy - iy)};
    }
    double corner(std::int64_t z, std::int64_t y, std::int64_t x) const
    {
        return unit(
            scrambled(scrambled(scrambled(m_seed ^ std::uint64_t(z)) ^ std::uint64_t(y)) ^ std::uint64_t(x)));
    }
    double lattice(const Place &p, std::int64_t x) const
    {
        return blend(blend(corner(p.z, p.y, x), corner(p.z, p.y + 1, x), p.ty),
            blend(corner(p.z + 1, p.y, x), corner(p.z + 1, p.y + 1, x), p.ty), p.tz);
    }

    std::uint64_t m_seed;
    double m_cell;
    std::vector<double> m_line;
};

} // namespace heddle::generate
