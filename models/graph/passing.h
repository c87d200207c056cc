// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread; pure functions.
#pragma once

#include "models/graph/scenenode.h"

#include <vector>

namespace heddle {

class Scene;

/// A wire that goes through a bypassed node.
struct Passage {
    int input = -1, output = -1; ///< By index in the node's type.
    const Type *type = nullptr; ///< Of what goes through.
};

/// What goes through the node; nothing does where it is not bypassed. Of a group it cannot be told from
/// outside.
std::vector<Passage> passagesOf(const Scene &scene, const SceneNode &node);
/// What its node's mode makes of a port, as a sentence; empty: nothing.
QString passingText(const Scene &scene, const ScenePort &port);

} // namespace heddle
