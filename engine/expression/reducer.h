// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/expression/block.h"
#include "engine/expression/functions.h"

#include <memory>

namespace heddle::expression {

/// Gathers many elements into one, block by block; missing ones are left out. An empty sum is 0, an empty
/// count 0, anything else of nothing is missing. std is that of numpy (divided by n). Used from one thread.
class Reducer {
public:
    virtual ~Reducer() = default;

    /// A Failure where the type does not fit.
    virtual void add(const Block &block) = 0;
    virtual Block finish() = 0; ///< One element. Call once.
};

std::unique_ptr<Reducer> makeReducer(Reduction reduction);

} // namespace heddle::expression
