// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; one thread at a time.
#include "qml/Heddle/Widgets/tableselection.h"

#include <algorithm>

namespace heddle::ui {

void TableSelection::clear()
{
    *this = {};
}

void TableSelection::select(
    const TableOrder &order, std::size_t from, std::size_t to, int column, int otherColumn, bool whole)
{
    m_rows.assign(m_rows.size(), false);
    m_count = 0;
    m_first = std::min(column, otherColumn);
    m_last = std::max(column, otherColumn);
    m_whole = whole;
    if (order.count() == 0)
        return;
    const std::size_t last = std::min(std::max(from, to), order.count() - 1);
    for (std::size_t at = std::min(from, to); at <= last; ++at) {
        const std::size_t row = order[at];
        if (row >= m_rows.size())
            m_rows.resize(std::max(row + 1, 2 * m_rows.size()));
        m_rows[row] = true;
        ++m_count;
    }
}

void TableSelection::selectRows(const QList<int> &rows, std::size_t count, int columns)
{
    m_rows.assign(count, false);
    for (const int row : rows)
        if (row >= 0 && std::size_t(row) < count)
            m_rows[std::size_t(row)] = true;
    m_count = std::size_t(std::count(m_rows.begin(), m_rows.end(), true));
    m_first = 0;
    m_last = columns - 1;
    m_whole = true;
}

void TableSelection::toggle(const TableOrder &order, std::size_t at, std::size_t count, int columns)
{
    const std::size_t row = order[at];
    m_rows.resize(std::max(m_rows.size(), count));
    m_rows[row] = !m_rows[row];
    if (m_rows[row])
        ++m_count;
    else
        --m_count;
    if (m_whole || m_last < m_first) {
        m_first = 0;
        m_last = columns - 1;
        m_whole = true;
    }
}

void TableSelection::limit(std::size_t rows, int columns)
{
    if (m_rows.size() > rows) {
        m_rows.resize(rows);
        m_count = std::size_t(std::count(m_rows.begin(), m_rows.end(), true));
    }
    m_last = m_whole ? columns - 1 : std::min(m_last, columns - 1);
}

QList<int> TableSelection::rows() const
{
    QList<int> rows;
    rows.reserve(qsizetype(m_count));
    for (std::size_t row = 0; row < m_rows.size(); ++row)
        if (m_rows[row])
            rows.append(int(row));
    return rows;
}

} // namespace heddle::ui
