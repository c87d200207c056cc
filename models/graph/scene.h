// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include "engine/message/delta.h"
#include "models/graph/gridindex.h"
#include "models/graph/scenenode.h"

#include <QtCore/QList>
#include <QtCore/QObject>

#include <map>
#include <unordered_map>
#include <vector>

namespace heddle {

/// The graph that is looked at, ready for painting and pointing: nodes and wires in flat lists with a grid
/// over them. Finding what is in view or under the pointer costs what is found, apply() what has changed.
/// GUI thread; owned by the FlowDocument.
class Scene : public QObject {
    Q_OBJECT

public:
    explicit Scene(QObject *parent = nullptr);
    ~Scene() override;

    const SceneNode *node(NodeId id) const; ///< nullptr if it is gone.
    int nodeCount() const { return int(m_slots.size()); }
    int wireCount() const { return m_wireCount; }
    /// Every wire there is or was: skip those that are not live.
    const std::vector<SceneWire> &wires() const { return m_wires; }
    std::vector<const SceneNode *> nodes() const; ///< In the order of ids.
    const std::vector<Frame> &frames() const { return m_frames; }
    QRectF bounds() const;                        ///< Of all nodes and frames; null if there are none.

    std::vector<const SceneNode *> nodesIn(const QRectF &area) const; ///< In stacking order.
    std::vector<const SceneWire *> wiresIn(const QRectF &area) const;
    std::vector<const SceneWire *> wiresOf(NodeId id) const;
    const SceneNode *nodeAt(QPointF point) const;  ///< The uppermost; nullptr: none.
    ScenePort portAt(QPointF point, double tolerance = geometry::kPortReach) const; ///< The nearest one.
    const SceneWire *wireAt(QPointF point, double tolerance = 6) const;

    /// The index of a port by its name; unknown types have what their wires and values say. -1: none.
    int inputIndex(const SceneNode &node, std::string_view port) const;
    int outputIndex(const SceneNode &node, std::string_view port) const;

    void apply(const GraphDelta &delta);

    /// Moves the selected nodes by this much from where the engine has them. Shown at once, known here alone.
    void dragSelection(double dx, double dy);
    const std::vector<NodeId> &dragged() const { return m_dragged; }
    QPointF dragOffset() const { return m_offset; }
    /// The drag is over: nodes stay as shown until the engine has answered.
    void dropDrag();
    /// Every node goes back to where the engine has it.
    void settle();

    void setSelected(NodeId id, bool selected);

signals:
    /// What lies in these areas looks different: something came, went, moved or was renamed.
    void touched(const QList<QRectF> &areas);
    /// These nodes have another state or progress.
    void statesTouched(const QList<int> &ids);
    /// Everything is different.
    void wholeTouched();

private:
    SceneNode *find(NodeId id);
    void clear();
    void add(const Node &node);
    void remove(NodeId id);
    void change(const Node &node);
    void setStatus(NodeId id, const NodeStatus &status);
    void place(SceneNode &node, QPointF at, QSizeF size);
    void wire(SceneNode &node);             ///< Makes the wires into it that its inputs name.
    void unwireInputs(SceneNode &node);
    void rewireOutputs(NodeId id);
    void connectInput(SceneNode &to, const Input &input);
    void removeWire(int index);
    void aim(SceneWire &wire, int index, bool indexed);
    void touch(const QRectF &area);
    void flush();
    std::shared_ptr<const NodeLayout> layoutFor(const Node &node);

    std::vector<SceneNode> m_nodes;         ///< Places are reused; a free one has id 0.
    std::vector<int> m_freeNodes;
    std::unordered_map<NodeId, int> m_slots;
    std::vector<SceneWire> m_wires;
    std::vector<int> m_freeWires;
    int m_wireCount = 0;
    std::unordered_map<NodeId, std::vector<NodeId>> m_waiting; ///< Source that is not there yet: who names it.
    std::map<const NodeType *, std::shared_ptr<const NodeLayout>> m_layouts;
    GridIndex m_nodeGrid, m_wireGrid;
    std::vector<Frame> m_frames;
    std::vector<NodeId> m_dragged;
    QPointF m_offset;
    QList<QRectF> m_touched;
    QList<int> m_states;
    bool m_whole = false;
};

} // namespace heddle
