// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/net/body.h"

#include "engine/value/json.h"

#include <fmt/format.h>

namespace heddle::net {

namespace {

constexpr int kDeepest = 64;

/// The first thing inside that plain JSON cannot say, or nullptr.
const Value *foreign(const Value &value, int depth = 0)
{
    switch (value.kind()) {
    case Kind::List:
        for (const Value &item : value.as<List>())
            if (const Value *found = depth == kDeepest ? &item : foreign(item, depth + 1))
                return found;
        return nullptr;
    case Kind::Map:
        for (const auto &[name, item] : value.as<Map>())
            if (const Value *found = depth == kDeepest ? &item : foreign(item, depth + 1))
                return found;
        return nullptr;
    case Kind::Bytes:
    case Kind::Array:
    case Kind::Image:
    case Kind::Table:
    case Kind::Other:
        return &value;
    default:
        return nullptr;
    }
}

} // namespace

Result<RequestBody> requestBody(const Value &value)
{
    if (value.isNull())
        return RequestBody{};
    if (const auto *text = value.get<std::string>())
        return RequestBody{*text, "text/plain; charset=utf-8"};
    if (const auto *bytes = value.get<Bytes>())
        return RequestBody{bytes->data, "application/octet-stream"};
    if (const Value *found = foreign(value))
        return Error{
            fmt::format("The body holds {} ({}), which JSON has no form for. Send text, bytes, or lists "
                        "and maps of plain values.",
                found->type().name, found->summary())};
    return RequestBody{toReportJson(value), "application/json"};
}

} // namespace heddle::net
