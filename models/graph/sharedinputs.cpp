// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "models/graph/sharedinputs.h"

#include "models/edit/nodeedits.h"
#include "models/graph/scene.h"

#include <algorithm>

namespace heddle {
namespace {

std::optional<double> stricter(
    const std::optional<double> &one, const std::optional<double> &other, bool least)
{
    if (!one || !other)
        return one ? one : other;
    return least ? std::max(*one, *other) : std::min(*one, *other);
}

/// What both take; nothing where they are not the same to a person.
std::optional<PortType> inCommon(PortType port, const PortType &other)
{
    if (port.type != other.type || port.setting != other.setting || port.choices != other.choices
        || port.unit != other.unit || port.file != other.file)
        return std::nullopt;
    port.min = stricter(port.min, other.min, true);
    port.max = stricter(port.max, other.max, false);
    return port;
}

std::vector<PortType> sharedPorts(const std::vector<const NodeType *> &types)
{
    std::vector<PortType> shared;
    for (const PortType &port : types.front()->inputs) {
        std::optional<PortType> common = port;
        for (const NodeType *type : types) {
            const PortType *other = type->input(port.name);
            common = common && other ? inCommon(*common, *other) : std::nullopt;
        }
        if (common && !common->isHidden() && hasField(*common))
            shared.push_back(*std::move(common));
    }
    return shared;
}

} // namespace

SharedInputs::SharedInputs(NodeEdits &edits, const Scene &scene, QObject *parent)
    : QObject(parent)
    , m_edits(edits)
    , m_scene(scene)
{
}

QString SharedInputs::what() const
{
    return m_types.size() == 1
        ? tr("%1 × %2").arg(m_nodes.size()).arg(QString::fromStdString(m_types.front()->title))
        : tr("%1 nodes of %2 types").arg(m_nodes.size()).arg(m_types.size());
}

QQmlListProperty<InputProperties> SharedInputs::inputs()
{
    using Ports = QQmlListProperty<InputProperties>;
    return Ports(
        this, &m_inputs, [](Ports *l) { return static_cast<QList<InputProperties *> *>(l->data)->size(); },
        [](Ports *l, qsizetype i) { return static_cast<QList<InputProperties *> *>(l->data)->value(i); });
}

void SharedInputs::show(const std::vector<NodeId> &nodes)
{
    const bool any = nodes.size() > 1 && nodes.size() <= kMostNodes;
    if (std::exchange(m_nodes, any ? nodes : std::vector<NodeId>()) != m_nodes)
        rebuild();
}

void SharedInputs::rebuild()
{
    m_types.clear();
    for (const NodeId id : m_nodes)
        if (const SceneNode *node = m_scene.node(id); node && std::ranges::count(m_types, node->type) == 0)
            m_types.push_back(node->type);
    for (InputProperties *input : std::exchange(m_inputs, {}))
        m_farewell.add(input);
    for (PortType &port : m_types.empty() ? std::vector<PortType>() : sharedPorts(m_types))
        m_inputs.append(new InputProperties(m_edits, m_nodes, std::move(port), -1, this));
    refresh();
    emit changed();
    m_farewell.say();
}

void SharedInputs::apply(const GraphDelta &delta)
{
    const auto isOurs = [this](const Node &node) { return std::ranges::binary_search(m_nodes, node.id); };
    if (!m_nodes.empty() && std::ranges::any_of(delta.changed, isOurs)) {
        const auto isNew = [&](const Node &node) {
            const SceneNode *shown = isOurs(node) ? m_scene.node(node.id) : nullptr;
            return shown && std::ranges::count(m_types, shown->type) == 0;
        };
        std::ranges::any_of(delta.changed, isNew) ? rebuild() : refresh();
    }
}

/// A value that is not set counts as the preset of its node.
void SharedInputs::refresh()
{
    for (InputProperties *shown : m_inputs) {
        const std::string &name = shown->port().name;
        const Input *first = nullptr;
        std::optional<Value> value;
        bool mixed = false, wired = true;
        for (const NodeId id : m_nodes) {
            const SceneNode *node = m_scene.node(id);
            if (!node)
                continue;
            const Input *input = node->node.input(name);
            const Value now = input && input->value ? *input->value : node->type->input(name)->preset;
            first = value ? first : input;
            mixed = mixed || (value && !value->same(now));
            value = value ? value : now;
            wired = wired && input && input->source;
        }
        Input known = first ? *first : Input{name, {}, {}, {}};
        if (!wired)
            known.source.reset();
        shown->update(&known, wired ? tr("wires") : QString(), mixed);
    }
}

} // namespace heddle
