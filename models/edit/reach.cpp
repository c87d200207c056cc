// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread; pure functions.
#include "models/edit/reach.h"

#include "models/graph/scene.h"

namespace heddle {
namespace {

std::unordered_set<NodeId> reached(
    const Scene &scene, const std::vector<NodeId> &ids, NodeId SceneWire::*here, NodeId SceneWire::*there)
{
    std::unordered_set<NodeId> seen(ids.begin(), ids.end());
    std::vector<NodeId> open = ids;
    while (!open.empty()) {
        const NodeId at = open.back();
        open.pop_back();
        for (const SceneWire *wire : scene.wiresOf(at))
            if (wire->*here == at && seen.insert(wire->*there).second)
                open.push_back(wire->*there);
    }
    return seen;
}

} // namespace

std::unordered_set<NodeId> upstreamOf(const Scene &scene, const std::vector<NodeId> &ids)
{
    return reached(scene, ids, &SceneWire::to, &SceneWire::from);
}

std::unordered_set<NodeId> downstreamOf(const Scene &scene, const std::vector<NodeId> &ids)
{
    return reached(scene, ids, &SceneWire::from, &SceneWire::to);
}

} // namespace heddle
