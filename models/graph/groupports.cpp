// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; pure functions.
#include "models/graph/groupports.h"

#include "engine/message/portorder.h"
#include "engine/sdk/grouptypes.h"

#include <algorithm>
#include <optional>

namespace heddle {
namespace {

const PortType *named(const std::vector<PortType> &ports, const std::string &name)
{
    const auto port = std::ranges::find(ports, name, &PortType::name);
    return port == ports.end() ? nullptr : &*port;
}

/// The input of a node, if need be seen through the group that the node is.
std::optional<PortType> inputOf(const Node &node, const std::string &name)
{
    const std::vector<PortType> inputs = node.inner ? portsOf(*node.inner).inputs : node.type->inputs;
    const PortType *port = isPortOfGroup(*node.type) ? nullptr : named(inputs, name);
    return port ? std::optional(*port) : std::nullopt;
}

/// Of what reads the port the first that says what it takes.
PortType inputPort(const Node &port, const GraphContent &inside)
{
    PortType made;
    for (const Node &reader : inside.nodes)
        for (const Input &input : reader.inputs)
            if (input.source && input.source->node == port.id)
                if (const auto taken = inputOf(reader, input.port); taken && made.type == &types::any)
                    made = *taken;
    const Input *own = port.input("value");
    made.name = port.name;
    made.preset = own && own->value ? *own->value : Value();
    made.setting = false;
    return made;
}

PortType outputPort(const Node &port, const GraphContent &inside)
{
    PortType made;
    const Input *input = port.input("value");
    const auto source = input && input->source
        ? std::ranges::find(inside.nodes, input->source->node, &Node::id)
        : inside.nodes.end();
    if (source != inside.nodes.end()) {
        const auto outputs = source->inner ? portsOf(*source->inner).outputs : source->type->outputs;
        if (source->type->id == kGroupInputType)
            made.type = inputPort(*source, inside).type;
        else if (const PortType *given = named(outputs, input->source->port))
            made = *given;
    }
    made.name = port.name;
    return made;
}

} // namespace

GroupPorts portsOf(const GraphContent &inside)
{
    std::vector<const Node *> ports;
    for (const Node &node : inside.nodes)
        if (isPortOfGroup(*node.type))
            ports.push_back(&node);
    std::ranges::sort(ports, [](const Node *a, const Node *b) { return standsAbove(*a, *b); });
    GroupPorts made;
    for (const Node *port : ports) {
        if (port->type->id == kGroupInputType)
            made.inputs.push_back(inputPort(*port, inside));
        else
            made.outputs.push_back(outputPort(*port, inside));
    }
    return made;
}

} // namespace heddle
