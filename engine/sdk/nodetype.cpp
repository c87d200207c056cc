// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/sdk/nodetype.h"

#include "engine/value/convert.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace heddle {

namespace {

int indexIn(const std::vector<PortType> &ports, std::string_view name)
{
    const auto found
        = std::find_if(ports.begin(), ports.end(), [&](const PortType &p) { return p.name == name; });
    return found == ports.end() ? -1 : int(found - ports.begin());
}

std::string rangeText(const PortType &port)
{
    const std::string unit = port.unit.empty() ? "" : " " + port.unit;
    if (port.min && port.max)
        return fmt::format("between {} and {}{}", *port.min, *port.max, unit);
    return port.min ? fmt::format("at least {}{}", *port.min, unit)
                    : fmt::format("at most {}{}", *port.max, unit);
}

/// Is the number in the port's range? NaN is in none.
bool inRange(const PortType &port, double number)
{
    if (!port.min && !port.max)
        return true;
    return number >= port.min.value_or(number) && number <= port.max.value_or(number);
}

} // namespace

std::string_view nameOf(NodeKind kind)
{
    constexpr std::array<std::string_view, 6> kNames{"source", "filter", "analyse", "view", "flow", "code"};
    return kNames[std::size_t(kind)];
}

const PortType *NodeType::input(std::string_view name) const
{
    const int index = inputIndex(name);
    return index < 0 ? nullptr : &inputs[std::size_t(index)];
}

const PortType *NodeType::output(std::string_view name) const
{
    static const PortType onError{.name = std::string(kErrorPort),
        .type = &types::event,
        .help = "When the node fails: what failed, and why."};
    const int index = outputIndex(name);
    return index < 0 ? nullptr : index == kErrorOutput ? &onError : &outputs[std::size_t(index)];
}

int NodeType::inputIndex(std::string_view name) const
{
    return indexIn(inputs, name);
}

int NodeType::outputIndex(std::string_view name) const
{
    const int own = indexIn(outputs, name);
    return own < 0 && name == kErrorPort ? kErrorOutput : own;
}

Result<Value> accept(const PortType &port, const Value &value)
{
    if (value.isNull())
        return value;
    auto converted = convert(value, *port.type);
    if (!converted)
        return Error{fmt::format("{} takes {}, not {}: {}", port.name, port.type->name, value.type().name,
            converted.error().text)};
    if (converted->kind() == Kind::Int || converted->kind() == Kind::Number) {
        const double number
            = converted->kind() == Kind::Int ? double(converted->toInt()) : converted->toNumber();
        if (!inRange(port, number))
            return Error{fmt::format("{} must be {}, not {}.", port.name, rangeText(port), number)};
    }
    if (!port.choices.empty() && converted->kind() == Kind::Text
        && std::find(port.choices.begin(), port.choices.end(), converted->as<std::string>())
            == port.choices.end())
        return Error{fmt::format("{} must be one of {}, not “{}”.", port.name, fmt::join(port.choices, ", "),
            converted->as<std::string>())};
    return converted;
}

} // namespace heddle
