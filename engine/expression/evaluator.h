// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/expression/expression.h"
#include "engine/expression/operand.h"
#include "engine/expression/program.h"

#include <map>
#include <optional>

namespace heddle::expression {

/// All elements of a result.
struct Evaluated {
    Block block;
    Shape shape = {}; ///< Of one axis for columns and lists; empty for a scalar.
    std::vector<Axis> axes = {};
    bool isScalar = true;
    bool isArray = false; ///< An array took part.
};

/// Runs a program once. It goes through the elements in blocks, so that the intermediate results of a
/// large array stay small; a reduction such as mean(a) is a run of its own, done first, and then a scalar.
/// One thread; borrows everything.
class Evaluator {
public:
    Evaluator(const Steps &steps, const ExpressionScope &scope, const ExpressionHooks &hooks);

    /// Throws Failure; lets through what the checkpoint throws.
    Evaluated run();

private:
    struct Range {
        int begin, end;
    };
    /// A reduction that is done: the steps from its begin to its end have this value.
    struct Folded {
        int end;
        Block value;
    };

    const Operand &operandOf(int step);
    Operand resolve(const Step &step) const;
    const Table *tableOf(const std::string &name) const;
    [[noreturn]] void refuseName(const Step &step) const;
    void fold(int step);
    Evaluated shapeOf(Range range);
    template <class Sink> void eachBlock(Range range, const Evaluated &shape, Sink sink);
    Block evaluateBlock(Range range, std::int64_t start, std::int64_t count, const Shape &shape);
    void perform(
        int step, std::vector<Block> &stack, std::int64_t start, std::int64_t count, const Shape &shape);
    void checkpoint() const;
    Block apply(const Step &step, std::span<Block> arguments);

    const Steps &m_steps;
    const ExpressionScope &m_scope;
    const ExpressionHooks &m_hooks;
    std::map<int, Operand> m_operands; ///< By step.
    std::map<int, Folded> m_folded; ///< By first step.
    Notes m_notes;
};

} // namespace heddle::expression
