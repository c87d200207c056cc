// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/formats/npyread.h"

#include "engine/nodes/formats/inputfile.h"
#include "engine/nodes/formats/npyheader.h"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>

namespace heddle::formats {

namespace {

constexpr std::size_t kMostHeader = 1 << 20;
constexpr std::size_t kChunk = 1 << 20;

void readExactly(const NpySource &source, void *into, std::size_t n, const char *what)
{
    if (source.read(into, n) != n)
        failReading(source.name,
            fmt::format("it ends in the middle of its {}. The file is cut off; get it again.", what));
}

NpyHeader readHeader(const NpySource &source, double &headerBytes)
{
    unsigned char start[12] = {};
    readExactly(source, start, 10, "header");
    if (std::memcmp(start, "\x93NUMPY", 6) != 0)
        failReading(source.name, "it is no numpy array.");
    std::size_t length = start[8] | std::size_t(start[9]) << 8, fixed = 10;
    if (start[6] < 1 || start[6] > 3)
        failReading(source.name, fmt::format("its format version {} is not known.", start[6]));
    if (start[6] > 1) {
        readExactly(source, start + 10, 2, "header");
        length |= std::size_t(start[10]) << 16 | std::size_t(start[11]) << 24;
        fixed = 12;
    }
    if (length > kMostHeader)
        failReading(source.name, "its header is damaged.");
    std::string text(length, '\0');
    readExactly(source, text.data(), length, "header");
    headerBytes = double(fixed + length);
    const Result<NpyHeader> header = parseNpyHeader(text);
    if (!header)
        failReading(source.name, header.error().text);
    return *header;
}

float floatOfHalf(std::uint16_t bits)
{
    const int exponent = (bits >> 10) & 31;
    const float part = float(bits & 1023);
    const float size = exponent == 0 ? std::ldexp(part, -24)
        : exponent == 31             ? (part == 0 ? INFINITY : NAN)
                                     : std::ldexp(part + 1024, exponent - 25);
    return bits & 0x8000 ? -size : size;
}

void swapItems(std::byte *data, std::size_t bytes, std::size_t item)
{
    for (std::size_t i = 0; i < bytes; i += item)
        std::reverse(data + i, data + i + item);
}

/// Brings a chunk as stored into the form that arrays have.
void settle(const NpyHeader &header, const std::byte *stored, std::size_t bytes, std::byte *out)
{
    if (header.half) {
        for (std::size_t i = 0; i * 2 < bytes; ++i) {
            std::uint16_t half;
            std::memcpy(&half, stored + i * 2, 2);
            const float value = floatOfHalf(half);
            std::memcpy(out + i * 4, &value, 4);
        }
    } else if (header.dtype == DType::Bool) {
        std::transform(stored, stored + bytes, out, [](std::byte b) { return std::byte(b != std::byte{}); });
    } else if (stored != out) {
        std::memcpy(out, stored, bytes);
    }
}

/// All numbers, in the order of the file.
ArrayBuilder readNumbers(Run &run, const NpySource &source, const NpyHeader &header, Shape shape)
{
    ArrayBuilder out(header.dtype, std::move(shape));
    const auto total = std::size_t(header.bytes());
    std::vector<std::byte> halves(header.half ? kChunk : 0);
    std::byte *to = out.data();
    for (std::size_t at = 0; at < total; at += kChunk) {
        run.checkpoint();
        const std::size_t n = std::min(kChunk, total - at);
        std::byte *stored = header.half ? halves.data() : to;
        readExactly(source, stored, n, "numbers");
        if (header.swapped)
            swapItems(stored, n, header.itemSize);
        settle(header, stored, n, to);
        to += header.half ? n * 2 : n;
        if (total > kChunk)
            run.progress(double(at + n), double(total));
    }
    return out;
}

/// The same numbers with the last index running fastest; `reversed` has the shape backwards.
Array transposed(Run &run, const Array &reversed)
{
    const Shape shape(reversed.shape().rbegin(), reversed.shape().rend());
    const std::size_t rank = shape.size(), item = sizeOf(reversed.dtype());
    std::vector<std::size_t> stride(rank, item);
    for (std::size_t i = 1; i < rank; ++i)
        stride[i] = stride[i - 1] * std::size_t(shape[i - 1]);
    ArrayBuilder out(reversed.dtype(), shape);
    Shape index(rank, 0);
    std::byte *to = out.data();
    const std::int64_t row = shape.back(), rows = reversed.size() == 0 ? 0 : reversed.size() / row;
    for (std::int64_t r = 0; r < rows; ++r) {
        if (r % 256 == 0)
            run.checkpoint();
        std::size_t from = 0;
        for (std::size_t i = 0; i + 1 < rank; ++i)
            from += std::size_t(index[i]) * stride[i];
        for (std::int64_t c = 0; c < row; ++c, to += item, from += stride.back())
            std::memcpy(to, reversed.data() + from, item);
        for (std::size_t i = rank - 1; i-- > 0 && ++index[i] == shape[i];)
            index[i] = 0;
    }
    return std::move(out).freeze();
}

} // namespace

Array readNpy(Run &run, const NpySource &source)
{
    double headerBytes = 0;
    const NpyHeader header = readHeader(source, headerBytes);
    if (header.bytes() > source.size - headerBytes)
        failReading(source.name,
            fmt::format("it promises {} of numbers, but holds no more than {}. It is cut off or damaged.",
                byteText(header.bytes()), byteText(std::max(0.0, source.size - headerBytes))));
    if (!header.fortran || header.shape.size() < 2)
        return readNumbers(run, source, header, header.shape).freeze();
    return transposed(
        run, readNumbers(run, source, header, Shape(header.shape.rbegin(), header.shape.rend())).freeze());
}

} // namespace heddle::formats
