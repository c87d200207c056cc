// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/base/error.h"
#include "engine/value/array.h"
#include "engine/value/table.h"
#include "engine/value/time.h"
#include "engine/value/type.h"

#include <atomic>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace heddle {

using List = std::vector<Value>;
using Map = std::map<std::string, Value, std::less<>>;

/// Plain bytes, not text.
struct Bytes {
    std::string data;
    friend bool operator==(const Bytes &, const Bytes &) = default;
};

/// Names the Type of a C++ type. A node library specialises it for a type of its own:
///     template <> struct heddle::TypeOf<Mesh> { static const Type &type(); };
template <class T> struct TypeOf;

/// What flows along wires: 16 bytes, cheap to copy. Bool, int, number, time and duration are inline;
/// everything else is shared and frozen. Any thread; copies are independent.
class Value {
public:
    Value() noexcept
        : m_type(&types::null)
        , m_bits(0)
    {
    }
    Value(bool value) noexcept
        : m_type(&types::boolean)
        , m_bits(value)
    {
    }
    Value(int value) noexcept
        : Value(std::int64_t(value))
    {
    }
    Value(std::int64_t value) noexcept
        : m_type(&types::integer)
        , m_bits(value)
    {
    }
    Value(double value) noexcept;
    Value(Time value) noexcept
        : m_type(&types::time)
        , m_bits(value.micros)
    {
    }
    Value(Duration value) noexcept
        : m_type(&types::duration)
        , m_bits(value.micros)
    {
    }
    Value(const char *value)
        : Value(std::string(value))
    {
    }
    Value(std::string_view value)
        : Value(std::string(value))
    {
    }
    Value(std::string value)
        : Value(box(std::move(value)))
    {
    }
    Value(Bytes value)
        : Value(box(std::move(value)))
    {
    }
    Value(List value);
    Value(Map value);
    Value(Array value)
        : Value(box(std::move(value)))
    {
    }
    Value(Image value)
        : Value(box(std::move(value)))
    {
    }
    Value(Table value)
        : Value(box(std::move(value)))
    {
    }

    Value(const Value &other) noexcept
        : m_type(other.m_type)
        , m_bits(other.m_bits)
    {
        acquire();
    }
    Value(Value &&other) noexcept
        : m_type(other.m_type)
        , m_bits(other.m_bits)
    {
        other.forget();
    }
    Value &operator=(const Value &other) noexcept;
    Value &operator=(Value &&other) noexcept;
    ~Value() { release(); }

    /// A value of a type that a node library added.
    template <class T> static Value box(T value);

    const Type &type() const { return *m_type; }
    Kind kind() const { return m_type->kind; }
    bool isNull() const { return m_type == &types::null; }

    bool toBool() const { return m_bits != 0; } ///< kind() must be Bool.
    std::int64_t toInt() const { return m_bits; } ///< kind() must be Int.
    double toNumber() const; ///< kind() must be Number.
    Time toTime() const { return {m_bits}; } ///< kind() must be Time.
    Duration toDuration() const { return {m_bits}; } ///< kind() must be Duration.
    /// The shared value, or nullptr if it is of another type: text.get<std::string>().
    template <class T> const T *get() const;
    /// The shared value; kind() must fit.
    template <class T> const T &as() const { return *get<T>(); }

    /// Equality of the evaluation: inline values and text bitwise with NaN equal to itself, lists and maps
    /// item by item, other large ones by identity.
    bool same(const Value &other) const;
    friend bool operator==(const Value &a, const Value &b) { return a.same(b); }

    /// Memory beyond these 16 bytes.
    std::size_t bytes() const { return m_type->bytes ? m_type->bytes(*this) : 0; }
    /// One short line for people: "3.5", "float64 128 × 128", "48 rows × 3 columns".
    std::string summary() const;
    /// The address of the shared part; nullptr for inline values. For identity only.
    const void *identity() const { return isShared() ? holder() : nullptr; }

private:
    struct Holder {
        std::atomic<std::uint32_t> references{1};
        void (*destroy)(Holder *) = nullptr;
    };
    template <class T> struct HolderOf : Holder {
        explicit HolderOf(T v)
            : value(std::move(v))
        {
        }
        T value;
    };

    Value(const Type &type, Holder *holder) noexcept
        : m_type(&type)
        , m_bits(std::int64_t(reinterpret_cast<std::intptr_t>(holder)))
    {
    }
    bool isShared() const;
    Holder *holder() const { return reinterpret_cast<Holder *>(std::intptr_t(m_bits)); }
    void acquire() const noexcept
    {
        if (isShared())
            holder()->references.fetch_add(1, std::memory_order_relaxed);
    }
    void release() noexcept;
    void forget() noexcept
    {
        m_type = &types::null;
        m_bits = 0;
    }

    const Type *m_type;
    std::int64_t m_bits;
};

#define HEDDLE_TYPE_OF(cpp, name)                                                                            \
    template <> struct TypeOf<cpp> {                                                                         \
        static const Type &type() { return types::name; }                                                    \
    }
HEDDLE_TYPE_OF(bool, boolean);
HEDDLE_TYPE_OF(std::int64_t, integer);
HEDDLE_TYPE_OF(double, number);
HEDDLE_TYPE_OF(std::string, text);
HEDDLE_TYPE_OF(Bytes, bytes);
HEDDLE_TYPE_OF(List, list);
HEDDLE_TYPE_OF(Map, map);
HEDDLE_TYPE_OF(Time, time);
HEDDLE_TYPE_OF(Duration, duration);
HEDDLE_TYPE_OF(Array, array);
HEDDLE_TYPE_OF(Image, image);
HEDDLE_TYPE_OF(Table, table);
HEDDLE_TYPE_OF(Value, any);
#undef HEDDLE_TYPE_OF

inline bool Value::isShared() const
{
    switch (m_type->kind) {
    case Kind::Null:
    case Kind::Bool:
    case Kind::Int:
    case Kind::Number:
    case Kind::Time:
    case Kind::Duration:
    case Kind::Event:
    case Kind::Any:
        return false;
    default:
        return true;
    }
}

inline void Value::release() noexcept
{
    if (isShared() && holder()->references.fetch_sub(1, std::memory_order_acq_rel) == 1)
        holder()->destroy(holder());
}

inline Value &Value::operator=(const Value &other) noexcept
{
    Value copy(other); // `other` may be part of what goes away with the old value
    std::swap(m_type, copy.m_type);
    std::swap(m_bits, copy.m_bits);
    return *this;
}

inline Value &Value::operator=(Value &&other) noexcept
{
    std::swap(m_type, other.m_type);
    std::swap(m_bits, other.m_bits);
    return *this;
}

template <class T> Value Value::box(T value)
{
    auto *holder = new HolderOf<T>(std::move(value));
    holder->destroy = [](Holder *h) { delete static_cast<HolderOf<T> *>(h); };
    return Value(TypeOf<T>::type(), holder);
}

template <class T> const T *Value::get() const
{
    return m_type == &TypeOf<T>::type() ? &static_cast<HolderOf<T> *>(holder())->value : nullptr;
}

} // namespace heddle
