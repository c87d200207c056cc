// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include <QtCore/QPointer>
#include <QtGui/QTextCursor>
#include <QtQml/qqmlregistration.h>
#include <QtQuick/QQuickTextDocument>

namespace heddle::ui {

// What writing a program needs beyond a text area: indents, line numbers, and which line is wrong. Every
// change is one step of the area's own undo. A part of CodeArea, which owns it; GUI thread.
class CodePen : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QQuickTextDocument *document READ document WRITE setDocument NOTIFY documentChanged FINAL)
    // What is wrong, for people; "line 3: …" says where.
    Q_PROPERTY(QString problem READ problem WRITE setProblem NOTIFY problemChanged FINAL)
    // Its first line; and the line of the program that it names, from 1; 0: none.
    Q_PROPERTY(QString words READ words NOTIFY problemChanged FINAL)
    Q_PROPERTY(int badLine READ badLine NOTIFY problemChanged FINAL)
    // The numbers of all lines, one below the other.
    Q_PROPERTY(QString numbers READ numbers NOTIFY linesChanged FINAL)
    Q_PROPERTY(int lines READ lines NOTIFY linesChanged FINAL)

public:
    using QObject::QObject;

    QQuickTextDocument *document() const { return m_document; }
    void setDocument(QQuickTextDocument *document);
    const QString &problem() const { return m_problem; }
    void setProblem(const QString &problem);
    QString words() const { return m_problem.section(QLatin1Char('\n'), 0, 0); }
    int badLine() const { return m_badLine; }
    QString numbers() const;
    int lines() const { return m_lines; }

public slots:
    // Another program in place of this one, as a step that can be undone.
    void replaceAll(const QString &program);
    // Four spaces at the cursor; with a selection, before each of its lines.
    void indent(int from, int to);
    // Takes up to four spaces from each of these lines.
    void outdent(int from, int to);
    // Takes up to four of the blanks before the cursor; false: not only blanks stand before it in its line.
    bool eraseIndent(int at);
    // A new line that begins where the one before it did, or deeper after a colon.
    void breakLine(int from, int to);

signals:
    void documentChanged();
    void problemChanged();
    void linesChanged();

private slots:
    void countLines();

private:
    QTextCursor cursorOver(int from, int to) const;

    QPointer<QQuickTextDocument> m_document;
    QString m_problem;
    int m_badLine = 0, m_lines = 1;
};

} // namespace heddle::ui
