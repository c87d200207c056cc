// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread; pure functions.
#pragma once

#include "engine/message/edit.h"

#include <QtCore/QRectF>

#include <vector>

namespace heddle {

class Scene;

/// Moves aside what stands in the way of a node with that rectangle: to the right what lies in its right
/// half, else to the left, as little as needed, on the grid; and what those would lie on, further that way.
/// `itself`, which may be there already, stays.
std::vector<Edit> roomEdits(const Scene &scene, const QRectF &taken, NodeId itself);

} // namespace heddle
