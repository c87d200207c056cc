// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "models/graph/stopwishes.h"

#include <algorithm>

namespace heddle {

StopWishes::StopWishes(QObject *parent)
    : QObject(parent)
{
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &StopWishes::look);
}

void StopWishes::ask(NodeId node)
{
    if (!m_asked.emplace(node, Wish{Clock::now() + m_patience, false}).second)
        return;
    if (!m_next.isActive())
        m_next.start(m_patience);
}

void StopWishes::end(NodeId node)
{
    m_asked.erase(node);
}

void StopWishes::clear()
{
    m_asked.clear();
    m_next.stop();
}

void StopWishes::look()
{
    const Clock::time_point now = Clock::now();
    Clock::time_point next = Clock::time_point::max();
    std::vector<NodeId> defiant;
    for (auto &[node, wish] : m_asked) {
        if (!wish.told && wish.until <= now) {
            wish.told = true;
            defiant.push_back(node);
        }
        if (!wish.told)
            next = std::min(next, wish.until);
    }
    if (next != Clock::time_point::max())
        m_next.start(std::chrono::ceil<std::chrono::milliseconds>(next - now));
    if (!defiant.empty())
        emit defied(defiant);
}

} // namespace heddle
