// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread. What the mouse and the keys do to a text.
#include "qml/Heddle/Widgets/textitem.h"

#include <QtGui/QKeyEvent>

namespace heddle::ui {

void TextItem::keyPressEvent(QKeyEvent *event)
{
    event->ignore();
    if (!interactive())
        return;
    event->accept();
    if (event->matches(QKeySequence::Copy))
        return copy();
    if (event->matches(QKeySequence::SelectAll))
        return selectAll();
    if (event->matches(QKeySequence::Find))
        return emit findRequested();
    if (!scrollBy(event->key(), event->modifiers().testFlag(Qt::ControlModifier)))
        event->ignore();
}

bool TextItem::scrollBy(int key, bool far)
{
    const double page = body().height() - m_lineHeight, all = contentHeight();
    switch (key) {
    case Qt::Key_Up:
        return setScrollY(scrollY() - m_lineHeight), true;
    case Qt::Key_Down:
        return setScrollY(scrollY() + m_lineHeight), true;
    case Qt::Key_Left:
        return setScrollX(scrollX() - 2 * m_lineHeight), true;
    case Qt::Key_Right:
        return setScrollX(scrollX() + 2 * m_lineHeight), true;
    case Qt::Key_PageUp:
        return setScrollY(scrollY() - page), true;
    case Qt::Key_PageDown:
        return setScrollY(scrollY() + page), true;
    case Qt::Key_Home:
        return far ? setScrollY(0) : setScrollX(0), true;
    case Qt::Key_End:
        return far ? setScrollY(all) : setScrollX(contentWidth()), true;
    case Qt::Key_F3:
        return step(1), true;
    default:
        return false;
    }
}

void TextItem::mousePressEvent(QMouseEvent *event)
{
    forceActiveFocus(Qt::MouseFocusReason);
    setKeepMouseGrab(true);
    m_dragging = true;
    const qsizetype at = positionAt(event->position());
    select(event->modifiers().testFlag(Qt::ShiftModifier) ? m_anchor : at, at);
}

void TextItem::mouseMoveEvent(QMouseEvent *event)
{
    if (m_dragging)
        dragAt(event->position());
}

void TextItem::draggedTo(const QPointF &position)
{
    select(m_anchor, positionAt(position));
}

void TextItem::mouseReleaseEvent(QMouseEvent *)
{
    mouseUngrabEvent();
}

void TextItem::mouseUngrabEvent()
{
    m_dragging = false;
    endDrag();
}

// The word that was clicked.
void TextItem::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QString &text = lines().text();
    const auto isWord = [&](qsizetype at) { return text[at].isLetterOrNumber() || text[at] == u'_'; };
    qsizetype from = positionAt(event->position()), to = from;
    while (from > 0 && isWord(from - 1))
        --from;
    while (to < text.size() && isWord(to))
        ++to;
    select(from, to);
}

} // namespace heddle::ui
