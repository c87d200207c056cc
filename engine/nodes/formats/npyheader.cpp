// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/formats/npyheader.h"

#include <fmt/format.h>

#include <bit>
#include <charconv>
#include <optional>

namespace heddle::formats {

namespace {

constexpr std::size_t kMostAxes = 32;

/// Reads the few forms that a header may hold. Plain; stays within its text.
class Scanner {
public:
    explicit Scanner(std::string_view text)
        : m_text(text)
    {
    }

    bool take(char c)
    {
        skipBlanks();
        const bool found = m_at < m_text.size() && m_text[m_at] == c;
        m_at += found;
        return found;
    }
    bool takeWord(std::string_view word)
    {
        skipBlanks();
        const bool found = m_text.substr(m_at).starts_with(word);
        m_at += found ? word.size() : 0;
        return found;
    }
    std::optional<std::string_view> takeText()
    {
        const char quote = take('\'') ? '\'' : take('"') ? '"' : '\0';
        const std::size_t end = quote ? m_text.find(quote, m_at) : std::string_view::npos;
        if (end == std::string_view::npos)
            return {};
        const std::string_view text = m_text.substr(m_at, end - m_at);
        m_at = end + 1;
        return text;
    }
    std::optional<std::int64_t> takeLength()
    {
        skipBlanks();
        std::int64_t number = -1;
        const char *from = m_text.data() + m_at;
        const auto [end, error] = std::from_chars(from, m_text.data() + m_text.size(), number);
        if (error != std::errc() || number < 0)
            return {};
        m_at += std::size_t(end - from);
        take('L'); // as Python 2 wrote it
        return number;
    }
    bool atEnd()
    {
        skipBlanks();
        return m_at == m_text.size();
    }

private:
    void skipBlanks()
    {
        while (m_at < m_text.size() && (m_text[m_at] == ' ' || m_text[m_at] == '\n' || m_text[m_at] == '\t'))
            ++m_at;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
};

Error broken()
{
    return {"its header is damaged."};
}

Result<Done> readDescr(std::string_view descr, NpyHeader &header)
{
    const char order = descr.empty() ? '\0' : descr.front();
    const std::string_view kind
        = std::string_view("<>|=").find(order) == std::string_view::npos ? descr : descr.substr(1);
    header.swapped = order == (std::endian::native == std::endian::little ? '>' : '<');
    struct Known {
        std::string_view name;
        DType dtype;
        std::size_t size;
    };
    static constexpr Known kKnown[] = {{"b1", DType::Bool, 1}, {"?", DType::Bool, 1}, {"i1", DType::Int8, 1},
        {"u1", DType::UInt8, 1}, {"i2", DType::Int16, 2}, {"u2", DType::UInt16, 2}, {"i4", DType::Int32, 4},
        {"u4", DType::UInt32, 4}, {"i8", DType::Int64, 8}, {"u8", DType::UInt64, 8},
        {"f2", DType::Float32, 2}, {"f4", DType::Float32, 4}, {"f8", DType::Float64, 8}};
    for (const Known &known : kKnown) {
        if (known.name == kind) {
            header.dtype = known.dtype;
            header.itemSize = known.size;
            header.half = kind == "f2";
            return Done{};
        }
    }
    if (kind.starts_with('O'))
        return Error{"it holds Python objects, which could run any program. Save it as an array of numbers."};
    const char *what = kind.starts_with('c')             ? "complex numbers"
        : kind.starts_with('S') || kind.starts_with('U') ? "text"
        : kind.starts_with('M') || kind.starts_with('m') ? "times"
                                                         : nullptr;
    return Error{what
            ? fmt::format(
                "it holds {} ({}), which are not read. Save it as an array of plain numbers.", what, descr)
            : fmt::format("its element type {} is not read.", descr)};
}

Result<Done> readShape(Scanner &in, NpyHeader &header)
{
    if (!in.take('('))
        return broken();
    while (!in.take(')')) {
        const auto length = in.takeLength();
        if (!length)
            return broken();
        header.shape.push_back(*length);
        if (header.shape.size() > kMostAxes)
            return Error{fmt::format("it has more than {} axes.", kMostAxes)};
        if (!in.take(',')) {
            if (!in.take(')'))
                return broken();
            break;
        }
    }
    return Done{};
}

Result<Done> readEntry(Scanner &in, std::string_view key, NpyHeader &header)
{
    if (key == "descr") {
        if (const auto descr = in.takeText())
            return readDescr(*descr, header);
        return Error{"it holds records of several fields, which are not read. Save each field as an array."};
    }
    if (key == "fortran_order") {
        header.fortran = in.takeWord("True");
        return header.fortran || in.takeWord("False") ? Result<Done>(Done{}) : broken();
    }
    return key == "shape" ? readShape(in, header) : broken();
}

} // namespace

double NpyHeader::bytes() const
{
    double bytes = double(itemSize);
    for (const std::int64_t length : shape)
        bytes *= double(length);
    return bytes;
}

Result<NpyHeader> parseNpyHeader(std::string_view text)
{
    Scanner in(text);
    NpyHeader header;
    int found = 0;
    if (!in.take('{'))
        return broken();
    while (!in.take('}')) {
        const auto key = in.takeText();
        if (!key || !in.take(':') || found > 2)
            return broken();
        if (const Result<Done> entry = readEntry(in, *key, header); !entry)
            return entry.error();
        ++found;
        if (!in.take(',')) {
            if (!in.take('}'))
                return broken();
            break;
        }
    }
    if (found != 3 || !in.atEnd())
        return broken();
    return header;
}

std::string npyHeaderOf(const Array &array)
{
    constexpr const char *kDescr[]
        = {"|b1", "|i1", "|u1", "<i2", "<u2", "<i4", "<u4", "<i8", "<u8", "<f4", "<f8"};
    static_assert(std::endian::native == std::endian::little);
    std::string shape;
    for (const std::int64_t length : array.shape())
        shape += fmt::format("{}, ", length);
    if (array.rank() > 1)
        shape.resize(shape.size() - 2); // as numpy writes it: (5,) and (5, 6)
    else if (array.rank() == 1)
        shape.resize(shape.size() - 1);
    std::string text = fmt::format("{{'descr': '{}', 'fortran_order': False, 'shape': ({}), }}",
        kDescr[std::size_t(array.dtype())], shape);
    constexpr std::size_t kStart = 10, kAlignment = 64;
    text.append(kAlignment - (kStart + text.size() + 1) % kAlignment, ' ');
    text += '\n';
    std::string header("\x93NUMPY\x01\x00", 8);
    header += char(text.size() & 0xff);
    header += char(text.size() >> 8);
    return header + text;
}

} // namespace heddle::formats
