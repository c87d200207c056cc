// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/message/status.h"

#include <algorithm>
#include <array>

namespace heddle {

std::string_view nameOf(NodeState state)
{
    constexpr std::array<std::string_view, 10> kNames{"not-set-up", "out-of-date", "queued", "running",
        "done", "cached", "warning", "error", "waiting", "interrupted"};
    return kNames[std::size_t(state)];
}

std::size_t urgencyOf(NodeState state)
{
    constexpr std::array kUrgency{NodeState::Error, NodeState::Warning, NodeState::Running, NodeState::Queued,
        NodeState::OutOfDate, NodeState::Interrupted, NodeState::NotSetUp, NodeState::Waiting,
        NodeState::Done, NodeState::Cached};
    return std::size_t(std::find(kUrgency.begin(), kUrgency.end(), state) - kUrgency.begin());
}

} // namespace heddle
