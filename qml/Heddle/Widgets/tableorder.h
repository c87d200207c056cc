// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; pure functions.
#pragma once

#include "qml/Heddle/Widgets/tablesource.h"

#include <atomic>
#include <cstdint>
#include <memory>

namespace heddle::ui {

// What a table is to show of a value, and in which order.
struct TableWish {
    QString filter;
    QString sortColumn; // empty, or one that there is not: as given
    bool descending = false;

    bool isPlain() const { return filter.trimmed().isEmpty() && sortColumn.isEmpty(); }
    friend bool operator==(const TableWish &, const TableWish &) = default;
};

// The rows of a source in the order in which they are shown. Copies share it.
class TableOrder {
public:
    TableOrder() = default;
    TableOrder(std::size_t all)
        : m_count(all)
    {
    }
    explicit TableOrder(std::vector<std::uint32_t> rows)
        : m_rows(std::make_shared<const std::vector<std::uint32_t>>(std::move(rows)))
        , m_count(m_rows->size())
    {
    }

    std::size_t count() const { return m_count; }
    std::size_t operator[](std::size_t shown) const { return m_rows ? (*m_rows)[shown] : shown; }
    // Where a row is shown; count() where it is not.
    std::size_t placeOf(std::size_t row) const;

private:
    std::shared_ptr<const std::vector<std::uint32_t>> m_rows; // null: all, as given
    std::size_t m_count = 0;
};

struct Arranged {
    TableOrder order;
    QString problem = {}; // of the filter, which then lets all rows pass
    bool stopped = false; // early, because another order is wanted
};

// Numbers, times and truths by size, text by code point, equal ones as given, missing ones last either way.
Arranged arrange(const TableSource &source, const TableWish &wish, const std::atomic<bool> *stop = nullptr);

} // namespace heddle::ui
