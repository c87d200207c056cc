// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/graph/store.h"

#include <algorithm>

namespace heddle {

const NodeRecord *NodeStore::find(NodeId id) const
{
    const auto found = m_byId.find(id);
    if (found == m_byId.end())
        return nullptr;
    return &at(found->second);
}

const NodeRecord *NodeStore::find(std::string_view name) const
{
    const auto found = m_byName.find(std::string(name));
    return found == m_byName.end() ? nullptr : find(found->second);
}

NodeRecord *NodeStore::edit(NodeId id)
{
    const auto found = m_byId.find(id);
    return found == m_byId.end() ? nullptr : &writable(found->second);
}

NodeId NodeStore::freshId() const
{
    NodeId id{m_largestId + 1};
    while (!id || m_byId.contains(id)) // a file may use the very largest
        ++id.value;
    return id;
}

NodeRecord &NodeStore::insert(Node node, Slot slot)
{
    std::uint32_t place = m_used;
    if (m_free.empty()) {
        if (m_used++ % NodeChunk::kSize == 0) {
            m_chunks.push_back(std::make_shared<NodeChunk>());
            m_chunks.back()->born = m_shares;
        }
    } else {
        place = m_free.back();
        m_free.pop_back();
    }
    m_byId[node.id] = place;
    m_byName[node.name] = node.id;
    m_largestId = std::max(m_largestId, node.id.value);
    NodeRecord &record = writable(place);
    record = {std::move(node), slot, 0};
    return record;
}

void NodeStore::erase(NodeId id)
{
    const std::uint32_t place = m_byId.at(id);
    NodeRecord &record = writable(place);
    m_byName.erase(record.node.name);
    m_byId.erase(id);
    record = {};
    m_free.push_back(place);
}

void NodeStore::rename(NodeId id, std::string name)
{
    NodeRecord &record = *edit(id);
    m_byName.erase(record.node.name);
    m_byName[name] = id;
    record.node.name = std::move(name);
}

std::vector<std::shared_ptr<const NodeChunk>> NodeStore::share()
{
    ++m_shares;
    return {m_chunks.begin(), m_chunks.end()};
}

NodeRecord &NodeStore::writable(std::uint32_t place)
{
    std::shared_ptr<NodeChunk> &chunk = m_chunks[place / NodeChunk::kSize];
    if (chunk->born != m_shares) { // born before the last snapshot: that one may still be read
        chunk = std::make_shared<NodeChunk>(*chunk);
        chunk->born = m_shares;
    }
    return chunk->records[place % NodeChunk::kSize];
}

} // namespace heddle
