// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "models/edit/pins.h"

#include "models/edit/nodeedits.h"
#include "models/edit/selection.h"
#include "models/graph/nodeids.h"
#include "models/graph/scene.h"

#include <algorithm>

namespace heddle {

Pins::Pins(NodeEdits &edits, const Scene &scene, Selection &selection, QObject *parent)
    : QObject(parent)
    , m_edits(edits)
    , m_scene(scene)
    , m_selection(selection)
{
    connect(&selection, &Selection::changed, this, &Pins::changed);
    connect(&scene, &Scene::statesTouched, this, &Pins::changed);
}

bool Pins::pinned() const
{
    const QList<int> ids = m_selection.ids();
    return !ids.isEmpty() && std::all_of(ids.begin(), ids.end(), [this](int id) {
        const SceneNode *node = m_scene.node(toId(id));
        return node && node->status.pinned;
    });
}

void Pins::toggle()
{
    ask(m_selection.ids(), !pinned());
}

void Pins::set(int node, bool pinned)
{
    ask({node}, pinned);
}

void Pins::ask(const QList<int> &nodes, bool pinned)
{
    if (nodes.isEmpty())
        return;
    m_edits.post(PinCommand{m_edits.graph(), toIds(nodes), pinned, m_edits.expect([this](const Reply &reply) {
                                if (reply.error)
                                    m_edits.refuse(QString::fromStdString(reply.error->text));
                                else if (!reply.text.empty())
                                    emit said(QString::fromStdString(reply.text));
                            })});
}

} // namespace heddle
