// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/eval/memo.h"

namespace heddle {

const Memo::Result *Memo::find(const ContentKey &key)
{
    const auto found = m_index.find(key);
    if (found == m_index.end())
        return nullptr;
    m_entries.splice(m_entries.begin(), m_entries, found->second);
    return &found->second->result;
}

void Memo::put(const ContentKey &key, Result result)
{
    std::size_t bytes = sizeof(Entry);
    for (const Value &output : result.outputs)
        bytes += output.bytes();
    if (bytes > m_limit || m_index.contains(key))
        return;
    m_entries.push_front({key, std::move(result), bytes});
    m_index[key] = m_entries.begin();
    m_bytes += bytes;
    while (m_bytes > m_limit) {
        m_bytes -= m_entries.back().bytes;
        m_index.erase(m_entries.back().key);
        m_entries.pop_back();
    }
}

} // namespace heddle
