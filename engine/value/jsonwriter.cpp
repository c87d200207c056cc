// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/value/base64.h"
#include "engine/value/json.h"
#include "engine/value/jsontags.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>

namespace heddle {

namespace {

constexpr std::int64_t kMostItems = 1'000; // elements or rows told in a report

/// Bytes of the UTF-8 character at the start of `text`, or 0 where it is broken.
std::size_t characterLength(std::string_view text)
{
    const auto byte
        = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0u; };
    const auto follows = [&](std::size_t i) { return (byte(i) & 0xC0) == 0x80; };
    const unsigned first = byte(0);
    if (first < 0x80)
        return 1;
    if (first >= 0xC2 && first <= 0xDF && follows(1))
        return 2;
    const bool overlong = (first == 0xE0 && byte(1) < 0xA0) || (first == 0xF0 && byte(1) < 0x90);
    const bool outside = (first == 0xED && byte(1) > 0x9F) || (first == 0xF4 && byte(1) > 0x8F);
    if (overlong || outside)
        return 0;
    if (first >= 0xE0 && first <= 0xEF && follows(1) && follows(2))
        return 3;
    if (first >= 0xF0 && first <= 0xF4 && follows(1) && follows(2) && follows(3))
        return 4;
    return 0;
}

void appendEscaped(std::string &out, char c)
{
    switch (c) {
    case '"':
        out += "\\\"";
        break;
    case '\\':
        out += "\\\\";
        break;
    case '\n':
        out += "\\n";
        break;
    case '\r':
        out += "\\r";
        break;
    case '\t':
        out += "\\t";
        break;
    default:
        out += fmt::format("\\u{:04x}", static_cast<unsigned char>(c));
    }
}

/// Writes values; the two forms differ only in what they do with types that JSON lacks.
class Writer {
public:
    explicit Writer(bool report)
        : m_report(report)
    {
    }

    void write(const Value &value)
    {
        switch (value.kind()) {
        case Kind::Bool:
            m_out += value.toBool() ? "true" : "false";
            break;
        case Kind::Int:
            m_out += fmt::format("{}", value.toInt());
            break;
        case Kind::Number:
            writeNumber(value.toNumber());
            break;
        case Kind::Text:
            appendJsonText(m_out, value.as<std::string>());
            break;
        case Kind::Bytes:
            writeBytes(value.as<Bytes>());
            break;
        case Kind::List:
            writeList(value.as<List>());
            break;
        case Kind::Map:
            writeMap(value.as<Map>());
            break;
        case Kind::Time:
            writeTagged("$time", toText(value.toTime()));
            break;
        case Kind::Duration:
            writeTagged("$duration", toText(value.toDuration()));
            break;
        case Kind::Array:
            writeArray(value.as<Array>(), {});
            break;
        case Kind::Image:
            writeArray(value.as<Image>().pixels, nameOf(value.as<Image>().channels));
            break;
        case Kind::Table:
            writeTable(value.as<Table>());
            break;
        case Kind::Other:
            writeOther(value);
            break;
        default:
            m_out += "null";
        }
    }
    std::string take() { return std::move(m_out); }

private:
    void writeNumber(double number)
    {
        if (m_report || std::isfinite(number)) {
            appendJsonNumber(m_out, number);
        } else {
            m_out += "{\"$number\":";
            appendJsonNumber(m_out, number);
            m_out += '}';
        }
    }

    void writeTagged(const char *tag, const std::string &text)
    {
        if (!m_report)
            m_out += fmt::format("{{\"{}\":", tag);
        appendJsonText(m_out, text);
        if (!m_report)
            m_out += '}';
    }

    void writeBytes(const Bytes &bytes)
    {
        m_out += m_report ? "{\"type\":\"bytes\",\"base64\":\"" : "{\"$bytes\":\"";
        m_out += toBase64(bytes.data) + "\"}";
    }

    void writeList(const List &list)
    {
        m_out += '[';
        for (std::size_t i = 0; i < list.size(); ++i) {
            if (i)
                m_out += ',';
            write(list[i]);
        }
        m_out += ']';
    }

    void writeMap(const Map &map)
    {
        const bool wrapped = !m_report && map.size() == 1 && isTag(map.begin()->first);
        m_out += wrapped ? "{\"$map\":{" : "{";
        bool first = true;
        for (const auto &[key, item] : map) {
            if (!first)
                m_out += ',';
            first = false;
            appendJsonText(m_out, key);
            m_out += ':';
            write(item);
        }
        m_out += wrapped ? "}}" : "}";
    }

    void writeShape(const Array &array)
    {
        m_out += fmt::format(
            "\"dtype\":\"{}\",\"shape\":[{}]", nameOf(array.dtype()), fmt::join(array.shape(), ","));
    }

    void writeArray(const Array &array, std::string_view channels)
    {
        if (m_report) {
            m_out += channels.empty() ? "{\"type\":\"array\"," : "{\"type\":\"image\",";
            writeShape(array);
            writeStatistics(array);
            if (array.size() <= kMostItems)
                writeElements(array);
        } else {
            m_out += channels.empty() ? "{\"$array\":{" : "{\"$image\":{";
            writeShape(array);
            m_out += ",\"data\":\"" + toBase64({reinterpret_cast<const char *>(array.data()), array.bytes()})
                + "\"";
        }
        if (!channels.empty())
            m_out += fmt::format(",\"channels\":\"{}\"", channels);
        m_out += m_report ? "}" : "}}";
    }

