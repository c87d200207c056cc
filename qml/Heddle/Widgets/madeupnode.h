// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include "engine/message/command.h"
#include "engine/message/status.h"
#include "models/edit/nodeedits.h"
#include "models/graph/inputproperties.h"
#include "models/graph/outputproperties.h"
#include "qml/Heddle/Widgets/madeupport.h"

#include <QtCore/QBasicTimer>
#include <QtCore/QObject>
#include <QtQml/QQmlListProperty>
#include <QtQml/QQmlPropertyMap>
#include <QtQml/qqmlregistration.h>

namespace heddle::ui {

// A node that is made up, for tests and previews of widgets. It has all that `node` has in a flow, with the
// same inputs and outputs, but no engine: what the widget asks for happens at once and is kept for the test
// to look at.
//     MadeUpNode {
//         inputs: ({ gain: { value: 1, minimum: 0, maximum: 10, unit: "dB" } })
//         outputs: ({ signal: { value: [1, 2, 3] }, picture: { made: "image" } })
//     }
// An input takes value, preset, type, minimum, maximum, step, unit, choices, help, file, suffixes and wired;
// an output value, type, help, or made: "wave", "image", "volume", "table", "number", "text", "bool", which
// moves while it is live. GUI thread; owned by whoever makes it.
class MadeUpNode : public QObject {
    Q_OBJECT
    QML_ELEMENT
    // Written: what the ports are, by name. Read: the ports, as in `node.inputs.gain`.
    Q_PROPERTY(QVariant inputs READ inputs WRITE setInputs NOTIFY portsChanged FINAL)
    Q_PROPERTY(QVariant outputs READ outputs WRITE setOutputs NOTIFY portsChanged FINAL)
    Q_PROPERTY(QQmlListProperty<heddle::InputProperties> inputList READ inputList NOTIFY portsChanged FINAL)
    Q_PROPERTY(
        QQmlListProperty<heddle::OutputProperties> outputList READ outputList NOTIFY portsChanged FINAL)
    // "not-set-up", "out-of-date", "queued", "running", "done", "cached", "warning", "error", "waiting",
    // "interrupted".
    Q_PROPERTY(QString state READ state WRITE setState NOTIFY stateChanged FINAL)
    // The sentence of a failed node; setting it makes it fail.
    Q_PROPERTY(QString error READ error WRITE setError NOTIFY stateChanged FINAL)
    Q_PROPERTY(QString stateText READ stateText NOTIFY stateChanged FINAL)
    Q_PROPERTY(bool running READ running NOTIFY stateChanged FINAL)
    Q_PROPERTY(bool partial MEMBER m_partial NOTIFY stateChanged FINAL)
    Q_PROPERTY(bool stopping MEMBER m_stopping NOTIFY stateChanged FINAL)
    Q_PROPERTY(bool defiant MEMBER m_defiant NOTIFY stateChanged FINAL)
    Q_PROPERTY(bool paused MEMBER m_paused NOTIFY stateChanged FINAL)
    Q_PROPERTY(bool muted MEMBER m_muted NOTIFY stateChanged FINAL)
    Q_PROPERTY(bool pinned MEMBER m_pinned NOTIFY stateChanged FINAL)
    // "active", "bypassed" or "muted".
    Q_PROPERTY(QString mode MEMBER m_mode NOTIFY modeChanged FINAL)
    // How far it is, from 0 to 1; -1: not known.
    Q_PROPERTY(double progress MEMBER m_progress NOTIFY progressChanged FINAL)
    // Seconds.
    Q_PROPERTY(double elapsed MEMBER m_elapsed NOTIFY elapsedChanged FINAL)
    Q_PROPERTY(double remaining MEMBER m_remaining NOTIFY elapsedChanged FINAL)
    Q_PROPERTY(QVariant lastMessage READ lastMessage NOTIFY message FINAL)
    Q_PROPERTY(QString name MEMBER m_name NOTIFY nameChanged FINAL)
    Q_PROPERTY(QString title MEMBER m_name NOTIFY nameChanged FINAL)
    Q_PROPERTY(QString label MEMBER m_name NOTIFY nameChanged FINAL)
    Q_PROPERTY(QString typeId MEMBER m_typeId NOTIFY madeUpChanged FINAL)
    Q_PROPERTY(QString typeTitle MEMBER m_typeTitle NOTIFY madeUpChanged FINAL)
    Q_PROPERTY(QString help MEMBER m_help NOTIFY madeUpChanged FINAL)
    Q_PROPERTY(QString category MEMBER m_category NOTIFY madeUpChanged FINAL)
    Q_PROPERTY(QString kind MEMBER m_kind NOTIFY madeUpChanged FINAL)
    Q_PROPERTY(QString icon MEMBER m_icon NOTIFY madeUpChanged FINAL)
    Q_PROPERTY(QString face MEMBER m_face NOTIFY madeUpChanged FINAL)
    Q_PROPERTY(int nodeId MEMBER m_nodeId NOTIFY madeUpChanged FINAL)
    Q_PROPERTY(bool unknown MEMBER m_unknown NOTIFY madeUpChanged FINAL)
    Q_PROPERTY(bool inProcess MEMBER m_inProcess NOTIFY madeUpChanged FINAL)
    Q_PROPERTY(bool group MEMBER m_group NOTIFY madeUpChanged FINAL)
    Q_PROPERTY(double x MEMBER m_x NOTIFY positionChanged FINAL)
    Q_PROPERTY(double y MEMBER m_y NOTIFY positionChanged FINAL)
    Q_PROPERTY(double width MEMBER m_width NOTIFY sizeChanged FINAL)
    Q_PROPERTY(double height MEMBER m_height NOTIFY sizeChanged FINAL)
    Q_PROPERTY(double previewY MEMBER m_previewY NOTIFY sizeChanged FINAL)
    Q_PROPERTY(double previewHeight MEMBER m_previewHeight NOTIFY sizeChanged FINAL)
    Q_PROPERTY(bool selected MEMBER m_selected NOTIFY selectedChanged FINAL)
    Q_PROPERTY(bool hasActions MEMBER m_hasActions NOTIFY madeUpChanged FINAL)
    // What the widget keeps with the node, by name: node.kept.zoom.
    Q_PROPERTY(QVariant kept READ kept NOTIFY keptChanged FINAL)
    // For tests. What the widget has sent, oldest first.
    Q_PROPERTY(QVariantList sent READ sent NOTIFY askedFor FINAL)
    // What it wanted inputs to be: {input: "gain", value: 5, live: false}; live: a step of a drag.
    Q_PROPERTY(QVariantList requests READ requests NOTIFY askedFor FINAL)
    // How many steps the undo history would have got; a drag is one.
    Q_PROPERTY(int undoSteps READ undoSteps NOTIFY askedFor FINAL)
    // "run", "pause", "resume", "stop", "abandon", and "trigger" with the port: "trigger reset".
    Q_PROPERTY(QStringList commands READ commands NOTIFY askedFor FINAL)
    // What was refused, in words: a value that an input does not take, or sending to a node that is not
    // running.
    Q_PROPERTY(QStringList refusals READ refusals NOTIFY askedFor FINAL)
    // For previews: made-up outputs move, and elapsed time goes on while it runs.
    Q_PROPERTY(bool live READ live WRITE setLive NOTIFY liveChanged FINAL)

public:
    explicit MadeUpNode(QObject *parent = nullptr);

