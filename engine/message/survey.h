// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/message/content.h"
#include "engine/message/status.h"

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace heddle {

/// One graph of a flow that is searched.
struct SurveyedGraph {
    GraphPath path;
    std::vector<std::string> names; ///< Of the groups on the way.
};

/// A flow as it was at one moment, for those who search it. Shares what has not changed since with the flow
/// itself. Any thread.
struct Survey {
    using OnNode = std::function<void(const SurveyedGraph &, const Node &)>;
    using OnFrame = std::function<void(const SurveyedGraph &, const Frame &)>;

    /// Tells all that there is, each graph before those inside it. Of groups, `inner` is empty.
    std::function<void(const OnNode &, const OnFrame &)> walk;
    /// Where they were asked for: of the nodes that are at work or in trouble, and of those that took time.
    std::map<NodePath, NodeStatus> statuses;
};

} // namespace heddle
