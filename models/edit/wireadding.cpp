// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread. New nodes that are wired from the start.
#include "models/catalog/catalogmodel.h"
#include "models/edit/makingroom.h"
#include "models/edit/nodeedits.h"
#include "models/edit/selection.h"
#include "models/edit/transactions.h"
#include "models/edit/wireedits.h"
#include "models/graph/nodeids.h"
#include "models/graph/scene.h"

namespace heddle {
namespace {

constexpr QPointF kReach(14, 14); // of a place on a wire

QRectF around(QPointF at)
{
    return {at - kReach, at + kReach};
}

} // namespace

const NodeType *WireEdits::typeNamed(const QString &id) const
{
    return m_catalog.catalog().find(id.toStdString());
}

void WireEdits::addInto(const Insertion &place, const NodeType &type, QPointF at)
{
    AddNode node = addEdit(type, at);
    node.node.inputs.push_back({place.input, {}, place.from, {}});
    std::vector<Edit> edits = roomEdits(m_scene, {at, layoutOf(type).size(0)}, {});
    edits.emplace_back(std::move(node));
    add(std::move(edits), tr("Insert %1").arg(QString::fromStdString(type.title)),
        Connect{{{}, place.output}, place.to.to, place.to.port});
}

void WireEdits::addWired(const QString &typeId, QPointF at)
{
    const NodeType *type = typeNamed(typeId);
    if (!type)
        return m_edits.refuse(tr("There is no node type “%1”.").arg(typeId));
    AddNode node = addEdit(*type, at);
    node.node.inputs = feedsFor(m_scene, chosen(), *type);
    std::optional<Connect> reader;
    if (node.node.inputs.empty())
        reader = readerFor(m_scene, chosen(), *type);
    if (node.node.inputs.empty() && !reader)
        m_edits.refuse(tr("%1 fits nothing that is selected: it was added without a wire.")
                           .arg(QString::fromStdString(type->title)));
    add({std::move(node)}, labels::add(*type), reader);
}

bool WireEdits::isOnWire(QPointF at) const
{
    return hasWireIn(m_scene, around(at));
}

void WireEdits::addOnWire(const QString &typeId, QPointF at)
{
    const NodeType *type = typeNamed(typeId);
    if (!type)
        return m_edits.refuse(tr("There is no node type “%1”.").arg(typeId));
    LooseNode node{type, {}};
    if (const auto place = insertionUnder(m_scene, node, around(at), at))
        return addInto(*place, *type, at);
    m_edits.refuse(tr("%1 does not fit into the wire: it was added without one.")
                       .arg(QString::fromStdString(type->title)));
    add({addEdit(*type, at)}, labels::add(*type), {});
}

// The new node's id is known only when it is there: two edits, one step.
void WireEdits::add(std::vector<Edit> edits, const QString &label, std::optional<Connect> then)
{
    m_catalog.noteUse(QString::fromStdString(std::get<AddNode>(edits.back()).node.type->id));
    const auto key = m_edits.newMergeKey();
    const auto added = [=, this](const Reply &reply) mutable {
        takeAdded(reply);
        if (!then || reply.nodes.empty())
            return;
        then->from.node = reply.nodes.front();
        m_edits.edit({*then}, label, {}, key);
    };
    m_edits.edit(std::move(edits), label, added, key);
}

void WireEdits::takeAdded(const Reply &reply)
{
    const QList<int> ids = toInts(reply.nodes);
    m_selection.set(ids);
    emit added(ids);
}

} // namespace heddle
