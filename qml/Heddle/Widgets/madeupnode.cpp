// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "qml/Heddle/Widgets/madeupnode.h"

#include "models/graph/statenames.h"
#include "models/values/variants.h"

#include <QtCore/QTimerEvent>
#include <QtQml/QQmlInfo>

#include <algorithm>
#include <utility>

namespace heddle::ui {
namespace {

constexpr int kFrameMs = 50;

template <class T> void forgetPorts(QList<T *> &ports, QQmlPropertyMap &map)
{
    for (T *port : ports) {
        map.clear(port->name());
        port->deleteLater();
    }
    ports.clear();
}

} // namespace

MadeUpNode::MadeUpNode(QObject *parent)
    : QObject(parent)
    , m_edits([this](const Command &command) { carryOut(command); })
    , m_inputMap(this)
    , m_outputMap(this)
    , m_keptMap(this)
    , m_name(tr("Made up"))
    , m_typeId(QStringLiteral("made.up"))
    , m_typeTitle(m_name)
    , m_kind(QStringLiteral("code"))
{
    connect(&m_edits, &NodeEdits::refused, this, [this](const QString &text) {
        m_refusals.append(text);
        emit askedFor(tr("refused: %1").arg(text));
    });
}

void MadeUpNode::setInputs(const QVariant &facts)
{
    m_inputPorts = madeUpPorts(facts);
    showPorts();
}

void MadeUpNode::setOutputs(const QVariant &facts)
{
    m_outputPorts = madeUpPorts(facts);
    for (const MadeUpPort &made : m_outputPorts)
        if (!made.made.isEmpty() && madeUpValue(made.made, 0).isNull())
            qmlWarning(this)
                << tr("Nothing can be made of “%1”. There is: %2.").arg(made.made, madeUpKinds());
    showPorts();
}

void MadeUpNode::imitate(const NodeType &type)
{
    m_name = m_typeTitle = QString::fromStdString(type.title);
    m_typeId = QString::fromStdString(type.id);
    m_help = QString::fromStdString(type.help);
    m_category = QString::fromStdString(type.category);
    m_icon = QString::fromStdString(type.icon);
    m_face = QString::fromStdString(type.face);
    m_kind = QString::fromUtf8(nameOf(type.kind));
    m_inputPorts.clear();
    for (const PortType &port : type.inputs)
        m_inputPorts.push_back({port, Input{port.name, {}, {}, {}}, {}, {}});
    m_outputPorts.clear();
    for (const PortType &port : type.outputs)
        m_outputPorts.push_back({port, {}, {}, madeUpKindFor(*port.type)});
    showPorts();
    emit nameChanged();
    emit madeUpChanged();
}

void MadeUpNode::showPorts()
{
    forgetPorts(m_inputs, m_inputMap);
    for (const MadeUpPort &made : m_inputPorts) {
        auto *input = new InputProperties(m_edits, {NodeId{1}}, made.port, int(m_inputs.size()), this);
        input->update(&made.input, made.input.source ? tr("a wire") : QString());
        m_inputs.append(input);
        m_inputMap.insert(input->name(), QVariant::fromValue(input));
    }
    forgetPorts(m_outputs, m_outputMap);
    for (const MadeUpPort &made : m_outputPorts) {
        auto *output = new OutputProperties(made.port, int(m_outputs.size()), this);
        m_outputs.append(output);
        m_outputMap.insert(output->name(), QVariant::fromValue(output));
    }
    showOutputs();
    emit portsChanged();
}

void MadeUpNode::showOutputs()
{
    for (std::size_t i = 0; i < m_outputPorts.size(); ++i) {
        const MadeUpPort &made = m_outputPorts[i];
        m_outputs[qsizetype(i)]->update(made.made.isEmpty() ? made.value : madeUpValue(made.made, m_seconds));
    }
}

MadeUpPort *MadeUpNode::inputPort(const std::string &name)
{
    const auto found = std::find_if(m_inputPorts.begin(), m_inputPorts.end(),
        [&](const MadeUpPort &made) { return made.port.name == name; });
    return found == m_inputPorts.end() ? nullptr : &*found;
}

// What an input asks for comes here, as it would go to the engine.
void MadeUpNode::carryOut(const Command &command)
{
    const auto *wish = std::get_if<EditCommand>(&command);
    if (!wish)
        return;
    for (const Edit &edit : wish->transaction.edits)
        if (const auto *set = std::get_if<SetInput>(&edit))
            carryOut(*set, wish->transaction.mergeKey);
}

void MadeUpNode::carryOut(const SetInput &edit, std::uint64_t mergeKey)
{
    if (mergeKey == 0 || mergeKey != m_lastMergeKey)
        ++m_undoSteps;
    m_lastMergeKey = mergeKey;
    MadeUpPort *made = inputPort(edit.port);
    if (!made)
        return;
    made->input.value = edit.value;
    const QString name = QString::fromStdString(edit.port);
    const Value &now = edit.value ? *edit.value : made->port.preset;
    m_requests.append(QVariantMap{{QStringLiteral("input"), name}, {QStringLiteral("value"), toVariant(now)},
        {QStringLiteral("live"), mergeKey != 0}});
    const qsizetype index = made - m_inputPorts.data();
    m_inputs[index]->update(&made->input, m_inputs[index]->source());
    emit askedFor(QStringLiteral("%1 = %2").arg(name, editText(now)));
}

QString MadeUpNode::state() const
{
    return stateName(m_state);
}

void MadeUpNode::setState(const QString &name)
{
    for (int i = int(NodeState::NotSetUp); i <= int(NodeState::Interrupted); ++i)
        if (stateName(NodeState(i)) == name)
            return enter(NodeState(i));
    qmlWarning(this) << tr("There is no state “%1”.").arg(name);
}

void MadeUpNode::enter(NodeState state)
{
    if (m_state == state)
        return;
    m_state = state;
    if (state != NodeState::Running)
        m_paused = m_stopping = false;
    else if (std::exchange(m_hasRun, true)) // the time of its first run may be written before its state
        m_elapsed = 0;
    emit stateChanged();
    emit elapsedChanged();
}

void MadeUpNode::setError(const QString &sentence)
{
    m_error = sentence;
    if (m_state == NodeState::Error)
        emit stateChanged();
    enter(sentence.isEmpty() ? NodeState::Done : NodeState::Error);
}

QString MadeUpNode::stateText() const
{
    NodeStatus status;
    status.state = m_state;
    status.stopping = m_stopping;
    status.paused = m_paused;
    status.text = error().toStdString();
    return heddle::stateText(status, m_defiant);
}

void MadeUpNode::command(const QString &words)
{
    m_commands.append(words);
    emit askedFor(words);
}

void MadeUpNode::run()
{
    enter(NodeState::Running);
    command(QStringLiteral("run"));
}

void MadeUpNode::stop()
{
    enter(NodeState::Interrupted);
    command(QStringLiteral("stop"));
}

void MadeUpNode::abandon()
{
    enter(NodeState::Interrupted);
    command(QStringLiteral("abandon"));
}

void MadeUpNode::pause()
{
    m_paused = true;
    emit stateChanged();
    command(QStringLiteral("pause"));
}

void MadeUpNode::resume()
{
    m_paused = false;
    emit stateChanged();
    command(QStringLiteral("resume"));
}

bool MadeUpNode::send(const QVariant &value)
{
    const Value given = toValue(value);
    if (!running()) {
        m_edits.refuse(tr("%1 is not running. Run it, then send again.").arg(m_name));
        return false;
    }
    m_sent.append(toVariant(given));
    emit askedFor(tr("send %1").arg(editText(given)));
    return true;
}

void MadeUpNode::trigger(const QString &port, const QVariant &)
{
    command(QStringLiteral("trigger ") + port);
}

QVariantList MadeUpNode::actionsUnder(const QString &) const
{
    return {};
}

void MadeUpNode::act(int index)
{
    command(QStringLiteral("act %1").arg(index));
}

void MadeUpNode::keep(const QString &name, const QVariant &value)
{
    const Value given = toValue(value);
    if (toValue(m_keptMap.value(name)).same(given))
        return;
    value.isValid() ? m_keptMap.insert(name, toVariant(given)) : m_keptMap.clear(name);
    ++m_undoSteps;
    emit keptChanged();
    emit askedFor(tr("keep %1 = %2").arg(name, editText(given)));
}

void MadeUpNode::say(const QVariant &value)
{
    m_lastMessage = toVariant(toValue(value));
    emit message(m_lastMessage);
}

void MadeUpNode::give(const QString &input, const QVariant &value)
{
    MadeUpPort *made = inputPort(input.toStdString());
    if (!made)
        return void(qmlWarning(this) << tr("There is no input “%1”.").arg(input));
    const auto accepted = valueFor(made->port, value);
    if (!accepted)
        return void(qmlWarning(this) << QString::fromStdString(accepted.error().text));
    made->input.value = *accepted;
    const qsizetype index = made - m_inputPorts.data();
    m_inputs[index]->update(&made->input, m_inputs[index]->source());
}

void MadeUpNode::produce(const QString &output, const QVariant &value)
{
    for (std::size_t i = 0; i < m_outputPorts.size(); ++i) {
        if (m_outputPorts[i].port.name != output.toStdString())
            continue;
        m_outputPorts[i].made.clear();
        m_outputPorts[i].value = toValue(value);
        return showOutputs();
    }
    qmlWarning(this) << tr("There is no output “%1”.").arg(output);
}

void MadeUpNode::advance(double seconds)
{
    m_seconds += seconds;
    showOutputs();
    if (!running() || m_paused)
        return;
    m_elapsed += seconds;
    emit elapsedChanged();
}

void MadeUpNode::forget()
{
    m_sent.clear();
    m_requests.clear();
    m_commands.clear();
    m_refusals.clear();
    m_undoSteps = 0;
    emit askedFor(QString());
}

void MadeUpNode::setLive(bool live)
{
    if (live == m_clock.isActive())
        return;
    live ? m_clock.start(kFrameMs, this) : m_clock.stop();
    emit liveChanged();
}

void MadeUpNode::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_clock.timerId())
        advance(kFrameMs / 1000.0);
}

} // namespace heddle::ui
