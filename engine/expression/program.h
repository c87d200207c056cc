// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/expression/block.h"
#include "engine/expression/functions.h"
#include "engine/expression/operators.h"

#include <string>
#include <vector>

namespace heddle::expression {

/// One step of a program. Steps stand in the order in which they are done: operands first, then what is
/// done with them. So neither evaluation nor destruction recurses, however long the expression.
struct Step {
    enum Kind { Constant, Name, Unary, Binary, Call };

    Kind kind = Constant;
    int column = 0; ///< From 1, in bytes; for errors.
    int begin = 0; ///< The first step of its operands; its own index if it has none.
    int arguments = 0;
    Operator op = Operator::Add;
    const Function *function = nullptr;
    Block constant = {};
    std::string owner = {}, name = {}; ///< `owner.name`, or a bare name.

    Reduction reduction() const { return kind == Call ? function->reductionOf(arguments) : Reduction::None; }
};

using Steps = std::vector<Step>;

/// Parses an expression into steps. The Error has the column. Pure.
Result<Steps> parseSteps(std::string_view text);

} // namespace heddle::expression
