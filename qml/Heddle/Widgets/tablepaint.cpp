// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Painted while the GUI thread waits.
#include "qml/Heddle/Widgets/tableitem.h"

#include "qml/Heddle/Theme/icons.h"

#include <QtGui/QPainter>

#include <algorithm>
#include <cmath>

namespace heddle::ui {
namespace {

constexpr double kMark = 12;
constexpr std::uint64_t kNumber = std::uint64_t(1) << 63; // no cell counts so far

}

void TableItem::paint(QPainter *painter)
{
    if (m_layout.count() == 0)
        return;
    const int first = int(scrollY() / m_rowHeight);
    const double room = body().height() / m_rowHeight; // where nobody can scroll, half a row helps nobody
    const int last = std::min(shownRows(), first + (interactive() ? int(std::ceil(room)) + 1 : int(room)));
    painter->save();
    painter->setClipRect(body());
    painter->setFont(m_font);
    for (int row = first; row < last; ++row)
        paintRow(*painter, row, m_rowHeight * double(row + 1) - scrollY());
    if (hasActiveFocus())
        paintCursor(*painter);
    painter->restore();
    if (m_gutter > 0)
        paintNumbers(*painter, first, last);
    paintHeads(*painter);
}

void TableItem::shownColumns(int &first, int &last) const
{
    first = m_layout.columnAt(scrollX());
    last = m_layout.columnAt(scrollX() + body().width());
}

void TableItem::paintRow(QPainter &painter, int shown, double y)
{
    int first = 0, last = 0;
    shownColumns(first, last);
    const std::size_t row = m_order[std::size_t(shown)];
    if (m_selection.contains(row)) {
        const QRectF from = cellRect(shown, std::max(0, m_selection.firstColumn()));
        const QRectF to = cellRect(shown, std::min(columns() - 1, m_selection.lastColumn()));
        painter.fillRect(QRectF(from.left(), y, to.right() - from.left(), m_rowHeight), tokens().rowChosen);
    }
    for (int c = first; c <= last; ++c) {
        const auto at = std::size_t(c);
        painter.setPen(m_source.isMissing(row, at) ? tokens().text3
                : m_selection.contains(row, c)     ? tokens().text
                                                   : tokens().text2);
        m_pen.write(painter, cellRect(shown, c), m_source.isNumber(at), row * m_source.columns() + at,
            [&] { return m_source.cell(row, at); });
    }
}

// Which row of the value it is, in whatever order they are shown.
void TableItem::paintNumbers(QPainter &painter, int first, int last)
{
    painter.save();
    painter.setClipRect(QRectF(0, m_rowHeight, m_gutter, height() - m_rowHeight));
    painter.setFont(m_font);
    for (int shown = first; shown < last; ++shown) {
        const std::size_t row = m_order[std::size_t(shown)];
        const QRectF cell(0, m_rowHeight * double(shown + 1) - scrollY(), m_gutter, m_rowHeight);
        const bool chosen = m_selection.contains(row);
        if (chosen)
            painter.fillRect(cell, tokens().rowChosen);
        painter.setPen(chosen ? tokens().text : tokens().text3);
        m_pen.write(painter, cell, true, row | kNumber,
            [&] { return QString::number(row + std::size_t(m_source.firstNumber())); });
    }
    painter.restore();
    painter.fillRect(QRectF(m_gutter - 1, 0, 1, height()), tokens().lineSubtle);
}

void TableItem::paintHeads(QPainter &painter)
{
    int first = 0, last = 0;
    shownColumns(first, last);
    painter.save();
    painter.setClipRect(QRectF(m_gutter, 0, width() - m_gutter, m_rowHeight));
    painter.setFont(m_headFont);
    for (int c = first; c <= last; ++c)
        paintHead(painter, c);
    painter.restore();
    painter.fillRect(QRectF(0, m_rowHeight - 1, width(), 1), tokens().lineSubtle);
}

void TableItem::paintHead(QPainter &painter, int column)
{
    const auto at = std::size_t(column);
    const bool right = m_source.isNumber(at);
    const bool sorted = !m_wish.sortColumn.isEmpty() && m_source.columnNamed(m_wish.sortColumn) == column;
    QRectF cell = cellRect(-1, column);
    if (interactive()) // where its edge can be dragged
        painter.fillRect(QRectF(cell.right() - 1, 4, 1, m_rowHeight - 9), tokens().lineSubtle);
    const double y = std::round((m_rowHeight - kMark) / 2);
    if (sorted) {
        const double x = right ? cell.left() + TablePen::kPad - 4 : cell.right() - TablePen::kPad - kMark + 4;
        paintIcon(&painter, m_wish.descending ? u"down" : u"up", QRectF(std::round(x), y, kMark, kMark),
            tokens().accent);
        right ? cell.setLeft(cell.left() + kMark) : cell.setRight(cell.right() - kMark);
    }
    painter.setPen(sorted ? tokens().text : tokens().text3);
    TablePen::writeOnce(painter, cell, right, m_source.header(at));
}

void TableItem::paintCursor(QPainter &painter)
{
    if (m_cursor.row < 0 || m_cursor.column >= columns())
        return;
    const QRectF cell = cellRect(m_cursor.row, m_cursor.column);
    painter.setPen(tokens().accent);
    painter.setBrush(Qt::NoBrush);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.drawRect(cell.adjusted(0, 0, -1, -1));
    painter.setRenderHint(QPainter::Antialiasing, true);
}

} // namespace heddle::ui
