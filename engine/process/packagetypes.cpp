// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/process/packagetypes.h"

#include "engine/process/fields.h"
#include "engine/sdk/manifest.h"
#include "engine/sdk/outofprocess.h"

#include <array>

namespace heddle {

namespace {

const Type &typeNamed(const std::string &name)
{
    const Type *found = types::find(name);
    return found ? *found : types::any;
}

NodeKind kindNamed(const std::string &name)
{
    constexpr std::array kKinds{
        NodeKind::Source, NodeKind::Filter, NodeKind::Analyse, NodeKind::View, NodeKind::Flow};
    for (const NodeKind kind : kKinds)
        if (nameOf(kind) == name)
            return kind;
    return NodeKind::Code;
}

NodeType typeIn(const Map &map)
{
    NodeType type;
    type.id = textField(map, "id");
    type.version = int(intField(map, "version").value_or(1));
    type.title = textField(map, "title");
    type.category = textField(map, "category");
    type.help = textField(map, "help");
    type.aliases = textsField(map, "aliases");
    type.kind = kindNamed(textField(map, "purpose"));
    type.pure = !field(map, "pure") || boolField(map, "pure");
    type.mailbox = textField(map, "mailbox") == "queue" ? Mailbox::Queue : Mailbox::Latest;
    type.takes = &typeNamed(textField(map, "takes"));
    type.inputs = portsFrom(map, "inputs");
    type.outputs = portsFrom(map, "outputs");
    type.body = needsProcess;
    return type;
}

} // namespace

std::vector<NodeType> nodeTypesIn(const Map &types, const ProcessBody &package)
{
    std::vector<NodeType> found;
    for (const Value &item : listField(types, "nodes")) {
        const Map *map = item.get<Map>();
        if (!map || textField(*map, "id").empty())
            continue;
        NodeType type = typeIn(*map);
        ProcessBody body = package;
        body.generator = textField(*map, "kind") == "worker";
        type.process = std::make_shared<const ProcessBody>(std::move(body));
        found.push_back(std::move(type));
    }
    return found;
}

std::vector<PackageNode> nodesIn(const Map &types)
{
    std::vector<PackageNode> found;
    for (const Value &item : listField(types, "nodes"))
        if (const Map *node = item.get<Map>())
            found.push_back({textField(*node, "id"), textField(*node, "title"), textField(*node, "file"),
                int(intField(*node, "line").value_or(0)), boolField(*node, "missing")});
    return found;
}

std::vector<PackageError> errorsIn(const Map &types)
{
    std::vector<PackageError> found;
    for (const Value &item : listField(types, "errors"))
        if (const Map *error = item.get<Map>())
            found.push_back({textField(*error, "file"), int(intField(*error, "line").value_or(0)),
                textField(*error, "text"), textField(*error, "trace")});
    return found;
}

} // namespace heddle
