// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Painted while the GUI thread waits.
#include "qml/Heddle/Widgets/textitem.h"

#include <QtGui/QPainter>
#include <QtGui/QTextLayout>

#include <algorithm>
#include <cmath>

namespace heddle::ui {
namespace {

constexpr double kPad = 8;

}

void TextItem::paint(QPainter *painter)
{
    const QRectF area = body();
    const auto first = qsizetype(scrollY() / m_lineHeight);
    const auto last = std::min(lines().count(), first + qsizetype(std::ceil(height() / m_lineHeight)) + 1);
    painter->setClipRect(QRectF(0, area.top(), width(), area.height()));
    for (qsizetype at = first; at < last; ++at) {
        const double y = area.top() + m_lineHeight * double(at) - scrollY();
        paintGutter(*painter, at, QRectF(kPad, y, gutter(), m_lineHeight));
    }
    painter->setClipRect(area);
    painter->setPen(tokens().text);
    for (qsizetype at = first; at < last; ++at)
        paintPiece(*painter, at, area.top() + m_lineHeight * double(at) - scrollY());
}

void TextItem::shape(QTextLayout &layout) const
{
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    option.setTabStopDistance(m_pitch.ascii[u'\t']);
    layout.setTextOption(option);
    layout.beginLayout();
    layout.createLine();
    layout.endLayout();
}

void TextItem::paintPiece(QPainter &painter, qsizetype at, double y) const
{
    const TextLines::Piece &piece = lines().piece(at);
    QList<QTextLayout::FormatRange> ranges;
    const auto mark = [&](qsizetype from, qsizetype to, const QColor &ground, const QColor &ink) {
        from = std::max(from, piece.start) - piece.start;
        to = std::min(to, piece.start + piece.length) - piece.start;
        QTextCharFormat format;
        format.setBackground(ground);
        format.setForeground(ink);
        if (from < to)
            ranges.append({int(from), int(to - from), format});
    };
    const auto reach = m_find.size();
    auto found = std::lower_bound(m_matches.begin(), m_matches.end(), piece.start - reach);
    for (; found != m_matches.end() && *found < piece.start + piece.length; ++found) {
        const bool current = found - m_matches.begin() == m_match;
        mark(*found, *found + reach, current ? tokens().accentFill : tokens().warnTint,
            current ? tokens().fillText : tokens().warn);
    }
    mark(std::min(m_anchor, m_cursor), std::max(m_anchor, m_cursor), tokens().accentFill, tokens().fillText);
    QTextLayout layout(lines().words(at), m_font);
    shape(layout);
    layout.draw(&painter, QPointF(body().left() - scrollX(), y + 1), ranges);
}

qsizetype TextItem::positionAt(const QPointF &position) const
{
    if (lines().count() == 0)
        return 0;
    const double row = (position.y() - body().top() + scrollY()) / m_lineHeight;
    const auto at = qsizetype(std::clamp(row, 0.0, double(lines().count() - 1)));
    QTextLayout layout(lines().words(at), m_font);
    shape(layout);
    return lines().piece(at).start + layout.lineAt(0).xToCursor(position.x() - body().left() + scrollX());
}

} // namespace heddle::ui
