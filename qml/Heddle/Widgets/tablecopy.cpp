// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; pure functions.
#include "qml/Heddle/Widgets/tablecopy.h"

#include <algorithm>

namespace heddle::ui {
namespace {

// A cell with a tab, a line end or a quote in it goes in quotes.
QString quoted(QString cell)
{
    if (!cell.contains(u'\t') && !cell.contains(u'\n') && !cell.contains(u'\r') && !cell.startsWith(u'"'))
        return cell;
    return u'"' + cell.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

template <class CellAt> QString lineOf(int first, int last, CellAt cellAt)
{
    QString line;
    for (int c = first; c <= last; ++c) {
        if (c > first)
            line += u'\t';
        line += quoted(cellAt(std::size_t(c)));
    }
    return line + u'\n';
}

} // namespace

TableCopy copyOf(
    const TableSource &source, const TableOrder &order, const TableSelection &selection, qsizetype most)
{
    TableCopy copy;
    const int first = std::max(0, selection.firstColumn());
    const int last = std::min(int(source.columns()) - 1, selection.lastColumn());
    if (selection.isEmpty() || last < first)
        return copy;
    if (selection.isWhole())
        copy.text = lineOf(first, last, [&](std::size_t c) { return source.header(c); });
    for (std::size_t at = 0; at < order.count(); ++at) {
        const std::size_t row = order[at];
        if (!selection.contains(row))
            continue;
        const QString line = lineOf(first, last, [&](std::size_t c) { return source.plain(row, c); });
        if (copy.rows > 0 && copy.text.size() + line.size() > most)
            break;
        copy.text += line;
        ++copy.rows;
    }
    if (copy.rows == 1 && first == last) // one cell is a word, not a line
        copy.text.chop(selection.isWhole() ? 0 : 1);
    return copy;
}

} // namespace heddle::ui
