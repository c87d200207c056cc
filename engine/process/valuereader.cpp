// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/process/fields.h"
#include "engine/process/taggedvalues.h"
#include "engine/process/valuecodec.h"
#include "engine/process/valuetags.h"

#include <fmt/format.h>

namespace heddle {

namespace {

/// Reads one value and all that is in it; the first thing that is wrong is kept, and ends it.
class ValueReader {
public:
    ValueReader(std::string_view bytes, const Borrow &borrow)
        : m_in(bytes)
        , m_borrow(borrow)
    {
    }

    Result<Value> read()
    {
        Value value = readItem(0);
        if (m_error.empty() && !m_in.atEnd())
            fail("more follows after its end");
        return m_error.empty() ? Result<Value>(std::move(value)) : Result<Value>(Error{m_error});
    }

private:
    Value fail(std::string text)
    {
        if (m_error.empty())
            m_error = std::move(text);
        return {};
    }
    CborItem next();
    Value readItem(int depth);
    Value readList(std::uint64_t count, int depth);
    Value readMap(std::uint64_t count, int depth);
    Value readTagged(std::uint64_t tag, int depth);

    CborReader m_in;
    const Borrow &m_borrow;
    std::size_t m_items = 0;
    std::string m_error;
};

CborItem ValueReader::next()
{
    auto item = m_in.next();
    if (!item) {
        fail(item.error().text);
        return {.kind = CborItem::Kind::Null};
    }
    if (++m_items > kMostItems)
        fail(fmt::format("it holds more than {} items", kMostItems));
    return *item;
}

Value ValueReader::readItem(int depth)
{
    if (depth > kMostDepth)
        return fail(fmt::format("its lists and maps lie in each other more than {} deep", kMostDepth));
    const CborItem item = next();
    switch (item.kind) {
    case CborItem::Kind::Bool:
        return item.integer != 0;
    case CborItem::Kind::Int:
        return item.integer;
    case CborItem::Kind::Number:
        return item.number;
    case CborItem::Kind::Text:
        return item.text;
    case CborItem::Kind::Bytes:
        return Bytes{std::string(item.text)};
    case CborItem::Kind::Items:
        return readList(item.count, depth);
    case CborItem::Kind::Pairs:
        return readMap(item.count, depth);
    case CborItem::Kind::Tag:
        return readTagged(item.count, depth);
    default:
        return {};
    }
}

/// The count is what somebody says: nothing is set aside for it.
Value ValueReader::readList(std::uint64_t count, int depth)
{
    List list;
    for (std::uint64_t i = 0; i < count && m_error.empty(); ++i)
        list.push_back(readItem(depth + 1));
    return list;
}

Value ValueReader::readMap(std::uint64_t count, int depth)
{
    Map map;
    for (std::uint64_t i = 0; i < count && m_error.empty(); ++i) {
        const CborItem key = next();
        if (key.kind != CborItem::Kind::Text)
            return fail("a key of a map is no text");
        if (!map.try_emplace(std::string(key.text), readItem(depth + 1)).second)
            return fail(fmt::format("a map has the key “{}” twice", key.text));
    }
    return map;
}

Value ValueReader::readTagged(std::uint64_t tag, int depth)
{
    const Value body = readItem(depth + 1);
    if (!m_error.empty())
        return {};
    auto value = valueOfTag(ValueTag(tag), body, m_borrow);
    return value ? std::move(*value) : fail(value.error().text);
}

} // namespace

Result<Value> readValue(std::string_view bytes, const Borrow &borrow)
{
    return ValueReader(bytes, borrow).read();
}

} // namespace heddle
