// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "models/edit/replacer.h"

#include "models/catalog/catalogmodel.h"
#include "models/edit/nodeedits.h"
#include "models/edit/replacing.h"
#include "models/graph/nodeids.h"
#include "models/graph/panelmodel.h"
#include "models/graph/scene.h"

namespace heddle {

/// Both are there, or neither.
struct Replacer::Swap {
    const SceneNode *old = nullptr;
    const NodeType *type = nullptr;

    explicit operator bool() const { return old && type; }
};

Replacer::Replacer(
    CatalogModel &catalog, NodeEdits &edits, const Scene &scene, const PanelModel &panel, QObject *parent)
    : QObject(parent)
    , m_catalog(catalog)
    , m_edits(edits)
    , m_scene(scene)
    , m_panel(panel)
{
}

Replacer::Swap Replacer::swapOf(int node, const QString &typeId) const
{
    return {m_scene.node(toId(node)), m_catalog.catalog().find(typeId.toStdString())};
}

bool Replacer::canReplace(int node, const QString &typeId) const
{
    const Swap swap = swapOf(node, typeId);
    return swap && swap.old->type->id != swap.type->id;
}

QString Replacer::cost(int node, const QString &typeId) const
{
    const Swap swap = swapOf(node, typeId);
    if (!swap)
        return {};
    const auto lost = replacementOf(m_scene, swap.old->id, *swap.type, m_panel.itemsOf(swap.old->id)).lost;
    return lost.isEmpty() ? tr("Keeps all values and wires") : tr("Loses %1").arg(lost.join(tr(", ")));
}

void Replacer::replace(int node, const QString &typeId)
{
    const Swap swap = swapOf(node, typeId);
    if (!swap)
        return m_edits.refuse(tr("That node is gone."));
    m_catalog.noteUse(typeId);
    m_edits.edit(replacementOf(m_scene, swap.old->id, *swap.type, m_panel.itemsOf(swap.old->id)).edits,
        tr("Replace %1 with %2").arg(swap.old->title, QString::fromStdString(swap.type->title)));
}

} // namespace heddle
