// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; one thread at a time.
#pragma once

#include "qml/Heddle/Widgets/tableorder.h"

#include <QtCore/QList>

#include <vector>

namespace heddle::ui {

// Which cells of a table are selected: rows of the value, whatever order they are shown in, and a range of
// columns that is the same for all. It stays true when the order changes. A value type.
class TableSelection {
public:
    bool isEmpty() const { return m_count == 0; }
    bool contains(std::size_t row) const { return row < m_rows.size() && m_rows[row]; }
    bool contains(std::size_t row, int column) const
    {
        return contains(row) && column >= m_first && column <= m_last;
    }
    std::size_t count() const { return m_count; }
    int firstColumn() const { return m_first; }
    int lastColumn() const { return m_last; }
    // Whole rows, from the row numbers, by selectRows or as all.
    bool isWhole() const { return m_whole; }

    void clear();
    // The shown rows between two, both included, in the columns between two; all columns where whole.
    void select(
        const TableOrder &order, std::size_t from, std::size_t to, int column, int otherColumn, bool whole);
    // Whole rows of the value, those that there are.
    void selectRows(const QList<int> &rows, std::size_t count, int columns);
    // One shown row more, or less where it was selected.
    void toggle(const TableOrder &order, std::size_t at, std::size_t count, int columns);
    // The value has other rows now; what it does not have any more is not selected.
    void limit(std::size_t rows, int columns);

    // Of the value, ascending.
    QList<int> rows() const;

private:
    std::vector<bool> m_rows;
    std::size_t m_count = 0;
    int m_first = 0, m_last = -1;
    bool m_whole = false;
};

} // namespace heddle::ui
