// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/net/content.h"

#include "engine/value/json.h"

#include <fmt/format.h>
#include <simdjson.h>

namespace heddle::net {

namespace {

bool isJson(std::string_view type)
{
    const std::string_view name = type.substr(0, type.find(';'));
    return name.find("/json") != std::string_view::npos || name.find("+json") != std::string_view::npos;
}

Result<Value> parsed(const std::string &body)
{
    auto value = parseJson(body);
    if (value)
        return value;
    const Error &error = value.error();
    const std::string where = error.line ? fmt::format(", line {}, column {}", error.line, error.column) : "";
    return Error{fmt::format("The answer{}: {}", where, error.text)};
}

} // namespace

Result<Value> contentOf(std::string body, std::string_view type, Form form)
{
    if (form == Form::Json || (form == Form::Auto && isJson(type) && !body.empty()))
        return parsed(body);
    if (simdjson::validate_utf8(body.data(), body.size()))
        return Value(std::move(body));
    if (form == Form::Text)
        return Error{"The answer is not UTF-8 text. Set read_as to auto to get its bytes."};
    return Value(Bytes{std::move(body)});
}

} // namespace heddle::net
