// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include <QtGui/QSyntaxHighlighter>
#include <QtQml/qqmlregistration.h>
#include <QtQuick/QQuickTextDocument>

namespace heddle::ui {

class ThemeBase;

// Colours Python in a text area: keywords, texts, comments, numbers, decorators and the names that are
// defined, in the colours of the theme, which it follows. TextArea { PythonHighlighter { document:
// parent.textDocument } } GUI thread; owned by the QML engine.
class PythonHighlighter : public QSyntaxHighlighter {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(
        QQuickTextDocument *document READ quickDocument WRITE setQuickDocument NOTIFY documentChanged FINAL)

public:
    explicit PythonHighlighter(QObject *parent = nullptr);

    QQuickTextDocument *quickDocument() const { return m_document; }
    void setQuickDocument(QQuickTextDocument *document);

signals:
    void documentChanged();

protected:
    void highlightBlock(const QString &line) override;

private:
    // What a line ends within: a text between three quotes goes on over lines.
    enum Within : int { Code = 0, Single = 1, Double = 2 };

    void followTheme();
    int endOfLong(const QString &line, int from, Within quotes);
    int highlightText(const QString &line, int from);
    int highlightWord(const QString &line, int from);
    int highlightNumber(const QString &line, int from);
    void paint(int from, int to, const QTextCharFormat &format);

    QQuickTextDocument *m_document = nullptr;
    ThemeBase *m_theme = nullptr;
    QTextCharFormat m_keyword, m_text, m_comment, m_number, m_name, m_decorator;
    bool m_naming = false; // the next word is what is defined
};

} // namespace heddle::ui
