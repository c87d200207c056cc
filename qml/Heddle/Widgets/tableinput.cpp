// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread. What the mouse and the keys do to a table.
#include "qml/Heddle/Widgets/tableitem.h"

#include <QtGui/QCursor>
#include <QtGui/QFontMetricsF>
#include <QtGui/QKeyEvent>

#include <algorithm>
#include <cmath>

namespace heddle::ui {

int TableItem::rowAt(double y) const
{
    return int(
        std::clamp((y - m_rowHeight + scrollY()) / m_rowHeight, 0.0, std::max(0.0, shownRows() - 1.0)));
}

TableItem::Place TableItem::placeAt(const QPointF &position) const
{
    return {rowAt(position.y()), m_layout.columnAt(position.x() - m_gutter + scrollX())};
}

void TableItem::keyPressEvent(QKeyEvent *event)
{
    event->ignore();
    if (!interactive() || !present())
        return;
    event->accept();
    if (event->matches(QKeySequence::Copy))
        return copy();
    if (event->matches(QKeySequence::SelectAll))
        return selectAll();
    if (event->matches(QKeySequence::Find))
        return emit findRequested();
    const bool far = event->modifiers().testFlag(Qt::ControlModifier);
    if (!moveBy(event->key(), far, event->modifiers().testFlag(Qt::ShiftModifier)))
        event->ignore();
}

bool TableItem::moveBy(int key, bool far, bool extend)
{
    const int page = std::max(1, int(body().height() / m_rowHeight) - 1);
    const int bottom = shownRows() - 1, right = columns() - 1;
    Place to = m_cursor.row < 0 ? Place{rowAt(m_rowHeight), 0} : m_cursor;
    switch (key) {
    case Qt::Key_Up:
        to.row = far ? 0 : to.row - (m_cursor.row >= 0);
        break;
    case Qt::Key_Down:
        to.row = far ? bottom : to.row + (m_cursor.row >= 0);
        break;
    case Qt::Key_Left:
        to.column = far ? 0 : to.column - 1;
        break;
    case Qt::Key_Right:
        to.column = far ? right : to.column + 1;
        break;
    case Qt::Key_PageUp:
        to.row -= page;
        break;
    case Qt::Key_PageDown:
        to.row += page;
        break;
    case Qt::Key_Home:
        to = {far ? 0 : to.row, 0};
        break;
    case Qt::Key_End:
        to = {far ? bottom : to.row, right};
        break;
    case Qt::Key_Escape:
        if (m_selection.isEmpty())
            return false;
        m_selection.clear();
        m_cursor = m_anchor = {};
        update();
        emit selectedRowsChanged();
        return true;
    default:
        return false;
    }
    moveCursor({std::clamp(to.row, 0, std::max(0, bottom)), std::clamp(to.column, 0, right)}, extend);
    return true;
}

void TableItem::moveCursor(Place to, bool extend)
{
    if (shownRows() == 0)
        return;
    if (!extend || m_anchor.row < 0)
        m_anchor = to;
    selectTo(to);
    const double left = m_layout.left(to.column), right = m_layout.right(to.column);
    const QSizeF whole = wholeSize(); // with the bars, which would lie over the cell
    showPart({left, m_rowHeight * to.row, right - left + whole.width() - m_layout.width(),
        m_rowHeight + whole.height() - m_rowHeight * shownRows()});
}

void TableItem::selectTo(Place to)
{
    const bool whole = m_drag == Drag::Rows;
    m_cursor = to;
    m_selection.select(m_order, std::size_t(m_anchor.row), std::size_t(to.row), whole ? 0 : m_anchor.column,
        whole ? columns() - 1 : to.column, whole);
    update();
    emit selectedRowsChanged();
}

void TableItem::mousePressEvent(QMouseEvent *event)
{
    if (!present())
        return event->ignore();
    forceActiveFocus(Qt::MouseFocusReason);
    setKeepMouseGrab(true);
    clearHint();
    press(event->position(), event->modifiers());
}

void TableItem::press(const QPointF &at, Qt::KeyboardModifiers modifiers)
{
    m_pressed = at;
    if (at.y() < m_rowHeight) {
        const double x = at.x() - m_gutter + scrollX();
        if (at.x() < m_gutter)
            return selectAll();
        m_dragColumn = m_layout.edgeAt(x);
        m_drag = m_dragColumn >= 0 ? Drag::Edge : Drag::Head;
        m_edgeStart = m_dragColumn >= 0 ? m_layout.right(m_dragColumn) - m_layout.left(m_dragColumn) : 0;
        if (m_drag == Drag::Head)
            m_dragColumn = x < m_layout.width() ? m_layout.columnAt(x) : -1;
        return;
    }
    if (shownRows() == 0)
        return;
    m_drag = at.x() < m_gutter ? Drag::Rows : Drag::Cells;
    const Place place = placeAt(at);
    if (modifiers.testFlag(Qt::ControlModifier)) {
        m_cursor = m_anchor = place;
        m_selection.toggle(m_order, std::size_t(place.row), m_source.rows(), columns());
        m_drag = Drag::None;
        update();
        return emit selectedRowsChanged();
    }
    if (!modifiers.testFlag(Qt::ShiftModifier) || m_anchor.row < 0)
        m_anchor = place;
    selectTo(place);
}

void TableItem::mouseMoveEvent(QMouseEvent *event)
{
    if (m_drag == Drag::Edge) {
        m_layout.setWidth(m_dragColumn, m_edgeStart + event->position().x() - m_pressed.x());
        m_pen.forget();
        return setContent(wholeSize());
    }
    if (m_drag == Drag::Cells || m_drag == Drag::Rows)
        dragAt(event->position());
}

void TableItem::draggedTo(const QPointF &position)
{
    const Place to = placeAt(position);
    if (to.row != m_cursor.row || to.column != m_cursor.column)
        selectTo(to);
}

void TableItem::mouseReleaseEvent(QMouseEvent *event)
{
    constexpr double kStill = 6; // a click may tremble
    const bool clicked = (event->position() - m_pressed).manhattanLength() < kStill;
    if (m_drag == Drag::Head && clicked && m_dragColumn >= 0)
        sortNext(m_dragColumn);
    mouseUngrabEvent();
}

void TableItem::mouseUngrabEvent()
{
    m_drag = Drag::None;
    endDrag();
}

void TableItem::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QPointF at = event->position();
    const int edge = at.y() < m_rowHeight ? m_layout.edgeAt(at.x() - m_gutter + scrollX()) : -1;
    if (edge < 0)
        return press(at, event->modifiers());
    m_layout.fitColumn(m_source, edge);
    m_pen.forget();
    setContent(wholeSize());
}

