// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include "engine/message/delta.h"
#include "models/graph/farewell.h"
#include "models/graph/inputproperties.h"
#include "models/graph/outputproperties.h"
#include "models/graph/runclock.h"

#include <QtCore/QObject>
#include <QtCore/QRectF>
#include <QtQml/QQmlListProperty>
#include <QtQml/qqmlregistration.h>

class QQmlPropertyMap;

namespace heddle {

class Scene;
struct SceneNode;

/// One node that is shown or inspected, as the one object that its delegate and its face bind to. A notify
/// fires only where something differs; wishes go to the engine and come back as changes.
/// GUI thread; made and owned by ShownNodes.
class NodeProperties : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made for nodes that are shown.")
    Q_PROPERTY(int nodeId READ nodeId CONSTANT FINAL)
    Q_PROPERTY(QString typeId READ typeId CONSTANT FINAL)
    Q_PROPERTY(QString typeTitle READ typeTitle CONSTANT FINAL)
    Q_PROPERTY(QString help READ help CONSTANT FINAL)
    Q_PROPERTY(QString category READ category CONSTANT FINAL)
    Q_PROPERTY(QString kind READ kind CONSTANT FINAL)
    Q_PROPERTY(QString icon READ icon CONSTANT FINAL)
    Q_PROPERTY(QString face READ face CONSTANT FINAL)
    Q_PROPERTY(bool unknown READ unknown CONSTANT FINAL)
    Q_PROPERTY(bool inProcess READ isInProcess NOTIFY keptChanged FINAL)
    Q_PROPERTY(bool group READ isGroup CONSTANT FINAL)
    Q_PROPERTY(QString name READ name NOTIFY nameChanged FINAL)
    Q_PROPERTY(QString title READ name NOTIFY nameChanged FINAL)
    Q_PROPERTY(QString label READ label NOTIFY nameChanged FINAL) // of a dot: empty until it is named
    Q_PROPERTY(double x READ x NOTIFY positionChanged FINAL)
    Q_PROPERTY(double y READ y NOTIFY positionChanged FINAL)
    Q_PROPERTY(double width READ width NOTIFY sizeChanged FINAL)
    Q_PROPERTY(double height READ height NOTIFY sizeChanged FINAL)
    Q_PROPERTY(double previewY READ previewY NOTIFY sizeChanged FINAL)
    Q_PROPERTY(double previewHeight READ previewHeight NOTIFY sizeChanged FINAL)
    Q_PROPERTY(QString mode READ mode NOTIFY modeChanged FINAL)
    Q_PROPERTY(bool muted READ muted NOTIFY stateChanged FINAL)
    Q_PROPERTY(QString state READ state NOTIFY stateChanged FINAL)
    Q_PROPERTY(QString stateText READ stateText NOTIFY stateChanged FINAL)
    Q_PROPERTY(QString error READ error NOTIFY stateChanged FINAL)
    Q_PROPERTY(bool running READ running NOTIFY stateChanged FINAL)
    Q_PROPERTY(bool partial READ partial NOTIFY stateChanged FINAL)
    Q_PROPERTY(bool stopping READ stopping NOTIFY stateChanged FINAL)
    Q_PROPERTY(bool defiant READ defiant NOTIFY stateChanged FINAL)
    Q_PROPERTY(bool pinned READ pinned NOTIFY stateChanged FINAL)
    Q_PROPERTY(bool paused READ paused NOTIFY stateChanged FINAL)
    Q_PROPERTY(double progress READ progress NOTIFY progressChanged FINAL)
    Q_PROPERTY(double elapsed READ elapsed NOTIFY elapsedChanged FINAL)
    Q_PROPERTY(double remaining READ remaining NOTIFY elapsedChanged FINAL)
    Q_PROPERTY(QVariant lastMessage READ lastMessage NOTIFY message FINAL)
    Q_PROPERTY(bool selected READ selected NOTIFY selectedChanged FINAL)
    Q_PROPERTY(bool hasActions READ hasActions CONSTANT FINAL)
    Q_PROPERTY(QVariant kept READ kept CONSTANT FINAL)
    Q_PROPERTY(QVariant inputs READ inputs CONSTANT FINAL)
    Q_PROPERTY(QVariant outputs READ outputs CONSTANT FINAL)
    Q_PROPERTY(QQmlListProperty<heddle::InputProperties> inputList READ inputList NOTIFY portsChanged FINAL)
    Q_PROPERTY(
        QQmlListProperty<heddle::OutputProperties> outputList READ outputList NOTIFY portsChanged FINAL)

public:
    NodeProperties(NodeEdits &edits, const Scene &scene, const SceneNode &node, QObject *parent);
    ~NodeProperties() override;

    /// Takes over what the scene says of it now.
    void refresh(const SceneNode &node);
    void refreshPlace(const SceneNode &node);
    void refreshPorts(const SceneNode &node);
    void refreshStatus(const SceneNode &node);
    void refreshSelected(const SceneNode &node);
    void setOutputs(const std::vector<Value> &values);
    /// What the node has told, in order.
    void receive(const std::vector<Value> &messages);

