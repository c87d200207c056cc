// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread. The rows; the wishes are in paneledits.cpp.
#include "models/graph/panelmodel.h"

#include "models/graph/panelplaces.h"
#include "models/graph/shownnodes.h"

#include <algorithm>

namespace heddle {
namespace {

template <class Port> Port *portOf(const QList<Port *> &ports, const PanelItem &item, std::string_view prefix)
{
    if (!std::string_view(item.part).starts_with(prefix))
        return nullptr;
    const auto named = std::find_if(ports.begin(), ports.end(), [&](const Port *port) {
        return port->port().name == std::string_view(item.part).substr(prefix.size());
    });
    return named == ports.end() ? nullptr : *named;
}

InputProperties *inputOf(const NodeProperties *node, const PanelItem &item)
{
    return node ? portOf(node->inputItems(), item, panel::kInput) : nullptr;
}

OutputProperties *outputOf(const NodeProperties *node, const PanelItem &item)
{
    return node ? portOf(node->outputItems(), item, panel::kOutput) : nullptr;
}

QString titleOf(const NodeProperties *node, const PanelItem &item)
{
    if (!item.title.empty())
        return QString::fromStdString(item.title);
    if (const InputProperties *input = inputOf(node, item))
        return input->label();
    QString name = node ? node->name() : QString();
    if (const OutputProperties *output = outputOf(node, item))
        return name + QStringLiteral(", ") + output->label();
    return name;
}

QString kindOf(const PanelItem &item)
{
    return std::string_view(item.part).starts_with(panel::kInput) ? QStringLiteral("input")
        : std::string_view(item.part).starts_with(panel::kOutput) ? QStringLiteral("output")
                                                                  : QStringLiteral("face");
}

} // namespace

PanelModel::PanelModel(NodeEdits &edits, ShownNodes &shown, QObject *parent)
    : QAbstractListModel(parent)
    , m_edits(edits)
    , m_shown(shown)
{
}

void PanelModel::apply(const GraphDelta &delta)
{
    if (delta.panel || delta.reset)
        takeItems(delta.panel.value_or(std::vector<PanelItem>{}));
    const bool others = !delta.added.empty() || !delta.removed.empty() || !delta.changed.empty();
    if ((!m_rows.empty() && others) || delta.panel || delta.reset)
        bind();
}

int PanelModel::find(std::uint32_t item) const
{
    const auto place = std::lower_bound(m_rows.begin(), m_rows.end(), item,
        [](const Row &row, std::uint32_t id) { return row.item.id < id; });
    return place != m_rows.end() && place->item.id == item ? int(place - m_rows.begin()) : -1;
}

void PanelModel::takeItems(std::vector<PanelItem> items)
{
    const int before = count();
    m_dragged = 0;
    std::sort(items.begin(), items.end(), [](const auto &a, const auto &b) { return a.id < b.id; });
    removeGone(items);
    for (std::size_t row = 0; row < items.size(); ++row)
        putRow(int(row), items[row]);
    measure();
    if (count() != before)
        emit countChanged();
    emit held();
}

void PanelModel::removeGone(const std::vector<PanelItem> &items)
{
    const auto stays = [&items](const Row &row) {
        return std::any_of(
            items.begin(), items.end(), [&](const PanelItem &item) { return item.id == row.item.id; });
    };
    for (int last = count() - 1; last >= 0; --last) {
        if (stays(m_rows[std::size_t(last)]))
            continue;
        int first = last;
        while (first > 0 && !stays(m_rows[std::size_t(first - 1)]))
            --first;
        beginRemoveRows({}, first, last);
        m_rows.erase(m_rows.begin() + first, m_rows.begin() + last + 1);
        endRemoveRows();
        last = first;
    }
}

/// All rows before this one are as they shall be.
void PanelModel::putRow(int row, const PanelItem &item)
{
    const auto at = m_rows.begin() + row;
    if (at == m_rows.end() || at->item.id != item.id) {
        beginInsertRows({}, row, row);
        m_rows.insert(at, {item, nullptr, {}, panel::rectOf(item)});
        endInsertRows();
        return;
    }
    if (at->item == item && at->rect == panel::rectOf(item))
        return;
    at->item = item;
    at->rect = panel::rectOf(item);
    emit dataChanged(index(row), index(row));
}

/// To the nodes as they are now: one may have gone, come back, or have another name.
void PanelModel::bind()
{
    std::vector<NodeId> nodes;
    for (const Row &row : m_rows)
        nodes.push_back(row.item.node);
    m_shown.hold(this, nodes);
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        Row &row = m_rows[i];
        NodeProperties *node = m_shown.properties(row.item.node);
        const QString title = titleOf(node, row.item);
        QList<int> roles;
        if (row.node != node)
            roles << NodeRole << InputRole << OutputRole;
        if (row.title != title)
            roles << TitleRole;
        row.node = node;
        row.title = title;
        if (!roles.isEmpty())
            emit dataChanged(index(int(i)), index(int(i)), roles);
    }
}

void PanelModel::measure()
{
    QRectF all;
    for (const Row &row : m_rows)
        all |= row.rect;
    const QSizeF size(all.right(), all.bottom());
    if (std::exchange(m_contentSize, size) != size)
        emit contentSizeChanged();
}

int PanelModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant PanelModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[std::size_t(index.row())];
    switch (role) {
    case ItemIdRole:
        return int(row.item.id);
    case NodeRole:
        return QVariant::fromValue(row.node.data());
    case KindRole:
        return kindOf(row.item);
    case InputRole:
        return QVariant::fromValue(inputOf(row.node, row.item));
    case OutputRole:
        return QVariant::fromValue(outputOf(row.node, row.item));
    case Qt::DisplayRole:
    case TitleRole:
        return row.title;
    case XRole:
        return row.rect.x();
    case YRole:
        return row.rect.y();
    case WidthRole:
        return row.rect.width();
    case HeightRole:
        return row.rect.height();
    default:
        return {};
    }
}

QHash<int, QByteArray> PanelModel::roleNames() const
{
    return {{ItemIdRole, "itemId"}, {NodeRole, "node"}, {KindRole, "kind"}, {InputRole, "input"},
        {OutputRole, "output"}, {TitleRole, "title"}, {XRole, "itemX"}, {YRole, "itemY"},
        {WidthRole, "itemWidth"}, {HeightRole, "itemHeight"}};
}

} // namespace heddle
