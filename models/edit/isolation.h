// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include "engine/base/ids.h"

#include <QtCore/QList>
#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace heddle {

class NodeEdits;
class Scene;
class Selection;

/// Nodes that run in a process of their own, where a crash fails them alone and they can be killed. One step
/// of the undo history. GUI thread; owned by the FlowDocument.
class Isolation : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to a FlowDocument.")
    /// All that is selected is isolated, but for what cannot be.
    Q_PROPERTY(bool isolated READ isolated NOTIFY changed FINAL)
    /// Why nothing that is selected can be; empty: something can.
    Q_PROPERTY(QString whyNot READ whyNot NOTIFY changed FINAL)

public:
    Isolation(NodeEdits &edits, const Scene &scene, Selection &selection, QObject *parent);

    bool isolated() const { return m_isolated; }
    QString whyNot() const { return m_whyNot; }
    Q_INVOKABLE void toggle(); ///< Isolates the selection; where all of it is, takes it back.
    Q_INVOKABLE void set(int node, bool isolated);
    Q_INVOKABLE QString whyNotFor(int node) const; ///< Empty: that node can be.

signals:
    void changed();

private:
    void refresh();
    void ask(const std::vector<NodeId> &nodes, bool isolated);
    std::vector<NodeId> able() const;

    NodeEdits &m_edits;
    const Scene &m_scene;
    Selection &m_selection;
    bool m_isolated = false;
    QString m_whyNot;
};

} // namespace heddle
