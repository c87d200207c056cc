// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread; pure functions.
#include "models/edit/makingroom.h"

#include "models/graph/scene.h"

#include <algorithm>
#include <cmath>
#include <deque>
#include <unordered_set>

namespace heddle {
namespace {

constexpr double kAside = 2 * geometry::kStep; // as far from the newcomer as a wire needs to be seen
constexpr double kBetween = geometry::kStep; // those that are pushed may stand closer
constexpr std::size_t kMost = 200; // nodes; a crowd is left to the layout

enum class Way : std::uint8_t { Both, Left, Right };

struct Push {
    QRectF by;
    Way way;
    double gap;
};

QRectF pushed(const QRectF &rect, const Push &push)
{
    const double step = geometry::kStep;
    const bool right
        = push.way == Way::Right || (push.way == Way::Both && rect.center().x() >= push.by.center().x());
    const double left = right ? std::ceil((push.by.right() + push.gap) / step) * step
                              : std::floor((push.by.left() - push.gap - rect.width()) / step) * step;
    return {QPointF(left, rect.top()), rect.size()};
}

} // namespace

std::vector<Edit> roomEdits(const Scene &scene, const QRectF &taken, NodeId itself)
{
    std::vector<Edit> edits;
    std::unordered_set<NodeId> settled{itself};
    std::deque<Push> open{{taken, Way::Both, kAside}};
    while (!open.empty()) {
        const Push push = open.front();
        open.pop_front();
        for (const SceneNode *node : scene.nodesIn(push.by.adjusted(-push.gap, 0, push.gap, 0))) {
            if (settled.size() > kMost || !settled.insert(node->id).second)
                continue;
            const QRectF there = pushed(node->rect(), push);
            edits.push_back(MoveNode{node->id, {there.x(), there.y()}});
            open.push_back({there, there.x() > node->at.x() ? Way::Right : Way::Left, kBetween});
        }
    }
    return edits;
}

} // namespace heddle
