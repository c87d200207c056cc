// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "models/diagnostics/problemmodel.h"

#include "models/graph/nodeids.h"
#include "models/graph/scene.h"
#include "models/graph/statenames.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace heddle {

ProblemModel::ProblemModel(const Scene &scene, QObject *parent, Clock clock)
    : QAbstractListModel(parent)
    , m_scene(scene)
    , m_clock(std::move(clock))
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
        return kFaceRank + 1;
    default:
        return -1;
    }
}

int ProblemModel::rankOf(const SceneNode &node)
{
    return node.isGroup() ? -1 : rankOf(node.state);
}

int ProblemModel::countOf(NodeState state) const
{
    return int(
        std::count_if(m_rows.begin(), m_rows.end(), [=](const Row &row) { return row.state == state; }));
}

void ProblemModel::tellCounts(const std::function<void()> &change)
{
    const auto counts = [this] { return std::tuple(count(), errors(), warnings()); };
    const auto before = counts();
    change();
    if (counts() != before)
        emit countChanged();
}

void ProblemModel::apply(const GraphDelta &delta)
{
    tellCounts([&] { take(delta); });
}

void ProblemModel::take(const GraphDelta &delta)
{
    if (delta.reset)
        m_graph = delta.graph;
    if (delta.problems)
        m_away = *delta.problems;
    if (delta.reset)
        m_faces.clear();
    if (delta.reset || delta.problems)
        return reset();
    for (const NodeId id : delta.removed)
        refresh(id);
    for (const Node &node : delta.changed)
        refresh(node.id);
    for (const auto &[id, status] : delta.statuses)
        refresh(id);
}

ProblemModel::Row ProblemModel::rowFor(const Problem &problem)
{
    QStringList names;
    for (const std::string &name : problem.names)
        names.append(QString::fromStdString(name));
    const QString title = names.isEmpty() ? QString() : names.takeLast();
    const NodeStatus status{.state = problem.state, .text = problem.text};
    return {rankOf(problem.state), problem.node.node, problem.state, title,
        stateText(status).section(QLatin1Char('\n'), 0, 0), true, problem.node.graph,
        names.isEmpty() ? tr("outside") : names.join(QStringLiteral(" › "))};
}

bool ProblemModel::Row::says(const Row &other) const
{
    const auto all
        = [](const Row &row) { return std::tie(row.rank, row.node, row.state, row.title, row.text); };
    return all(*this) == all(other);
}

ProblemModel::Key ProblemModel::keyOf(const Row &row)
{
    return {row.graph, row.node, row.text};
}

/// What was there before is as old as it was, from wherever it is looked at.
void ProblemModel::reset()
{
    std::map<Key, QDateTime> known;
    for (const Row &row : m_rows)
        known.emplace(keyOf(row), row.since);
    beginResetModel();
    m_rows.clear();
    m_ranks.clear();
    for (const SceneNode *node : m_scene.nodes()) {
        std::optional<Row> row = stateRow(*node);
        if (!row)
            continue;
        m_ranks.emplace(node->id, row->rank);
        m_rows.push_back(*std::move(row));
    }
    for (const auto &[id, trouble] : m_faces)
        if (std::optional<Row> row = faceRow(id))
            m_rows.push_back(*std::move(row));
    for (const Problem &problem : m_away)
        m_rows.push_back(rowFor(problem));
    const auto place
        = [](const Row &row) { return std::tuple(row.rank, row.away, row.away ? NodeId() : row.node); };
    std::stable_sort(
        m_rows.begin(), m_rows.end(), [&](const Row &a, const Row &b) { return place(a) < place(b); });
    for (Row &row : m_rows) {
        if (!row.away)
            row.graph = m_graph;
        const auto before = known.find(keyOf(row));
        row.since = before == known.end() ? m_clock() : before->second;
    }
    endResetModel();
}

std::optional<ProblemModel::Row> ProblemModel::stateRow(const SceneNode &node)
{
    if (rankOf(node) < 0)
        return std::nullopt;
    return Row{rankOf(node), node.id, node.state, node.title,
        stateText(node.status).section(QLatin1Char('\n'), 0, 0)};
}

std::vector<ProblemModel::Row>::iterator ProblemModel::placeOf(int rank, NodeId id)
{
    return std::lower_bound(
        m_rows.begin(), m_rows.end(), std::pair(rank, id), [away = false](const Row &row, const auto &key) {
            return std::tuple(row.rank, row.away, row.node) < std::tuple(key.first, away, key.second);
        });
}

void ProblemModel::refresh(NodeId id)
{
    const SceneNode *node = m_scene.node(id);
    const auto known = m_ranks.find(id);
    const int before = known == m_ranks.end() ? -1 : known->second;
    std::optional<Row> now = node ? stateRow(*node) : std::nullopt;
    if (now)
        m_ranks[id] = now->rank;
    else
        m_ranks.erase(id);
    replace(before, id, std::move(now));
    refreshFace(id);
}

/// What stood there at that rank is now this; -1: nothing did.
void ProblemModel::replace(int before, NodeId id, std::optional<Row> now)
{
    if (before >= 0 && now && now->rank == before) {
        const auto row = placeOf(before, id);
        if (row->says(*now))
            return;
        now->since = row->text == now->text ? row->since : m_clock();
        now->graph = m_graph;
        *row = *std::move(now);
        const QModelIndex at = index(int(row - m_rows.begin()));
        emit dataChanged(at, at, {TitleRole, TextRole, SinceRole, Qt::DisplayRole});
        return;
    }
    if (before >= 0)
        removeRow(before, id);
    if (now)
        insertRow(*std::move(now));
}

void ProblemModel::removeRow(int rank, NodeId id)
{
    const auto place = placeOf(rank, id);
    const int row = int(place - m_rows.begin());
    beginRemoveRows({}, row, row);
    m_rows.erase(place);
    endRemoveRows();
}

void ProblemModel::insertRow(Row added)
{
    added.graph = m_graph;
    added.since = m_clock();
    const auto place = placeOf(added.rank, added.node);
    const int row = int(place - m_rows.begin());
    beginInsertRows({}, row, row);
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
    case GraphRole:
        return QVariant::fromValue(toInts(row.graph));
    case PlaceRole:
        return row.place;
    case SinceRole:
        return row.since;
    default:
        return {};
    }
}

QHash<int, QByteArray> ProblemModel::roleNames() const
{
    return {{NodeIdRole, "nodeId"}, {TitleRole, "title"}, {StateRole, "nodeState"}, {TextRole, "text"},
        {GraphRole, "graph"}, {PlaceRole, "place"}, {SinceRole, "since"}};
}

} // namespace heddle
