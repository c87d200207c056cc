// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; pure functions.
#pragma once

#include "engine/base/ids.h"

#include <QtCore/QList>

#include <vector>

namespace heddle {

/// The ids of nodes, as QML knows them.
inline NodeId toId(int id)
{
    return NodeId{std::uint32_t(id)};
}

inline std::vector<NodeId> toIds(const QList<int> &ids)
{
    std::vector<NodeId> result;
    for (const int id : ids)
        result.push_back(toId(id));
    return result;
}

QList<int> toInts(const auto &ids)
{
    QList<int> result;
    for (const NodeId id : ids)
        result.append(int(id.value));
    return result;
}

} // namespace heddle