    // As a node of this type would be, with its defaults and made-up outputs.
    void imitate(const NodeType &type);
    QVariant inputs() { return QVariant::fromValue<QObject *>(&m_inputMap); }
    QVariant outputs() { return QVariant::fromValue<QObject *>(&m_outputMap); }
    void setInputs(const QVariant &facts);
    void setOutputs(const QVariant &facts);
    QVariant kept() { return QVariant::fromValue<QObject *>(&m_keptMap); }
    QQmlListProperty<InputProperties> inputList() { return {this, &m_inputs}; }
    QQmlListProperty<OutputProperties> outputList() { return {this, &m_outputs}; }
    QString state() const;
    void setState(const QString &name);
    QString error() const { return m_state == NodeState::Error ? m_error : QString(); }
    void setError(const QString &sentence);
    QString stateText() const;
    bool running() const { return m_state == NodeState::Running; }
    QVariant lastMessage() const { return m_lastMessage; }
    QVariantList sent() const { return m_sent; }
    QVariantList requests() const { return m_requests; }
    int undoSteps() const { return m_undoSteps; }
    QStringList commands() const { return m_commands; }
    QStringList refusals() const { return m_refusals; }
    bool live() const { return m_clock.isActive(); }
    void setLive(bool live);

    Q_INVOKABLE void run();
    Q_INVOKABLE void stop();
    Q_INVOKABLE void abandon();
    Q_INVOKABLE void pause();
    Q_INVOKABLE void resume();
    Q_INVOKABLE bool send(const QVariant &value);
    Q_INVOKABLE QVariantList actionsUnder(const QString &path) const;
    Q_INVOKABLE void act(int index);
    Q_INVOKABLE void keep(const QString &name, const QVariant &value);
    Q_INVOKABLE void trigger(const QString &port, const QVariant &value = {});
    // For tests. As if the node had sent this to its widget.
    Q_INVOKABLE void say(const QVariant &value);
    // As if the input had got this value from somewhere else, such as undo.
    Q_INVOKABLE void give(const QString &input, const QVariant &value);
    // As if the node had computed this.
    Q_INVOKABLE void produce(const QString &output, const QVariant &value);
    // Moves made-up outputs on by so many seconds, without waiting.
    Q_INVOKABLE void advance(double seconds);
    // Forgets what was asked for.
    Q_INVOKABLE void forget();

signals:
    void nameChanged();
    void positionChanged();
    void sizeChanged();
    void stateChanged();
    void modeChanged();
    void progressChanged();
    void elapsedChanged();
    void selectedChanged();
    void portsChanged();
    void madeUpChanged();
    void liveChanged();
    void keptChanged();
    void message(const QVariant &value);
    // The widget has asked for something, told in words: "gain = 5", "send 3", "run".
    void askedFor(const QString &words);

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    void showPorts();
    void carryOut(const Command &command);
    void carryOut(const SetInput &edit, std::uint64_t mergeKey);
    void command(const QString &words);
    void enter(NodeState state);
    void showOutputs();
    MadeUpPort *inputPort(const std::string &name);

