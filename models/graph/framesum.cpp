// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; a plain value.
#include "models/graph/framesum.h"

#include "models/graph/statenames.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace heddle {
namespace {

struct Sum {
    Q_DECLARE_TR_FUNCTIONS(heddle::FrameSum)
};

} // namespace

void FrameSum::add(const NodeStatus &status, double nodeCost)
{
    ++nodes;
    seconds += status.elapsed;
    if (nodeCost >= 0)
        cost = std::max(0.0, cost) + nodeCost;
    const bool runs = status.state == NodeState::Running;
    const bool waits = status.state == NodeState::Queued || status.state == NodeState::OutOfDate;
    m_running += runs ? 1 : 0;
    m_paused += runs && status.paused ? 1 : 0;
    paused = m_running > 0 && m_paused == m_running;
    m_busy = m_busy || runs || status.state == NodeState::Queued;
    m_done += runs ? std::max(0.0, double(status.progress)) : waits ? 0 : 1;
    if (nodes == 1 || urgencyOf(status.state) < urgencyOf(worst)) {
        worst = status.state;
        inWorst = 0;
    }
    inWorst += status.state == worst ? 1 : 0;
}

float FrameSum::progress() const
{
    return m_busy ? float(m_done / nodes) : -1;
}

QString FrameSum::word() const
{
    switch (nodes > 0 ? worst : NodeState::Done) {
    case NodeState::Error:
        return Sum::tr("%1 failed").arg(inWorst);
    case NodeState::Warning:
        return inWorst == 1 ? Sum::tr("1 warning") : Sum::tr("%1 warnings").arg(inWorst);
    case NodeState::NotSetUp:
        return Sum::tr("%1 not set up").arg(inWorst);
    case NodeState::OutOfDate:
        return Sum::tr("%1 out of date").arg(inWorst);
    case NodeState::Interrupted:
        return Sum::tr("%1 interrupted").arg(inWorst);
    case NodeState::Running:
        return paused ? Sum::tr("Paused") : Sum::tr("%1 %").arg(int(progress() * 100));
    default:
        return nodes > 0 ? stateText({.state = worst, .text = {}}) : QString();
    }
}

} // namespace heddle
