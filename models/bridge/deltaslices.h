// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#pragma once

#include "engine/message/delta.h"

#include <cstddef>

namespace heddle {

/// A large delta, handed on in parts that together say the same: opening a hundred thousand nodes must not
/// hold up the window. What is removed comes first, replies come last. GUI thread; owned by the bridge.
class DeltaSlices {
public:
    /// Must be empty.
    void put(GraphDelta delta);
    bool empty() const { return m_done; }
    /// The next part: at most `most` nodes and as many states, and far fewer values, which faces follow.
    GraphDelta next(std::size_t most);

private:
    GraphDelta m_delta;
    std::size_t m_added = 0, m_changed = 0, m_statuses = 0, m_outputs = 0; ///< Handed on so far.
    bool m_begun = false, m_done = true;
};

} // namespace heddle
