// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "qml/Heddle/Widgets/pythonhighlighter.h"

#include "qml/Heddle/Theme/themebase.h"

#include <QtCore/QSet>

namespace heddle::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kLongQuotes = 3;

bool isKeyword(const QString &word)
{
    static const QSet<QString> kWords{u"False"_s, u"None"_s, u"True"_s, u"and"_s, u"as"_s, u"assert"_s,
        u"async"_s, u"await"_s, u"break"_s, u"case"_s, u"class"_s, u"continue"_s, u"def"_s, u"del"_s,
        u"elif"_s, u"else"_s, u"except"_s, u"finally"_s, u"for"_s, u"from"_s, u"global"_s, u"if"_s,
        u"import"_s, u"in"_s, u"is"_s, u"lambda"_s, u"match"_s, u"nonlocal"_s, u"not"_s, u"or"_s, u"pass"_s,
        u"raise"_s, u"return"_s, u"try"_s, u"while"_s, u"with"_s, u"yield"_s};
    return kWords.contains(word);
}

bool isOfWord(QChar c)
{
    return c.isLetterOrNumber() || c == u'_';
}

/// r, b, f and u, and two of them, stand before a text.
bool isPrefix(QStringView word)
{
    return word.size() <= 2
        && std::all_of(word.begin(), word.end(), [](QChar c) { return u"rbfu"_s.contains(c.toLower()); });
}

bool isQuote(QChar c)
{
    return c == u'"' || c == u'\'';
}

bool isLong(const QString &line, int at)
{
    return line.size() >= at + kLongQuotes && line[at + 1] == line[at] && line[at + 2] == line[at];
}

} // namespace

PythonHighlighter::PythonHighlighter(QObject *parent)
    : QSyntaxHighlighter(parent)
{
}

void PythonHighlighter::setQuickDocument(QQuickTextDocument *document)
{
    if (document == m_document)
        return;
    m_document = document;
    if (!m_theme && (m_theme = ThemeBase::of(this)))
        connect(m_theme, &ThemeBase::changed, this, &PythonHighlighter::followTheme);
    followTheme();
    setDocument(document ? document->textDocument() : nullptr);
    emit documentChanged();
}

void PythonHighlighter::followTheme()
{
    if (!m_theme)
        return;
    m_keyword.setForeground(m_theme->accent());
    m_text.setForeground(m_theme->done());
    m_comment.setForeground(m_theme->text3());
    m_number.setForeground(m_theme->warn());
    m_decorator.setForeground(m_theme->warn());
    m_name.setFontWeight(QFont::DemiBold);
    rehighlight();
}

void PythonHighlighter::paint(int from, int to, const QTextCharFormat &format)
{
    setFormat(from, to - from, format);
}

void PythonHighlighter::highlightBlock(const QString &line)
{
    m_naming = false;
    int at = 0;
    const int within = std::max(previousBlockState(), int(Code));
    setCurrentBlockState(Code);
    if (within != Code)
        at = endOfLong(line, 0, Within(within));
    while (at < line.size()) {
        const QChar c = line[at];
        if (c == u'#')
            return paint(at, int(line.size()), m_comment);
        if (isQuote(c))
            at = highlightText(line, at);
        else if (c.isDigit())
            at = highlightNumber(line, at);
        else if (isOfWord(c) || c == u'@')
            at = highlightWord(line, at);
        else
            ++at;
    }
}

/// The place after a text between three quotes, which may not end in this line.
int PythonHighlighter::endOfLong(const QString &line, int from, Within quotes)
{
    const QString end(kLongQuotes, quotes == Single ? u'\'' : u'"');
    const int start = currentBlockState() == Code && from >= kLongQuotes ? from - kLongQuotes : from;
    qsizetype at = line.indexOf(end, from);
    while (at > 0 && line[at - 1] == u'\\')
        at = line.indexOf(end, at + 1);
    setCurrentBlockState(at < 0 ? quotes : Code);
    const int after = at < 0 ? int(line.size()) : int(at) + kLongQuotes;
    paint(start, after, m_text);
    return after;
}

int PythonHighlighter::highlightText(const QString &line, int from)
{
    if (isLong(line, from))
        return endOfLong(line, from + kLongQuotes, line[from] == u'\'' ? Single : Double);
    int at = from + 1;
    while (at < line.size() && line[at] != line[from])
        at += line[at] == u'\\' ? 2 : 1;
    const int after = std::min(at + 1, int(line.size()));
    paint(from, after, m_text);
    return after;
}

int PythonHighlighter::highlightNumber(const QString &line, int from)
{
    int at = from;
    while (at < line.size() && (isOfWord(line[at]) || line[at] == u'.'))
        ++at;
    paint(from, at, m_number);
    return at;
}

int PythonHighlighter::highlightWord(const QString &line, int from)
{
    int at = from + 1;
    const bool decorates = line[from] == u'@' && QStringView(line).left(from).trimmed().isEmpty();
    while (at < line.size() && (isOfWord(line[at]) || (decorates && line[at] == u'.')))
        ++at;
    const QString word = line.mid(from, at - from);
    if (at < line.size() && isQuote(line[at]) && isPrefix(word)) {
        paint(from, at, m_text);
        return at;
    }
    if (decorates)
        paint(from, at, m_decorator);
    else if (isKeyword(word))
        paint(from, at, m_keyword);
    else if (m_naming)
        paint(from, at, m_name);
    m_naming = word == u"def"_s || word == u"class"_s;
    return at;
}

} // namespace heddle::ui
