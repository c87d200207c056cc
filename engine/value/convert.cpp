// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/value/convert.h"

#include "engine/value/exactint.h"

#include <fmt/format.h>

#include <cctype>

namespace heddle {

namespace {

std::string capitalised(std::string_view name)
{
    std::string text(name);
    if (!text.empty())
        text[0] = char(std::toupper(static_cast<unsigned char>(text[0])));
    return text;
}

bool isLossless(Kind from, Kind to)
{
    switch (to) {
    case Kind::Int:
        return from == Kind::Bool;
    case Kind::Number:
        return from == Kind::Int || from == Kind::Bool;
    case Kind::Array:
        return from == Kind::Image;
    case Kind::Image:
        return from == Kind::Array;
    default:
        return false;
    }
}

Result<Value> toNumber(const Value &value)
{
    if (value.kind() == Kind::Bool)
        return Value(value.toBool() ? 1.0 : 0.0);
    const std::int64_t integer = value.toInt();
    if (!isExactAsNumber(integer))
        return Error{fmt::format("{} is beyond 2^53: as a number it would lose digits.", integer)};
    return Value(double(integer));
}

/// A plane of numbers is a grey image; three or four numbers at each place are colours.
Result<Value> toImage(const Array &array)
{
    const Shape &shape = array.shape();
    if (array.rank() == 2)
        return Value(Image{array, Channels::Grey});
    if (array.rank() == 3 && (shape[2] == 3 || shape[2] == 4))
        return Value(Image{array, shape[2] == 3 ? Channels::Rgb : Channels::Rgba});
    if (array.rank() == 3)
        return Value(Image{array, Channels::Grey});
    return Error{fmt::format(
        "An array of {} is not an image: it needs the shape height × width, or with 3 or 4 channels.",
        toText(shape))};
}

} // namespace

Fit fit(const Type &from, const Type &to)
{
    if (&from == &to)
        return Fit::Same;
    if (from.kind == Kind::Event || to.kind == Kind::Event)
        return Fit::Refused;
    // What an "any" output carries is only known when it runs; the value itself is checked then.
    if (to.kind == Kind::Any || from.kind == Kind::Any || from.kind == Kind::Null)
        return Fit::Same;
    if (from.kind == Kind::Other && to.kind == Kind::Other && from.name == to.name)
        return Fit::Same;
    return isLossless(from.kind, to.kind) ? Fit::Converted : Fit::Refused;
}

std::string refusal(const Type &from, const Type &to)
{
    return fmt::format("{} into {}: no", capitalised(from.name), to.name);
}

Result<Value> convert(const Value &value, const Type &to)
{
    if (&value.type() == &to || value.isNull() || to.kind == Kind::Any || to.kind == Kind::Event)
        return value;
    if (to.kind == Kind::Other
        && fit(value.type(), to) == Fit::Same) // a manifest names the type, a module makes its values
        return value;
    if (!isLossless(value.kind(), to.kind))
        return Error{refusal(value.type(), to)};
    switch (to.kind) {
    case Kind::Int:
        return Value(std::int64_t(value.toBool()));
    case Kind::Number:
        return toNumber(value);
    case Kind::Array:
        return Value(value.as<Image>().pixels);
    default:
        return toImage(value.as<Array>());
    }
}

} // namespace heddle
