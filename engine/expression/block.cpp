// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/expression/block.h"

#include <algorithm>

namespace heddle::expression {

std::size_t Block::size() const
{
    return std::visit([](const auto &v) { return v.size(); }, data);
}

Block missingScalar()
{
    return {.data = std::vector<std::uint8_t>(1), .missing = {1}, .untyped = true};
}

Block blockOf(const Value &value)
{
    switch (value.kind()) {
    case Kind::Null:
        return missingScalar();
    case Kind::Bool:
        return scalar(std::uint8_t(value.toBool()));
    case Kind::Int:
        return scalar(value.toInt());
    case Kind::Number:
        return scalar(value.toNumber());
    case Kind::Text:
        return scalar(value.as<std::string>());
    case Kind::Time:
        return scalar(value.toTime());
    case Kind::Duration:
        return scalar(value.toDuration());
    default:
        throw Failure{"a value of type " + value.type().name + " cannot be used in an expression"};
    }
}

Block blockOf(Column column)
{
    return {.data = std::move(column.data), .missing = std::move(column.missing)};
}

Value valueAt(const Block &block, std::size_t index)
{
    if (block.untyped || (!block.missing.empty() && block.missing[index]))
        return {};
    if (block.type() == ColumnType::Bool)
        return block.as<std::uint8_t>()[index] != 0;
    return std::visit([&](const auto &v) { return Value(v[index]); }, block.data);
}

static Column::Data emptyData(ColumnType type, std::size_t count)
{
    switch (type) {
    case ColumnType::Bool:
        return std::vector<std::uint8_t>(count);
    case ColumnType::Int:
        return std::vector<std::int64_t>(count);
    case ColumnType::Number:
        return std::vector<double>(count);
    case ColumnType::Text:
        return std::vector<std::string>(count);
    case ColumnType::Time:
        return std::vector<Time>(count);
    case ColumnType::Duration:
        break;
    }
    return std::vector<Duration>(count);
}

Block allMissing(ColumnType type, std::size_t count)
{
    return {.data = emptyData(type, count), .missing = Mask(count, 1)};
}

std::string_view typeName(const Block &block)
{
    return block.untyped ? "missing" : nameOf(block.type());
}

std::size_t lengthOf(std::span<const Block> blocks)
{
    for (const Block &block : blocks)
        if (block.size() != 1)
            return block.size();
    return 1;
}

Mask anyMissing(std::span<const Block> blocks)
{
    if (std::all_of(blocks.begin(), blocks.end(), [](const Block &b) { return b.missing.empty(); }))
        return {};
    Mask mask(lengthOf(blocks));
    for (const Block &block : blocks) {
        const MissingView missing(block);
        for (std::size_t i = 0; i < mask.size(); ++i)
            mask[i] |= std::uint8_t(missing[i]);
    }
    return mask;
}

void makeNumber(Block &block)
{
    if (block.untyped)
        block = allMissing(ColumnType::Number, block.size());
    else if (block.type() == ColumnType::Bool)
        block.data = std::vector<double>(block.as<std::uint8_t>().begin(), block.as<std::uint8_t>().end());
    else if (block.type() == ColumnType::Int)
        block.data = std::vector<double>(block.as<std::int64_t>().begin(), block.as<std::int64_t>().end());
    else if (block.type() != ColumnType::Number)
        throw Failure{"needs a number, not " + std::string(typeName(block))};
}

void makeInt(Block &block)
{
    if (block.untyped)
        block = allMissing(ColumnType::Int, block.size());
    else if (block.type() == ColumnType::Bool)
        block.data
            = std::vector<std::int64_t>(block.as<std::uint8_t>().begin(), block.as<std::uint8_t>().end());
    else if (block.type() != ColumnType::Int)
        throw Failure{"needs a whole number, not " + std::string(typeName(block))};
}

void makeType(Block &block, ColumnType type)
{
    if (block.untyped)
        block = allMissing(type, block.size());
    else if (block.type() == type)
        return;
    else if (type == ColumnType::Number)
        makeNumber(block);
    else if (type == ColumnType::Int)
        makeInt(block);
    else
        throw Failure{"needs " + std::string(nameOf(type)) + ", not " + std::string(typeName(block))};
}

ColumnType unify(std::span<Block> blocks, std::string_view what)
{
    const Block *widest = nullptr;
    for (const Block &block : blocks) {
        if (block.untyped)
            continue;
        if (widest && !(block.isNumeric() && widest->isNumeric()) && block.type() != widest->type())
            throw Failure{std::string(what) + " cannot mix " + std::string(typeName(*widest)) + " and "
                + std::string(typeName(block))};
        if (!widest || block.type() > widest->type())
            widest = &block;
    }
    if (!widest)
        return ColumnType::Bool;
    const ColumnType type = widest->type();
    for (Block &block : blocks)
        makeType(block, type);
    return type;
}

void spread(Block &block, std::size_t count)
{
    if (block.size() != 1 || count == 1)
        return;
    std::visit(
        [&](auto &v) {
            const auto first = v.front();
            v.assign(count, first);
        },
        block.data);
    if (!block.missing.empty())
        block.missing.assign(count, block.missing.front());
}

void reserve(Block &block, std::size_t count)
{
    std::visit([&](auto &v) { v.reserve(count); }, block.data);
}

static void appendMissing(Block &to, const Block &more, std::size_t before)
{
    if (to.missing.empty() && more.missing.empty())
        return;
    to.missing.resize(before); // none so far, if it was empty
    if (more.missing.empty())
        to.missing.resize(before + more.size());
    else
        to.missing.insert(to.missing.end(), more.missing.begin(), more.missing.end());
}

void append(Block &to, Block &&more)
{
    const bool untyped = to.untyped && more.untyped;
    Block pair[] = {std::move(to), std::move(more)};
    unify(pair, "the result");
    to = std::move(pair[0]);
    to.untyped = untyped;
    const std::size_t before = to.size();
    appendMissing(to, pair[1], before);
    std::visit(
        [&](auto &all) {
            auto &last = std::get<std::decay_t<decltype(all)>>(pair[1].data);
            all.insert(all.end(), std::make_move_iterator(last.begin()), std::make_move_iterator(last.end()));
        },
        to.data);
}

} // namespace heddle::expression
