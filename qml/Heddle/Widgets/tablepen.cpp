// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// The thread that paints.
#include "qml/Heddle/Widgets/tablepen.h"

#include <QtCore/QRectF>
#include <QtGui/QFontMetricsF>
#include <QtGui/QPainter>

#include <cmath>

namespace heddle::ui {
namespace {

constexpr std::size_t kMostKept = 3000;

}

void TablePen::writeOnce(QPainter &painter, const QRectF &cell, bool right, const QString &words)
{
    put(painter, cell, right, shaped(painter, cell, words));
}

QStaticText TablePen::shaped(const QPainter &painter, const QRectF &cell, const QString &words)
{
    const double room = cell.width() - 2 * kPad;
    QStaticText text(words);
    text.setTextFormat(Qt::PlainText);
    text.prepare(painter.transform(), painter.font());
    if (text.size().width() <= room + 1)
        return text;
    text.setText(QFontMetricsF(painter.font()).elidedText(words, Qt::ElideRight, room));
    text.prepare(painter.transform(), painter.font());
    return text;
}

const QStaticText &TablePen::keep(
    const QPainter &painter, const QRectF &cell, std::uint64_t number, const QString &words)
{
    if (m_known.size() >= kMostKept)
        m_known.clear();
    return m_known.emplace(number, shaped(painter, cell, words)).first->second;
}

void TablePen::put(QPainter &painter, const QRectF &cell, bool right, const QStaticText &words)
{
    const QSizeF size = words.size();
    const double x = right ? cell.right() - kPad - size.width() : cell.left() + kPad;
    painter.drawStaticText(
        QPointF(std::round(x), std::round(cell.top() + (cell.height() - size.height()) / 2)), words);
}

} // namespace heddle::ui
