// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/generate/cellpainter.h"

#include "engine/nodes/generate/smooth.h"

#include <algorithm>

namespace heddle::generate {

namespace {

double step(double distance, double softness)
{
    return 1 / (1 + std::exp(distance / softness));
}

/// Distance from the middle in radii of the outline, so that the edge lies at 1.
double distanceIn(const Cell &cell, double dx, double dy)
{
    const double along = (dx * std::cos(cell.angle) + dy * std::sin(cell.angle)) / cell.stretch;
    const double across = (dy * std::cos(cell.angle) - dx * std::sin(cell.angle)) * cell.stretch;
    const double theta = std::atan2(across, along);
    double outline = 1;
    for (std::size_t k = 0; k < cell.waves.size(); ++k)
        outline += cell.waves[k] * std::cos(double(k + 2) * theta + cell.phases[k]);
    return std::hypot(along, across) / (cell.radius * outline);
}

} // namespace

CellPainter::CellPainter(std::int64_t width, std::int64_t height, Random &random)
    : m_width(width)
    , m_height(height)
    , m_slopeX(random.uniform(-1, 1))
    , m_slopeY(random.uniform(-1, 1))
    , m_haze(random.bits())
    , m_light(std::size_t(width * height))
{
}

void CellPainter::paintGround(Run &run)
{
    SmoothNoise haze(m_haze, std::max(8.0, double(std::max(m_width, m_height)) / 3));
    for (std::int64_t y = 0; y < m_height; ++y) {
        run.checkpoint();
        const std::span<float> row(m_light.data() + y * m_width, std::size_t(m_width));
        const double v = double(y) / double(m_height) - 0.5;
        for (std::int64_t x = 0; x < m_width; ++x) {
            const double u = double(x) / double(m_width) - 0.5;
            row[std::size_t(x)]
                = float(0.055 + 0.035 * (m_slopeX * u + m_slopeY * v) - 0.04 * (u * u + v * v));
        }
        haze.addRow(0, double(y), 0.035, row);
    }
}

Cell CellPainter::placed(double size, Random &random)
{
    Cell cell;
    cell.radius = size / 2 * std::clamp(std::exp(0.24 * random.normal()), 0.55, 1.7);
    cell.brightness = 0.42 + 0.58 * std::pow(random.uniform(), 1.2);
    cell.stretch = std::sqrt(random.uniform(1.0, 1.55));
    cell.angle = random.uniform(0, std::numbers::pi);
    cell.softness = std::max(0.07, 0.8 / cell.radius);
    if (random.uniform() < 0.12) { // a few lie out of focus
        cell.softness *= 3;
        cell.brightness *= 0.6;
    }
    for (std::size_t k = 0; k < cell.waves.size(); ++k) {
        cell.waves[k] = 0.11 / double(k + 2) * random.normal();
        cell.phases[k] = random.uniform(0, 2 * std::numbers::pi);
    }
    cell.nucleusX = random.uniform(-0.2, 0.2);
    cell.nucleusY = random.uniform(-0.2, 0.2);
    cell.grain = random.bits();
    for (int attempt = 0; attempt < 60; ++attempt) {
        cell.x = random.uniform(0, double(m_width));
        cell.y = random.uniform(0, double(m_height));
        if (isFree(cell))
            break;
    }
    m_cells.push_back(cell);
    return cell;
}

bool CellPainter::isFree(const Cell &cell) const
{
    return std::none_of(m_cells.begin(), m_cells.end(), [&](const Cell &other) {
        return std::hypot(cell.x - other.x, cell.y - other.y) < 1.08 * (cell.radius + other.radius);
    });
}

void CellPainter::paintCell(Run &run, const Cell &cell)
{
    const double reach = cell.radius * 2.6;
    const std::int64_t top = std::max<std::int64_t>(0, std::int64_t(cell.y - reach));
    const std::int64_t bottom = std::min(m_height - 1, std::int64_t(cell.y + reach));
    const std::int64_t left = std::max<std::int64_t>(0, std::int64_t(cell.x - reach));
    const std::int64_t right = std::min(m_width - 1, std::int64_t(cell.x + reach));
    const SmoothNoise coarse(cell.grain, std::max(2.5, cell.radius / 2)),
        fine(cell.grain + 1, std::max(1.6, cell.radius / 4.5));
    const double cosine = std::cos(cell.angle), sine = std::sin(cell.angle);
    for (std::int64_t y = top; y <= bottom; ++y) {
        run.checkpoint();
        for (std::int64_t x = left; x <= right; ++x) {
            const double dx = double(x) - cell.x, dy = double(y) - cell.y;
            const double d = distanceIn(cell, dx, dy);
            // Thicker in the middle, a brighter nucleus, a grainy inside, and a glow around it all.
            const double dome = 0.58 + 0.42 * std::sqrt(std::max(0.0, 1 - d * d));
            const double n = std::hypot(dx / cell.radius - cell.nucleusX, dy / cell.radius - cell.nucleusY);
            const double u = dx * cosine + dy * sine, v = dy * cosine - dx * sine; // so that no lattice shows
            const double texture = 0.74 + 0.34 * coarse.at(0, v, u) + 0.18 * fine.at(0, v, u);
            const double inside = step(d - 1, cell.softness) * dome * texture;
            const double nucleus = 0.55 * step(n - 0.42, cell.softness * 1.2);
            const double glow = 0.10 * std::exp(-0.9 * d * d) * std::clamp(2.6 - d, 0.0, 1.0);
            m_light[std::size_t(y * m_width + x)]
                += float(cell.brightness * (inside * (0.6 + nucleus) + glow));
        }
    }
}

double CellPainter::brightest() const
{
    return std::max(0.2, double(*std::max_element(m_light.begin(), m_light.end())));
}

} // namespace heddle::generate
