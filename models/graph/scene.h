// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include "engine/message/delta.h"
#include "models/graph/costs.h"
#include "models/graph/framesum.h"
#include "models/graph/glide.h"
#include "models/graph/gridindex.h"
#include "models/graph/sceneframes.h"
#include "models/graph/scenenode.h"
#include "models/graph/standins.h"
#include "models/graph/stopwishes.h"

#include <QtCore/QList>
#include <QtCore/QObject>
#include <QtCore/QStringList>

#include <array>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>
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
    /// Of a live wire; without a search.
    const SceneNode &source(const SceneWire &wire) const { return m_nodes[std::size_t(wire.fromPlace)]; }
    const SceneNode &target(const SceneWire &wire) const { return m_nodes[std::size_t(wire.toPlace)]; }
    std::vector<const SceneNode *> nodes() const; ///< In the order of ids.
    /// Every place for a node there is or was: skip those whose id is 0. Good until the next apply().
    const std::vector<SceneNode> &nodePlaces() const { return m_nodes; }
    const std::vector<Frame> &frames() const { return m_frames.shown(); }
    const SceneFrames &framing() const { return m_frames; }
    QRectF bounds() const; ///< Of all nodes and frames; null if there are none.
    int countOf(NodeState state) const { return m_counts[std::size_t(state)]; } ///< Of the nodes here.

    /// Those whose rectangle meets the area, in stacking order. Ports and rings reach a few pixels further.
    std::vector<const SceneNode *> nodesIn(const QRectF &area) const;
    /// Those whose bounds meet the area.
    std::vector<const SceneWire *> wiresIn(const QRectF &area) const;
    std::vector<const SceneWire *> wiresOf(NodeId id) const;
    const SceneNode *nodeAt(QPointF point) const; ///< The uppermost; nullptr: none.
    ScenePort portAt(QPointF point, double tolerance = geometry::kPortReach) const; ///< The nearest one.
    /// The port that all on that side of a collapsed node are shown as; -1: there is none.
    int mergedPort(const SceneNode &node, bool output) const;
    const SceneWire *wireAt(QPointF point, double tolerance = 6) const;

    void apply(const GraphDelta &delta);

    /// Moves the selected nodes and frames, with the nodes in these, by this much from where the drag began.
    /// Shown at once, known here alone.
    void dragSelection(double dx, double dy);
    bool isDragging() const { return !m_drag.empty() || m_frames.isHeld(); }
    bool isDragged(NodeId id) const { return m_drag.contains(id); }
    std::vector<NodeId> dragged() const; ///< Ascending.
    /// The drag is over: nodes stay as shown until the engine has answered.
    void dropDrag();
    /// Every node and frame goes back to where the engine has it.
    void settle();

    /// Shows a frame there until the engine has answered.
    void showFrame(std::uint32_t id, const QRectF &rect);
    std::vector<NodeId> nodesInFrame(const Frame &frame) const; ///< Those whose middle lies in it.
    void setSelectedFrames(const QSet<int> &ids);

    /// For so many milliseconds nodes that the engine has moved are on their way; 0: they are there at once.
    void setGlideTime(int milliseconds) { m_glide.setDuration(milliseconds); }
    void arrive() { m_glide.finish(); } ///< All that are on their way are there.

    /// What the last reset threw away, for whoever has time to let it go: it may be very large.
    std::shared_ptr<void> takeDiscarded() { return std::exchange(m_discarded, {}); }

    /// The types that the user has widget files for: nodes of theirs have room for these. Costs a look at
    /// every node.
    void setOwnFiles(const QStringList &types);
    bool hasOwnFile(const NodeType &type) const { return m_ownFiles.contains(type.id); }

    void setSelected(const QList<int> &selected, const QList<int> &noLonger);

    /// These are outlined as what would run; none: no more.
    void setPlanned(const std::vector<NodeId> &ids);
    /// Nodes are coloured by what they have cost.
    void setCosts(CostMeasure measure, const std::vector<NodeCost> &costs);
    CostMeasure measure() const { return m_measure; }
    double mostCost() const { return m_mostCost; } ///< Of a node.
    FrameSum sumOf(const Frame &frame) const; ///< Reckoned once until something changes.

    /// The user has told these to stop, none: all that run. They look it at once, whatever the engine is at.
    void noteStop(const std::vector<NodeId> &ids);
    StopWishes &stopWishes() { return m_stops; }

