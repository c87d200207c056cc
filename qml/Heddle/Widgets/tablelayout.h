// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include "qml/Heddle/Widgets/tablesource.h"

#include <QtGui/QFont>

#include <vector>

namespace heddle::ui {

// Where the columns of a table lie: as wide as what stands in them, as far as a sample of rows tells. While
// the columns stay the same, values that change make a column wider and never narrower, so that nothing
// trembles; what the user has dragged stays as it is. A value type of the GUI thread.
class TableLayout {
public:
    void setFonts(const QFont &cells, const QFont &heads);
    // Measures; columns are shared out over `room` where it is more than they need (0: never).
    // clickable: the heads need room for the mark of the order.
    void fit(const TableSource &source, double room, bool clickable);
    // One column to its contents again.
    void fitColumn(const TableSource &source, int column);
    void setWidth(int column, double width);

    int count() const { return int(m_right.size()); }
    double width() const { return m_right.empty() ? 0 : m_right.back(); }
    double left(int column) const { return column > 0 ? m_right[std::size_t(column - 1)] : 0; }
    double right(int column) const { return m_right[std::size_t(column)]; }
    // The column at that place; the nearest one where it lies outside.
    int columnAt(double x) const;
    // The column whose right edge is there, within a few pixels; -1 if none.
    int edgeAt(double x) const;

private:
    double naturalWidth(const TableSource &source, std::size_t column) const;
    double widthOf(const QString &cell) const;
    void place(double room);

    QFont m_cells, m_heads;
    double m_mark = 0; // room for the mark of the order
    double m_pitch = 0; // of every letter; 0 where they differ
    QStringList m_names;
    std::vector<double> m_natural, m_set, m_right; // m_set: by the user, 0 where not
};

} // namespace heddle::ui
