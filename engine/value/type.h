// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace heddle {

class Value;

/// What a value is, for those who must choose a way to show, store or convert it.
enum class Kind : unsigned char {
    Null,
    Bool,
    Int,
    Number,
    Text,
    Bytes,
    List,
    Map,
    Time,
    Duration,
    Array,
    Image,
    Table,
    Event, ///< A port that carries triggers; no value has this kind.
    Any, ///< A port that takes every value; no value has this kind.
    Other, ///< A type that a node library added.
};

/// A type of values. Immutable, lives as long as the program, compared by address.
/// Types are open: a node library makes one of its own and names it in TypeOf<T> (value.h).
struct Type {
    std::string name; ///< As in files and messages: "number", "image", "mesh".
    Kind kind = Kind::Other;
    std::size_t (*bytes)(const Value &) = nullptr; ///< Memory beyond the Value itself.
    std::string (*summary)(const Value &) = nullptr; ///< One short line, such as "float64 128 × 128".
};

namespace types {
extern const Type null, boolean, integer, number, text, bytes, list, map, time, duration, array, image, table,
    event, any;
/// The built-in type of that name, or nullptr.
const Type *find(std::string_view name);
} // namespace types

} // namespace heddle
