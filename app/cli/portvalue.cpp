// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "app/cli/portvalue.h"

#include "engine/value/json.h"
#include "engine/value/time.h"

#include <fmt/format.h>

#include <filesystem>

namespace heddle::cli {

namespace {

/// What is typed here is relative to here, not to the flow.
Value pathFrom(const Result<Value> &json, const std::string &typed)
{
    const std::string *quoted = json ? json->get<std::string>() : nullptr;
    const std::string &path = quoted ? *quoted : typed;
    std::error_code ignored;
    return path.empty() ? Value("")
                        : Value(std::filesystem::absolute(path, ignored).lexically_normal().string());
}

Result<Value> parseInstant(const PortType &port, const std::string &text)
{
    if (port.type->kind == Kind::Time) {
        if (const auto time = parseTime(text))
            return Value(*time);
    } else if (const auto duration = parseDuration(text)) {
        return Value(*duration);
    }
    return Error{fmt::format("“{}” is not a {}; write it as ISO 8601.", text, port.type->name)};
}

} // namespace

Result<Value> portValue(const PortArgument &set, const PortType *port)
{
    const auto json = parseJson(*set.value);
    if (port && port->file != FileUse::None)
        return pathFrom(json, *set.value);
    if (!port)
        return json ? *json : Value(*set.value);
    auto accepted = json ? accept(*port, *json) : Result<Value>(json.error());
    if (accepted && !(accepted->isNull() && port->type->kind == Kind::Text))
        return accepted;
    if (port->type->kind == Kind::Text || (!json && port->type->kind == Kind::Any))
        return accept(*port, Value(*set.value));
    if (port->type->kind == Kind::Time || port->type->kind == Kind::Duration)
        return parseInstant(*port, *set.value);
    return json ? Result<Value>(accepted.error())
                : Result<Value>(Error{
                    fmt::format("{} takes {}; “{}” is not one.", set.port, port->type->name, *set.value)});
}

} // namespace heddle::cli