    /// One NaN makes all three NaN, as numpy has it.
    void writeStatistics(const Array &array)
    {
        double least = std::numeric_limits<double>::infinity(), most = -least, sum = 0;
        for (std::int64_t i = 0; i < array.size(); ++i) {
            const double value = array.at(i);
            least = value < least || std::isnan(value) ? value : least;
            most = value > most || std::isnan(value) ? value : most;
            sum += value;
        }
        const std::pair<const char *, double> all[]{
            {",\"min\":", least}, {",\"max\":", most}, {",\"mean\":", sum / double(array.size())}};
        for (const auto &[key, number] : all) {
            m_out += key;
            if (array.size() == 0)
                m_out += "null";
            else
                appendJsonNumber(m_out, number);
        }
    }

    void writeElement(const Array &array, std::int64_t index)
    {
        if (array.dtype() == DType::Bool)
            m_out += array.at(index) != 0 ? "true" : "false";
        else if (array.dtype() == DType::Int64)
            m_out += fmt::format("{}", array.as<std::int64_t>()[std::size_t(index)]);
        else if (array.dtype() == DType::UInt64)
            m_out += fmt::format("{}", array.as<std::uint64_t>()[std::size_t(index)]);
        else if (array.isInteger())
            m_out += fmt::format("{}", std::int64_t(array.at(index)));
        else
            appendJsonNumber(m_out, array.at(index));
    }

    /// The elements, nested as the shape is.
    void writeElements(const Array &array)
    {
        m_out += ",\"data\":";
        if (array.size() == 0 && array.rank() > 1) {
            m_out += "[]";
            return;
        }
        std::int64_t index = 0;
        writeAxis(array, 0, index);
    }

    void writeAxis(const Array &array, int axis, std::int64_t &index)
    {
        if (axis == array.rank()) {
            writeElement(array, index++);
            return;
        }
        m_out += '[';
        for (std::int64_t i = 0; i < array.shape()[std::size_t(axis)]; ++i) {
            if (i)
                m_out += ',';
            writeAxis(array, axis + 1, index);
        }
        m_out += ']';
    }

    void writeTable(const Table &table)
    {
        m_out += m_report ? "{\"type\":\"table\",\"columns\":[" : "{\"$table\":{\"columns\":[";
        for (std::size_t c = 0; c < table.columnCount(); ++c) {
            m_out += c ? ",{\"name\":" : "{\"name\":";
            appendJsonText(m_out, table.column(c).name);
            m_out += fmt::format(",\"dtype\":\"{}\"}}", nameOf(table.column(c).type()));
        }
        m_out += "],\"rows\":[";
        const std::size_t rows = m_report ? std::min<std::size_t>(table.rows(), kMostItems) : table.rows();
        for (std::size_t r = 0; r < rows; ++r)
            writeRow(table, r);
        m_out += fmt::format("],\"count\":{}}}{}", table.rows(), m_report ? "" : "}");
    }

    void writeRow(const Table &table, std::size_t row)
    {
        m_out += row ? ",[" : "[";
        for (std::size_t c = 0; c < table.columnCount(); ++c) {
            if (c)
                m_out += ',';
            writeCell(table.column(c), row);
        }
        m_out += ']';
    }

    void writeCell(const Column &column, std::size_t row)
    {
        if (column.isMissing(row)) {
            m_out += "null";
            return;
        }
        switch (column.type()) {
        case ColumnType::Bool:
            m_out += column.as<std::uint8_t>()[row] ? "true" : "false";
            break;
        case ColumnType::Int:
            m_out += fmt::format("{}", column.as<std::int64_t>()[row]);
            break;
        case ColumnType::Number:
            writeNumber(column.as<double>()[row]);
            break;
        case ColumnType::Text:
            appendJsonText(m_out, column.as<std::string>()[row]);
            break;
        case ColumnType::Time:
            appendJsonText(m_out, toText(column.as<Time>()[row]));
            break;
        case ColumnType::Duration:
            appendJsonText(m_out, toText(column.as<Duration>()[row]));
            break;
        }
    }

    void writeOther(const Value &value)
    {
        m_out += "{\"type\":";
        appendJsonText(m_out, value.type().name);
        m_out += ",\"summary\":";
        appendJsonText(m_out, value.summary());
        m_out += '}';
    }

    const bool m_report;
    std::string m_out;
};

} // namespace

void appendJsonText(std::string &out, std::string_view text)
{
    out += '"';
    while (!text.empty()) {
        const char c = text.front();
        const std::size_t length = characterLength(text);
        if (length == 0)
            out += "\uFFFD";
        else if (static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\')
            appendEscaped(out, c);
        else
            out += text.substr(0, length);
        text.remove_prefix(std::max<std::size_t>(length, 1));
    }
    out += '"';
}

void appendJsonNumber(std::string &out, double number)
{
    if (!std::isfinite(number)) {
        out += std::isnan(number) ? "\"NaN\"" : number > 0 ? "\"Infinity\"" : "\"-Infinity\"";
        return;
    }
    char digits[32];
    const auto [end, error] = std::to_chars(digits, digits + sizeof digits, number);
    const std::string_view text(digits, std::size_t(end - digits));
    out += text;
    // Keeps numbers apart from ints when the text is read again.
    if (text.find_first_of(".eE") == std::string_view::npos)
        out += ".0";
}

std::string toReportJson(const Value &value)
{
    Writer writer(true);
    writer.write(value);
    return writer.take();
}

std::string toFileJson(const Value &value)
{
    Writer writer(false);
    writer.write(value);
    return writer.take();
}

} // namespace heddle
