// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/basics/plaintext.h"

#include "engine/value/json.h"

namespace heddle::basics {

static std::string numberText(double number)
{
    std::string out;
    appendJsonNumber(out, number);
    return out.starts_with('"') ? out.substr(1, out.size() - 2) : out; // "NaN" is quoted in JSON
}

std::string plainText(const Value &value)
{
    switch (value.kind()) {
    case Kind::Null:
        return {};
    case Kind::Bool:
        return value.toBool() ? "true" : "false";
    case Kind::Int:
        return std::to_string(value.toInt());
    case Kind::Number:
        return numberText(value.toNumber());
    case Kind::Text:
        return value.as<std::string>();
    case Kind::Time:
        return toText(value.toTime());
    case Kind::Duration:
        return toText(value.toDuration());
    case Kind::List:
    case Kind::Map:
        return toReportJson(value);
    default:
        return value.summary();
    }
}

} // namespace heddle::basics
