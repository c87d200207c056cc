// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread; what is set out is reckoned on a thread of the pool.
#include "models/edit/arrangement.h"

#include "models/arrange/aligning.h"
#include "models/arrange/layout.h"
#include "models/document/background.h"
#include "models/edit/nodeedits.h"
#include "models/edit/selection.h"
#include "models/graph/scene.h"

#include <QtCore/QHash>

#include <algorithm>
#include <unordered_map>

namespace heddle {
namespace {

arrange::Box boxOf(const SceneNode &node)
{
    return {node.at.x(), node.at.y(), node.size.width(), node.size.height()};
}

arrange::Box boxOf(const Frame &frame)
{
    return {frame.at.x, frame.at.y, frame.width, frame.height};
}

arrange::Picture withBoxes(arrange::Picture picture, std::vector<arrange::Box> boxes)
{
    picture.boxes = std::move(boxes);
    return picture;
}

} // namespace

Arrangement::Arrangement(NodeEdits &edits, Scene &scene, const Selection &selection, QObject *parent)
    : QObject(parent)
    , m_edits(edits)
    , m_scene(scene)
    , m_selection(selection)
{
}

void Arrangement::layOut()
{
    Subject subject = subjectOf(chosen());
    addFrames(subject);
    const QString label = tr("Lay out %1 nodes").arg(subject.nodes.size());
    start(std::move(subject), arrange::layOut, label);
}

void Arrangement::straighten()
{
    std::vector<const SceneNode *> nodes = chosen();
    std::size_t held = 0;
    if (nodes.size() == 1) {
        const std::vector<const SceneNode *> others = besides(*nodes.front());
        held = others.size();
        nodes.insert(nodes.begin(), others.begin(), others.end());
    }
    const QString label = tr("Straighten wires");
    start(
        subjectOf(nodes),
        [held](arrange::Picture picture) { return arrange::straightened(std::move(picture), held); }, label);
}

void Arrangement::align(const QString &side)
{
    using arrange::Side;
    const QHash<QString, Side> sides{{QStringLiteral("left"), Side::Left},
        {QStringLiteral("right"), Side::Right}, {QStringLiteral("top"), Side::Top},
        {QStringLiteral("bottom"), Side::Bottom}};
    if (m_selection.count() < 2 || !sides.contains(side))
        return;
    const QString label = tr("Align %1 nodes").arg(m_selection.count());
    start(
        subjectOf(chosen()),
        [side = sides.value(side)](arrange::Picture picture) {
            auto boxes = arrange::aligned(picture.boxes, side);
            return withBoxes(std::move(picture), std::move(boxes));
        },
        label);
}

void Arrangement::distribute(const QString &way)
{
    using arrange::Way;
    const bool level = way == QLatin1String("horizontally");
    if (m_selection.count() < 3 || (!level && way != QLatin1String("vertically")))
        return;
    const QString label = tr("Distribute %1 nodes").arg(m_selection.count());
    start(
        subjectOf(chosen()),
        [level](arrange::Picture picture) {
            auto boxes = arrange::distributed(picture.boxes, level ? Way::Horizontally : Way::Vertically);
            return withBoxes(std::move(picture), std::move(boxes));
        },
        label);
}

/// Each where it belongs, also while it is still on its way there.
std::vector<const SceneNode *> Arrangement::chosen()
{
    m_scene.arrive();
    if (m_selection.count() == 0)
        return m_scene.nodes();
    std::vector<const SceneNode *> nodes;
    for (const int id : m_selection.ids())
        if (const SceneNode *node = m_scene.node(NodeId{std::uint32_t(id)}))
            nodes.push_back(node);
    return nodes;
}

/// Those at the other ends of its wires.
std::vector<const SceneNode *> Arrangement::besides(const SceneNode &node) const
{
    std::vector<const SceneNode *> others;
    for (const SceneWire *wire : m_scene.wiresOf(node.id))
        if (wire->from != wire->to)
            others.push_back(m_scene.node(wire->from == node.id ? wire->to : wire->from));
    std::sort(others.begin(), others.end(), [](auto *a, auto *b) { return a->id < b->id; });
    others.erase(std::unique(others.begin(), others.end()), others.end());
    return others;
}

Arrangement::Subject Arrangement::subjectOf(const std::vector<const SceneNode *> &nodes) const
{
    Subject subject;
    subject.nodes.reserve(nodes.size());
    subject.picture.boxes.reserve(nodes.size());
    const std::vector<SceneWire> &wires = m_scene.wires();
    for (const SceneNode *node : nodes) {
        subject.nodes.push_back(node->id);
        subject.picture.boxes.push_back(boxOf(*node));
        for (const int index : node->wires)
            if (const SceneWire &wire = wires[std::size_t(index)]; wire.to == node->id)
                subject.wires.push_back({wire.from, wire.to,
                    {0, 0, m_scene.node(wire.from)->layout->outputY(wire.fromPort),
                        node->layout->inputY(wire.toPort), wire.fromType->kind == Kind::Event}});
    }
    return subject;
}

/// Those that hold nothing but what is set out; a frame that holds others too stays where it is.
void Arrangement::addFrames(Subject &subject) const
{
    const bool all = m_selection.count() == 0;
    for (const Frame &frame : m_scene.frames()) {
        const std::vector<NodeId> inside = m_scene.nodesInFrame(frame);
        const bool whole = std::all_of(
            inside.begin(), inside.end(), [&](NodeId id) { return all || m_scene.node(id)->selected; });
        if (inside.empty() || !whole)
            continue;
        subject.frames.push_back(frame);
        subject.picture.frames.push_back(boxOf(frame));
    }
}

void Arrangement::start(Subject subject, Work work, const QString &label)
{
    runInBackground(
        this,
        [subject = std::move(subject), work = std::move(work)] {
            return editsOf(subject, work(pictureOf(subject)));
        },
        [this, turn = ++m_turn, label](const std::vector<Edit> &edits) {
            if (turn == m_turn && !m_scene.isDragging())
                take(edits, label);
        });
}

arrange::Picture Arrangement::pictureOf(const Subject &subject)
{
    arrange::Picture picture = subject.picture;
    std::unordered_map<NodeId, int> places;
    for (std::size_t i = 0; i < subject.nodes.size(); ++i)
        places.emplace(subject.nodes[i], int(i));
    for (const Subject::Wire &wire : subject.wires) {
        const auto from = places.find(wire.from), to = places.find(wire.to);
        if (from == places.end() || to == places.end())
            continue;
        picture.wires.push_back(wire.ends);
        picture.wires.back().from = from->second;
        picture.wires.back().to = to->second;
    }
    return picture;
}

std::vector<Edit> Arrangement::editsOf(Subject subject, const arrange::Picture &result)
{
    std::vector<Edit> edits;
    for (std::size_t i = 0; i < subject.nodes.size(); ++i)
        if (const arrange::Box &now = result.boxes[i]; now != subject.picture.boxes[i])
            edits.push_back(MoveNode{subject.nodes[i], {now.x, now.y}});
    for (std::size_t i = 0; i < subject.frames.size(); ++i) {
        const arrange::Box &now = result.frames[i];
        Frame &frame = subject.frames[i];
        if (now == subject.picture.frames[i])
            continue;
        frame.at = {now.x, now.y};
        frame.width = now.width;
        frame.height = now.height;
        edits.push_back(PutFrame{frame});
    }
    return edits;
}

/// Somebody may have removed some of them meanwhile.
void Arrangement::take(std::vector<Edit> edits, const QString &label)
{
    std::erase_if(edits, [this](const Edit &edit) {
        const auto *move = std::get_if<MoveNode>(&edit);
        return move && !m_scene.node(move->node);
    });
    m_edits.edit(std::move(edits), label);
}

} // namespace heddle
