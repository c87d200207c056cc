// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/value/type.h"

#include "engine/value/value.h"

#include <fmt/format.h>

#include <array>

namespace heddle::types {

namespace {

std::string counted(std::size_t count, const char *noun)
{
    return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

std::string elided(const std::string &text)
{
    constexpr std::size_t kLongest = 80;
    if (text.size() <= kLongest)
        return text;
    std::size_t end = kLongest;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80)
        --end; // never in the middle of a character
    return text.substr(0, end) + "…";
}

std::string arraySummary(const Array &array)
{
    return fmt::format("{} {}", nameOf(array.dtype()), toText(array.shape()));
}

std::size_t listBytes(const Value &value)
{
    std::size_t sum = 0;
    for (const Value &item : value.as<List>())
        sum += sizeof(Value) + item.bytes();
    return sum;
}

std::size_t mapBytes(const Value &value)
{
    std::size_t sum = 0;
    for (const auto &[key, item] : value.as<Map>())
        sum += key.size() + 80 + item.bytes();
    return sum;
}

} // namespace

const Type null{"null", Kind::Null, nullptr, [](const Value &) { return std::string("nothing"); }};
const Type boolean{
    "bool", Kind::Bool, nullptr, [](const Value &v) { return std::string(v.toBool() ? "true" : "false"); }};
const Type integer{"int", Kind::Int, nullptr, [](const Value &v) { return fmt::format("{}", v.toInt()); }};
const Type number{
    "number", Kind::Number, nullptr, [](const Value &v) { return fmt::format("{}", v.toNumber()); }};
const Type text{"text", Kind::Text, [](const Value &v) { return v.as<std::string>().size(); },
    [](const Value &v) { return elided(v.as<std::string>()); }};
const Type bytes{"bytes", Kind::Bytes, [](const Value &v) { return v.as<Bytes>().data.size(); },
    [](const Value &v) { return counted(v.as<Bytes>().data.size(), "byte"); }};
const Type list{
    "list", Kind::List, listBytes, [](const Value &v) { return counted(v.as<List>().size(), "item"); }};
const Type map{"map", Kind::Map, mapBytes, [](const Value &v) {
                   return fmt::format(
                       "{} {}", v.as<Map>().size(), v.as<Map>().size() == 1 ? "entry" : "entries");
               }};
const Type time{"time", Kind::Time, nullptr, [](const Value &v) { return toText(v.toTime()); }};
const Type duration{
    "duration", Kind::Duration, nullptr, [](const Value &v) { return toText(v.toDuration()); }};
const Type array{"array", Kind::Array, [](const Value &v) { return v.as<Array>().bytes(); },
    [](const Value &v) { return arraySummary(v.as<Array>()); }};
const Type image{"image", Kind::Image, [](const Value &v) { return v.as<Image>().pixels.bytes(); },
    [](const Value &v) {
        return fmt::format("{}, {}", arraySummary(v.as<Image>().pixels), nameOf(v.as<Image>().channels));
    }};
const Type table{"table", Kind::Table, [](const Value &v) { return v.as<Table>().bytes(); },
    [](const Value &v) {
        return fmt::format(
            "{} × {}", counted(v.as<Table>().rows(), "row"), counted(v.as<Table>().columnCount(), "column"));
    }};
const Type event{"event", Kind::Event};
const Type any{"any", Kind::Any};

const Type *find(std::string_view name)
{
    static const std::array all{&null, &boolean, &integer, &number, &text, &bytes, &list, &map, &time,
        &duration, &array, &image, &table, &event, &any};
    for (const Type *type : all)
        if (type->name == name)
            return type;
    return nullptr;
}

} // namespace heddle::types
