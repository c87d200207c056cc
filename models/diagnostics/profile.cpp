// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "models/diagnostics/profile.h"

#include "models/edit/nodeedits.h"
#include "models/graph/scene.h"

#include <algorithm>
#include <array>
#include <chrono>

namespace heddle {
namespace {

constexpr std::chrono::milliseconds kSoon{200}; // what runs changes the costs of many nodes at once
constexpr std::array<QLatin1StringView, 4> kMeasures{
    QLatin1StringView(""), QLatin1StringView("time"), QLatin1StringView("memory"), QLatin1StringView("hits")};

} // namespace

Profile::Profile(NodeEdits &edits, Scene &scene, QObject *parent)
    : QAbstractListModel(parent)
    , m_edits(edits)
    , m_scene(scene)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoon);
    connect(&m_soon, &QTimer::timeout, this, &Profile::ask);
}

void Profile::setOn(bool on)
{
    if (m_on == on)
        return;
    m_on = on;
    on ? ask() : take({});
    emit changed();
}

QString Profile::measure() const
{
    return kMeasures[std::size_t(m_measure)];
}

void Profile::setMeasure(const QString &measure)
{
    const auto found = std::find(kMeasures.begin() + 1, kMeasures.end(), measure);
    if (found == kMeasures.end() || *found == this->measure())
        return;
    m_measure = CostMeasure(found - kMeasures.begin());
    take(std::vector<NodeCost>(m_costs));
    emit changed();
}

void Profile::ask()
{
    if (m_on)
        m_edits.post(CostsCommand{});
}

void Profile::apply(const GraphDelta &delta)
{
    if (!m_on)
        return;
    if (delta.costs)
        take(*delta.costs);
    else if ((delta.reset || !delta.statuses.empty()) && !m_soon.isActive())
        m_soon.start();
}

void Profile::take(const std::vector<NodeCost> &costs)
{
    m_scene.setCosts(m_on ? m_measure : CostMeasure::None, costs); // first: shares are of its dearest
    beginResetModel();
    m_costs = costs;
    std::stable_sort(m_costs.begin(), m_costs.end(),
        [this](const NodeCost &a, const NodeCost &b) { return costBy(m_measure, a) > costBy(m_measure, b); });
    endResetModel();
    emit costsChanged();
}

QString Profile::totalText() const
{
    double sum = 0;
    for (const NodeCost &cost : m_costs)
        sum += std::max(0.0, costBy(m_measure, cost));
    return costText(m_measure, sum);
}

QString Profile::mostText() const
{
    return costText(m_measure, m_costs.empty() ? 0 : std::max(0.0, costBy(m_measure, m_costs.front())));
}

QString Profile::leastText() const
{
    return costText(m_measure, 0);
}

int Profile::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant Profile::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const NodeCost &cost = m_costs[std::size_t(index.row())];
    const SceneNode *node = m_scene.node(cost.node);
    switch (role) {
    case NodeIdRole:
        return int(cost.node.value);
    case Qt::DisplayRole:
    case TitleRole:
        return node ? node->title : QString();
    case ShareRole:
        return m_scene.mostCost() > 0 ? std::max(0.0, costBy(m_measure, cost)) / m_scene.mostCost() : 0.0;
    case CostRole:
        return costText(m_measure, costBy(m_measure, cost));
    case TimeRole:
        return costText(CostMeasure::Time, costBy(CostMeasure::Time, cost));
    case ChangeRole:
        return changeText(cost);
    case MemoryRole:
        return bytesText(double(cost.bytes));
    case RunsRole:
        return tr("%1 run, %2 from the cache").arg(cost.runs).arg(cost.hits);
    default:
        return {};
    }
}

QHash<int, QByteArray> Profile::roleNames() const
{
    return {{NodeIdRole, "nodeId"}, {TitleRole, "title"}, {ShareRole, "share"}, {CostRole, "cost"},
        {TimeRole, "time"}, {ChangeRole, "change"}, {MemoryRole, "memory"}, {RunsRole, "runs"}};
}

} // namespace heddle
