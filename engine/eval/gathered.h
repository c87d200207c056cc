// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/eval/evaluator.h"

namespace heddle {

/// The inputs of one run, and the key that they make. Internal to eval/; lives while one node is looked at.
struct Evaluator::Gathered {
    std::vector<Value> inputs;
    ContentKey key;
    KeyHasher hasher;
    bool partial = false; ///< Some input is an intermediate value.
    int trigger = -1; ///< The event input that asks for the run.
};

} // namespace heddle
