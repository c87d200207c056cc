// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread; painted while the GUI thread waits.
#include "qml/Heddle/Widgets/tableitem.h"

#include "models/values/variants.h"

#include <QtGui/QFontMetricsF>
#include <QtGui/QPainter>

#include <algorithm>
#include <cmath>

namespace heddle::ui {
namespace {

constexpr double kCellPad = 8;
constexpr double kLeast = 32, kMost = 280;
constexpr std::size_t kSample = 48; // rows that decide how wide a column is

} // namespace

TableItem::TableItem(QQuickItem *parent)
    : SharpItem(parent)
{
    setClip(true);
}

void TableItem::setValue(const QVariant &value)
{
    m_variant = value;
    m_source = TableSource(toValue(value));
    layOut();
    emit valueChanged();
}

void TableItem::setFont(const QFont &font)
{
    if (std::exchange(m_font, font) == font)
        return;
    layOut();
    emit fontChanged();
}

void TableItem::setRowHeight(double height)
{
    if (std::exchange(m_rowHeight, height) == height)
        return;
    layOut();
    emit fontChanged();
}

void TableItem::setScrollX(double x)
{
    if (std::exchange(m_scrollX, x) == x)
        return;
    update();
    emit scrolled();
}

void TableItem::setScrollY(double y)
{
    if (std::exchange(m_scrollY, y) == y)
        return;
    update();
    emit scrolled();
}

void TableItem::componentComplete()
{
    SharpItem::componentComplete();
    layOut();
}

void TableItem::geometryChange(const QRectF &now, const QRectF &before)
{
    SharpItem::geometryChange(now, before);
    if (now.width() != before.width())
        layOut();
}

double TableItem::naturalWidth(std::size_t column) const
{
    const QFontMetricsF metrics(m_font);
    double widest = metrics.horizontalAdvance(m_source.header(column));
    for (std::size_t row = 0; row < std::min(m_source.rows(), kSample); ++row)
        widest = std::max(widest, metrics.horizontalAdvance(m_source.cell(row, column)));
    return std::ceil(std::clamp(widest + 2 * kCellPad, kLeast, kMost));
}

// Columns as wide as what stands in them; room that is left over is shared out.
void TableItem::layOut()
{
    if (!isComponentComplete())
        return;
    m_right.clear();
    double right = 0;
    for (std::size_t c = 0; c < m_source.columns(); ++c)
        m_right.push_back(right += naturalWidth(c));
    if (right > 0 && right < width()) {
        const double more = (width() - right) / double(m_right.size());
        for (std::size_t c = 0; c < m_right.size(); ++c)
            m_right[c] = std::floor(m_right[c] + more * double(c + 1));
    }
    emit tableChanged();
    update();
}

QString TableItem::textAt(int row, int column) const
{
    if (column < 0 || column >= columns() || row >= rows())
        return {};
    return row < 0 ? m_source.header(std::size_t(column))
                   : m_source.cell(std::size_t(row), std::size_t(column));
}

void TableItem::paint(QPainter *painter)
{
    if (m_right.empty())
        return;
    painter->setFont(m_font);
    painter->save();
    painter->setClipRect(QRectF(0, m_rowHeight, width(), height() - m_rowHeight));
    paintRows(*painter);
    painter->restore();
    paintHeader(*painter);
}

void TableItem::paintHeader(QPainter &painter)
{
    painter.setPen(tokens().text3);
    QFont font = m_font;
    font.setWeight(QFont::Medium);
    painter.setFont(font);
    for (std::size_t c = 0; c < m_right.size(); ++c)
        paintCell(painter, c, 0, m_source.header(c));
    painter.setPen(tokens().lineSubtle);
    painter.drawLine(QPointF(0, m_rowHeight - 0.5), QPointF(width(), m_rowHeight - 0.5));
}

void TableItem::paintRows(QPainter &painter)
{
    const double above = std::max(0.0, m_scrollY);
    const auto first = std::size_t(above / m_rowHeight);
    const auto count = std::size_t(std::ceil(height() / m_rowHeight)) + 1;
    painter.setPen(tokens().text2);
    for (std::size_t row = first; row < std::min(m_source.rows(), first + count); ++row)
        for (std::size_t c = 0; c < m_right.size(); ++c)
            paintCell(
                painter, c, std::round(m_rowHeight * double(row + 1) - m_scrollY), m_source.cell(row, c));
}

void TableItem::paintCell(QPainter &painter, std::size_t column, double y, const QString &text)
{
    const double left = (column ? m_right[column - 1] : 0) - m_scrollX, right = m_right[column] - m_scrollX;
    if (right < 0 || left > width())
        return;
    const QRectF cell(left + kCellPad, y, right - left - 2 * kCellPad, m_rowHeight);
    const QString shown = QFontMetricsF(painter.font()).elidedText(text, Qt::ElideRight, cell.width() + 1);
    painter.drawText(cell,
        Qt::AlignVCenter | Qt::TextSingleLine | (m_source.isNumber(column) ? Qt::AlignRight : Qt::AlignLeft),
        shown);
}

} // namespace heddle::ui
