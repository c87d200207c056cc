// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include <QtCore/QRectF>

#include <cstdint>
#include <unordered_map>
#include <vector>

namespace heddle {

/// Which things lie where: a hash of square cells that hold the numbers of what touches them. What spans
/// very many cells is kept apart and always looked at. GUI thread; owned by the Scene.
class GridIndex {
public:
    void clear();
    void insert(int item, const QRectF &area);
    void remove(int item, const QRectF &area); ///< The same area as at insert().

    /// Appends what may touch the area, each once, in no order. The caller tests exactly.
    void query(const QRectF &area, std::vector<int> &found) const;

private:
    static constexpr double kCell = 1024;
    static constexpr std::int64_t kMostCells = 64;
    struct Span {
        std::int64_t left, top, right, bottom;
    };

    static Span spanOf(const QRectF &area);
    static std::uint64_t key(std::int64_t x, std::int64_t y);
    void collect(const std::vector<int> &items, std::vector<int> &found) const;

    std::unordered_map<std::uint64_t, std::vector<int>> m_cells;
    std::vector<int> m_wide;
    mutable std::vector<std::uint32_t> m_seen; ///< By item: the query that last found it.
    mutable std::uint32_t m_query = 0;
};

} // namespace heddle
