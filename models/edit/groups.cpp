// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "models/edit/groups.h"

#include "models/diagnostics/problemmodel.h"
#include "models/edit/nodeedits.h"
#include "models/edit/selection.h"
#include "models/graph/nodeids.h"
#include "models/graph/scene.h"

#include <algorithm>

namespace heddle {

Groups::Groups(NodeEdits &edits, const Scene &scene, Selection &selection, QObject *parent)
    : QObject(parent)
    , m_edits(edits)
    , m_scene(scene)
    , m_selection(selection)
{
    connect(&selection, &Selection::changed, this, &Groups::chosenChanged);
}

int Groups::depth() const
{
    return int(m_edits.graph().size());
}

QList<int> Groups::path() const
{
    QList<int> ids;
    for (const NodeId id : m_edits.graph())
        ids.append(int(id.value));
    return ids;
}

bool Groups::isGroup(int node) const
{
    const SceneNode *shown = m_scene.node(toId(node));
    return shown && shown->isGroup();
}

int Groups::chosen() const
{
    const QList<int> ids = m_selection.ids();
    return ids.size() == 1 && isGroup(ids.front()) ? ids.front() : 0;
}

void Groups::group()
{
    if (m_selection.count() > 0)
        m_edits.post(GroupCommand{m_edits.graph(), toIds(m_selection.ids()),
            m_edits.expect([this](const Reply &reply) { select(reply); })});
}

void Groups::ungroup()
{
    std::vector<NodeId> ids = toIds(m_selection.ids());
    std::erase_if(ids, [this](NodeId id) { return !isGroup(int(id.value)); });
    if (ids.empty())
        return m_edits.refuse(tr("Select a group first: only a group can be ungrouped."));
    m_edits.post(UngroupCommand{
        m_edits.graph(), std::move(ids), m_edits.expect([this](const Reply &reply) { select(reply); })});
}

void Groups::expose(int node, const QString &port)
{
    m_edits.post(ExposeCommand{
        {m_edits.graph(), toId(node)}, port.toStdString(), m_edits.expect([this](const Reply &reply) {
            if (reply.error)
                m_edits.refuse(QString::fromStdString(reply.error->text));
        })});
}

void Groups::select(const Reply &reply)
{
    if (reply.error)
        return m_edits.refuse(QString::fromStdString(reply.error->text));
    QList<int> ids;
    for (const NodeId id : reply.nodes)
        if (m_scene.node(id)) // it may have been undone meanwhile
            ids.append(int(id.value));
    m_selection.set(ids);
}

void Groups::enter(int node)
{
    if (!isGroup(node))
        return;
    GraphPath graph = m_edits.graph();
    graph.push_back(toId(node));
    look(std::move(graph), {}, false);
}

void Groups::goUp(int depth)
{
    GraphPath graph = m_edits.graph();
    if (depth < 0 || depth >= int(graph.size()))
        return;
    const NodeId left = graph[std::size_t(depth)]; // it is selected, so that one sees where one was
    graph.resize(std::size_t(depth));
    look(std::move(graph), left, false);
}

void Groups::goTo(const QList<int> &graph, int node)
{
    GraphPath path = toIds(graph);
    if (path == m_edits.graph())
        emit nodeWanted(node);
    else
        look(std::move(path), toId(node), true);
}

void Groups::goToTrouble(int node)
{
    GraphPath inside = m_edits.graph();
    inside.push_back(toId(node));
    const Problem *worst = nullptr;
    const auto rank = [](const Problem &problem) { return ProblemModel::rankOf(problem.state); };
    for (const Problem &problem : m_problems) {
        const GraphPath &graph = problem.node.graph;
        const bool within
            = graph.size() >= inside.size() && std::equal(inside.begin(), inside.end(), graph.begin());
        if (within && (!worst || rank(problem) < rank(*worst)))
            worst = &problem;
    }
    if (worst)
        look(worst->node.graph, worst->node.node, true);
    else
        enter(node);
}

void Groups::look(GraphPath graph, NodeId node, bool show)
{
    m_wanted = {graph, node};
    m_shows = show;
    m_edits.post(LookCommand{std::move(graph)});
}

void Groups::apply(const GraphDelta &delta)
{
    if (delta.problems)
        m_problems = *delta.problems;
    if (delta.names) {
        QStringList names;
        for (const std::string &name : *delta.names)
            names.append(QString::fromStdString(name));
        if (std::exchange(m_names, names) != names)
            emit namesChanged();
    }
    arrive();
}

void Groups::arrive()
{
    if (!m_wanted.node || m_edits.graph() != m_wanted.graph || !m_scene.node(m_wanted.node))
        return;
    const int node = int(std::exchange(m_wanted, {}).node.value);
    m_selection.set({node});
    if (m_shows)
        emit nodeWanted(node);
}

} // namespace heddle
