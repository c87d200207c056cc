// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "models/graph/nodeproperties.h"

#include "engine/message/isolation.h"
#include "engine/message/pin.h"
#include "models/catalog/typeicon.h"
#include "models/edit/nodeedits.h"
#include "models/edit/transactions.h"
#include "models/graph/actiontree.h"
#include "models/graph/labels.h"
#include "models/graph/scene.h"
#include "models/graph/statenames.h"
#include "models/values/variants.h"

#include <QtQml/QQmlPropertyMap>

#include <algorithm>
#include <utility>

namespace heddle {
namespace {

QString sourceText(const Scene &scene, const Input *input)
{
    if (input && !input->source && !input->variable.empty())
        return NodeProperties::tr("variable %1").arg(QString::fromStdString(input->variable));
    if (!input || !input->source)
        return {};
    const SceneNode *from = scene.node(input->source->node);
    return (from ? from->title : QString::number(input->source->node.value)) + QLatin1Char('.')
        + QString::fromStdString(input->source->port);
}

template <class T> void fillMap(QQmlPropertyMap &map, const QList<T *> &ports)
{
    for (T *port : ports)
        map.insert(port->name(), QVariant::fromValue(port));
}

} // namespace

NodeProperties::NodeProperties(NodeEdits &edits, const Scene &scene, const SceneNode &node, QObject *parent)
    : QObject(parent)
    , m_edits(edits)
    , m_scene(scene)
    , m_node(node.node)
    , m_name(node.title)
    , m_rect(node.rect())
    , m_previewTop(node.layout->previewTop())
    , m_previewHeight(node.layout->previewHeight(node.size.width()))
    , m_status(node.status)
    , m_clock(node.clock)
    , m_defiant(node.defiant)
    , m_selected(node.selected)
{
    makePorts(node);
    refreshPorts(node);
}

NodeProperties::~NodeProperties() = default;

namespace {

bool samePort(const PortType &a, const PortType &b)
{
    return a.name == b.name && a.type == b.type && a.unit == b.unit && a.preset.same(b.preset)
        && a.min == b.min && a.max == b.max && a.step == b.step && a.choices == b.choices && a.file == b.file
        && a.setting == b.setting && a.help == b.help;
}

} // namespace

/// A type that stands in for another may be made anew with the same ports.
bool NodeProperties::samePorts(const SceneNode &node) const
{
    const auto same = [](const auto &shown, const std::vector<PortType> &ports) {
        if (shown.size() != qsizetype(ports.size()))
            return false;
        for (std::size_t i = 0; i < ports.size(); ++i)
            if (!samePort(shown[qsizetype(i)]->port(), ports[i]))
                return false;
        return true;
    };
    return same(m_inputs, node.type->inputs) && same(m_outputs, node.type->outputs);
}

/// An input that is declared as it was stays the same one: somebody may be typing into it.
void NodeProperties::makePorts(const SceneNode &node)
{
    m_shownType = node.type;
    QList<InputProperties *> old = std::exchange(m_inputs, {});
    for (std::size_t i = 0; i < node.type->inputs.size(); ++i) {
        const PortType &port = node.type->inputs[i];
        const auto same
            = std::ranges::find_if(old, [&](auto *input) { return samePort(input->port(), port); });
        m_inputs.append(same != old.end()
                ? old.takeAt(same - old.begin())
                : new InputProperties(m_edits, {node.id}, port, node.layout->inputRows[i], this));
    }
    for (InputProperties *gone : std::as_const(old))
        m_farewell.add(gone);
    for (OutputProperties *gone : std::exchange(m_outputs, {}))
        m_farewell.add(gone);
    for (std::size_t i = 0; i < node.type->outputs.size(); ++i)
        m_outputs.append(new OutputProperties(node.type->outputs[i], node.layout->outputRows[i], this));
    if (m_inputMap)
        fillMap(*m_inputMap, m_inputs);
    if (m_outputMap)
        fillMap(*m_outputMap, m_outputs);
}

void NodeProperties::refresh(const SceneNode &node)
{
    const bool sameKept = m_node.kept == node.node.kept, sameMode = m_node.mode == node.node.mode;
    m_node = node.node;
    if (!sameMode)
        emit modeChanged();
    if (!sameKept) {
        refreshKept();
        emit keptChanged();
    }
    if (m_name != node.title) {
        m_name = node.title;
        emit nameChanged();
    }
    refreshPlace(node);
    refreshPorts(node);
    refreshStatus(node);
    refreshSelected(node);
}

void NodeProperties::refreshPlace(const SceneNode &node)
{
    const QRectF before = std::exchange(m_rect, node.rect());
    if (before.topLeft() != m_rect.topLeft())
        emit positionChanged();
    if (before.size() == m_rect.size())
        return;
    m_previewTop = node.layout->previewTop();
    m_previewHeight = node.layout->previewHeight(m_rect.width());
    emit sizeChanged();
}

void NodeProperties::refreshSelected(const SceneNode &node)
{
    if (m_selected == node.selected)
        return;
    m_selected = node.selected;
    emit selectedChanged();
}

void NodeProperties::refreshPorts(const SceneNode &node)
{
    // One that stands in for another may lie where the one before it lay.
    const bool standsIn = node.type != node.node.type;
    if ((standsIn || m_shownType != node.type) && !samePorts(node)) {
        makePorts(node);
        emit portsChanged();
        m_farewell.say();
    }
    for (qsizetype i = 0; i < m_inputs.size(); ++i)
        m_inputs[i]->setRow(node.layout->inputRows[std::size_t(i)]);
    for (InputProperties *input : std::as_const(m_inputs)) {
        const Input *said = node.node.input(input->port().name);
        input->update(said, sourceText(m_scene, said));
    }
    std::vector<bool> wired(std::size_t(m_outputs.size()));
    for (const SceneWire *wire : m_scene.wiresOf(node.id))
        if (wire->from == node.id && wire->fromPort < m_outputs.size())
            wired[std::size_t(wire->fromPort)] = true;
    for (qsizetype i = 0; i < m_outputs.size(); ++i)
        m_outputs[i]->setWired(wired[std::size_t(i)]);
    for (qsizetype i = 0; i < m_outputs.size(); ++i)
        m_outputs[i]->setRow(node.layout->outputRows[std::size_t(i)]);
}

void NodeProperties::refreshStatus(const SceneNode &node)
{
    if (m_status == node.status && m_defiant == node.defiant)
        return;
    const NodeStatus before = std::exchange(m_status, node.status);
    const bool wasDefiant = std::exchange(m_defiant, node.defiant);
    m_clock = node.clock;
    if (wasDefiant != m_defiant || before.state != m_status.state || before.text != m_status.text
        || before.partial != m_status.partial || before.stopping != m_status.stopping
        || before.paused != m_status.paused || before.muted != m_status.muted
        || before.pinned != m_status.pinned)
        emit stateChanged();
    if (before.progress != m_status.progress)
        emit progressChanged();
    // While it runs its clock goes on by itself.
    const bool ticked = m_clock.ticks() && before.state == m_status.state && before.paused == m_status.paused;
    if ((before.elapsed != m_status.elapsed && !ticked) || before.expected != m_status.expected)
        emit elapsedChanged();
}

void NodeProperties::receive(const std::vector<Value> &messages)
{
    for (const Value &value : messages) {
        m_lastMessage = toVariant(value);
        emit message(m_lastMessage);
    }
}

void NodeProperties::setOutputs(const std::vector<Value> &values)
{
    for (qsizetype i = 0; i < m_outputs.size(); ++i)
        m_outputs[i]->update(i < qsizetype(values.size()) ? values[std::size_t(i)] : Value());
}

QVariantList NodeProperties::actionsUnder(const QString &path) const
{
    return heddle::actionsUnder(m_node.type->actions, path);
}

QString NodeProperties::label() const
{
    return labelOf(name(), *m_node.type);
}

QString NodeProperties::icon() const
{
    return iconOf(*m_node.type);
}

QString NodeProperties::kind() const
{
    return QString::fromUtf8(nameOf(m_node.type->kind));
}

QString NodeProperties::mode() const
{
    return QString::fromUtf8(nameOf(m_node.mode));
}

QString NodeProperties::state() const
{
    return stateName(m_status.state);
}

QString NodeProperties::stateText() const
{
    return heddle::stateText(m_status, m_defiant);
}

bool NodeProperties::isInProcess() const
{
    return m_node.type->process || isIsolated(m_node);
}

QString NodeProperties::error() const
{
    return m_status.state == NodeState::Error ? QString::fromStdString(m_status.text) : QString();
}

void NodeProperties::refreshKept()
{
    if (!m_keptMap)
        return;
    for (const QString &name : m_keptMap->keys())
        if (!m_node.keptValue(name.toStdString()))
            m_keptMap->clear(name);
    for (const Kept &kept : m_node.kept)
        if (kept.name != kPinKey) // is no face's
            m_keptMap->insert(QString::fromStdString(kept.name), toVariant(kept.value));
}

QVariant NodeProperties::kept()
{
    if (!m_keptMap) {
        m_keptMap = new QQmlPropertyMap(this);
        refreshKept();
    }
    return QVariant::fromValue<QObject *>(m_keptMap);
}

QVariant NodeProperties::inputs()
{
    if (!m_inputMap) {
        m_inputMap = new QQmlPropertyMap(this);
        fillMap(*m_inputMap, m_inputs);
    }
    return QVariant::fromValue<QObject *>(m_inputMap);
}

QVariant NodeProperties::outputs()
{
    if (!m_outputMap) {
        m_outputMap = new QQmlPropertyMap(this);
        fillMap(*m_outputMap, m_outputs);
    }
    return QVariant::fromValue<QObject *>(m_outputMap);
}

QQmlListProperty<InputProperties> NodeProperties::inputList()
{
    using Ports = QQmlListProperty<InputProperties>;
    return Ports(
        this, &m_inputs, [](Ports *l) { return static_cast<QList<InputProperties *> *>(l->data)->size(); },
        [](Ports *l, qsizetype i) { return static_cast<QList<InputProperties *> *>(l->data)->value(i); });
}

QQmlListProperty<OutputProperties> NodeProperties::outputList()
{
    using Ports = QQmlListProperty<OutputProperties>;
    return Ports(
        this, &m_outputs, [](Ports *l) { return static_cast<QList<OutputProperties *> *>(l->data)->size(); },
        [](Ports *l, qsizetype i) { return static_cast<QList<OutputProperties *> *>(l->data)->value(i); });
}

void NodeProperties::run()
{
    m_edits.post(RunCommand{m_edits.graph(), {id()}});
}

void NodeProperties::stop()
{
    m_edits.stop({id()});
}

void NodeProperties::abandon()
{
    m_edits.post(KillCommand{m_edits.graph(), {id()}});
}

void NodeProperties::pause()
{
    m_edits.post(PauseCommand{m_edits.graph(), {id()}, true});
}

void NodeProperties::resume()
{
    m_edits.post(PauseCommand{m_edits.graph(), {id()}, false});
}

bool NodeProperties::send(const QVariant &value)
{
    if (!running()) {
        m_edits.refuse(tr("%1 is not running. Run it, then send again.").arg(m_name));
        return false;
    }
    m_edits.send({m_edits.graph(), id()}, toValue(value));
    return true;
}

void NodeProperties::act(int index)
{
    if (index < 0 || std::size_t(index) >= m_node.type->actions.size())
        return;
    const Action &action = m_node.type->actions[std::size_t(index)];
    if (action.port.empty())
        send(toVariant(action.value));
    else
        m_edits.post(TriggerCommand{{m_edits.graph(), id()}, action.port, action.value});
}

void NodeProperties::keep(const QString &name, const QVariant &value)
{
    Keep keep{id(), name.toStdString(), std::nullopt};
    if (value.isValid())
        keep.value = toValue(value);
    if (const Value *now = m_node.keptValue(keep.name); now ? keep.value == *now : !keep.value)
        return;
    m_edits.edit({std::move(keep)}, labels::keep(m_name));
}

void NodeProperties::trigger(const QString &port, const QVariant &value)
{
    m_edits.post(TriggerCommand{{m_edits.graph(), id()}, port.toStdString(), toValue(value)});
}

} // namespace heddle
