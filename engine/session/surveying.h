// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/message/survey.h"

#include <memory>

namespace heddle {

class Evaluator;
class Flow;

/// The flow as it is now. Costs a pointer for 64 nodes, and a look at every node where statuses are wanted.
/// Engine thread; the result is for any.
std::shared_ptr<const Survey> surveyOf(Flow &flow, const Evaluator &evaluator, bool statuses);

} // namespace heddle
