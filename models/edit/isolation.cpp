// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "models/edit/isolation.h"

#include "engine/message/isolation.h"
#include "models/edit/nodeedits.h"
#include "models/edit/selection.h"
#include "models/edit/transactions.h"
#include "models/graph/nodeids.h"
#include "models/graph/scene.h"

#include <algorithm>
#include <utility>

namespace heddle {

Isolation::Isolation(NodeEdits &edits, const Scene &scene, Selection &selection, QObject *parent)
    : QObject(parent)
    , m_edits(edits)
    , m_scene(scene)
    , m_selection(selection)
{
    connect(&selection, &Selection::changed, this, &Isolation::refresh);
    connect(&scene, &Scene::touched, this, &Isolation::refresh);
    connect(&scene, &Scene::wholeTouched, this, &Isolation::refresh);
}

QString Isolation::whyNotFor(int node) const
{
    const SceneNode *shown = m_scene.node(toId(node));
    return shown ? QString::fromStdString(whyNotIsolated(*shown->type)) : QString();
}

std::vector<NodeId> Isolation::able() const
{
    std::vector<NodeId> ids = toIds(m_selection.ids());
    std::erase_if(
        ids, [this](NodeId id) { return !m_scene.node(id) || !whyNotFor(int(id.value)).isEmpty(); });
    return ids;
}

void Isolation::refresh()
{
    const QList<int> ids = m_selection.ids();
    const auto cannot = [this](int id) { return !whyNotFor(id).isEmpty(); };
    const bool none = !ids.isEmpty() && std::ranges::all_of(ids, cannot);
    const bool isolated = !ids.isEmpty() && !none && std::ranges::all_of(ids, [&](int id) {
        const SceneNode *node = m_scene.node(toId(id));
        return node && (isIsolated(node->node) || cannot(id));
    });
    const QString whyNot = none ? whyNotFor(ids.front()) : QString();
    const bool same = std::exchange(m_isolated, isolated) == isolated && m_whyNot == whyNot;
    m_whyNot = whyNot;
    if (!same)
        emit changed();
}

void Isolation::toggle()
{
    ask(able(), !m_isolated);
}

void Isolation::set(int node, bool isolated)
{
    ask({toId(node)}, isolated);
}

void Isolation::ask(const std::vector<NodeId> &nodes, bool isolated)
{
    std::vector<Edit> edits;
    for (const NodeId id : nodes)
        if (isIsolated(m_scene.node(id)->node) != isolated)
            edits.push_back(Keep{id, kIsolateKey, isolated ? std::optional(Value(true)) : std::nullopt});
    m_edits.edit(std::move(edits), (isolated ? labels::isolate : labels::letIn)(m_scene, nodes));
}

} // namespace heddle
