// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/value/value.h"

#include <span>

namespace heddle {

/// What comes into a node by a wire: at which input, and of what type.
struct Arrival {
    int input = -1;
    const Type *type = nullptr;
};

/// The input whose value a bypassed node hands on at an output of the wanted type: the first that fits as it
/// is, else the first that can be converted without loss; -1: nothing that arrives fits. Pure; any thread.
int passedInput(std::span<const Arrival> arrivals, const Type &wanted);

} // namespace heddle
