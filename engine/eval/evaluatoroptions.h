// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>

namespace heddle {

/// How one document is evaluated.
struct EvaluatorOptions {
    bool livePartials = true; ///< Intermediate results flow on to the nodes below.
    bool everyValue = false; ///< None is passed over because a newer one has come, at no output.
    std::size_t memoBytes = 512u << 20;
    bool inlineCheap = true; ///< Cheap nodes run on the engine thread.
};

} // namespace heddle
