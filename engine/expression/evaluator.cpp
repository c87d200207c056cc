// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/expression/evaluator.h"

#include "engine/expression/reducer.h"
#include "engine/expression/suggest.h"

#include <algorithm>

namespace heddle::expression {

static constexpr std::int64_t kBlock = 4'096; // elements; several blocks fit in the nearest caches

/// Runs f; a Failure without a place is given this one.
template <class F> static decltype(auto) at(const Step &step, F f)
{
    try {
        return f();
    } catch (Failure &failure) {
        if (failure.column == 0)
            failure.column = step.column;
        throw;
    }
}

/// Runs f; a Failure such as "needs a number" is told of the function.
template <class F> static decltype(auto) inFunction(const Function &function, F f)
{
    try {
        return f();
    } catch (Failure &failure) {
        if (failure.text.starts_with("needs "))
            failure.text = std::string(function.name) + "() " + failure.text;
        throw;
    }
}

Evaluator::Evaluator(const Steps &steps, const ExpressionScope &scope, const ExpressionHooks &hooks)
    : m_steps(steps)
    , m_scope(scope)
    , m_hooks(hooks)
{
}

Evaluated Evaluator::run()
{
    const int count = int(m_steps.size());
    for (int i = 0; i < count; ++i) // inner reductions stand before outer ones
        if (m_steps[std::size_t(i)].reduction() != Reduction::None)
            fold(i);
    const Range all{0, count};
    Evaluated result = shapeOf(all);
    bool first = true;
    eachBlock(all, result, [&](Block block) {
        if (!std::exchange(first, false))
            return append(result.block, std::move(block));
        result.block = std::move(block);
        reserve(result.block, result.isScalar ? 1 : std::size_t(elementCount(result.shape)));
    });
    m_notes.report(m_hooks.warn);
    return result;
}

void Evaluator::fold(int step)
{
    const Step &call = m_steps[std::size_t(step)];
    const Range argument{call.begin, step};
    auto reducer = makeReducer(call.reduction());
    at(call, [&] {
        const Evaluated shape = shapeOf(argument);
        eachBlock(argument, shape,
            [&](const Block &block) { inFunction(*call.function, [&] { reducer->add(block); }); });
    });
    m_folded.insert_or_assign(call.begin, Folded{step + 1, reducer->finish()});
}

Evaluated Evaluator::shapeOf(Range range)
{
    Evaluated out;
    for (int i = range.begin; i < range.end;) {
        if (const auto folded = m_folded.find(i); folded != m_folded.end()) {
            i = folded->second.end;
            continue;
        }
        const int step = i++;
        if (m_steps[std::size_t(step)].kind != Step::Name)
            continue;
        const Operand &operand = operandOf(step);
        if (operand.isScalar())
            continue;
        out.shape = at(m_steps[std::size_t(step)],
            [&] { return out.isScalar ? operand.shape() : broadcast(out.shape, operand.shape()); });
        out.isScalar = false;
        out.isArray |= operand.isArray();
        if (out.axes.empty() && operand.shape() == out.shape)
            out.axes = operand.axes();
    }
    if (out.axes.size() != out.shape.size())
        out.axes.clear();
    return out;
}

template <class Sink> void Evaluator::eachBlock(Range range, const Evaluated &shape, Sink sink)
{
    const std::int64_t total = shape.isScalar ? 1 : elementCount(shape.shape);
    std::int64_t start = 0;
    do { // once even for no elements: the type of the result comes from there
        checkpoint();
        const std::int64_t count = std::min(kBlock, total - start);
        sink(evaluateBlock(range, start, count, shape.shape));
        start += kBlock;
    } while (start < total);
}

Block Evaluator::evaluateBlock(Range range, std::int64_t start, std::int64_t count, const Shape &shape)
{
    std::vector<Block> stack;
    for (int i = range.begin; i < range.end;) {
        if (const auto folded = m_folded.find(i);
            folded != m_folded.end() && folded->second.end <= range.end) {
            stack.push_back(folded->second.value);
            i = folded->second.end;
        } else {
            perform(i++, stack, start, count, shape);
        }
    }
    return std::move(stack.back());
}

void Evaluator::perform(
    int index, std::vector<Block> &stack, std::int64_t start, std::int64_t count, const Shape &shape)
{
    const Step &step = m_steps[std::size_t(index)];
    if (step.kind == Step::Constant)
        return stack.push_back(step.constant);
    if (step.kind == Step::Name)
        return stack.push_back(operandOf(index).read(start, count, shape));
    checkpoint(); // joining long texts takes its time
    const auto first = stack.end() - step.arguments;
    Block result = at(step, [&] { return apply(step, std::span(first, stack.end())); });
    stack.erase(first, stack.end());
    stack.push_back(std::move(result));
}

void Evaluator::checkpoint() const
{
    if (m_hooks.checkpoint)
        m_hooks.checkpoint();
}

Block Evaluator::apply(const Step &step, std::span<Block> arguments)
{
    switch (step.kind) {
    case Step::Unary:
        return applyUnary(step.op, std::move(arguments[0]));
    case Step::Binary:
        return applyBinary(step.op, std::move(arguments[0]), std::move(arguments[1]));
    default:
        return inFunction(*step.function, [&] { return step.function->call(arguments, m_notes); });
    }
}

const Operand &Evaluator::operandOf(int step)
{
    auto found = m_operands.find(step);
    if (found == m_operands.end()) {
        const Step &name = m_steps[std::size_t(step)];
        found = m_operands.emplace(step, at(name, [&] { return resolve(name); })).first;
    }
    return found->second;
}

const Table *Evaluator::tableOf(const std::string &name) const
{
    for (const auto &[key, value] : m_scope.values)
        if (key == name)
            return value.get<Table>();
    return nullptr;
}

Operand Evaluator::resolve(const Step &step) const
{
    const Table *table = step.owner.empty() ? m_scope.table : tableOf(step.owner);
    if (const Column *column = table ? table->find(step.name) : nullptr)
        return Operand::of(*column);
    if (step.owner.empty())
        for (const auto &[key, value] : m_scope.values)
            if (key == step.name)
                return Operand::of(value);
    refuseName(step);
}

void Evaluator::refuseName(const Step &step) const
{
    const Table *table = step.owner.empty() ? m_scope.table : tableOf(step.owner);
    if (!step.owner.empty() && !table)
        throw Failure{step.owner + " is not a table, so it has no column " + step.name};
    std::vector<std::string_view> names;
    if (table)
        for (const auto &column : table->columns())
            names.push_back(column->name);
    if (step.owner.empty())
        for (const auto &[key, value] : m_scope.values)
            names.push_back(key);
    std::string text = table ? "no column \"" + step.name + "\"" : "no value is called \"" + step.name + "\"";
    if (const std::string_view meant = closest(step.name, names); !meant.empty())
        throw Failure{text + ". Did you mean " + std::string(meant) + "?"};
    text += names.empty() ? std::string(". There is none yet: connect one") : ". There are: ";
    constexpr std::size_t kShown = 30;
    for (std::size_t i = 0; i < std::min(names.size(), kShown); ++i)
        text += (i ? ", " : "") + std::string(names[i]);
    throw Failure{text + (names.size() > kShown ? ", …" : "")};
}

} // namespace heddle::expression
