// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/value/key.h"

#include "engine/value/value.h"

#include <atomic>
#include <bit>
#include <cstring>

namespace heddle {

namespace {

__extension__ using Wide = unsigned __int128;

/// Folds the 128-bit product: every bit of the inputs reaches every bit of the result.
std::uint64_t fold(std::uint64_t a, std::uint64_t b)
{
    const auto product = static_cast<Wide>(a) * b;
    return std::uint64_t(product) ^ std::uint64_t(product >> 64);
}

} // namespace

void KeyHasher::add(std::uint64_t word)
{
    m_a = fold(m_a ^ word, 0x9E3779B97F4A7C15ull) + m_b;
    m_b = fold(m_b + word, 0xC2B2AE3D27D4EB4Full) ^ std::rotl(m_a, 29);
}

void KeyHasher::add(std::string_view bytes)
{
    add(std::uint64_t(bytes.size()));
    std::uint64_t word = 0;
    for (; bytes.size() >= 8; bytes.remove_prefix(8)) {
        std::memcpy(&word, bytes.data(), 8);
        add(word);
    }
    word = 0;
    std::memcpy(&word, bytes.data(), bytes.size());
    add(word);
}

void KeyHasher::add(const ContentKey &key)
{
    add(key.high);
    add(key.low);
}

namespace {

void addCell(KeyHasher &hasher, const std::string &text)
{
    hasher.add(std::string_view(text));
}
void addCell(KeyHasher &hasher, double number)
{
    hasher.add(std::bit_cast<std::uint64_t>(number));
}
template <class T> void addCell(KeyHasher &hasher, const T &value)
{
    if constexpr (requires { value.micros; })
        hasher.add(std::uint64_t(value.micros));
    else
        hasher.add(std::uint64_t(value));
}

/// What lies where a value is missing does not count.
void addColumn(KeyHasher &hasher, const Column &column)
{
    hasher.add(std::string_view(column.name));
    hasher.add(std::uint64_t(column.type()));
    std::visit(
        [&](const auto &values) {
            for (std::size_t row = 0; row < values.size(); ++row) {
                hasher.add(std::uint64_t(column.isMissing(row)));
                if (!column.isMissing(row))
                    addCell(hasher, values[row]);
            }
        },
        column.data);
}

void addTable(KeyHasher &hasher, const Table &table)
{
    hasher.add(std::uint64_t(table.columnCount()));
    hasher.add(std::uint64_t(table.rows()));
    for (const auto &column : table.columns())
        addColumn(hasher, *column);
}

void addArray(KeyHasher &hasher, const Array &array)
{
    hasher.add(std::uint64_t(array.dtype()));
    hasher.add(std::uint64_t(array.rank()));
    for (const std::int64_t length : array.shape())
        hasher.add(std::uint64_t(length));
    hasher.add({reinterpret_cast<const char *>(array.data()), array.bytes()});
}

} // namespace

void KeyHasher::add(const Value &value)
{
    add(std::string_view(value.type().name));
    switch (value.kind()) {
    case Kind::Null:
        break;
    case Kind::Bool:
    case Kind::Int:
        add(std::uint64_t(value.toInt()));
        break;
    case Kind::Number:
        add(std::bit_cast<std::uint64_t>(value.toNumber()));
        break;
    case Kind::Time:
        add(std::uint64_t(value.toTime().micros));
        break;
    case Kind::Duration:
        add(std::uint64_t(value.toDuration().micros));
        break;
    case Kind::Text:
        add(std::string_view(value.as<std::string>()));
        break;
    case Kind::Bytes:
        add(std::string_view(value.as<Bytes>().data));
        break;
    case Kind::List:
        add(std::uint64_t(value.as<List>().size()));
        for (const Value &item : value.as<List>())
            add(item);
        break;
    case Kind::Map:
        add(std::uint64_t(value.as<Map>().size()));
        for (const auto &[key, item] : value.as<Map>()) {
            add(std::string_view(key));
            add(item);
        }
        break;
    case Kind::Array:
        addArray(*this, value.as<Array>());
        break;
    case Kind::Image:
        add(std::uint64_t(value.as<Image>().channels));
        addArray(*this, value.as<Image>().pixels);
        break;
    case Kind::Table:
        addTable(*this, value.as<Table>());
        break;
    default:
        add(freshKey());
    }
}

ContentKey KeyHasher::key() const
{
    return {fold(m_a, 0xD6E8FEB86659FD93ull) ^ m_b, fold(m_b, 0xA0761D6478BD642Full) ^ std::rotl(m_a, 17)};
}

ContentKey keyOf(const Value &value)
{
    KeyHasher hasher;
    hasher.add(value);
    return hasher.key();
}

ContentKey freshKey()
{
    static std::atomic<std::uint64_t> count{0};
    KeyHasher hasher;
    hasher.add(std::string_view("fresh"));
    hasher.add(++count);
    return hasher.key();
}

} // namespace heddle
