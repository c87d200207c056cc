// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread. Flows made by hand, and what the engine would tell of them.
#pragma once

#include "engine/message/command.h"
#include "engine/message/delta.h"
#include "engine/sdk/catalog.h"

#include <QtCore/QString>

#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace heddle::testing {

/// Those of one kind among what was asked for, in their order.
template <class T> std::vector<T> ofKind(const std::vector<Command> &commands)
{
    std::vector<T> found;
    for (const Command &command : commands)
        if (const T *wanted = std::get_if<T>(&command))
            found.push_back(*wanted);
    return found;
}

inline PortType port(std::string name, const Type &type, Value preset = {})
{
    PortType made;
    made.name = std::move(name);
    made.type = &type;
    made.preset = std::move(preset);
    return made;
}

inline NodeType nodeType(
    std::string id, std::string title, std::vector<PortType> inputs, std::vector<PortType> outputs)
{
    NodeType type;
    type.id = std::move(id);
    type.title = std::move(title);
    type.inputs = std::move(inputs);
    type.outputs = std::move(outputs);
    return type;
}

/// number → value; blur takes an image, a sigma from 0 to 100 and a mode; table gives a table; click takes
/// events.
inline void addTypes(Catalog &catalog)
{
    NodeType number = nodeType(
        "value.number", "Number", {port("value", types::number, 1.0)}, {port("value", types::number)});
    number.kind = NodeKind::Source;
    catalog.add(number);
    PortType sigma = port("sigma", types::number, 2.0), mode = port("edge_mode", types::text, "mirror");
    sigma.min = 0;
    sigma.max = 100;
    sigma.unit = "px";
    mode.setting = true;
    mode.choices = {"mirror", "wrap"};
    NodeType blur = nodeType(
        "image.blur", "Blur", {port("image", types::image), sigma, mode}, {port("image", types::image)});
    blur.aliases = {"Gaussian", "Smooth"};
    blur.category = "Image";
    blur.help = "Smooths an image.";
    blur.face = "image";
    blur.kind = NodeKind::Filter;
    catalog.add(blur);
    PortType path = port("path", types::text);
    path.file = FileUse::Read;
    path.suffixes = {"csv", "tsv"};
    NodeType csv = nodeType("table.csv", "Read CSV", {path}, {port("table", types::table)});
    csv.kind = NodeKind::Source;
    csv.category = "Table";
    catalog.add(csv);
    NodeType click = nodeType("flow.click", "Click", {port("go", types::event), port("tell", types::event)},
        {port("count", types::integer)});
    click.inputs[1].setting = true;
    click.actions = {{"Count/Ten", "tell", 10}, {"Greet", "", "hello"}};
    catalog.add(click);
}

inline Node node(
    const Catalog &catalog, std::uint32_t id, std::string name, std::string_view type, Point at = {})
{
    Node made;
    made.id = {id};
    made.name = std::move(name);
    made.type = catalog.find(type);
    made.at = at;
    return made;
}

inline Node with(Node node, Input input)
{
    node.inputs.push_back(std::move(input));
    return node;
}

inline Input wire(std::string port, std::uint32_t from, std::string output)
{
    return {std::move(port), {}, Source{{from}, std::move(output)}, {}};
}

inline Input set(std::string port, Value value)
{
    return {std::move(port), std::move(value), {}, {}};
}

inline GraphDelta added(std::vector<Node> nodes)
{
    GraphDelta delta;
    delta.added = std::move(nodes);
    return delta;
}

inline GraphDelta changed(std::vector<Node> nodes)
{
    GraphDelta delta;
    delta.changed = std::move(nodes);
    return delta;
}

inline GraphDelta removed(std::vector<std::uint32_t> ids)
{
    GraphDelta delta;
    for (const auto id : ids)
        delta.removed.push_back({id});
    return delta;
}

inline NodeStatus status(NodeState state, std::string text = {})
{
    NodeStatus made;
    made.state = state;
    made.text = std::move(text);
    return made;
}

inline GraphDelta stateOf(std::uint32_t id, NodeState state, std::string text = {})
{
    GraphDelta delta;
    delta.statuses.emplace_back(NodeId{id}, status(state, std::move(text)));
    return delta;
}

inline GraphDelta answered(std::uint64_t request, std::vector<NodeId> nodes = {})
{
    GraphDelta delta;
    delta.replies.push_back({request, {}, std::move(nodes), {}});
    return delta;
}

inline GraphDelta refused(std::uint64_t request, std::string text)
{
    GraphDelta delta;
    delta.replies.push_back({request, Error{std::move(text)}, {}, {}});
    return delta;
}

} // namespace heddle::testing
