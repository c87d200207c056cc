// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "models/bridge/deltaslices.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace heddle {
namespace {

constexpr std::size_t kCostOfAValue = 100; // in nodes: all that is shown of it follows

/// Moves up to `room` items from `from`, beginning at `at`, and takes them off both numbers. True: none is
/// left.
template <class T> bool moveSome(std::vector<T> &from, std::size_t &at, std::size_t &room, std::vector<T> &to)
{
    const std::size_t count = std::min(room, from.size() - at);
    const auto first = from.begin() + std::ptrdiff_t(at);
    to.assign(std::move_iterator(first), std::move_iterator(first + std::ptrdiff_t(count)));
    at += count;
    room -= count;
    return at == from.size();
}

} // namespace

void DeltaSlices::put(GraphDelta delta)
{
    m_delta = std::move(delta);
    m_added = m_changed = m_statuses = m_outputs = 0;
    m_begun = false;
    m_done = m_delta.empty();
}

GraphDelta DeltaSlices::next(std::size_t most)
{
    GraphDelta slice;
    slice.revision = m_delta.revision;
    slice.graph = m_delta.graph;
    if (!std::exchange(m_begun, true)) {
        slice.reset = m_delta.reset;
        slice.names = std::move(m_delta.names);
        slice.removed = std::move(m_delta.removed);
        slice.frames = std::move(m_delta.frames);
    }
    std::size_t nodes = most, states = most, values = std::max<std::size_t>(1, most / kCostOfAValue);
    if (!moveSome(m_delta.added, m_added, nodes, slice.added)
        || !moveSome(m_delta.changed, m_changed, nodes, slice.changed)
        || !moveSome(m_delta.statuses, m_statuses, states, slice.statuses)
        || !moveSome(m_delta.outputs, m_outputs, values, slice.outputs))
        return slice;
    slice.panel = std::move(m_delta.panel);
    slice.bookmarks = std::move(m_delta.bookmarks);
    slice.variables = std::move(m_delta.variables);
    slice.messages = std::move(m_delta.messages);
    slice.document = std::move(m_delta.document);
    slice.totals = m_delta.totals;
    slice.problems = std::move(m_delta.problems);
    slice.costs = std::move(m_delta.costs);
    slice.replies = std::move(m_delta.replies);
    slice.log = std::move(m_delta.log);
    slice.history = std::move(m_delta.history);
    m_delta = {};
    m_done = true;
    return slice;
}

} // namespace heddle
