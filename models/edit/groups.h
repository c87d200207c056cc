// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include "engine/message/delta.h"

#include <QtCore/QList>
#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtCore/QStringList>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace heddle {

class NodeEdits;
class Scene;
class Selection;

/// Groups: made, taken apart, gone into and left; which of the document's graphs is looked at, and the way to
/// it. GUI thread; owned by the FlowDocument.
class Groups : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to a FlowDocument.")
    Q_PROPERTY(QStringList names READ names NOTIFY namesChanged FINAL)
    Q_PROPERTY(int depth READ depth NOTIFY looked FINAL)
    Q_PROPERTY(QList<int> path READ path NOTIFY looked FINAL)
    Q_PROPERTY(int chosen READ chosen NOTIFY chosenChanged FINAL)

public:
    Groups(NodeEdits &edits, const Scene &scene, Selection &selection, QObject *parent);

    /// Of the groups that one is inside of, the outermost first.
    const QStringList &names() const { return m_names; }
    int depth() const; ///< 0: the flow itself is looked at.
    QList<int> path() const; ///< Ids of the groups that one is inside of.
    int chosen() const; ///< The one group that is selected; 0: none.

    /// What is selected becomes a group, which is selected then.
    Q_INVOKABLE void group();
    /// The groups that are selected are taken apart.
    Q_INVOKABLE void ungroup();
    Q_INVOKABLE bool isGroup(int node) const;
    Q_INVOKABLE void enter(int node);
    /// One level out.
    Q_INVOKABLE void leave() { goUp(depth() - 1); }
    /// To where one is inside of so many groups; 0: the flow itself.
    Q_INVOKABLE void goUp(int depth);
    /// To a node, wherever it is: ids of the groups on the way, and its own.
    Q_INVOKABLE void goTo(const QList<int> &graph, int node);
    /// To the worst of what is wrong inside the group; into the group, where nothing is.
    Q_INVOKABLE void goToTrouble(int node);
    /// The input of that node becomes one of the group that one is inside of.
    Q_INVOKABLE void expose(int node, const QString &port);

    /// After the scene has taken the delta.
    void apply(const GraphDelta &delta);

signals:
    void namesChanged();
    void chosenChanged();
    /// Another graph is looked at.
    void looked();
    /// That node was asked for, and is there now.
    void nodeWanted(int node);

private:
    void look(GraphPath graph, NodeId node, bool show);
    void select(const Reply &reply);
    void arrive();

    NodeEdits &m_edits;
    const Scene &m_scene;
    Selection &m_selection;
    QStringList m_names;
    std::vector<Problem> m_problems; ///< Of other graphs than this one.
    NodePath m_wanted; ///< To select when its graph is there; no node: nothing.
    bool m_shows = false; ///< And to bring into view.
};

} // namespace heddle
