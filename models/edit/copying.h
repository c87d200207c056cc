// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread; pure functions.
#pragma once

#include "engine/message/edit.h"

#include <QtCore/QPointF>

#include <string>
#include <vector>

namespace heddle {

class Scene;

/// Copies of nodes that keep the wires that come from elsewhere. Those between them can be made only when the
/// copies are there and have their ids.
struct Copies {
    struct Wire {
        std::size_t from, to; ///< Which of the copies.
        std::string output, input, extra;
    };
    std::vector<Edit> nodes;
    std::vector<Wire> inside;
};
Copies copiesOf(const Scene &scene, const std::vector<NodeId> &ids, QPointF offset);
std::vector<Edit> wiresAmong(const std::vector<Copies::Wire> &wires, const std::vector<NodeId> &copies);

} // namespace heddle
