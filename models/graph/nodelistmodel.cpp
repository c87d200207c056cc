// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "models/graph/nodelistmodel.h"

#include "models/graph/scene.h"
#include "models/graph/statenames.h"

#include <algorithm>

namespace heddle {
namespace {

/// Calls f(first, last) for each run of neighbours in ascending numbers.
template <class F> void forRuns(const std::vector<int> &numbers, F &&f)
{
    for (std::size_t i = 0; i < numbers.size();) {
        std::size_t end = i + 1;
        while (end < numbers.size() && numbers[end] == numbers[end - 1] + 1)
            ++end;
        f(numbers[i], numbers[end - 1]);
        i = end;
    }
}

void sortUnique(std::vector<int> &numbers)
{
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
}

} // namespace

NodeListModel::NodeListModel(Scene &scene, QObject *parent)
    : QAbstractListModel(parent)
    , m_scene(scene)
{
}

void NodeListModel::apply(const GraphDelta &delta)
{
    const int before = count();
    if (delta.reset) {
        reset(delta);
    } else {
        removeRows(delta.removed);
        m_scene.apply(delta);
        addRows(delta.added);
        touchRows(delta);
    }
    if (count() != before)
        emit countChanged();
}

void NodeListModel::reset(const GraphDelta &delta)
{
    beginResetModel();
    m_scene.apply(delta);
    m_rows.clear();
    for (const SceneNode *node : m_scene.nodes())
        m_rows.push_back(node->id);
    endResetModel();
}

int NodeListModel::find(NodeId id) const
{
    const auto place = std::lower_bound(m_rows.begin(), m_rows.end(), id);
    return place != m_rows.end() && *place == id ? int(place - m_rows.begin()) : -1;
}

int NodeListModel::rowOf(int nodeId) const
{
    return find(NodeId{std::uint32_t(nodeId)});
}

const SceneNode *NodeListModel::sceneNode(NodeId id) const
{
    return m_scene.node(id);
}

void NodeListModel::removeRows(const std::vector<NodeId> &ids)
{
    std::vector<int> rows;
    for (const NodeId id : ids)
        if (const int row = find(id); row >= 0)
            rows.push_back(row);
    sortUnique(rows);
    std::vector<std::pair<int, int>> runs;
    forRuns(rows, [&](int first, int last) { runs.emplace_back(first, last); });
    for (auto run = runs.rbegin(); run != runs.rend(); ++run) {
        beginRemoveRows({}, run->first, run->second);
        m_rows.erase(m_rows.begin() + run->first, m_rows.begin() + run->second + 1);
        endRemoveRows();
    }
}

void NodeListModel::addRows(const std::vector<Node> &nodes)
{
    std::vector<NodeId> ids;
    for (const Node &node : nodes)
        if (find(node.id) < 0)
            ids.push_back(node.id);
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    for (std::size_t i = 0; i < ids.size();) {
        // All that go between the same two rows come at once.
        const auto place = std::upper_bound(m_rows.begin(), m_rows.end(), ids[i]);
        std::size_t end = i + 1;
        while (end < ids.size() && (place == m_rows.end() || ids[end] < *place))
            ++end;
        const int row = int(place - m_rows.begin());
        beginInsertRows({}, row, row + int(end - i) - 1);
        m_rows.insert(place, ids.begin() + long(i), ids.begin() + long(end));
        endInsertRows();
        i = end;
    }
}

void NodeListModel::touchRows(const GraphDelta &delta)
{
    std::vector<int> changed, states;
    for (const Node &node : delta.changed)
        changed.push_back(find(node.id));
    for (const Node &node : delta.added)
        changed.push_back(find(node.id)); // Those that were there already; new ones have just been told.
    for (const auto &[id, status] : delta.statuses)
        states.push_back(find(id));
    const auto tell = [this](std::vector<int> &rows, const QList<int> &roles) {
        sortUnique(rows);
        if (!rows.empty() && rows.front() < 0)
            rows.erase(rows.begin());
        forRuns(rows, [&](int first, int last) { emit dataChanged(index(first), index(last), roles); });
    };
    if (!delta.changed.empty())
        tell(changed, {TitleRole, Qt::DisplayRole, XRole, YRole, WidthRole, HeightRole});
    tell(states, {StateRole});
}

int NodeListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant NodeListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SceneNode *node = m_scene.node(m_rows[std::size_t(index.row())]);
    if (!node)
        return {};
    switch (role) {
    case NodeIdRole:
        return int(node->id.value);
    case Qt::DisplayRole:
    case TitleRole:
        return node->title;
    case TypeIdRole:
        return QString::fromStdString(node->type->id);
    case XRole:
        return node->at.x();
    case YRole:
        return node->at.y();
    case WidthRole:
        return node->size.width();
    case HeightRole:
        return node->size.height();
    case StateRole:
        return stateName(node->state);
    case KindRole:
        return QString::fromUtf8(nameOf(node->type->kind));
    default:
        return {};
    }
}

QHash<int, QByteArray> NodeListModel::roleNames() const
{
    return {{NodeIdRole, "nodeId"}, {TitleRole, "title"}, {TypeIdRole, "typeId"}, {XRole, "x"}, {YRole, "y"},
        {WidthRole, "width"}, {HeightRole, "height"}, {StateRole, "state"}, {KindRole, "kind"}};
}

} // namespace heddle
