// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// The thread that paints.
#pragma once

#include <QtCore/QString>
#include <QtGui/QStaticText>

#include <unordered_map>

class QPainter;
class QRectF;

namespace heddle::ui {

// Writes words into cells, and keeps the shapes of those it has written last: a table that is scrolled by
// three rows shapes the words of three rows. One painter at a time; owned by the item that paints.
class TablePen {
public:
    static constexpr double kPad = 8;

    // Words for this number are kept until forget(); `words` is called where they are not known.
    template <class Words>
    void write(QPainter &painter, const QRectF &cell, bool right, std::uint64_t number, Words words)
    {
        const auto at = m_known.find(number);
        put(painter, cell, right, at != m_known.end() ? at->second : keep(painter, cell, number, words()));
    }
    // For what is written once in a paint.
    static void writeOnce(QPainter &painter, const QRectF &cell, bool right, const QString &words);
    // The words or the widths are others now.
    void forget() { m_known.clear(); }

private:
    const QStaticText &keep(
        const QPainter &painter, const QRectF &cell, std::uint64_t number, const QString &words);
    static void put(QPainter &painter, const QRectF &cell, bool right, const QStaticText &words);
    static QStaticText shaped(const QPainter &painter, const QRectF &cell, const QString &words);

    std::unordered_map<std::uint64_t, QStaticText> m_known;
};

} // namespace heddle::ui
