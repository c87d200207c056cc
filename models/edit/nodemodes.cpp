// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "models/edit/nodemodes.h"

#include "models/edit/nodeedits.h"
#include "models/edit/selection.h"
#include "models/edit/transactions.h"
#include "models/graph/folding.h"
#include "models/graph/nodeids.h"
#include "models/graph/scene.h"

#include <algorithm>
#include <optional>

namespace heddle {

NodeModes::NodeModes(NodeEdits &edits, const Scene &scene, const Selection &selection, QObject *parent)
    : QObject(parent)
    , m_edits(edits)
    , m_scene(scene)
    , m_selection(selection)
{
}

void NodeModes::bypass()
{
    toggle(NodeMode::Bypassed);
}

void NodeModes::mute()
{
    toggle(NodeMode::Muted);
}

void NodeModes::collapse()
{
    toggleKept(folding::kCollapsed, labels::collapse, labels::expand);
}

void NodeModes::hideUnused()
{
    toggleKept(folding::kHidesUnused, labels::hidePorts, labels::showPorts);
}

std::vector<NodeId> NodeModes::chosen() const
{
    std::vector<NodeId> ids = toIds(m_selection.ids());
    std::erase_if(ids, [this](NodeId id) { return !m_scene.node(id); });
    return ids;
}

void NodeModes::toggleKept(const char *name, Label on, Label off)
{
    const std::vector<NodeId> ids = chosen();
    const auto is = [&](NodeId id) { return isKept(m_scene.node(id)->node, name); };
    const bool back = std::ranges::all_of(ids, is);
    std::vector<Edit> edits;
    for (const NodeId id : ids)
        if (is(id) == back)
            edits.push_back(Keep{id, name, back ? std::nullopt : std::optional(Value(true))});
    m_edits.edit(std::move(edits), (back ? off : on)(m_scene, ids));
}

void NodeModes::toggle(NodeMode mode)
{
    const std::vector<NodeId> ids = chosen();
    const auto is = [this](NodeId id, NodeMode wanted) { return m_scene.node(id)->node.mode == wanted; };
    if (std::ranges::all_of(ids, [&](NodeId id) { return is(id, mode); }))
        mode = NodeMode::Active;
    std::vector<Edit> edits;
    for (const NodeId id : ids)
        if (!is(id, mode))
            edits.push_back(SetMode{id, mode});
    m_edits.edit(std::move(edits), labels::mode(m_scene, ids, mode));
}

} // namespace heddle