signals:
    /// What lies in these areas looks different: something came, went, moved or was renamed.
    void touched(const QList<QRectF> &areas);
    /// These nodes have another size, by nothing that the engine has told.
    void sizesTouched(const std::vector<heddle::NodeId> &ids);
    /// These nodes have another state or progress.
    void statesTouched(const QList<int> &ids);
    /// These were told to stop, or have not obeyed for long: they look it.
    void stopsTouched(const QList<int> &ids);
    /// These are on their way to where the engine has put them.
    void glided(const std::vector<heddle::NodeId> &ids);
    /// Everything is different.
    void wholeTouched();

private:
    SceneNode *find(NodeId id);
    void clear();
    void add(const Node &node);
    void remove(NodeId id);
    void change(const Node &node);
    void mark(NodeId id, bool selected);
    void setStatus(NodeId id, NodeStatus status);
    void heedStop(SceneNode &node, NodeStatus &status);
    void noteDefiance(const std::vector<NodeId> &ids);
    static NodeState countedAs(const NodeStatus &status);
    void count(NodeId id, NodeState before, NodeState now);
    void place(SceneNode &node, QPointF at, QSizeF size);
    bool move(SceneNode &node, QPointF at, QSizeF size);
    void moveTogether(const std::vector<std::pair<NodeId, QPointF>> &places);
    void followGlide();
    void takeDrag();
    void framesChanged();
    void wireInputs(NodeId id);
    void unwireInputs(SceneNode &node);
    std::vector<NodeId> unwireReaders(SceneNode &node, const Node &now);
    void shedErrorPort(SceneNode &node);
    void shedLostPorts(SceneNode &node);
    void connectInput(NodeId id, const Input &input);
    int outputOf(SceneNode &node, const std::string &port);
    void wakeWaiting(NodeId id);
    void removeWire(int index);
    void aim(int index, bool indexed);
    void touch(const QRectF &area);
    void growBounds(const QRectF &area);
    void shrinkBounds(const QRectF &area);
    void flush();
    std::shared_ptr<const NodeLayout> layoutFor(const SceneNode &node);
    ShownPorts usedPorts(const SceneNode &node) const;
    void refit(SceneNode &node);
    void typeDot(SceneNode &dot, const Type &type);
    void untypePort(SceneNode &port);
    void goTo(const GraphPath &graph);
    const NodeType *typeAtFirst(const Node &node);

    std::vector<SceneNode> m_nodes; ///< Places are reused; a free one has id 0.
    std::vector<int> m_freeNodes;
    std::unordered_map<NodeId, int> m_slots;
    std::vector<SceneWire> m_wires;
    std::vector<int> m_freeWires;
    int m_wireCount = 0;
    std::unordered_map<NodeId, std::vector<NodeId>>
        m_waiting; ///< A source that is not there yet: who names it.
    std::unordered_map<const NodeType *, std::shared_ptr<const NodeLayout>> m_layouts;
    std::unordered_set<std::string> m_ownFiles; ///< Types, by id.
    StandIns m_standIns;
    GraphPath m_path;
    std::map<std::string, const Type *> m_brought; ///< Into the graph from outside, by port.
    GridIndex m_nodeGrid, m_wireGrid;
    SceneFrames m_frames;
    std::unordered_set<NodeId> m_selected, m_loose; ///< Loose: shown where the engine has not yet put them.
    std::unordered_map<NodeId, QPointF> m_drag; ///< Where each dragged node began.
    QPointF m_offset;
    Glide m_glide;
    bool m_glides = false; ///< What the engine moves now glides.
    StopWishes m_stops;
    std::array<int, 16> m_counts{}; ///< By state.
    std::unordered_set<NodeId> m_running;
    std::vector<NodeId> m_planned;
    CostMeasure m_measure = CostMeasure::None;
    double m_mostCost = 0;
    mutable std::unordered_map<std::uint32_t, FrameSum> m_frameSums; ///< Of those that were asked for.
    std::shared_ptr<void> m_discarded;
    mutable std::optional<QRectF> m_bounds; ///< Nothing: to be reckoned anew.
    QList<QRectF> m_touched;
    std::vector<NodeId> m_resized; ///< By wires that came or went.
    QList<int> m_states;
    bool m_whole = false;
};

} // namespace heddle
