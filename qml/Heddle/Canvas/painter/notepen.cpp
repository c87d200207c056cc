// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// One thread at a time.
#include "qml/Heddle/Canvas/painter/notepen.h"

#include "qml/Heddle/Canvas/painter/notestyle.h"

#include <QtGui/QAbstractTextDocumentLayout>
#include <QtGui/QFontMetricsF>
#include <QtGui/QPainter>
#include <QtGui/QTextDocument>

#include <cmath>
#include <memory>

using namespace Qt::StringLiterals;

namespace heddle::ui {
namespace {

constexpr int kNotesKept = 400;
constexpr qsizetype kLongest = 20'000; // more does not fit on any screen
constexpr int kLeastRoom = 16;
constexpr qreal kIndent = 20;

// A document that reads nothing from anywhere.
class Secluded final : public QTextDocument {
protected:
    QVariant loadResource(int, const QUrl &) override { return {}; }
};

} // namespace

struct NotePen::Laid {
    Secluded document;
    QString plain;
};

NotePen::NotePen(const Tokens &tokens)
    : m_tokens(tokens)
    , m_laid(kNotesKept)
{
}
NotePen::~NotePen() = default;

NotePen::Laid *NotePen::layOut(const QString &markdown, int width) const
{
    auto made = std::make_unique<Laid>();
    QTextDocument &document = made->document;
    document.setUndoRedoEnabled(false);
    document.setDocumentMargin(0);
    document.setIndentWidth(kIndent);
    document.setDefaultFont(noteFont());
    document.setMarkdown(markdown.left(kLongest),
        QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectGitHub)
            | QTextDocument::MarkdownNoHTML);
    dressNote(document, m_tokens);
    document.setTextWidth(width);
    made->plain = document.toPlainText().trimmed();
    return made.release();
}

const NotePen::Laid &NotePen::laid(const QString &markdown, int width)
{
    const Key key{markdown, width};
    if (!m_laid.contains(key))
        m_laid.insert(key, layOut(markdown, width));
    return *m_laid.object(key);
}

void NotePen::draw(QPainter *painter, const QRectF &room, const QString &markdown)
{
    if (room.isEmpty())
        return;
    const Laid &note = laid(markdown, int(room.width()));
    painter->save();
    painter->setClipRect(room, Qt::IntersectClip);
    painter->translate(room.topLeft());
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette.setColor(QPalette::Text, m_tokens.text);
    context.clip = QRectF(QPointF(), room.size());
    note.document.documentLayout()->draw(painter, context);
    painter->restore();
}

void NotePen::drawPlain(QPainter *painter, const QRectF &room, const QString &markdown)
{
    if (room.height() < kLeastRoom || room.width() < 3 * kLeastRoom)
        return;
    painter->save();
    painter->setFont(noteFont());
    const double line = std::ceil(QFontMetricsF(painter->font()).lineSpacing());
    const QRectF whole(room.topLeft(), QSizeF(room.width(), std::floor(room.height() / line) * line));
    painter->setClipRect(whole, Qt::IntersectClip);
    painter->setPen(m_tokens.text2);
    painter->drawText(whole, int(Qt::AlignLeft | Qt::AlignTop) | Qt::TextWordWrap, laid(markdown, -1).plain);
    painter->restore();
}

} // namespace heddle::ui
