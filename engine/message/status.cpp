// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/message/status.h"

#include <array>

namespace heddle {

std::string_view nameOf(NodeState state)
{
    constexpr std::array<std::string_view, 10> kNames{"not-set-up", "out-of-date", "queued", "running",
        "done", "cached", "warning", "error", "waiting", "interrupted"};
    return kNames[std::size_t(state)];
}

} // namespace heddle
