// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "models/edit/wireedits.h"

#include "engine/sdk/grouptypes.h"
#include "models/catalog/catalogmodel.h"
#include "models/edit/copying.h"
#include "models/edit/dissolving.h"
#include "models/edit/makingroom.h"
#include "models/edit/nodeedits.h"
#include "models/edit/reach.h"
#include "models/edit/selection.h"
#include "models/edit/transactions.h"
#include "models/graph/nodeids.h"
#include "models/graph/scene.h"

#include <algorithm>
#include <iterator>

namespace heddle {
namespace {

constexpr QPointF kBeside(32, 32); // where a duplicate lies: two steps of the grid off

} // namespace

WireEdits::WireEdits(
    CatalogModel &catalog, NodeEdits &edits, Scene &scene, Selection &selection, QObject *parent)
    : QObject(parent)
    , m_catalog(catalog)
    , m_edits(edits)
    , m_scene(scene)
    , m_selection(selection)
{
}

std::vector<NodeId> WireEdits::chosen() const
{
    std::vector<NodeId> ids = toIds(m_selection.ids());
    std::erase_if(ids, [this](NodeId id) { return !m_scene.node(id); });
    return ids;
}

void WireEdits::dissolve()
{
    const auto ids = chosen();
    const SceneNode *one = ids.size() == 1 ? m_scene.node(ids.front()) : nullptr;
    m_edits.edit(dissolveEdits(m_scene, ids),
        one ? tr("Dissolve %1").arg(one->title) : tr("Dissolve %1 nodes").arg(ids.size()));
}

void WireEdits::detach()
{
    const auto ids = chosen();
    auto edits = detachEdits(m_scene, ids);
    if (edits.empty() && !ids.empty())
        return m_edits.refuse(tr("No wire leads out of the selection."));
    m_edits.edit(std::move(edits), detachLabel(ids));
}

void WireEdits::dropFree()
{
    const std::vector<NodeId> ids = m_scene.dragged();
    m_scene.dropDrag();
    std::vector<Edit> edits = moveEdits(m_scene, ids);
    std::ranges::move(detachEdits(m_scene, ids), std::back_inserter(edits));
    m_edits.edit(std::move(edits), detachLabel(ids));
}

QString WireEdits::detachLabel(const std::vector<NodeId> &ids) const
{
    const SceneNode *one = ids.size() == 1 ? m_scene.node(ids.front()) : nullptr;
    return one ? tr("Detach %1").arg(one->title) : tr("Detach %1 nodes").arg(ids.size());
}

void WireEdits::link()
{
    auto edits = linkEdits(m_scene, chosen());
    if (edits.empty())
        return m_edits.refuse(tr("No free input of the selected nodes fits an output at its left."));
    m_edits.edit(std::move(edits), labels::connect());
}

void WireEdits::unlink()
{
    m_edits.edit(unlinkEdits(m_scene, chosen()), labels::disconnect());
}

void WireEdits::selectUpstream()
{
    m_selection.set(toInts(upstreamOf(m_scene, chosen())));
}

void WireEdits::selectDownstream()
{
    m_selection.set(toInts(downstreamOf(m_scene, chosen())));
}

void WireEdits::invertSelection()
{
    QList<int> others;
    for (const SceneNode *node : m_scene.nodes())
        if (!node->selected)
            others.append(int(node->id.value));
    m_selection.set(others);
}

// The ids of the dots are known only when they are there: two edits, one step.
void WireEdits::putDots(const std::vector<DotPlace> &places)
{
    std::vector<Edit> dots;
    std::vector<WireEnd> ends;
    for (const DotPlace &place : places) {
        const WireEnd end{place.to, m_scene.node(place.to)->type->inputs[std::size_t(place.port)].name};
        const Input *input = m_scene.node(place.to)->node.input(end.port);
        const NodeType *type = input && input->source ? dotOn(place) : nullptr;
        if (!type)
            continue;
        AddNode add = addEdit(*type, place.at - QPointF(geometry::kDotRoom, geometry::kDotRoom) / 2);
        add.node.inputs.push_back({"value", {}, input->source, {}});
        dots.push_back(std::move(add));
        ends.push_back(end);
    }
    const auto key = m_edits.newMergeKey();
    const QString label = ends.size() == 1 ? tr("Add a dot") : tr("Add %1 dots").arg(ends.size());
    m_edits.edit(
        std::move(dots), label,
        [=, this](const Reply &reply) {
            takeAdded(reply);
            std::vector<Edit> wires;
            for (std::size_t i = 0; i < std::min(ends.size(), reply.nodes.size()); ++i)
                wires.push_back(Connect{{reply.nodes[i], "value"}, ends[i].to, ends[i].port});
            m_edits.edit(std::move(wires), label, {}, key);
        },
        key);
}

/// The kind of dot for that wire.
const NodeType *WireEdits::dotOn(const DotPlace &place) const
{
    for (const SceneWire *wire : m_scene.wiresOf(place.to))
        if (wire->to == place.to && wire->toPort == place.port)
            return m_catalog.catalog().find(wire->fromType->kind == Kind::Event ? kEventDotType : kDotType);
    return nullptr;
}

void WireEdits::cut(const std::vector<WireEnd> &wires)
{
    m_edits.edit(cutEdits(m_scene, wires), labels::disconnect());
}

void WireEdits::move(const std::vector<WireEnd> &wires, const Source &from)
{
    m_edits.edit(moveWireEdits(m_scene, wires, from), tr("Move wires"));
}

void WireEdits::dropInto(const Insertion &place, NodeId node)
{
    const std::vector<NodeId> ids = m_scene.dragged();
    m_scene.dropDrag();
    std::vector<Edit> edits = moveEdits(m_scene, ids);
    const SceneNode *shown = m_scene.node(node);
    std::ranges::move(insertEdits(place, node), std::back_inserter(edits));
    if (shown)
        std::ranges::move(roomEdits(m_scene, shown->rect(), node), std::back_inserter(edits));
    m_edits.edit(std::move(edits), tr("Insert %1").arg(shown ? shown->title : QString()));
}

// The engine copies: what is inside groups is known there alone.
void WireEdits::duplicateWired()
{
    const auto ids = chosen();
    const auto key = m_edits.newMergeKey();
    const auto request = m_edits.expect([this, key, wires = outsideWires(m_scene, ids)](const Reply &reply) {
        if (reply.error)
            return m_edits.refuse(QString::fromStdString(reply.error->text));
        takeAdded(reply);
        m_edits.edit(feedEdits(m_scene, wires, reply.nodes), labels::connect(), {}, key);
    });
    m_edits.post(DuplicateCommand{m_edits.graph(), ids, {kBeside.x(), kBeside.y()}, request, {}, key});
}

} // namespace heddle
