// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/process/fields.h"

namespace heddle {

namespace {

template <class T> const T *fieldOf(const Map &map, std::string_view key)
{
    const Value *value = field(map, key);
    return value ? value->get<T>() : nullptr;
}

template <class T> const T &fieldOrEmpty(const Map &map, std::string_view key)
{
    static const T empty;
    const T *found = fieldOf<T>(map, key);
    return found ? *found : empty;
}

} // namespace

const Value *field(const Map &map, std::string_view key)
{
    const auto found = map.find(key);
    return found == map.end() ? nullptr : &found->second;
}

std::string textField(const Map &map, std::string_view key)
{
    return fieldOrEmpty<std::string>(map, key);
}

bool boolField(const Map &map, std::string_view key)
{
    const Value *value = field(map, key);
    return value && value->kind() == Kind::Bool && value->toBool();
}

std::optional<std::int64_t> intField(const Map &map, std::string_view key)
{
    const Value *value = field(map, key);
    return value && value->kind() == Kind::Int ? std::optional(value->toInt()) : std::nullopt;
}

std::optional<double> numberField(const Map &map, std::string_view key)
{
    const Value *value = field(map, key);
    if (value && value->kind() == Kind::Number)
        return value->toNumber();
    const auto integer = intField(map, key);
    return integer ? std::optional(double(*integer)) : std::nullopt;
}

const List &listField(const Map &map, std::string_view key)
{
    return fieldOrEmpty<List>(map, key);
}

const Map &mapField(const Map &map, std::string_view key)
{
    return fieldOrEmpty<Map>(map, key);
}

std::vector<std::string> textsField(const Map &map, std::string_view key)
{
    std::vector<std::string> texts;
    for (const Value &item : listField(map, key))
        if (const auto *text = item.get<std::string>())
            texts.push_back(*text);
    return texts;
}

} // namespace heddle
