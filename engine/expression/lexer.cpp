// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/expression/block.h"
#include "engine/expression/token.h"

#include <array>

namespace heddle::expression {

namespace {

constexpr std::size_t kMaxLength = 10'000;
constexpr std::array<std::string_view, 9> kLongSymbols
    = {"**", "//", "==", "!=", "<=", ">=", "&&", "||", "<>"};
constexpr std::string_view kShortSymbols = "+-*/%<>()!,.=";

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}
// Letters of every script count: bytes above 0x7F are parts of them.
bool isNameStart(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || (c & 0x80);
}

class Lexer {
public:
    explicit Lexer(std::string_view text)
        : m_text(text)
    {
    }

    Token next()
    {
        while (
            m_at < m_text.size() && std::string_view(" \t\r\n").find(m_text[m_at]) != std::string_view::npos)
            ++m_at;
        const int column = int(m_at) + 1;
        if (m_at == m_text.size())
            return {Token::End, {}, column};
        Token token = word();
        token.column = column;
        return token;
    }

private:
    char peek(std::size_t ahead = 0) const
    {
        return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : '\0';
    }
    [[noreturn]] void fail(std::string text) const { throw Failure{std::move(text), int(m_at) + 1}; }

    Token word()
    {
        const char c = peek();
        if (isDigit(c) || (c == '.' && isDigit(peek(1))))
            return {Token::Number, number(), 0};
        if (isNameStart(c))
            return {Token::Name, name(), 0};
        if (c == '"' || c == '\'')
            return {Token::Text, quoted(c), 0};
        if (c == '`')
            return {Token::QuotedName, quoted(c), 0};
        return {Token::Symbol, symbol(), 0};
    }

    std::string number()
    {
        const std::size_t start = m_at;
        const auto digits = [&] {
            while (isDigit(peek()))
                ++m_at;
        };
        digits();
        if (peek() == '.') {
            ++m_at;
            digits();
        }
        const std::size_t sign = peek(1) == '+' || peek(1) == '-' ? 1 : 0;
        if ((peek() == 'e' || peek() == 'E') && isDigit(peek(1 + sign))) {
            m_at += 1 + sign;
            digits();
        }
        if (isNameStart(peek()) || peek() == '.')
            fail("this number is not finished or runs into a name");
        return std::string(m_text.substr(start, m_at - start));
    }

    std::string name()
    {
        const std::size_t start = m_at;
        while (isNameStart(peek()) || isDigit(peek()))
            ++m_at;
        return std::string(m_text.substr(start, m_at - start));
    }

    std::string quoted(char quote)
    {
        std::string out;
        const std::size_t start = m_at++;
        for (; m_at < m_text.size(); ++m_at) {
            const char c = m_text[m_at];
            if (c == quote) {
                ++m_at;
                return out;
            }
            out += c == '\\' && quote != '`' ? escape() : c;
        }
        m_at = start;
        fail("this quote is not closed");
    }

    char escape()
    {
        switch (const char c = peek(1); ++m_at, c) {
        case 'n':
            return '\n';
        case 't':
            return '\t';
        case '\\':
        case '"':
        case '\'':
            return c;
        default:
            fail("this escape is not known. There are \\n, \\t, \\\\, \\\" and \\'");
        }
    }

    std::string symbol()
    {
        for (std::string_view s : kLongSymbols)
            if (m_text.substr(m_at).starts_with(s))
                return m_at += 2, std::string(s);
        if (kShortSymbols.find(peek()) == std::string_view::npos)
            fail(std::string("the character ") + (peek() >= ' ' ? std::string{'"', peek(), '"'} : "here")
                + " has no meaning in an expression");
        return std::string(1, m_text[m_at++]);
    }

    std::string_view m_text;
    std::size_t m_at = 0;
};

} // namespace

Result<std::vector<Token>> tokenize(std::string_view text)
{
    if (text.size() > kMaxLength)
        return Error{"the expression is longer than 10,000 characters", 1, 1};
    std::vector<Token> tokens;
    Lexer lexer(text);
    try {
        do
            tokens.push_back(lexer.next());
        while (tokens.back().kind != Token::End);
    } catch (const Failure &failure) {
        return Error{failure.text, 1, failure.column};
    }
    return tokens;
}

std::string describe(const Token &token)
{
    if (token.kind == Token::End)
        return "the end";
    return token.kind == Token::QuotedName ? "`" + token.text + "`" : "\"" + token.text + "\"";
}

} // namespace heddle::expression
