// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/value/jsonscanner.h"

#include <fmt/format.h>

#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstdlib>

namespace heddle {

namespace {

constexpr bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}
constexpr bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// One pass over one text. Each step returns false once a fault is found, and the fault stays.
class Scanner {
public:
    explicit Scanner(std::string_view text)
        : m_text(text)
    {
    }

    std::optional<JsonFault> run()
    {
        skipSpace();
        if (atEnd())
            fail(m_at, "the file is empty.");
        else if (value() && containers())
            end();
        return std::move(m_fault);
    }

private:
    bool atEnd() const { return m_at >= m_text.size(); }
    char here() const { return atEnd() ? '\0' : m_text[m_at]; }
    bool isNext(char c) const { return !atEnd() && m_text[m_at] == c; }

    bool fail(std::size_t offset, std::string text)
    {
        m_fault = JsonFault{offset, std::move(text)};
        return false;
    }
    bool torn(std::string_view where)
    {
        return fail(
            m_text.size(), fmt::format("the file ends {}; it is torn or was not fully saved.", where));
    }
    bool unexpected(std::string_view expected)
    {
        if (atEnd())
            return torn(m_open.back() == '{' ? "inside an object" : "inside a list");
        return fail(m_at, fmt::format("expected {}, found {}.", expected, found()));
    }

    /// What stands here, in a form that can be shown.
    std::string found() const
    {
        const std::size_t length = utf8Length(m_text.substr(m_at));
        const auto byte = static_cast<unsigned char>(here());
        if (length == 0 || byte < 0x20 || byte == 0x7F)
            return fmt::format("the byte 0x{:02X}", byte);
        return fmt::format("“{}”", m_text.substr(m_at, length));
    }

    void skipSpace()
    {
        while (isNext(' ') || isNext('\n') || isNext('\r') || isNext('\t'))
            ++m_at;
    }

    bool end()
    {
        skipSpace();
        return atEnd() || fail(m_at, fmt::format("expected the end of the file, found {}.", found()));
    }

    bool open(char bracket)
    {
        if (m_open.size() >= kDeepestJson)
            return fail(m_at, fmt::format("nested deeper than {} levels.", kDeepestJson));
        m_open += bracket;
        ++m_at;
        return true;
    }

    /// Everything between the first value and the bracket that closes it.
    bool containers()
    {
        while (!m_open.empty()) {
            skipSpace();
            const char close = m_open.back() == '{' ? '}' : ']';
            if (isNext(close)) {
                ++m_at;
                m_open.pop_back();
            } else if (!comma(close) || (close == '}' && !key()) || !value()) {
                return false;
            }
        }
        return true;
    }

    bool comma(char close)
    {
        if (!isNext(','))
            return unexpected(close == '}' ? "a comma or }" : "a comma or ]");
        const std::size_t at = m_at++;
        skipSpace();
        return !isNext(close) || fail(at, fmt::format("this comma is one too many before {}.", close));
    }

    bool key()
    {
        skipSpace();
        if (!isNext('"'))
            return unexpected("a key in double quotes");
        if (!text())
            return false;
        skipSpace();
        if (!isNext(':'))
            return unexpected("a colon after the key");
        ++m_at;
        return true;
    }

    /// A scalar, an empty container, or the start of a filled one up to its first scalar.
    bool value()
    {
        for (;;) {
            skipSpace();
            const char c = here();
            if (atEnd() || (c != '{' && c != '['))
                return scalar(c);
            if (!open(c))
                return false;
            skipSpace();
            if (isNext(c == '{' ? '}' : ']')) {
                ++m_at;
                m_open.pop_back();
                return true;
            }
            if (c == '{' && !key())
                return false;
        }
    }

    bool scalar(char c)
    {
        if (atEnd())
            return torn("where a value is expected");
        if (c == '"')
            return text();
        if (c == '-' || isDigit(c))
            return number();
        if (isLetter(c))
            return word();
        if (c == '\'')
            return fail(m_at, "text stands in double quotes, not in single ones.");
        if (c == '/')
            return fail(m_at, "expected a value, found “/”; there are no comments in JSON.");
        return fail(m_at, fmt::format("expected a value, found {}.", found()));
    }

    bool word()
    {
        const std::size_t start = m_at;
        while (isLetter(here()))
            ++m_at;
        const std::string_view word = m_text.substr(start, m_at - start);
        if (word == "true" || word == "false" || word == "null")
            return true;
        for (const std::string_view whole : {"true", "false", "null"})
            if (atEnd() && whole.starts_with(word))
                return torn("inside a word");
        return fail(start,
            fmt::format(
                "expected a value, found the word “{}”; text stands in double quotes.", word.substr(0, 40)));
    }

    bool digits(std::string_view after)
    {
        if (atEnd())
            return torn("inside a number");
        if (!isDigit(here()))
            return fail(m_at, fmt::format("expected a digit after {}, found {}.", after, found()));
        while (isDigit(here()))
            ++m_at;
        return true;
    }

