// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "models/graph/peeks.h"

#include "models/graph/nodeids.h"
#include "models/graph/nodeproperties.h"
#include "models/graph/scene.h"
#include "models/graph/shownnodes.h"

#include <algorithm>

namespace heddle {
namespace {

constexpr double kSamePlace = 40; // of the scene

OutputProperties *outputOf(const NodeProperties *node, const std::string &port)
{
    if (node)
        for (OutputProperties *output : node->outputItems())
            if (output->port().name == port)
                return output;
    return nullptr;
}

} // namespace

Peeks::Peeks(ShownNodes &shown, QObject *parent)
    : QAbstractListModel(parent)
    , m_shown(shown)
{
}

Peeks::~Peeks() = default;

std::size_t Peeks::find(const PeekAt &peek) const
{
    const auto same
        = [&](const Row &row) { return row.peek.node == peek.node && row.peek.port == peek.port; };
    return std::size_t(std::ranges::find_if(m_rows, same) - m_rows.begin());
}

std::size_t Peeks::find(int key) const
{
    return std::size_t(std::ranges::find(m_rows, key, &Row::key) - m_rows.begin());
}

void Peeks::rest(const PeekAt &peek)
{
    leave();
    if (peek && find(peek) == m_rows.size())
        add(peek, false);
}

void Peeks::leave()
{
    if (!m_rows.empty() && !m_rows.back().pinned)
        remove(m_rows.size() - 1);
}

void Peeks::pin(const PeekAt &peek)
{
    leave();
    if (const std::size_t row = find(peek); row < m_rows.size())
        remove(row);
    else if (peek)
        add(peek, true);
}

void Peeks::pinNode(int id)
{
    const SceneNode *node = m_shown.scene().node(toId(id));
    if (node && !node->type->outputs.empty())
        pin({node->id, node->type->outputs.front().name, node->rect().topRight()});
}

bool Peeks::closeLast()
{
    leave();
    if (m_rows.empty())
        return false;
    remove(m_rows.size() - 1);
    return true;
}

void Peeks::closeAt(QPointF at)
{
    for (std::size_t row = m_rows.size(); row-- > 0;)
        if (m_rows[row].pinned && (m_rows[row].peek.at - at).manhattanLength() < kSamePlace)
            remove(row);
}

void Peeks::close(int key)
{
    if (const std::size_t row = find(key); row < m_rows.size())
        remove(row);
}

void Peeks::move(int key, double dx, double dy)
{
    const std::size_t row = find(key);
    if (row == m_rows.size())
        return;
    m_rows[row].peek.at += QPointF(dx, dy);
    emit dataChanged(index(int(row)), index(int(row)), {AtRole});
}

void Peeks::add(const PeekAt &peek, bool pinned)
{
    const int row = int(m_rows.size());
    beginInsertRows({}, row, row);
    m_rows.push_back({peek, ++m_lastKey, pinned, nullptr, nullptr});
    bind();
    endInsertRows();
}

void Peeks::remove(std::size_t row)
{
    beginRemoveRows({}, int(row), int(row));
    m_rows.erase(m_rows.begin() + std::ptrdiff_t(row));
    endRemoveRows();
    bind();
}

void Peeks::apply(const GraphDelta &delta)
{
    for (std::size_t row = m_rows.size(); row-- > 0;)
        if (delta.reset || std::ranges::count(delta.removed, m_rows[row].peek.node) > 0)
            remove(row);
    if (m_rows.empty() || (delta.changed.empty() && delta.added.empty()))
        return;
    bind();
    emit dataChanged(index(0), index(rowCount() - 1), {NodeRole, OutputRole});
}

/// To the objects as they are now: those of a node may be made anew.
void Peeks::bind()
{
    std::vector<NodeId> nodes;
    for (const Row &row : m_rows)
        nodes.push_back(row.peek.node);
    m_shown.hold(this, nodes);
    for (Row &row : m_rows) {
        row.node = m_shown.properties(row.peek.node);
        row.output = outputOf(row.node, row.peek.port);
    }
}

int Peeks::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant Peeks::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[std::size_t(index.row())];
    switch (role) {
    case NodeRole:
        return QVariant::fromValue(row.node.data());
    case OutputRole:
        return QVariant::fromValue(row.output.data());
    case AtRole:
        return row.peek.at;
    case PinnedRole:
        return row.pinned;
    case KeyRole:
        return row.key;
    default:
        return {};
    }
}

QHash<int, QByteArray> Peeks::roleNames() const
{
    return {
        {NodeRole, "node"}, {OutputRole, "output"}, {AtRole, "at"}, {PinnedRole, "pinned"}, {KeyRole, "key"}};
}

} // namespace heddle
