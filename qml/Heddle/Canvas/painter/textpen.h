// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// One thread at a time; a painter has one of its own.
#pragma once

#include <QtCore/QCache>
#include <QtCore/QPointF>
#include <QtGui/QFont>
#include <QtGui/QStaticText>

#include <array>
#include <cstdint>

class QPainter;

namespace heddle::ui {

// The fonts of the canvas, from the text scale.
enum class TextFont : std::uint8_t { Name, Body, Hint, Word, Mono, PlainTitle, TintTitle, FrameTitle, Badge };

// Draws single lines and remembers how they were laid out, because laying out costs more than drawing.
// Owned by a painter, used by one thread at a time.
class TextPen {
public:
    TextPen();

    const QFont &font(TextFont font) const { return m_fonts[std::size_t(font)]; }
    double width(const QString &text, TextFont font);
    // middle: the left end of the line's middle. Elided at the right if it is wider than room. Returns its
    // width.
    double drawLeft(
        QPainter *painter, const QPointF &middle, const QString &text, TextFont font, double room = 1e6);
    // middle: the right end of the line's middle.
    double drawRight(
        QPainter *painter, const QPointF &middle, const QString &text, TextFont font, double room = 1e6);
    void drawCentred(QPainter *painter, const QPointF &middle, const QString &text, TextFont font);

private:
    struct Line {
        QStaticText text;
        double width = 0;
        double rise = 0; ///< From the line's middle up to the top of its layout.
    };
    struct Key {
        QString text;
        int font;
        int room;
        friend bool operator==(const Key &, const Key &) = default;
        friend std::size_t qHash(const Key &key, std::size_t seed) noexcept
        {
            return qHashMulti(seed, key.text, key.font, key.room);
        }
    };

    const Line &line(const QString &text, TextFont font, double room);
    void draw(QPainter *painter, double left, double middle, const Line &line, TextFont font);

    std::array<QFont, 9> m_fonts;
    QCache<Key, Line> m_lines;
};

} // namespace heddle::ui
