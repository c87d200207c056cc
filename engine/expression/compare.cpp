// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/expression/kernels.h"
#include "engine/expression/operators.h"

namespace heddle::expression {

namespace {

template <class T> Block compareAs(Operator op, const Block &a, const Block &b)
{
    const auto with = [&](auto test) { return blockFrom(zipElements<std::uint8_t, T, T>(a, b, test), a, b); };
    switch (op) {
    case Operator::Equal:
        return with([](const T &x, const T &y) { return x == y; });
    case Operator::NotEqual:
        return with([](const T &x, const T &y) { return x != y; });
    case Operator::Less:
        return with([](const T &x, const T &y) { return x < y; });
    case Operator::LessEqual:
        return with([](const T &x, const T &y) { return x <= y; });
    case Operator::Greater:
        return with([](const T &x, const T &y) { return x > y; });
    default:
        return with([](const T &x, const T &y) { return x >= y; });
    }
}

/// A text beside times is read as a time, so that date > "2012-06-01" works.
void readAsTime(Block &text)
{
    if (text.size() != 1 || !text.missing.empty())
        throw Failure{"cannot compare time and text. Write date(x) for the text"};
    const auto time = parseTime(text.as<std::string>().front());
    if (!time)
        throw Failure{
            "\"" + text.as<std::string>().front() + "\" is not a time. Write it as in \"2012-01-31\""};
    text = scalar(*time);
}

bool isType(const Block &block, ColumnType type)
{
    return !block.untyped && block.type() == type;
}

} // namespace

Block compare(Operator op, Block a, Block b)
{
    if (isType(a, ColumnType::Time) && isType(b, ColumnType::Text))
        readAsTime(b);
    else if (isType(a, ColumnType::Text) && isType(b, ColumnType::Time))
        readAsTime(a);
    if (!a.untyped && !b.untyped && a.type() != b.type() && !(a.isNumeric() && b.isNumeric()))
        refuse(op, a, b);
    Block pair[] = {std::move(a), std::move(b)};
    switch (unify(pair, "a comparison")) {
    case ColumnType::Bool:
        return compareAs<std::uint8_t>(op, pair[0], pair[1]);
    case ColumnType::Int:
        return compareAs<std::int64_t>(op, pair[0], pair[1]);
    case ColumnType::Number:
        return compareAs<double>(op, pair[0], pair[1]);
    case ColumnType::Text:
        return compareAs<std::string>(op, pair[0], pair[1]);
    case ColumnType::Time:
        return compareAs<Time>(op, pair[0], pair[1]);
    case ColumnType::Duration:
        break;
    }
    return compareAs<Duration>(op, pair[0], pair[1]);
}

} // namespace heddle::expression
