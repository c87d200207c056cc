// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread; pure functions.
#include "models/edit/transactions.h"

#include "models/edit/nodeedits.h"
#include "models/graph/scene.h"
#include "models/values/variants.h"

#include <QtCore/QCoreApplication>

namespace heddle {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Undo", text);
}

QString inWords(QString port)
{
    return port.replace(QLatin1Char('_'), QLatin1Char(' '));
}

QString nameOfOne(const Scene &scene, const std::vector<NodeId> &ids)
{
    const SceneNode *node = ids.size() == 1 ? scene.node(ids.front()) : nullptr;
    return node ? node->title : QString();
}

QString nameOfAll(const Scene &scene, const std::vector<NodeId> &ids)
{
    const QString one = nameOfOne(scene, ids);
    return one.isEmpty() ? tr("%1 nodes").arg(ids.size()) : one;
}

} // namespace

namespace labels {

QString add(const NodeType &type)
{
    return tr("Add %1").arg(QString::fromStdString(type.title));
}

QString remove(const Scene &scene, const std::vector<NodeId> &ids)
{
    const QString one = nameOfOne(scene, ids);
    return one.isEmpty() ? tr("Delete %1 nodes").arg(ids.size()) : tr("Delete %1").arg(one);
}

QString move(const Scene &scene, const std::vector<NodeId> &ids)
{
    const QString one = nameOfOne(scene, ids);
    return one.isEmpty() ? tr("Move %1 nodes").arg(ids.size()) : tr("Move %1").arg(one);
}

QString mode(const Scene &scene, const std::vector<NodeId> &ids, NodeMode mode)
{
    const QString nodes = nameOfAll(scene, ids);
    return mode == NodeMode::Bypassed ? tr("Bypass %1").arg(nodes)
        : mode == NodeMode::Muted     ? tr("Mute %1").arg(nodes)
                                      : tr("Let %1 run").arg(nodes);
}

QString collapse(const Scene &scene, const std::vector<NodeId> &ids)
{
    return tr("Collapse %1").arg(nameOfAll(scene, ids));
}

QString expand(const Scene &scene, const std::vector<NodeId> &ids)
{
    return tr("Expand %1").arg(nameOfAll(scene, ids));
}

QString hidePorts(const Scene &scene, const std::vector<NodeId> &ids)
{
    return tr("Hide unused ports of %1").arg(nameOfAll(scene, ids));
}

QString showPorts(const Scene &scene, const std::vector<NodeId> &ids)
{
    return tr("Show all ports of %1").arg(nameOfAll(scene, ids));
}

QString isolate(const Scene &scene, const std::vector<NodeId> &ids)
{
    return tr("Isolate %1").arg(nameOfAll(scene, ids));
}

QString letIn(const Scene &scene, const std::vector<NodeId> &ids)
{
    return tr("Let %1 run with the others").arg(nameOfAll(scene, ids));
}

QString set(const QString &port)
{
    return tr("Set %1").arg(inWords(port));
}

QString reset(const QString &port)
{
    return tr("Reset %1").arg(inWords(port));
}

QString connect()
{
    return tr("Connect");
}

QString disconnect()
{
    return tr("Disconnect");
}

QString rename(const QString &name)
{
    return tr("Rename to %1").arg(name);
}

QString resize(const QString &name)
{
    return tr("Resize %1").arg(name);
}

QString keep(const QString &name)
{
    return tr("Change view of %1").arg(name);
}

} // namespace labels

void requestInput(NodeEdits &edits, const InputAt &input, const QVariant &given, std::uint64_t mergeKey)
{
    auto value = valueFor(input.port, given);
    if (!value) {
        edits.refuse(QString::fromStdString(value.error().text));
        return;
    }
    const QString label = labels::set(QString::fromStdString(input.port.name));
    edits.edit(setEdits(input, *value), label, {}, mergeKey);
}

std::vector<Edit> setEdits(const InputAt &input, const std::optional<Value> &value)
{
    std::vector<Edit> edits;
    for (const NodeId node : input.nodes)
        edits.push_back(SetInput{node, input.port.name, value});
    return edits;
}

std::vector<Edit> moveEdits(const Scene &scene, const std::vector<NodeId> &ids)
{
    std::vector<Edit> edits;
    for (const NodeId id : ids)
        if (const SceneNode *node = scene.node(id))
            edits.push_back(MoveNode{id, {node->at.x(), node->at.y()}});
    return edits;
}

std::vector<Edit> removeEdits(const std::vector<NodeId> &ids)
{
    std::vector<Edit> edits;
    for (const NodeId id : ids)
        edits.push_back(RemoveNode{id});
    return edits;
}

AddNode addEdit(const NodeType &type, QPointF at)
{
    AddNode add;
    add.node.type = &type;
    add.node.typeVersion = type.version;
    add.node.at = {at.x(), at.y()};
    return add;
}

} // namespace heddle
