// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/files/textforms.h"

#include "engine/value/json.h"

namespace heddle::files {

static std::string withoutQuotes(std::string json)
{
    const bool quoted = json.size() > 1 && json.front() == '"';
    return quoted ? json.substr(1, json.size() - 2) : json;
}

std::string toPlainText(const Value &value)
{
    if (const auto *text = value.get<std::string>())
        return *text;
    if (const auto *list = value.get<List>()) {
        std::string out;
        for (const Value &item : *list)
            out += (item.kind() == Kind::List ? toJsonText(item) : toPlainText(item)) + "\n";
        return out;
    }
    switch (value.kind()) {
    case Kind::Null:
        return {};
    case Kind::Table:
        return toCsv(value);
    case Kind::Map:
    case Kind::Array:
        return toJsonText(value);
    case Kind::Image:
    case Kind::Bytes:
    case Kind::Other:
        throw NodeError("a value of type " + value.type().name + " has no form as txt");
    default:
        return withoutQuotes(toReportJson(value)); // numbers, true and false, times
    }
}

std::string wholeText(const Array &array, std::int64_t index)
{
    if (array.dtype() == DType::UInt64)
        return std::to_string(array.as<std::uint64_t>()[std::size_t(index)]);
    if (array.dtype() == DType::Int64)
        return std::to_string(array.as<std::int64_t>()[std::size_t(index)]);
    return std::to_string(std::int64_t(array.at(index))); // smaller ones are exact as doubles
}

} // namespace heddle::files
