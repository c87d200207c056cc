// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "models/graph/gridindex.h"

#include <algorithm>
#include <cmath>

namespace heddle {
namespace {

std::int64_t cellOf(double coordinate, double cell)
{
    constexpr double kFar = 1e12; // Files may hold any number; beyond this everything shares a cell.
    return std::int64_t(std::floor(std::clamp(coordinate, -kFar, kFar) / cell));
}

void erase(std::vector<int> &items, int item)
{
    const auto found = std::find(items.begin(), items.end(), item);
    if (found == items.end())
        return;
    *found = items.back();
    items.pop_back();
}

} // namespace

GridIndex::Span GridIndex::spanOf(const QRectF &area)
{
    return {cellOf(area.left(), kCell), cellOf(area.top(), kCell), cellOf(area.right(), kCell),
        cellOf(area.bottom(), kCell)};
}

std::uint64_t GridIndex::key(std::int64_t x, std::int64_t y)
{
    return std::uint64_t(std::uint32_t(x)) << 32 | std::uint32_t(y);
}

void GridIndex::clear()
{
    m_cells.clear();
    m_wide.clear();
    m_seen.clear();
}

void GridIndex::insert(int item, const QRectF &area)
{
    if (std::size_t(item) >= m_seen.size())
        m_seen.resize(std::max(std::size_t(item) + 1, m_seen.size() * 2), 0);
    const Span span = spanOf(area);
    if ((span.right - span.left + 1) * (span.bottom - span.top + 1) > kMostCells) {
        m_wide.push_back(item);
        return;
    }
    for (std::int64_t y = span.top; y <= span.bottom; ++y)
        for (std::int64_t x = span.left; x <= span.right; ++x)
            m_cells[key(x, y)].push_back(item);
}

void GridIndex::remove(int item, const QRectF &area)
{
    const Span span = spanOf(area);
    if ((span.right - span.left + 1) * (span.bottom - span.top + 1) > kMostCells) {
        erase(m_wide, item);
        return;
    }
    for (std::int64_t y = span.top; y <= span.bottom; ++y) {
        for (std::int64_t x = span.left; x <= span.right; ++x) {
            const auto cell = m_cells.find(key(x, y));
            if (cell == m_cells.end())
                continue;
            erase(cell->second, item);
            if (cell->second.empty())
                m_cells.erase(cell);
        }
    }
}

void GridIndex::collect(const std::vector<int> &items, std::vector<int> &found) const
{
    for (const int item : items) {
        if (m_seen[std::size_t(item)] == m_query)
            continue;
        m_seen[std::size_t(item)] = m_query;
        found.push_back(item);
    }
}

void GridIndex::query(const QRectF &area, std::vector<int> &found) const
{
    if (++m_query == 0) { // Once in four milliards: the marks start over.
        std::fill(m_seen.begin(), m_seen.end(), 0);
        m_query = 1;
    }
    collect(m_wide, found);
    const Span span = spanOf(area);
    const double cells = double(span.right - span.left + 1) * double(span.bottom - span.top + 1);
    if (cells > double(m_cells.size())) {
        for (const auto &[at, items] : m_cells)
            collect(items, found);
        return;
    }
    for (std::int64_t y = span.top; y <= span.bottom; ++y)
        for (std::int64_t x = span.left; x <= span.right; ++x)
            if (const auto cell = m_cells.find(key(x, y)); cell != m_cells.end())
                collect(cell->second, found);
}

} // namespace heddle
