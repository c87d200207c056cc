// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread. What is wrong with the widgets that nodes are shown by.
#include "models/diagnostics/problemmodel.h"
#include "models/graph/looks.h"
#include "models/graph/scene.h"

namespace heddle {

/// Of a node that is gone, or shown by something else by now, nothing is known.
std::optional<ProblemModel::Row> ProblemModel::faceRow(NodeId id) const
{
    const SceneNode *node = m_scene.node(id);
    const auto trouble = m_faces.find(id);
    if (!node || trouble == m_faces.end() || trouble->second.look != chosenLook(node->node))
        return std::nullopt;
    return Row{kFaceRank, id, NodeState::Warning, node->title, trouble->second.text};
}

void ProblemModel::setFaceTrouble(int node, const QUrl &file, const QString &text)
{
    const NodeId id{std::uint32_t(node)};
    const SceneNode *shown = m_scene.node(id);
    const int before = m_faces.contains(id) ? kFaceRank : -1;
    if (!shown || (before < 0 && text.isEmpty()))
        return;
    if (text.isEmpty())
        m_faces.erase(id);
    else
        m_faces[id] = {file, text, chosenLook(shown->node)};
    tellCounts([&] { replace(before, id, faceRow(id)); });
}

void ProblemModel::dropFaceTroubles(const QUrl &file)
{
    std::vector<NodeId> ids;
    for (const auto &[id, trouble] : m_faces)
        if (trouble.file == file)
            ids.push_back(id);
    for (const NodeId id : ids)
        setFaceTrouble(int(id.value), file, {});
}

void ProblemModel::refreshFace(NodeId id)
{
    if (!m_faces.contains(id))
        return;
    std::optional<Row> now = faceRow(id);
    if (!now)
        m_faces.erase(id);
    replace(kFaceRank, id, std::move(now));
}

} // namespace heddle
