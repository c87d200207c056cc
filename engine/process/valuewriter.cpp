// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/process/valuecodec.h"
#include "engine/process/valuetags.h"

#include <fmt/format.h>

namespace heddle {

namespace {

template <class T> std::string_view packed(const std::vector<T> &data)
{
    return {reinterpret_cast<const char *>(data.data()), data.size() * sizeof(T)};
}

/// Writes one value and all that is in it; the first thing that goes wrong is kept.
class ValueWriter {
public:
    ValueWriter(CborWriter &out, const Lend &lend)
        : m_out(out)
        , m_lend(lend)
    {
    }

    void write(const Value &value, int depth);
    Result<Done> result() const
    {
        return m_error.empty() ? Result<Done>(Done{}) : Result<Done>(Error{m_error});
    }

private:
    void tag(ValueTag tag) { m_out.tag(std::uint64_t(tag)); }
    void fail(std::string text)
    {
        if (m_error.empty())
            m_error = std::move(text);
        m_out.null();
    }
    void write(const List &list, int depth);
    void write(const Map &map, int depth);
    void write(const Array &array);
    void write(const Image &image);
    void write(const Table &table);
    void write(const std::shared_ptr<const Column> &column);
    void writeElements(const Elements &elements, std::size_t bytes);
    void writeAxes(const std::vector<Axis> &axes);

    CborWriter &m_out;
    const Lend &m_lend;
    std::string m_error;
};

void ValueWriter::write(const Value &value, int depth)
{
    if (depth > kMostDepth)
        return fail(fmt::format("Lists and maps may lie in each other {} deep.", kMostDepth));
    switch (value.kind()) {
    case Kind::Null:
        return m_out.null();
    case Kind::Bool:
        return m_out.boolean(value.toBool());
    case Kind::Int:
        return m_out.integer(value.toInt());
    case Kind::Number:
        return m_out.number(value.toNumber());
    case Kind::Text:
        return m_out.text(value.as<std::string>());
    case Kind::Bytes:
        return m_out.bytes(value.as<Bytes>().data);
    case Kind::List:
        return write(value.as<List>(), depth);
    case Kind::Map:
        return write(value.as<Map>(), depth);
    case Kind::Time:
        return tag(ValueTag::Time), m_out.integer(value.toTime().micros);
    case Kind::Duration:
        return tag(ValueTag::Duration), m_out.integer(value.toDuration().micros);
    case Kind::Array:
        return write(value.as<Array>());
    case Kind::Image:
        return write(value.as<Image>());
    case Kind::Table:
        return write(value.as<Table>());
    default:
        return fail(
            fmt::format("A value of the type {} cannot be given to another process.", value.type().name));
    }
}

void ValueWriter::write(const List &list, int depth)
{
    m_out.list(list.size());
    for (const Value &item : list)
        write(item, depth + 1);
}

void ValueWriter::write(const Map &map, int depth)
{
    m_out.map(map.size());
    for (const auto &[key, item] : map) {
        m_out.text(key);
        write(item, depth + 1);
    }
}

void ValueWriter::write(const Array &array)
{
    tag(ValueTag::Array);
    m_out.map(array.axes().empty() ? 3 : 4);
    m_out.text("dtype");
    m_out.text(nameOf(array.dtype()));
    m_out.text("shape");
    m_out.list(array.shape().size());
    for (const std::int64_t length : array.shape())
        m_out.integer(length);
    if (!array.axes().empty())
        writeAxes(array.axes());
    writeElements(array.elements(), array.bytes());
}

/// In shared memory, or here where they are few.
void ValueWriter::writeElements(const Elements &elements, std::size_t bytes)
{
    const bool large = m_lend && bytes >= kSharedFrom;
    const auto lent = large ? m_lend(elements, bytes) : Result(std::optional<BufferMention>());
    if (!lent)
        fail(lent.error().text);
    if (!lent || !*lent) {
        m_out.text("data");
        return m_out.bytes({reinterpret_cast<const char *>(elements.get()), bytes});
    }
    m_out.text("buffer");
    m_out.map(4);
    const auto entry = [&](std::string_view key, std::uint64_t value) {
        m_out.text(key);
        m_out.integer(std::int64_t(value));
    };
    entry("id", (*lent)->id);
    entry("fd", std::uint64_t((*lent)->fd));
    entry("offset", (*lent)->offset);
    entry("size", (*lent)->size);
}

void ValueWriter::writeAxes(const std::vector<Axis> &axes)
{
    m_out.text("axes");
    m_out.list(axes.size());
    for (const Axis &axis : axes) {
        m_out.map(3);
        m_out.text("name");
        m_out.text(axis.name);
        m_out.text("spacing");
        m_out.number(axis.spacing);
        m_out.text("unit");
        m_out.text(axis.unit);
    }
}

void ValueWriter::write(const Image &image)
{
    tag(ValueTag::Image);
    m_out.map(2);
    m_out.text("channels");
    m_out.text(nameOf(image.channels));
    m_out.text("pixels");
    write(image.pixels);
}

void ValueWriter::write(const Table &table)
{
    tag(ValueTag::Table);
    m_out.map(1);
    m_out.text("columns");
    m_out.list(table.columnCount());
    for (const auto &column : table.columns())
        write(column);
}

void ValueWriter::write(const std::shared_ptr<const Column> &kept)
{
    const Column &column = *kept;
    m_out.map(column.missing.empty() ? 3 : 4);
    m_out.text("name");
    m_out.text(column.name);
    m_out.text("type");
    m_out.text(nameOf(column.type()));
    if (!column.missing.empty()) {
        m_out.text("missing");
        m_out.bytes(packed(column.missing));
    }
    if (column.type() != ColumnType::Text)
        return std::visit(
            [&](const auto &data) {
                const auto bytes = packed(data);
                writeElements(
                    Elements(kept, reinterpret_cast<const std::byte *>(bytes.data())), bytes.size());
            },
            column.data);
    m_out.text("data");
    m_out.list(column.size());
    for (const std::string &cell : column.as<std::string>())
        m_out.text(cell);
}

} // namespace

Result<Done> writeValue(CborWriter &out, const Value &value, const Lend &lend)
{
    ValueWriter writer(out, lend);
    writer.write(value, 0);
    return writer.result();
}

} // namespace heddle
