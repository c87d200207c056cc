// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/process/cbor.h"

#include <cbor.h>

#include <array>
#include <limits>

namespace heddle {

// ---- writing ------------------------------------------------------------------------------------

template <class Encode, class... A> void CborWriter::head(Encode encode, A... value)
{
    std::array<unsigned char, 9> bytes; // NOLINT(cppcoreguidelines-pro-type-member-init): filled here
    const std::size_t size = encode(value..., bytes.data(), bytes.size());
    m_out.append(bytes.begin(), bytes.begin() + std::ptrdiff_t(size));
}

void CborWriter::null()
{
    head(cbor_encode_null);
}

void CborWriter::boolean(bool value)
{
    head(cbor_encode_bool, value);
}

void CborWriter::integer(std::int64_t value)
{
    if (value < 0)
        head(cbor_encode_negint, std::uint64_t(-(value + 1)));
    else
        head(cbor_encode_uint, std::uint64_t(value));
}

void CborWriter::number(double value)
{
    head(cbor_encode_double, value);
}

void CborWriter::text(std::string_view value)
{
    head(cbor_encode_string_start, value.size());
    m_out += value;
}

void CborWriter::bytes(std::string_view value)
{
    head(cbor_encode_bytestring_start, value.size());
    m_out += value;
}

void CborWriter::list(std::size_t count)
{
    head(cbor_encode_array_start, count);
}

void CborWriter::map(std::size_t count)
{
    head(cbor_encode_map_start, count);
}

void CborWriter::tag(std::uint64_t tag)
{
    head(cbor_encode_tag, tag);
}

// ---- reading ------------------------------------------------------------------------------------

namespace {

using Kind = CborItem::Kind;

CborItem &at(void *item)
{
    return *static_cast<CborItem *>(item);
}

constexpr auto kLargest = std::uint64_t(std::numeric_limits<std::int64_t>::max());

template <class T> void positive(void *item, T value)
{
    if (std::uint64_t(value) <= kLargest)
        at(item) = {.kind = Kind::Int, .integer = std::int64_t(value)};
}

template <class T> void negative(void *item, T value)
{
    if (std::uint64_t(value) <= kLargest)
        at(item) = {.kind = Kind::Int, .integer = -1 - std::int64_t(value)};
}

template <class T> void real(void *item, T value)
{
    at(item) = {.kind = Kind::Number, .number = double(value)};
}

template <Kind kind> void piece(void *item, cbor_data data, std::size_t size)
{
    at(item) = {.kind = kind, .text = {reinterpret_cast<const char *>(data), size}};
}

template <Kind kind> void counted(void *item, std::size_t count)
{
    at(item) = {.kind = kind, .count = count};
}

/// What is not named here leaves the item unknown: pieces of indefinite length, undefined.
cbor_callbacks makeCallbacks()
{
    cbor_callbacks calls = cbor_empty_callbacks;
    calls.uint8 = positive<std::uint8_t>;
    calls.uint16 = positive<std::uint16_t>;
    calls.uint32 = positive<std::uint32_t>;
    calls.uint64 = positive<std::uint64_t>;
    calls.negint8 = negative<std::uint8_t>;
    calls.negint16 = negative<std::uint16_t>;
    calls.negint32 = negative<std::uint32_t>;
    calls.negint64 = negative<std::uint64_t>;
    calls.float2 = real<float>;
    calls.float4 = real<float>;
    calls.float8 = real<double>;
    calls.string = piece<Kind::Text>;
    calls.byte_string = piece<Kind::Bytes>;
    calls.array_start = counted<Kind::Items>;
    calls.map_start = counted<Kind::Pairs>;
    calls.tag = [](void *item, std::uint64_t tag) { at(item) = {.kind = Kind::Tag, .count = tag}; };
    calls.null = [](void *item) { at(item) = {.kind = Kind::Null}; };
    calls.boolean = [](void *item, bool value) { at(item) = {.kind = Kind::Bool, .integer = value}; };
    return calls;
}

} // namespace

Result<CborItem> CborReader::next()
{
    static const cbor_callbacks calls = makeCallbacks();
    CborItem item;
    const auto *bytes = reinterpret_cast<const unsigned char *>(m_rest.data());
    const cbor_decoder_result read = cbor_stream_decode(bytes, m_rest.size(), &calls, &item);
    if (read.status == CBOR_DECODER_NEDATA)
        return Error{"it ends too early"};
    if (read.status == CBOR_DECODER_ERROR)
        return Error{"it is no CBOR"};
    if (item.kind == Kind::Unknown)
        return Error{"it holds something that has no place in a message, such as a number beyond 64 bits"};
    m_rest.remove_prefix(read.read);
    return item;
}

} // namespace heddle
