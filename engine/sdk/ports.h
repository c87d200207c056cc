// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/sdk/nodetype.h"

#include <optional>
#include <tuple>
#include <utility>

namespace heddle {

namespace detail {

/// How a parameter of a body is read from the value at its port.
template <class T> struct Argument {
    static const Type &type() { return TypeOf<T>::type(); }
    static constexpr bool kRequired = true;
    static const T &read(const Value &v) { return v.as<T>(); }
};
template <> struct Argument<bool> {
    static const Type &type() { return types::boolean; }
    static constexpr bool kRequired = true;
    static bool read(const Value &v) { return v.toBool(); }
};
template <> struct Argument<std::int64_t> {
    static const Type &type() { return types::integer; }
    static constexpr bool kRequired = true;
    static std::int64_t read(const Value &v) { return v.toInt(); }
};
template <> struct Argument<double> {
    static const Type &type() { return types::number; }
    static constexpr bool kRequired = true;
    static double read(const Value &v) { return v.toNumber(); }
};
template <> struct Argument<Time> {
    static const Type &type() { return types::time; }
    static constexpr bool kRequired = true;
    static Time read(const Value &v) { return v.toTime(); }
};
template <> struct Argument<Duration> {
    static const Type &type() { return types::duration; }
    static constexpr bool kRequired = true;
    static Duration read(const Value &v) { return v.toDuration(); }
};
template <> struct Argument<Value> { // any type, null too
    static const Type &type() { return types::any; }
    static constexpr bool kRequired = false;
    static const Value &read(const Value &v) { return v; }
};
template <> struct Argument<Event> {
    static const Type &type() { return types::event; }
    static constexpr bool kRequired = false;
    static Event read(const Value &v) { return {v}; }
};
template <class T> struct Argument<std::optional<T>> {
    static const Type &type() { return Argument<T>::type(); }
    static constexpr bool kRequired = false;
    static std::optional<T> read(const Value &v)
    {
        return v.isNull() ? std::nullopt : std::optional<T>(Argument<T>::read(v));
    }
};

template <class T> struct Returned {
    static std::vector<const Type *> types() { return {&Argument<T>::type()}; }
    static void store(T &&value, std::span<Value> out) { out[0] = Value(std::move(value)); }
};
template <> struct Returned<void> {
    static std::vector<const Type *> types() { return {}; }
};
template <class T> struct Returned<std::optional<T>> {
    static std::vector<const Type *> types() { return {&Argument<T>::type()}; }
    static void store(std::optional<T> &&value, std::span<Value> out)
    {
        out[0] = value ? Value(std::move(*value)) : Value();
    }
};
template <class... T> struct Returned<std::tuple<T...>> {
    static std::vector<const Type *> types() { return {&Argument<T>::type()...}; }
    static void store(std::tuple<T...> &&values, std::span<Value> out)
    {
        std::apply(
            [&](auto &&...v) {
                std::size_t i = 0;
                ((out[i++] = Value(std::move(v))), ...);
            },
            std::move(values));
    }
};

template <class... A> void addInputs(NodeType &type)
{
    (type.inputs.push_back(
         {.type = &Argument<std::decay_t<A>>::type(), .required = Argument<std::decay_t<A>>::kRequired}),
        ...);
}

} // namespace detail

} // namespace heddle
