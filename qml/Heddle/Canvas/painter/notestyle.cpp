// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// One thread at a time.
#include "qml/Heddle/Canvas/painter/notestyle.h"

#include <QtGui/QTextBlock>
#include <QtGui/QTextCursor>
#include <QtGui/QTextDocument>
#include <QtGui/QTextList>
#include <QtGui/QTextTable>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace heddle::ui {
namespace {

constexpr int kSize = 12;
constexpr int kHeadWeight = 600;
constexpr qreal kAfter = 6, kAfterItem = 2, kBeforeHead = 6, kCell = 4, kQuote = 12;
constexpr qreal kLine = 120; // per cent

struct Stretch {
    int from, to;
    QTextCharFormat format;
};

std::vector<Stretch> stretchesOf(const QTextDocument &document)
{
    std::vector<Stretch> stretches;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next())
        for (auto at = block.begin(); !at.atEnd(); ++at) {
            const QTextFragment part = at.fragment();
            stretches.push_back({part.position(), part.position() + part.length(), part.charFormat()});
        }
    return stretches;
}

// What stands in for a picture.
void describe(QTextCursor &cursor, const QTextCharFormat &picture, const QColor &ink)
{
    const QString words = picture.stringProperty(QTextFormat::ImageAltText);
    QTextCharFormat plain;
    plain.setForeground(ink);
    plain.setFontItalic(true);
    cursor.insertText(words.isEmpty() ? u"[…]"_s : u"["_s + words + u"]"_s, plain);
}

void dressWords(QTextCursor &cursor, const QTextCharFormat &format, const Tokens &tokens)
{
    QTextCharFormat change;
    if (format.isAnchor())
        change.setForeground(tokens.accent);
    if (format.fontFixedPitch()) {
        change.setFontFamilies({u"JetBrains Mono"_s, u"monospace"_s});
        change.setForeground(tokens.text2);
    }
    cursor.mergeCharFormat(change);
}

// From its end, so that places before stay true.
void dressStretches(QTextDocument &document, const Tokens &tokens)
{
    const std::vector<Stretch> stretches = stretchesOf(document);
    for (auto stretch = stretches.rbegin(); stretch != stretches.rend(); ++stretch) {
        QTextCursor cursor(&document);
        cursor.setPosition(stretch->from);
        cursor.setPosition(stretch->to, QTextCursor::KeepAnchor);
        if (stretch->format.isImageFormat())
            describe(cursor, stretch->format, tokens.text3);
        else
            dressWords(cursor, stretch->format, tokens);
    }
}

void dressQuote(QTextCursor &cursor, const QColor &ink)
{
    QTextCharFormat change;
    change.setForeground(ink);
    cursor.select(QTextCursor::BlockUnderCursor);
    cursor.mergeCharFormat(change);
}

// Two larger sizes, for the first two levels.
void dressHeading(QTextCursor &cursor, int level)
{
    QTextCharFormat change;
    change.setFontWeight(QFont::Weight(kHeadWeight));
    change.setProperty(QTextFormat::FontSizeAdjustment, std::max(0, 3 - level));
    cursor.select(QTextCursor::BlockUnderCursor);
    cursor.mergeCharFormat(change);
}

void dressBlock(const QTextBlock &block, const Tokens &tokens)
{
    QTextCursor cursor(block);
    const QTextBlockFormat format = block.blockFormat();
    QTextBlockFormat change;
    change.setLineHeight(kLine, QTextBlockFormat::ProportionalHeight);
    change.setTopMargin(format.headingLevel() > 0 && block.position() > 0 ? kBeforeHead : 0);
    change.setBottomMargin(cursor.currentTable() ? 0 : block.textList() ? kAfterItem : kAfter);
    if (format.hasProperty(QTextFormat::BlockQuoteLevel))
        change.setLeftMargin(kQuote * format.intProperty(QTextFormat::BlockQuoteLevel));
    if (format.hasProperty(QTextFormat::BlockCodeFence))
        change.setBackground(tokens.field);
    cursor.mergeBlockFormat(change);
    if (format.headingLevel() > 0)
        dressHeading(cursor, format.headingLevel());
    else if (format.hasProperty(QTextFormat::BlockQuoteLevel))
        dressQuote(cursor, tokens.text2);
}

void dressTables(const QTextDocument &document, const Tokens &tokens)
{
    for (QTextFrame *frame : document.rootFrame()->childFrames()) {
        auto *table = qobject_cast<QTextTable *>(frame);
        if (!table)
            continue;
        QTextTableFormat format = table->format();
        format.setBorder(1);
        format.setBorderCollapse(true);
        format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        format.setBorderBrush(tokens.line);
        format.setCellPadding(kCell);
        format.setCellSpacing(0);
        format.setBottomMargin(kAfter);
        table->setFormat(format);
    }
}

} // namespace

QFont noteFont()
{
    QFont font;
    font.setFamilies({u"Inter"_s, u"sans-serif"_s});
    font.setPixelSize(kSize);
    return font;
}

void dressNote(QTextDocument &document, const Tokens &tokens)
{
    dressStretches(document, tokens);
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next())
        dressBlock(block, tokens);
    dressTables(document, tokens);
}

} // namespace heddle::ui
