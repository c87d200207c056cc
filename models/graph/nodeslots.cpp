// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "models/graph/nodeslots.h"

#include "models/graph/nodeproperties.h"
#include "models/graph/scene.h"
#include "models/graph/shownnodes.h"

#include <algorithm>
#include <unordered_set>
#include <utility>

namespace heddle {

NodeSlots::NodeSlots(QObject *parent)
    : QAbstractListModel(parent)
{
}

NodeSlots::~NodeSlots()
{
    if (m_shown)
        m_shown->letGoOf(this);
}

void NodeSlots::setShown(ShownNodes *shown)
{
    if (m_shown == shown)
        return;
    if (m_shown) {
        m_shown->letGoOf(this);
        m_shown->disconnect(this);
    }
    for (std::size_t slot = 0; slot < m_bound.size(); ++slot)
        if (m_bound[slot])
            freeSlot(int(slot));
    m_shown = shown;
    if (shown)
        connect(shown, &ShownNodes::forgotten, this, &NodeSlots::forget);
    emitRebound();
}

void NodeSlots::setVisibleIds(const std::vector<NodeId> &ids)
{
    if (!m_shown)
        return;
    std::unordered_set<NodeId> wanted;
    std::vector<NodeId> unbound;
    for (const NodeId id : ids) {
        if (wanted.size() == kMostSlots)
            break;
        if (m_shown->scene().node(id) && wanted.insert(id).second && !m_slotOf.contains(id))
            unbound.push_back(id);
    }
    for (std::size_t slot = 0; slot < m_bound.size(); ++slot)
        if (m_bound[slot] && !wanted.contains(m_bound[slot]))
            freeSlot(int(slot));
    if (unbound.empty() && m_rebound.empty())
        return;
    m_shown->hold(this, {wanted.begin(), wanted.end()});
    fill(unbound);
    emitRebound();
}

void NodeSlots::freeSlot(int slot)
{
    m_slotOf.erase(m_bound[std::size_t(slot)]);
    m_bound[std::size_t(slot)] = {};
    m_rebound.push_back(slot);
}

void NodeSlots::fill(const std::vector<NodeId> &wanted)
{
    std::size_t slot = 0, next = 0;
    for (; next < wanted.size(); ++next, ++slot) {
        while (slot < m_bound.size() && m_bound[slot])
            ++slot;
        if (slot == m_bound.size())
            break;
        m_bound[slot] = wanted[next];
        m_slotOf.emplace(wanted[next], int(slot));
        m_rebound.push_back(int(slot));
    }
    if (next == wanted.size())
        return;
    const int first = int(m_bound.size());
    beginInsertRows({}, first, first + int(wanted.size() - next) - 1);
    for (; next < wanted.size(); ++next) {
        m_slotOf.emplace(wanted[next], int(m_bound.size()));
        m_bound.push_back(wanted[next]);
    }
    endInsertRows();
}

void NodeSlots::forget(const std::vector<NodeId> &ids)
{
    for (const NodeId id : ids)
        if (const auto slot = m_slotOf.find(id); slot != m_slotOf.end())
            freeSlot(slot->second);
    emitRebound();
}

void NodeSlots::emitRebound()
{
    std::vector<int> slots_ = std::exchange(m_rebound, {});
    std::sort(slots_.begin(), slots_.end());
    slots_.erase(std::unique(slots_.begin(), slots_.end()), slots_.end());
    for (std::size_t i = 0; i < slots_.size();) {
        std::size_t end = i + 1;
        while (end < slots_.size() && slots_[end] == slots_[end - 1] + 1)
            ++end;
        emit dataChanged(index(slots_[i]), index(slots_[end - 1]), {NodeRole, SlotNodeRole});
        i = end;
    }
}

int NodeSlots::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_bound.size());
}

QVariant NodeSlots::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || (role != NodeRole && role != SlotNodeRole))
        return {};
    const NodeId id = m_bound[std::size_t(index.row())];
    return QVariant::fromValue(m_shown ? m_shown->properties(id) : nullptr);
}

QHash<int, QByteArray> NodeSlots::roleNames() const
{
    return {{NodeRole, "node"}, {SlotNodeRole, "slotNode"}};
}

} // namespace heddle
