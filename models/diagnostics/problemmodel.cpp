// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "models/diagnostics/problemmodel.h"

#include "models/graph/scene.h"
#include "models/graph/statenames.h"

#include <algorithm>

namespace heddle {

ProblemModel::ProblemModel(const Scene &scene, QObject *parent)
    : QAbstractListModel(parent)
    , m_scene(scene)
{
}

int ProblemModel::rankOf(NodeState state)
{
    switch (state) {
    case NodeState::Error:
        return 0;
    case NodeState::Warning:
        return 1;
    case NodeState::NotSetUp:
        return 2;
    default:
        return -1;
    }
}

int ProblemModel::countOf(NodeState state) const
{
    return int(
        std::count_if(m_rows.begin(), m_rows.end(), [=](const Row &row) { return row.state == state; }));
}

void ProblemModel::apply(const GraphDelta &delta)
{
    const auto counts = [this] { return std::tuple(count(), errors(), warnings()); };
    const auto before = counts();
    if (delta.reset) {
        reset();
    } else {
        for (const NodeId id : delta.removed)
            refresh(id);
        for (const Node &node : delta.changed)
            refresh(node.id);
        for (const auto &[id, status] : delta.statuses)
            refresh(id);
    }
    if (counts() != before)
        emit countChanged();
}

ProblemModel::Row ProblemModel::rowFor(const SceneNode &node)
{
    return {rankOf(node.state), node.id, node.state, node.title,
        stateText(node.status).section(QLatin1Char('\n'), 0, 0)};
}

void ProblemModel::reset()
{
    beginResetModel();
    m_rows.clear();
    m_ranks.clear();
    for (const SceneNode *node : m_scene.nodes()) {
        if (rankOf(node->state) < 0)
            continue;
        m_rows.push_back(rowFor(*node));
        m_ranks.emplace(node->id, rankOf(node->state));
    }
    std::stable_sort(
        m_rows.begin(), m_rows.end(), [](const Row &a, const Row &b) { return a.rank < b.rank; });
    endResetModel();
}

std::vector<ProblemModel::Row>::iterator ProblemModel::placeOf(int rank, NodeId id)
{
    return std::lower_bound(m_rows.begin(), m_rows.end(), std::pair(rank, id),
        [](const Row &row, const auto &key) { return std::pair(row.rank, row.node) < key; });
}

void ProblemModel::refresh(NodeId id)
{
    const SceneNode *node = m_scene.node(id);
    const int rank = node ? rankOf(node->state) : -1;
    const auto known = m_ranks.find(id);
    if (known != m_ranks.end() && known->second == rank) {
        const auto row = placeOf(rank, id);
        Row now = rowFor(*node);
        if (*row == now)
            return;
        *row = std::move(now);
        const QModelIndex at = index(int(row - m_rows.begin()));
        emit dataChanged(at, at, {TitleRole, TextRole, Qt::DisplayRole});
        return;
    }
    if (known != m_ranks.end())
        removeRow(known->second, id);
    if (rank >= 0)
        insertRow(rowFor(*node));
}

void ProblemModel::removeRow(int rank, NodeId id)
{
    const auto place = placeOf(rank, id);
    const int row = int(place - m_rows.begin());
    beginRemoveRows({}, row, row);
    m_rows.erase(place);
    m_ranks.erase(id);
    endRemoveRows();
}

void ProblemModel::insertRow(Row added)
{
    const auto place = placeOf(added.rank, added.node);
    const int row = int(place - m_rows.begin());
    beginInsertRows({}, row, row);
    m_ranks.emplace(added.node, added.rank);
    m_rows.insert(place, std::move(added));
    endInsertRows();
}

int ProblemModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant ProblemModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[std::size_t(index.row())];
    switch (role) {
    case NodeIdRole:
        return int(row.node.value);
    case Qt::DisplayRole:
    case TitleRole:
        return row.title;
    case StateRole:
        return stateName(row.state);
    case TextRole:
        return row.text;
    default:
        return {};
    }
}

QHash<int, QByteArray> ProblemModel::roleNames() const
{
    return {{NodeIdRole, "nodeId"}, {TitleRole, "title"}, {StateRole, "nodeState"}, {TextRole, "text"}};
}

} // namespace heddle
