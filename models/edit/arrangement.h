// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread; what is set out is reckoned on a thread of the pool.
#pragma once

#include "engine/message/edit.h"
#include "models/arrange/picture.h"

#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtQml/qqmlregistration.h>

#include <functional>
#include <vector>

namespace heddle {

class NodeEdits;
class Scene;
class Selection;
struct SceneNode;

/// Sets out the selected nodes, all of them if none is selected: laid out in columns, in line, evenly, with
/// level wires. Each is one step of the undo history. GUI thread; owned by the FlowDocument.
class Arrangement : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to a FlowDocument.")

public:
    Arrangement(NodeEdits &edits, Scene &scene, const Selection &selection, QObject *parent);

    Q_INVOKABLE void layOut();
    /// Of one selected node the wires to its neighbours, which stay.
    Q_INVOKABLE void straighten();
    Q_INVOKABLE void align(const QString &side); ///< "left", "right", "top" or "bottom".
    Q_INVOKABLE void distribute(const QString &way); ///< "horizontally" or "vertically".

    /// What is under way is not wanted any more: there is another graph.
    void forget() { ++m_turn; }

private:
    /// What is to be set out, as it is taken from the scene; what it costs to make a picture of it is paid in
    /// the background.
    struct Subject {
        struct Wire {
            NodeId from, to;
            arrange::Wire ends;
        };
        std::vector<NodeId> nodes;
        std::vector<Wire> wires; ///< Of these nodes and of others.
        arrange::Picture picture; ///< Without its wires.
        std::vector<Frame> frames;
    };
    using Work = std::function<arrange::Picture(arrange::Picture)>;

    std::vector<const SceneNode *> chosen();
    std::vector<const SceneNode *> besides(const SceneNode &node) const;
    Subject subjectOf(const std::vector<const SceneNode *> &nodes) const;
    void addFrames(Subject &subject) const;
    void start(Subject subject, Work work, const QString &label);
    static arrange::Picture pictureOf(const Subject &subject);
    static std::vector<Edit> editsOf(Subject subject, const arrange::Picture &result);
    void take(std::vector<Edit> edits, const QString &label);

    NodeEdits &m_edits;
    Scene &m_scene;
    const Selection &m_selection;
    int m_turn = 0; ///< Only the last that was asked for is done.
};

} // namespace heddle