    NodeEdits m_edits;
    std::vector<MadeUpPort> m_inputPorts, m_outputPorts;
    QList<InputProperties *> m_inputs;
    QList<OutputProperties *> m_outputs;
    QQmlPropertyMap m_inputMap, m_outputMap, m_keptMap;
    NodeState m_state = NodeState::Done;
    QString m_error, m_name, m_typeId, m_typeTitle, m_help, m_category, m_kind, m_icon, m_face;
    bool m_partial = false, m_stopping = false, m_defiant = false, m_paused = false;
    bool m_muted = false, m_pinned = false, m_hasRun = false;
    QString m_mode = QStringLiteral("active");
    bool m_unknown = false, m_inProcess = false, m_group = false, m_selected = false, m_hasActions = false;
    double m_progress = -1, m_elapsed = 0, m_remaining = -1;
    double m_x = 0, m_y = 0, m_width = 224, m_height = 240, m_previewY = 36, m_previewHeight = 96;
    int m_nodeId = 1;
    QVariant m_lastMessage;
    QVariantList m_sent, m_requests;
    QStringList m_commands, m_refusals;
    int m_undoSteps = 0;
    std::uint64_t m_lastMergeKey = 0;
    double m_seconds = 0;
    QBasicTimer m_clock;
};

} // namespace heddle::ui
