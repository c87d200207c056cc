// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// One thread at a time.
#include "qml/Heddle/Canvas/painter/textpen.h"

#include <QtGui/QFontMetricsF>
#include <QtGui/QPainter>

#include <cmath>

using namespace Qt::StringLiterals;

namespace heddle::ui {
namespace {

constexpr int kLinesKept = 4000;
constexpr int kNoRoomLimit = 100000;

QFont fontOf(const QStringList &families, int size, int weight)
{
    QFont font;
    font.setFamilies(families);
    font.setPixelSize(size);
    font.setWeight(QFont::Weight(weight));
    return font;
}

std::array<QFont, 9> canvasFonts()
{
    const QStringList sans{u"Inter"_s, u"sans-serif"_s};
    QFont mono = fontOf({u"JetBrains Mono"_s, u"monospace"_s}, 11, 400);
    mono.setStyleStrategy(QFont::PreferNoShaping); // code as it was typed, without ligatures
    return {fontOf(sans, 13, 600), fontOf(sans, 12, 400), fontOf(sans, 11, 400), fontOf(sans, 11, 500), mono,
        fontOf(sans, 11, 600), fontOf(sans, 10, 600), fontOf(sans, 12, 600), fontOf(sans, 10, 500)};
}

} // namespace

TextPen::TextPen()
    : m_fonts(canvasFonts())
    , m_lines(kLinesKept)
{
}

const TextPen::Line &TextPen::line(const QString &text, TextFont which, double room)
{
    const Key key{text, int(which), room >= kNoRoomLimit ? kNoRoomLimit : int(std::ceil(room))};
    if (const Line *known = m_lines.object(key))
        return *known;
    const QFontMetricsF metrics(font(which));
    const bool fits = room >= kNoRoomLimit || metrics.horizontalAdvance(text) <= room;
    const QString shown = fits ? text : metrics.elidedText(text, Qt::ElideRight, room);
    auto *made = new Line;
    made->text = QStaticText(shown);
    made->text.setTextFormat(Qt::PlainText);
    made->text.setPerformanceHint(QStaticText::AggressiveCaching);
    made->text.prepare(QTransform(), font(which));
    made->width = metrics.horizontalAdvance(shown);
    made->rise = metrics.ascent() - metrics.capHeight() / 2;
    m_lines.insert(key, made);
    return *made; // NOLINT(clang-analyzer-cplusplus.NewDelete): the cache has room for more than this one
}

void TextPen::draw(QPainter *painter, double left, double middle, const Line &line, TextFont which)
{
    painter->setFont(font(which));
    painter->drawStaticText(QPointF(left, std::round(middle - line.rise)), line.text);
}

double TextPen::width(const QString &text, TextFont font)
{
    return text.isEmpty() ? 0 : line(text, font, kNoRoomLimit).width;
}

double TextPen::drawLeft(
    QPainter *painter, const QPointF &middle, const QString &text, TextFont font, double room)
{
    if (text.isEmpty() || room < 6)
        return 0;
    const Line &shown = line(text, font, room);
    draw(painter, middle.x(), middle.y(), shown, font);
    return shown.width;
}

double TextPen::drawRight(
    QPainter *painter, const QPointF &middle, const QString &text, TextFont font, double room)
{
    if (text.isEmpty() || room < 6)
        return 0;
    const Line &shown = line(text, font, room);
    draw(painter, middle.x() - shown.width, middle.y(), shown, font);
    return shown.width;
}

void TextPen::drawCentred(QPainter *painter, const QPointF &middle, const QString &text, TextFont font)
{
    const Line &shown = line(text, font, kNoRoomLimit);
    draw(painter, middle.x() - shown.width / 2, middle.y(), shown, font);
}

} // namespace heddle::ui
