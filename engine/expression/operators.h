// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/expression/block.h"

#include <string_view>

namespace heddle::expression {

enum class Operator : std::uint8_t {
    Add,
    Subtract,
    Multiply,
    Divide,
    FloorDivide,
    Modulo,
    Power,
    Negate,
    Equal,
    NotEqual,
    Less,
    LessEqual,
    Greater,
    GreaterEqual,
    And,
    Or,
    Not,
};

std::string_view symbolOf(Operator op);

/// The operations on whole blocks. Missing operands give missing results. Whole numbers stay whole until
/// they overflow, then they become numbers. A Failure where the types do not fit.
Block applyUnary(Operator op, Block a);
Block applyBinary(Operator op, Block a, Block b);

// The families behind applyBinary, one file each.
Block arithmetic(Operator op, Block a, Block b);
Block compare(Operator op, Block a, Block b);
Block logic(Operator op, Block a, Block b); ///< Three-valued: false and missing is false.
Block negate(Block a);
Block invert(Block a);

[[noreturn]] void refuse(Operator op, const Block &a, const Block &b);

} // namespace heddle::expression
