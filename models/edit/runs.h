// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include "engine/message/command.h"
#include "engine/message/delta.h"

#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtQml/qqmlregistration.h>

#include <functional>

namespace heddle {

class NodeEdits;
class Scene;
class Selection;

/// Runs of a part of the flow: what would run is outlined before it is asked for, and why a node runs is told
/// in a sentence. The engine is asked, the window does not reckon. GUI thread; owned by the FlowDocument.
class Runs : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to a FlowDocument.")
    /// Which wish is outlined on the canvas: "all", "to", "alone"; empty: none.
    Q_PROPERTY(QString outlined READ outlined WRITE outline NOTIFY outlinedChanged FINAL)

public:
    Runs(NodeEdits &edits, Scene &scene, Selection &selection, QObject *parent);

    Q_INVOKABLE void runTo(); ///< The selection, and all before it that is not up to date.
    Q_INVOKABLE void runAlone(); ///< The selection, from what is there.
    const QString &outlined() const { return m_outlined; }
    void outline(const QString &wish);

    /// Why a node will run, or does not: a sentence, and the node of this graph that it names.
    void askWhy(int node, std::function<void(const Reply &)> then);

    /// After the scene has taken the delta.
    void apply(const GraphDelta &delta);

signals:
    void outlinedChanged();
    /// How nodes stand has changed: what was told of them may not hold any more.
    void moved();

private:
    void run(RunReach reach);
    void askPlan();

    NodeEdits &m_edits;
    Scene &m_scene;
    Selection &m_selection;
    QString m_outlined;
};

} // namespace heddle
