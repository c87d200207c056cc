// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// One thread at a time; a painter has one of its own.
#pragma once

#include "qml/Heddle/Theme/tokens.h"

#include <QtCore/QCache>
#include <QtCore/QRectF>
#include <QtCore/QString>

class QPainter;
class QTextDocument;

namespace heddle::ui {

// Draws the Markdown of notes and remembers how it was laid out. Neither pictures nor pages are fetched: of a
// picture its description is shown, a link is coloured and nothing else. Owned by a painter, used by one
// thread at a time.
class NotePen {
public:
    explicit NotePen(const Tokens &tokens);
    ~NotePen();

    // In the rectangle, cut off where it ends.
    void draw(QPainter *painter, const QRectF &room, const QString &markdown);
    // Its words alone, in one size, as many lines as there is room for.
    void drawPlain(QPainter *painter, const QRectF &room, const QString &markdown);

private:
    struct Laid;
    struct Key {
        QString markdown;
        int width;
        friend bool operator==(const Key &, const Key &) = default;
        friend std::size_t qHash(const Key &key, std::size_t seed) noexcept
        {
            return qHashMulti(seed, key.markdown, key.width);
        }
    };

    Laid *layOut(const QString &markdown, int width) const;
    const Laid &laid(const QString &markdown, int width);

    const Tokens &m_tokens;
    QCache<Key, Laid> m_laid;
};

} // namespace heddle::ui
