// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "models/graph/standins.h"

#include "models/graph/groupports.h"

namespace heddle {
namespace {

/// One that is there only because something is wired to it.
PortType lostPort(const Node &node, const std::string &name)
{
    PortType port;
    port.name = name;
    if (isScript(*node.type))
        port.help = "The program has no such port any more; what is wired to it leads nowhere.";
    return port;
}

} // namespace

const NodeType *StandIns::typeOf(const Node &node)
{
    auto type = std::make_unique<NodeType>(*node.type);
    type->body = {};
    type->coroutine = {};
    if (node.inner) {
        GroupPorts ports = portsOf(*node.inner);
        type->inputs = std::move(ports.inputs);
        type->outputs = std::move(ports.outputs);
    } else if (const auto old = m_types.find(node.id); old != m_types.end() && node.type->unknown) {
        type->outputs = old->second->outputs;
    }
    for (const Input &input : node.inputs) {
        if (!type->input(input.port) && (input.source || !isScript(*node.type)))
            type->inputs.push_back(lostPort(node, input.port));
    }
    return (m_types[node.id] = std::move(type)).get();
}

const NodeType *StandIns::withOutput(const Node &node, const std::string &name)
{
    const auto known = m_types.find(node.id);
    auto type = std::make_unique<NodeType>(known == m_types.end() ? *node.type : *known->second);
    type->body = {};
    type->coroutine = {};
    PortType port = lostPort(node, name);
    if (name == kErrorPort) {
        port.type = &types::event;
        port.help = "Fires when this node fails, with what went wrong.";
    }
    type->outputs.push_back(std::move(port));
    return (m_types[node.id] = std::move(type)).get();
}

const NodeType *StandIns::withPorts(const Node &node, const Type &of)
{
    auto type = std::make_unique<NodeType>(*node.type);
    type->body = {};
    for (auto *ports : {&type->inputs, &type->outputs})
        for (PortType &port : *ports)
            port.type = &of;
    return (m_types[node.id] = std::move(type)).get();
}

} // namespace heddle
