// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; values and pure functions.
#pragma once

#include "engine/message/survey.h"
#include "models/find/query.h"

#include <QtCore/QString>

#include <map>
#include <memory>
#include <unordered_set>
#include <vector>

namespace heddle {

/// One thing that was found: a node, or a frame.
struct Finding {
    NodePath node; ///< No node: it is
    std::uint32_t frame = 0; ///< this frame.
    QString title, kind, icon; ///< Its name, what it is called as a kind, and the icon of that.
    QString place; ///< "outer › inner"; empty: it is in the flow itself.
    QString reason; ///< What it was found by, where its name does not say it.
    Point at;

    bool isSame(const Finding &other) const { return node == other.node && frame == other.frame; }
};

/// All that was found, and where: asked for each node that is drawn.
struct Findings {
    std::vector<Finding> rows; ///< Graph by graph, from left to right.
    struct Here {
        std::unordered_set<std::uint32_t> nodes, frames;
    };
    std::map<GraphPath, Here> hits;
};

/// Looks at everything; costs what the flow is large.
std::shared_ptr<const Findings> findIn(const Survey &survey, const FindQuery &query);

} // namespace heddle