void TableItem::hoverMoveEvent(QHoverEvent *event)
{
    const QPointF at = event->position();
    const bool edge
        = at.y() < m_rowHeight && at.x() > m_gutter && m_layout.edgeAt(at.x() - m_gutter + scrollX()) >= 0;
    setCursor(QCursor(edge ? Qt::SplitHCursor : Qt::ArrowCursor));
    hintAt(at);
}

void TableItem::hoverLeaveEvent(QHoverEvent *)
{
    clearHint();
}

// Heads tell the type; cells say what is cut off.
void TableItem::hintAt(const QPointF &at)
{
    const double x = at.x() - m_gutter + scrollX();
    const bool head = at.y() < m_rowHeight;
    const double below = m_rowHeight * double(shownRows() + 1) - scrollY();
    if (!present() || at.x() < m_gutter || x >= m_layout.width() || at.y() >= below)
        return clearHint();
    const Place place = placeAt(at);
    const QString name = m_source.header(std::size_t(place.column));
    if (head)
        return setHint(cellRect(-1, place.column), name, m_source.type(std::size_t(place.column)), {});
    const QRectF cell = cellRect(place.row, place.column);
    const QString words = textAt(place.row, place.column);
    if (QFontMetricsF(m_font).horizontalAdvance(words) <= cell.width() - 2 * TablePen::kPad + 1)
        return clearHint();
    setHint(cell, name, {}, words);
}

void TableItem::setHint(const QRectF &rect, const QString &hint, const QString &detail, const QString &words)
{
    if (m_hint == hint && m_hintRect == rect)
        return;
    m_hintRect = rect;
    m_hint = hint;
    m_hintDetail = detail;
    m_hintWords = words;
    emit hintChanged();
}

void TableItem::focusInEvent(QFocusEvent *)
{
    update();
}

void TableItem::focusOutEvent(QFocusEvent *)
{
    update();
}

} // namespace heddle::ui
