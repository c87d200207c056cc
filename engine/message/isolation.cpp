// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/message/isolation.h"

#include "engine/sdk/grouptypes.h"
#include "engine/sdk/variabletypes.h"

#include <fmt/format.h>

#include <algorithm>

namespace heddle {

namespace {

/// Messages hold what is built in; what a library has added is known to programs that have loaded it alone.
std::string whyNotSent(const std::vector<PortType> &ports)
{
    const auto found
        = std::ranges::find_if(ports, [](const PortType &port) { return port.type->kind == Kind::Other; });
    return found == ports.end()
        ? std::string()
        : fmt::format("Its port {} carries {}, which cannot be given to another process.", found->name,
            found->type->name);
}

} // namespace

bool isIsolated(const Node &node)
{
    const Value *kept = node.keptValue(kIsolateKey);
    return kept && kept->kind() == Kind::Bool && kept->toBool();
}

std::string whyNotIsolated(const NodeType &type)
{
    if (type.unknown)
        return "Its type is not installed.";
    if (type.process)
        return "It runs in a process of its own already.";
    if (handsOn(type))
        return "It computes nothing: what comes goes on.";
    if (type.id == kWriterType)
        return "It writes a variable of the flow, which another process does not have.";
    const std::string inputs = whyNotSent(type.inputs);
    return inputs.empty() ? whyNotSent(type.outputs) : inputs;
}

} // namespace heddle
