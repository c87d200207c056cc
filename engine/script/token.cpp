// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/script/token.h"

#include <algorithm>
#include <cctype>

namespace heddle::script {

namespace {

bool isLetter(char c)
{
    return std::isalpha(static_cast<unsigned char>(c)) || c == '_' || (c & 0x80);
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// One pass over a program.
class Lexer {
public:
    explicit Lexer(std::string_view code)
        : m_code(code)
    {
    }

    std::vector<Token> all()
    {
        while (m_good && m_at < m_code.size())
            next();
        endLine();
        m_tokens.push_back({});
        return std::move(m_tokens);
    }

private:
    char at(std::size_t ahead = 0) const
    {
        return m_at + ahead < m_code.size() ? m_code[m_at + ahead] : '\0';
    }

    void next()
    {
        const char c = at();
        if (c == '\n')
            newLine();
        else if (c == ' ' || c == '\t' || c == '\r' || c == '\f')
            ++m_at;
        else if (c == '#')
            m_at = std::min(m_code.find('\n', m_at), m_code.size());
        else if (c == '\\' && (at(1) == '\n' || at(1) == '\r')) // the statement goes on below
            skipBreak();
        else if (const std::size_t prefix = textPrefix(); prefix != m_code.npos)
            takeText(prefix);
        else if (isLetter(c))
            take(Token::Kind::Name, [](char l) { return isLetter(l) || isDigit(l); });
        else if (isDigit(c) || (c == '.' && isDigit(at(1))))
            takeNumber();
        else
            takeSign();
    }

    void newLine()
    {
        ++m_at;
        if (m_depth == 0)
            endLine();
        m_lineStart = m_at;
    }

    void skipBreak()
    {
        m_at = std::min(m_code.find('\n', m_at), m_code.size() - 1) + 1;
        m_lineStart = m_at;
    }

    void endLine()
    {
        if (!m_tokens.empty() && m_tokens.back().kind != Token::Kind::Line)
            m_tokens.push_back({Token::Kind::Line, {}, 0});
    }

    void add(Token::Kind kind, std::string text, std::size_t from, bool plain = true)
    {
        m_tokens.push_back({kind, std::move(text), int(from - m_lineStart), plain});
    }

    template <class Goes> void take(Token::Kind kind, Goes goes)
    {
        const std::size_t from = m_at;
        while (m_at < m_code.size() && goes(m_code[m_at]))
            ++m_at;
        add(kind, std::string(m_code.substr(from, m_at - from)), from);
    }

    void takeNumber()
    {
        const std::size_t from = m_at;
        while (isLetter(at()) || isDigit(at()) || at() == '.'
            || ((at() == '-' || at() == '+') && (m_code[m_at - 1] == 'e' || m_code[m_at - 1] == 'E')))
            ++m_at;
        std::string digits(m_code.substr(from, m_at - from));
        std::erase(digits, '_');
        add(Token::Kind::Number, std::move(digits), from);
    }

    void takeSign()
    {
        const std::size_t from = m_at;
        const bool twice = (at() == '*' && at(1) == '*') || (at() == '-' && at(1) == '>')
            || (at() == '=' && at(1) == '=') || (at() == '<' && at(1) == '<')
            || (at() == '>' && at(1) == '>');
        m_at += twice ? 2 : 1;
        const char c = m_code[from];
        if (c == '(' || c == '[' || c == '{')
            ++m_depth;
        else if (c == ')' || c == ']' || c == '}')
            m_good = --m_depth >= 0;
        add(Token::Kind::Sign, std::string(m_code.substr(from, m_at - from)), from);
    }

    /// So many letters (r, b, f, u) stand before the quote of a text that begins here; npos: none begins.
    std::size_t textPrefix() const
    {
        constexpr std::string_view kMarks = "rRbBfFuU";
        std::size_t length = 0;
        while (length < 2 && kMarks.find(at(length)) != kMarks.npos && at(length) != '\0')
            ++length;
        return at(length) == '"' || at(length) == '\'' ? length : m_code.npos;
    }

    void takeText(std::size_t prefix)
    {
        const std::size_t from = m_at;
        bool raw = false, plain = true;
        for (const char mark : m_code.substr(m_at, prefix)) {
            raw = raw || mark == 'r' || mark == 'R';
            plain = plain && (mark == 'r' || mark == 'R' || mark == 'u' || mark == 'U');
        }
        m_at += prefix;
        const char quote = at();
        const bool isLong = at(1) == quote && at(2) == quote;
        m_at += isLong ? 3 : 1;
        const std::size_t column = from - m_lineStart;
        std::string letters = lettersUntil(quote, isLong, raw);
        m_tokens.push_back({Token::Kind::Text, std::move(letters), int(column), plain});
    }

    std::string lettersUntil(char quote, bool isLong, bool raw)
    {
        std::string letters;
        for (; m_at < m_code.size(); ++m_at) {
            const char c = at();
            if (c == quote && (!isLong || (at(1) == quote && at(2) == quote))) {
                m_at += isLong ? 3 : 1;
                return letters;
            }
            if (c == '\n' && !isLong)
                break;
            if (c == '\n')
                m_lineStart = m_at + 1;
            if (c == '\\' && m_at + 1 < m_code.size())
                addEscaped(letters, raw);
            else
                letters += c;
        }
        m_good = false; // it has no end
        return letters;
    }

    /// Of the escapes those that texts in a signature have; others stay as they are.
    void addEscaped(std::string &letters, bool raw)
    {
        constexpr std::string_view kFrom = "nt\\'\"", kTo = "\n\t\\'\"";
        const char next = m_code[++m_at];
        if (const auto found = kFrom.find(next); found != kFrom.npos && !raw)
            letters += kTo[found];
        else if (next != '\n' || raw)
            (letters += '\\') += next;
        if (next == '\n')
            m_lineStart = m_at + 1;
    }

    const std::string_view m_code;
    std::size_t m_at = 0, m_lineStart = 0;
    int m_depth = 0; // of brackets
    bool m_good = true;
    std::vector<Token> m_tokens;
};

} // namespace

std::vector<Token> tokensOf(std::string_view code)
{
    return Lexer(code).all();
}

} // namespace heddle::script
