// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/value/array.h"

#include "engine/base/error.h"
#include "engine/value/arraymemory.h"

#include <fmt/format.h>
#include <sys/mman.h>

#include <array>
#include <cstdlib>
#include <cstring>
#include <new>

namespace heddle {

namespace {

struct DTypeFacts {
    std::string_view name;
    std::size_t size;
};
constexpr std::array<DTypeFacts, 11> kFacts{{{"bool", 1}, {"int8", 1}, {"uint8", 1}, {"int16", 2},
    {"uint16", 2}, {"int32", 4}, {"uint32", 4}, {"int64", 8}, {"uint64", 8}, {"float32", 4}, {"float64", 8}}};

/// Bytes of such an array, or nothing where the number itself is too large.
bool checkedBytes(DType dtype, const Shape &shape, std::size_t &bytes)
{
    bytes = sizeOf(dtype);
    for (const std::int64_t length : shape)
        if (length < 0 || __builtin_mul_overflow(bytes, std::size_t(length), &bytes))
            return false;
    return bytes < (std::size_t(1) << 46);
}

std::size_t requireBytes(DType dtype, const Shape &shape)
{
    std::size_t bytes = 0;
    if (!checkedBytes(dtype, shape, bytes))
        throw NodeError(fmt::format("An array of {} {} is too large.", toText(shape), nameOf(dtype)));
    return bytes;
}

[[noreturn]] void throwNoMemory(std::size_t bytes)
{
    throw NodeError(fmt::format("There is not enough memory for {:.1f} GB.", double(bytes) / 1e9));
}

/// Bit by bit, for the whole program's address space is locked meanwhile: a window that needs a little memory
/// would wait for gigabytes to go, and for a thread that has the lowest priority.
void releasePages(std::byte *pages, std::size_t bytes)
{
    constexpr std::size_t kPart = 2 << 20;
    for (std::size_t at = 0; at < bytes; at += kPart)
        madvise(pages + at, std::min(kPart, bytes - at), MADV_DONTNEED);
    munmap(pages, bytes);
}

/// Large arrays have pages of their own, which go back to the system at once. In the heap a small block would
/// soon lie in each gap that one leaves, and the memory of a node that makes them all the time would grow.
std::shared_ptr<std::byte> allocatePages(std::size_t bytes)
{
    void *memory = mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED)
        throwNoMemory(bytes);
    return {static_cast<std::byte *>(memory), [bytes](std::byte *pages) { releasePages(pages, bytes); }};
}

ArrayMemory &otherMemory()
{
    static ArrayMemory memory;
    return memory;
}

std::shared_ptr<std::byte> allocate(std::size_t bytes)
{
    constexpr std::size_t kLarge = 1 << 20;
    constexpr std::size_t kAlignment = 64; // a cache line, and the widest vector register
    const std::size_t room = (bytes + kAlignment) / kAlignment * kAlignment;
    if (bytes >= kLarge) {
        if (auto elsewhere = otherMemory() ? otherMemory()(room) : nullptr)
            return elsewhere;
        return allocatePages(room);
    }
    void *memory = std::aligned_alloc(kAlignment, room);
    if (!memory)
        throwNoMemory(bytes);
    return {static_cast<std::byte *>(memory), std::free};
}

} // namespace

void setArrayMemory(ArrayMemory memory)
{
    otherMemory() = std::move(memory);
}

std::size_t sizeOf(DType dtype)
{
    return kFacts[std::size_t(dtype)].size;
}

std::string_view nameOf(DType dtype)
{
    return kFacts[std::size_t(dtype)].name;
}

const DType *dtypeNamed(std::string_view name)
{
    static constexpr std::array<DType, 11> kAll{DType::Bool, DType::Int8, DType::UInt8, DType::Int16,
        DType::UInt16, DType::Int32, DType::UInt32, DType::Int64, DType::UInt64, DType::Float32,
        DType::Float64};
    for (const DType &dtype : kAll)
        if (nameOf(dtype) == name)
            return &dtype;
    return nullptr;
}

std::int64_t elementCount(const Shape &shape)
{
    std::int64_t count = 1;
    for (const std::int64_t length : shape)
        count *= length;
    return count;
}

std::string toText(const Shape &shape)
{
    return shape.empty() ? std::string("scalar") : fmt::format("{}", fmt::join(shape, " × "));
}

Array Array::over(DType dtype, Shape shape, std::shared_ptr<const std::byte> elements)
{
    requireBytes(dtype, shape);
    Array array;
    array.m_dtype = dtype;
    array.m_shape = std::move(shape);
    array.m_data = std::move(elements);
    return array;
}

double Array::at(std::int64_t index) const
{
    return visitDType(m_dtype, [&](auto zero) { return double(as<decltype(zero)>()[std::size_t(index)]); });
}

Array Array::withAxes(std::vector<Axis> axes) const
{
    Array result = *this;
    result.m_axes = std::move(axes);
    return result;
}

Array Array::reshaped(Shape shape) const
{
    if (elementCount(shape) != size())
        throw NodeError(fmt::format("{} elements cannot take the shape {}.", size(), toText(shape)));
    Array result = *this;
    result.m_shape = std::move(shape);
    result.m_axes.clear();
    return result;
}

Array Array::item(std::int64_t index) const
{
    Array result = *this;
    result.m_shape.erase(result.m_shape.begin());
    if (!m_axes.empty())
        result.m_axes.erase(result.m_axes.begin());
    const std::size_t offset = std::size_t(index) * result.bytes();
    result.m_data = std::shared_ptr<const std::byte>(m_data, m_data.get() + offset);
    return result;
}

ArrayBuilder::ArrayBuilder(DType dtype, Shape shape)
    : m_dtype(dtype)
    , m_shape(std::move(shape))
{
    m_data = allocate(requireBytes(dtype, m_shape));
}

void ArrayBuilder::fillZero()
{
    std::memset(m_data.get(), 0, std::size_t(elementCount(m_shape)) * sizeOf(m_dtype));
}

Array ArrayBuilder::freeze() &&
{
    Array array;
    array.m_dtype = m_dtype;
    array.m_shape = std::move(m_shape);
    array.m_data = std::move(m_data);
    return array;
}

Array ArrayBuilder::snapshot() const
{
    ArrayBuilder copy(m_dtype, m_shape);
    std::memcpy(copy.data(), m_data.get(), std::size_t(elementCount(m_shape)) * sizeOf(m_dtype));
    return std::move(copy).freeze();
}

std::string_view nameOf(Channels channels)
{
    constexpr std::array<std::string_view, 5> kNames{"grey", "grey+alpha", "rgb", "rgba", "labels"};
    return kNames[std::size_t(channels)];
}

int Image::channelCount() const
{
    switch (channels) {
    case Channels::GreyAlpha:
        return 2;
    case Channels::Rgb:
        return 3;
    case Channels::Rgba:
        return 4;
    default:
        return 1;
    }
}

} // namespace heddle
