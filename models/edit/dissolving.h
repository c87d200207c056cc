// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread; pure functions.
#pragma once

#include "engine/message/edit.h"

#include <vector>

namespace heddle {

class Scene;

/// Removes the nodes and joins what fed them to what they fed, where the types fit: each wire that left them
/// comes from the first input that has what it wants, without a conversion if there is one.
std::vector<Edit> dissolveEdits(const Scene &scene, const std::vector<NodeId> &ids);
/// Takes them out of the chain, which is joined likewise; the wires between them stay.
std::vector<Edit> detachEdits(const Scene &scene, const std::vector<NodeId> &ids);

/// Removes the nodes; wires on which dots among them lay are joined.
std::vector<Edit> removeJoined(const Scene &scene, std::vector<NodeId> ids);

} // namespace heddle
