// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "models/edit/runs.h"

#include "models/edit/nodeedits.h"
#include "models/edit/selection.h"
#include "models/graph/nodeids.h"
#include "models/graph/scene.h"

#include <utility>

namespace heddle {

Runs::Runs(NodeEdits &edits, Scene &scene, Selection &selection, QObject *parent)
    : QObject(parent)
    , m_edits(edits)
    , m_scene(scene)
    , m_selection(selection)
{
}

void Runs::run(RunReach reach)
{
    if (m_selection.count() > 0)
        m_edits.post(RunCommand{m_edits.graph(), toIds(m_selection.ids()), reach});
}

void Runs::runTo()
{
    run(RunReach::UpTo);
}

void Runs::runAlone()
{
    run(RunReach::Alone);
}

void Runs::outline(const QString &wish)
{
    if (m_outlined == wish)
        return;
    m_outlined = wish;
    if (wish.isEmpty())
        m_scene.setPlanned({});
    else
        askPlan();
    emit outlinedChanged();
}

void Runs::askPlan()
{
    const bool all = m_outlined == QLatin1String("all");
    if (!all && m_selection.count() == 0)
        return;
    const auto take = [this, asked = m_outlined](const Reply &reply) {
        if (m_outlined == asked && !reply.error)
            m_scene.setPlanned(reply.nodes);
    };
    const RunReach reach = m_outlined == QLatin1String("alone") ? RunReach::Alone : RunReach::UpTo;
    m_edits.post(PlanCommand{m_edits.graph(), all ? std::vector<NodeId>() : toIds(m_selection.ids()), reach,
        m_edits.expect(take)});
}

void Runs::askWhy(int node, std::function<void(const Reply &)> then)
{
    m_edits.post(WhyCommand{{m_edits.graph(), toId(node)}, m_edits.expect(std::move(then))});
}

void Runs::apply(const GraphDelta &delta)
{
    if (delta.reset)
        outline({});
    if (delta.reset || !delta.statuses.empty() || !delta.changed.empty())
        emit moved();
}

} // namespace heddle
