// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace heddle {

/// The element type of an array.
enum class DType : std::uint8_t {
    Bool,
    Int8,
    UInt8,
    Int16,
    UInt16,
    Int32,
    UInt32,
    Int64,
    UInt64,
    Float32,
    Float64
};

std::size_t sizeOf(DType dtype); ///< Bytes per element.
std::string_view nameOf(DType dtype); ///< As numpy names it: "float64".
const DType *dtypeNamed(std::string_view name); ///< nullptr if there is none of that name.

template <class T> inline constexpr DType kDTypeOf = DType::Float64;
template <> inline constexpr DType kDTypeOf<bool> = DType::Bool;
template <> inline constexpr DType kDTypeOf<std::int8_t> = DType::Int8;
template <> inline constexpr DType kDTypeOf<std::uint8_t> = DType::UInt8;
template <> inline constexpr DType kDTypeOf<std::int16_t> = DType::Int16;
template <> inline constexpr DType kDTypeOf<std::uint16_t> = DType::UInt16;
template <> inline constexpr DType kDTypeOf<std::int32_t> = DType::Int32;
template <> inline constexpr DType kDTypeOf<std::uint32_t> = DType::UInt32;
template <> inline constexpr DType kDTypeOf<std::int64_t> = DType::Int64;
template <> inline constexpr DType kDTypeOf<std::uint64_t> = DType::UInt64;
template <> inline constexpr DType kDTypeOf<float> = DType::Float32;
template <> inline constexpr DType kDTypeOf<double> = DType::Float64;

/// What one axis of an array means.
struct Axis {
    std::string name; ///< "x", "time"; may be empty.
    double spacing = 1.0; ///< Distance between neighbours, in unit.
    std::string unit = {}; ///< "um", "s"; may be empty.

    friend bool operator==(const Axis &, const Axis &) = default;
};

using Shape = std::vector<std::int64_t>;

std::int64_t elementCount(const Shape &shape); ///< Product; 1 for a scalar shape.
std::string toText(const Shape &shape); ///< "512 × 128 × 3"

/// An n-dimensional array in C order. Frozen: its elements never change once it exists, so copies
/// share them and any thread may read. Made by ArrayBuilder.
class Array {
public:
    Array() = default; ///< Empty, shape (0), float64.
    /// Over elements that lie elsewhere, in memory shared with another process, say: as many as the shape
    /// says, in C order, kept by the pointer. Throws NodeError where the shape is none.
    static Array over(DType dtype, Shape shape, std::shared_ptr<const std::byte> elements);

    DType dtype() const { return m_dtype; }
    const Shape &shape() const { return m_shape; }
    int rank() const { return int(m_shape.size()); }
    std::int64_t size() const { return elementCount(m_shape); }
    std::size_t bytes() const { return std::size_t(size()) * sizeOf(m_dtype); }
    /// One for each axis, or empty where nothing is known about them.
    const std::vector<Axis> &axes() const { return m_axes; }

    const std::byte *data() const { return m_data.get(); }
    /// What keeps the elements.
    const std::shared_ptr<const std::byte> &elements() const { return m_data; }
    /// The elements as T, which must be the array's element type.
    template <class T> std::span<const T> as() const
    {
        return {reinterpret_cast<const T *>(m_data.get()), std::size_t(size())};
    }
    /// Any element as a double, whatever the type; index in C order.
    double at(std::int64_t index) const;
    bool isInteger() const { return m_dtype != DType::Float32 && m_dtype != DType::Float64; }

    /// The same elements seen differently; nothing is copied.
    Array withAxes(std::vector<Axis> axes) const;
    Array reshaped(Shape shape) const; ///< The count must stay the same.
    /// Item `index` of the first axis: an array of one rank less that shares the elements.
    Array item(std::int64_t index) const;

private:
    friend class ArrayBuilder;

    DType m_dtype = DType::Float64;
    Shape m_shape = {0};
    std::vector<Axis> m_axes;
    std::shared_ptr<const std::byte> m_data;
};

/// The one way to make an array: fill it here, then freeze it. One thread, owns the elements.
class ArrayBuilder {
public:
    /// Elements are not initialised. Throws NodeError where the size is more than this machine can hold.
    ArrayBuilder(DType dtype, Shape shape);

    std::byte *data() { return m_data.get(); }
    template <class T> std::span<T> as()
    {
        return {reinterpret_cast<T *>(m_data.get()), std::size_t(elementCount(m_shape))};
    }
    void fillZero();
    Array freeze() &&;
    /// A copy as it is now, for showing work in progress.
    Array snapshot() const;

private:
    DType m_dtype;
    Shape m_shape;
    std::shared_ptr<std::byte> m_data;
};

/// Calls f with a value of the array's element type: visitDType(a.dtype(), [&](auto zero) { using T =
/// decltype(zero); … }).
template <class F> decltype(auto) visitDType(DType dtype, F &&f)
{
    switch (dtype) {
    case DType::Bool:
        return f(std::uint8_t{});
    case DType::Int8:
        return f(std::int8_t{});
    case DType::UInt8:
        return f(std::uint8_t{});
    case DType::Int16:
        return f(std::int16_t{});
    case DType::UInt16:
        return f(std::uint16_t{});
    case DType::Int32:
        return f(std::int32_t{});
    case DType::UInt32:
        return f(std::uint32_t{});
    case DType::Int64:
        return f(std::int64_t{});
    case DType::UInt64:
        return f(std::uint64_t{});
    case DType::Float32:
        return f(float{});
    case DType::Float64:
        break;
    }
    return f(double{});
}

/// What the last axis of an image means.
enum class Channels : std::uint8_t { Grey, GreyAlpha, Rgb, Rgba, Labels };

std::string_view nameOf(Channels channels); ///< "grey", "rgba", "labels"

/// An array whose channels have a meaning: shape (…, height, width) for Grey and Labels, else
/// (…, height, width, 2 | 3 | 4). Leading axes are pages.
struct Image {
    Array pixels;
    Channels channels = Channels::Grey;

    Image() = default;
    /// Not an aggregate: g++ 12 destroys the members of those twice where a coroutine yields one.
    Image(Array given, Channels meaning)
        : pixels(std::move(given))
        , channels(meaning)
    {
    }
    explicit Image(Array given)
        : pixels(std::move(given))
    {
    }

    std::int64_t height() const { return pixels.shape()[std::size_t(rowAxis())]; }
    std::int64_t width() const { return pixels.shape()[std::size_t(rowAxis()) + 1]; }
    int channelCount() const;
    int rowAxis() const { return pixels.rank() - (channelCount() > 1 ? 3 : 2); }
};

} // namespace heddle