    bool number()
    {
        const std::size_t start = m_at;
        if (isNext('-'))
            ++m_at;
        const bool zero = isNext('0');
        const std::size_t first = m_at;
        if (!digits("the minus"))
            return false;
        if (zero && m_at > first + 1)
            return fail(first, "a number does not start with 0.");
        bool whole = true;
        if (isNext('.')) {
            ++m_at;
            whole = false;
            if (!digits("the decimal point"))
                return false;
        }
        if (isNext('e') || isNext('E')) {
            ++m_at;
            whole = false;
            if (isNext('+') || isNext('-'))
                ++m_at;
            if (!digits("the e of the exponent"))
                return false;
        }
        if (isLetter(here()) || isNext('.') || isNext('+') || isNext('-'))
            return fail(m_at, fmt::format("expected the end of the number, found {}.", found()));
        return fits(m_text.substr(start, m_at - start), whole)
            || fail(start, "the number is too large for this or any machine.");
    }

    static bool fits(std::string_view token, bool whole)
    {
        if (whole && token.front() == '-') {
            std::int64_t value = 0;
            return std::from_chars(token.data(), token.data() + token.size(), value).ec == std::errc();
        }
        if (whole) {
            std::uint64_t value = 0;
            return std::from_chars(token.data(), token.data() + token.size(), value).ec == std::errc();
        }
        return std::isfinite(std::strtod(std::string(token).c_str(), nullptr));
    }

    bool text()
    {
        ++m_at;
        for (;;) {
            if (atEnd())
                return torn("inside a text");
            const char c = m_text[m_at];
            if (c == '"') {
                ++m_at;
                return true;
            }
            if (!(c == '\\' ? escape() : character(c)))
                return false;
        }
    }

    bool character(char c)
    {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x20)
            return fail(m_at,
                byte == '\n' ? "the line ends inside a text; write \\n, or close the text."
                             : fmt::format("the control character 0x{:02X} inside a text; write \\u{:04x}.",
                                 byte, byte));
        const std::size_t length = byte < 0x80 ? 1 : utf8Length(m_text.substr(m_at));
        if (length == 0)
            return tornCharacter() ? torn("inside a text")
                                   : fail(m_at, fmt::format("the byte 0x{:02X} is not UTF-8 text.", byte));
        m_at += length;
        return true;
    }

    /// Whether a character that started well is cut off by the end of the file.
    bool tornCharacter() const
    {
        const std::string_view rest = m_text.substr(m_at);
        const auto first = static_cast<unsigned char>(rest.front());
        const std::size_t wanted = first >= 0xF0 && first < 0xF5 ? 4
            : first >= 0xE0                                      ? 3
            : first >= 0xC2                                      ? 2
                                                                 : 0;
        if (first >= 0xF5 || rest.size() >= wanted)
            return false;
        for (const char c : rest.substr(1))
            if ((static_cast<unsigned char>(c) & 0xC0) != 0x80)
                return false;
        return true;
    }

    bool escape()
    {
        const std::size_t start = m_at++;
        if (atEnd())
            return torn("inside a text");
        const char c = m_text[m_at];
        if (c == 'u')
            return unicode(start);
        if (std::string_view("\"\\/bfnrt").find(c) == std::string_view::npos)
            return fail(start,
                fmt::format("a backslash is followed by one of \" \\ / b f n r t u, not by {}.", found()));
        ++m_at;
        return true;
    }

    bool unicode(std::size_t start)
    {
        unsigned high = 0, low = 0;
        if (!hex(high))
            return false;
        if (high < 0xD800 || high > 0xDFFF)
            return true;
        const bool paired = high < 0xDC00 && m_text.substr(m_at, 2) == "\\u";
        if (high < 0xDC00 && m_at + 2 > m_text.size())
            return torn("inside a text");
        if (paired) {
            ++m_at;
            if (!hex(low))
                return false;
        }
        return (low >= 0xDC00 && low <= 0xDFFF)
            || fail(start, "half of a surrogate pair; both halves are needed.");
    }

    /// The four digits after the u that stands here.
    bool hex(unsigned &value)
    {
        ++m_at;
        for (int i = 0; i < 4; ++i, ++m_at) {
            if (atEnd())
                return torn("inside a text");
            const char c = m_text[m_at];
            if (!isDigit(c) && !(c >= 'a' && c <= 'f') && !(c >= 'A' && c <= 'F'))
                return fail(
                    m_at, fmt::format("\\u is followed by four digits of 0-9 and a-f, not by {}.", found()));
            value = value * 16 + unsigned(isDigit(c) ? c - '0' : (c | 0x20) - 'a' + 10);
        }
        return true;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    std::string m_open; ///< The brackets that are open.
    std::optional<JsonFault> m_fault;
};

} // namespace

std::optional<JsonFault> findJsonFault(std::string_view text)
{
    return Scanner(text).run();
}

std::size_t utf8Length(std::string_view text)
{
    const auto byte
        = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0u; };
    const auto follows = [&](std::size_t i) { return (byte(i) & 0xC0) == 0x80; };
    const unsigned first = byte(0);
    if (first < 0x80)
        return text.empty() ? 0 : 1;
    if (first >= 0xC2 && first <= 0xDF)
        return follows(1) ? 2 : 0;
    const bool overlong = (first == 0xE0 && byte(1) < 0xA0) || (first == 0xF0 && byte(1) < 0x90);
    const bool outside = (first == 0xED && byte(1) > 0x9F) || (first == 0xF4 && byte(1) > 0x8F);
    if (first < 0xE0 || first > 0xF4 || overlong || outside || !follows(1) || !follows(2))
        return 0;
    return first < 0xF0 ? 3 : follows(3) ? 4 : 0;
}

} // namespace heddle
