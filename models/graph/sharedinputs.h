// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include "engine/message/delta.h"
#include "models/graph/farewell.h"
#include "models/graph/inputproperties.h"

#include <QtCore/QList>
#include <QtCore/QObject>
#include <QtQml/qqmllist.h>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace heddle {

class NodeEdits;
class Scene;

/// The inputs that several nodes have in common, by name and type, to be set together: one edit sets all, as
/// one step. Where ranges differ, what all of them take is in range. GUI thread; owned by the FlowDocument.
class SharedInputs : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to a FlowDocument.")
    /// How many nodes: at least 2, or 0.
    Q_PROPERTY(int nodes READ nodes NOTIFY changed FINAL)
    /// "4 × Blur", or "4 nodes of 2 types".
    Q_PROPERTY(QString what READ what NOTIFY changed FINAL)
    Q_PROPERTY(QQmlListProperty<heddle::InputProperties> inputs READ inputs NOTIFY changed FINAL)

public:
    static constexpr std::size_t kMostNodes = 200; ///< Of more, nobody wants to set one value.

    SharedInputs(NodeEdits &edits, const Scene &scene, QObject *parent);

    int nodes() const { return int(m_nodes.size()); }
    QString what() const;
    QQmlListProperty<InputProperties> inputs();
    const QList<InputProperties *> &items() const { return m_inputs; }

    /// Those that are selected now; of one alone, or of too many, there is nothing to share.
    void show(const std::vector<NodeId> &nodes);
    /// After the scene has taken the delta.
    void apply(const GraphDelta &delta);

signals:
    void changed();

private:
    void rebuild();
    void refresh();

    NodeEdits &m_edits;
    const Scene &m_scene;
    std::vector<NodeId> m_nodes;
    std::vector<const NodeType *> m_types; ///< Theirs, each once.
    QList<InputProperties *> m_inputs;
    Farewell m_farewell;
};

} // namespace heddle
