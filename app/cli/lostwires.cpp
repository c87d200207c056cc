// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "app/cli/lostwires.h"

#include "engine/graph/flow.h"
#include "engine/sdk/portnames.h"

#include <fmt/format.h>

#include <cstdio>

namespace heddle::cli {

namespace {

void tell(const Node &node, std::string_view what, std::string_view port, const std::vector<PortType> &ports)
{
    fmt::print(stderr, "{}: warning: it has no {} “{}”: the wire does nothing. It has {}.\n", node.name, what,
        port, portNames(ports));
}

/// The ports of a group are the nodes in it, and of what is not installed nobody knows them.
bool knowsPorts(const NodeRecord &record)
{
    return !record.inner && !record.node.type->unknown;
}

void tellIn(const Flow &flow, GraphUid graph)
{
    flow.nodes(graph).forEach([&](const NodeRecord &record) {
        for (const Input &input : record.node.inputs) {
            if (!input.source)
                continue;
            const NodeRecord *from = flow.nodes(graph).find(input.source->node);
            if (knowsPorts(record) && !record.node.type->input(input.port))
                tell(record.node, "input", input.port, record.node.type->inputs);
            if (from && knowsPorts(*from) && !from->node.type->output(input.source->port))
                tell(from->node, "output", input.source->port, from->node.type->outputs);
        }
        if (record.inner)
            tellIn(flow, record.inner);
    });
}

} // namespace

void tellLostWires(const Flow &flow)
{
    tellIn(flow, kRoot);
}

} // namespace heddle::cli