    const NodeType *type() const { return m_node.type; }
    const Node &node() const { return m_node; } ///< As the engine has it.
    NodeId id() const { return m_node.id; }
    int nodeId() const { return int(m_node.id.value); }
    QString typeId() const { return QString::fromStdString(m_node.type->id); }
    QString typeTitle() const { return QString::fromStdString(m_node.type->title); }
    QString help() const { return QString::fromStdString(m_node.type->help); }
    QString category() const { return QString::fromStdString(m_node.type->category); }
    QString kind() const;
    QString icon() const;
    QString face() const { return QString::fromStdString(m_node.type->face); }
    bool unknown() const { return m_node.type->unknown; }
    bool isInProcess() const; ///< Of its own: it can be killed.
    bool isGroup() const { return bool(m_node.inner); }
    QString name() const { return m_name; }
    QString label() const;
    double x() const { return m_rect.x(); }
    double y() const { return m_rect.y(); }
    double width() const { return m_rect.width(); }
    double height() const { return m_rect.height(); }
    double previewY() const { return m_previewTop; }
    double previewHeight() const { return m_previewHeight; }
    QString mode() const; ///< "active", "bypassed" or "muted".
    bool muted() const { return m_status.muted; } ///< Or waits for what is.
    QString state() const;
    QString stateText() const;
    QString error() const; ///< The sentence of a failed node; else empty.
    bool running() const { return m_status.state == NodeState::Running; }
    bool partial() const { return m_status.partial; }
    bool stopping() const { return m_status.stopping; } ///< From the moment that the user says so.
    bool defiant() const { return m_defiant; } ///< Was told to stop long ago and goes on.
    bool pinned() const { return m_status.pinned; } ///< Its result is held fast.
    bool paused() const { return m_status.paused; }
    double progress() const { return double(m_status.progress); }
    double elapsed() const { return m_clock.elapsed(); } ///< Goes on by itself while the node runs.
    double remaining() const { return m_clock.left(); } ///< Seconds that it will still run; -1: not known.
    bool ticks() const { return m_clock.ticks(); }
    void tick() { emit elapsedChanged(); }
    bool selected() const { return m_selected; }
    QVariant lastMessage() const { return m_lastMessage; } ///< Undefined: none yet.
    bool hasActions() const { return !m_node.type->actions.empty(); }
    QVariant kept(); ///< What faces keep with the node, by name: node.kept.zoom
    QVariant inputs(); ///< By name: node.inputs.gain
    QVariant outputs(); ///< By name: node.outputs.signal
    QQmlListProperty<InputProperties> inputList();
    QQmlListProperty<OutputProperties> outputList();
    const QList<InputProperties *> &inputItems() const { return m_inputs; }
    const QList<OutputProperties *> &outputItems() const { return m_outputs; }

    Q_INVOKABLE void run();
    Q_INVOKABLE void stop();
    /// Gives up a run that does not obey: its result is thrown away.
    Q_INVOKABLE void abandon();
    Q_INVOKABLE void pause();
    Q_INVOKABLE void resume();
    /// Sends a value to the running node; false, and the document's refused(), where it does not run.
    Q_INVOKABLE bool send(const QVariant &value);
    /// One menu of what the node can be told (models/graph/actiontree.h); "": the first.
    Q_INVOKABLE QVariantList actionsUnder(const QString &path) const;
    /// Tells the node what stands at that place of its type's actions.
    Q_INVOKABLE void act(int index);
    /// Keeps a value with the node under that name: in undo, in the file, for every face. Undefined: forgets
    /// it.
    Q_INVOKABLE void keep(const QString &name, const QVariant &value);
    /// As if an event had arrived at the port.
    Q_INVOKABLE void trigger(const QString &port, const QVariant &value = {});

signals:
    void nameChanged();
    void positionChanged();
    void sizeChanged();
    void modeChanged();
    void stateChanged();
    void progressChanged();
    void elapsedChanged();
    void selectedChanged();
    void keptChanged();
    void portsChanged();
    /// The node sent something.
    void message(const QVariant &value);

private:
    void makePorts(const SceneNode &node);
    bool samePorts(const SceneNode &node) const;
    void refreshKept();

    NodeEdits &m_edits;
    const Scene &m_scene;
    Node m_node;
    QString m_name;
    QRectF m_rect;
    double m_previewTop = 0, m_previewHeight = 0;
    NodeStatus m_status;
    RunClock m_clock;
    bool m_defiant = false;
    bool m_selected = false;
    const NodeType *m_shownType; ///< Its ports are those that are shown; only compared.
    QVariant m_lastMessage;
    QList<InputProperties *> m_inputs;
    QList<OutputProperties *> m_outputs;
    QQmlPropertyMap *m_keptMap = nullptr; ///< Made when first asked for; so are the others.
    QQmlPropertyMap *m_inputMap = nullptr;
    QQmlPropertyMap *m_outputMap = nullptr;
    Farewell m_farewell;
};

} // namespace heddle
