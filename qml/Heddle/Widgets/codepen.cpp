// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "qml/Heddle/Widgets/codepen.h"

#include <QtCore/QRegularExpression>
#include <QtGui/QTextBlock>
#include <QtGui/QTextDocument>

#include <algorithm>

namespace heddle::ui {
namespace {

constexpr int kIndent = 4;

int indentOf(const QString &line)
{
    const auto at = std::find_if(line.begin(), line.end(), [](QChar c) { return c != u' '; });
    return int(at - line.begin());
}

QString blanks(int count)
{
    return QString(count, QLatin1Char(' '));
}

// What stands before the cursor in its line opens a block.
bool opensBlock(const QString &before)
{
    return before.section(QLatin1Char('#'), 0, 0).trimmed().endsWith(QLatin1Char(':'));
}

// Changes each line of a selection, from its last to its first, as one step.
template <class F> void changeLines(QTextCursor cursor, F &&change)
{
    const QTextDocument &document = *cursor.document();
    const int first = document.findBlock(cursor.selectionStart()).blockNumber();
    const int last
        = document.findBlock(std::max(cursor.selectionStart(), cursor.selectionEnd() - 1)).blockNumber();
    cursor.beginEditBlock();
    for (int number = last; number >= first; --number) {
        const QTextBlock line = document.findBlockByNumber(number);
        cursor.setPosition(line.position());
        change(cursor, line.text());
    }
    cursor.endEditBlock();
}

} // namespace

void CodePen::setDocument(QQuickTextDocument *document)
{
    if (m_document == document)
        return;
    if (m_document)
        m_document->textDocument()->disconnect(this);
    m_document = document;
    if (document)
        connect(document->textDocument(), &QTextDocument::blockCountChanged, this, &CodePen::countLines);
    countLines();
    emit documentChanged();
}

void CodePen::setProblem(const QString &problem)
{
    if (m_problem == problem)
        return;
    static const QRegularExpression kPlace(QStringLiteral("^line (\\d+):"));
    m_problem = problem;
    m_badLine = kPlace.match(problem).captured(1).toInt();
    emit problemChanged();
}

QString CodePen::numbers() const
{
    QString numbers;
    for (int line = 1; line <= m_lines; ++line)
        numbers += QString::number(line) + QLatin1Char('\n');
    return numbers;
}

void CodePen::countLines()
{
    const int lines = m_document ? m_document->textDocument()->blockCount() : 1;
    if (std::exchange(m_lines, lines) != lines)
        emit linesChanged();
}

QTextCursor CodePen::cursorOver(int from, int to) const
{
    QTextCursor cursor(m_document ? m_document->textDocument() : nullptr);
    cursor.setPosition(from);
    cursor.setPosition(to, QTextCursor::KeepAnchor);
    return cursor;
}

void CodePen::replaceAll(const QString &program)
{
    QTextCursor cursor = cursorOver(0, 0);
    cursor.select(QTextCursor::Document);
    cursor.insertText(program);
}

void CodePen::indent(int from, int to)
{
    QTextCursor cursor = cursorOver(from, to);
    if (from != to)
        return changeLines(cursor, [](QTextCursor &at, const QString &line) {
            if (!line.isEmpty())
                at.insertText(blanks(kIndent));
        });
    cursor.insertText(blanks(kIndent - cursor.positionInBlock() % kIndent));
}

void CodePen::outdent(int from, int to)
{
    changeLines(cursorOver(from, to), [](QTextCursor &at, const QString &line) {
        at.setPosition(at.position() + std::min(indentOf(line), kIndent), QTextCursor::KeepAnchor);
        at.removeSelectedText();
    });
}

bool CodePen::eraseIndent(int at)
{
    QTextCursor cursor = cursorOver(at, at);
    const int before = cursor.positionInBlock();
    if (before == 0 || indentOf(cursor.block().text().left(before)) < before)
        return false;
    cursor.setPosition(at - ((before - 1) % kIndent + 1), QTextCursor::KeepAnchor);
    cursor.removeSelectedText();
    return true;
}

void CodePen::breakLine(int from, int to)
{
    QTextCursor cursor = cursorOver(from, to);
    const QTextBlock line = cursor.document()->findBlock(std::min(from, to));
    const QString before = line.text().left(std::min(from, to) - line.position());
    cursor.beginEditBlock();
    cursor.removeSelectedText();
    cursor.insertText(QLatin1Char('\n') + blanks(indentOf(before) + (opensBlock(before) ? kIndent : 0)));
    cursor.endEditBlock();
}

} // namespace heddle::ui
