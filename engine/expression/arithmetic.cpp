// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/expression/kernels.h"
#include "engine/expression/operators.h"

#include <cmath>
#include <limits>

namespace heddle::expression {

namespace {

constexpr std::int64_t kSmallest = std::numeric_limits<std::int64_t>::min();

constexpr std::int64_t kFirstTime = -62'135'596'800'000'000, kLastTime = 253'402'300'799'999'999;

double floorModulo(double x, double y)
{
    const double r = std::fmod(x, y);
    return r != 0 && (r < 0) != (y < 0) ? r + y : r;
}

Block onNumbers(Operator op, Block a, Block b)
{
    makeNumber(a);
    makeNumber(b);
    const auto with = [&](auto f) { return blockFrom(zipElements<double, double, double>(a, b, f), a, b); };
    switch (op) {
    case Operator::Add:
        return with([](double x, double y) { return x + y; });
    case Operator::Subtract:
        return with([](double x, double y) { return x - y; });
    case Operator::Multiply:
        return with([](double x, double y) { return x * y; });
    case Operator::Divide:
        return with([](double x, double y) { return x / y; });
    case Operator::FloorDivide:
        return with([](double x, double y) { return std::floor(x / y); });
    case Operator::Modulo:
        return with(floorModulo);
    default:
        break;
    }
    if (b.size() == 1 && b.as<double>().front() == 2) // by far the most frequent power, and the same number
        return with([](double x, double) { return x * x; });
    return with([](double x, double y) { return std::pow(x, y); });
}

bool checkedPower(std::int64_t base, std::int64_t exponent, std::int64_t *out)
{
    std::int64_t result = 1;
    bool overflow = exponent < 0; // a fraction: let numbers do it
    for (bool tooBig = false; exponent > 0 && !overflow; exponent >>= 1) {
        if (exponent & 1)
            overflow = tooBig || __builtin_mul_overflow(result, base, &result);
        tooBig = tooBig || __builtin_mul_overflow(base, base, &base);
    }
    *out = result;
    return overflow;
}

std::int64_t floorDivide(std::int64_t x, std::int64_t y)
{
    const std::int64_t q = x / y;
    return q - ((x % y != 0) && ((x < 0) != (y < 0)));
}

/// // and % of whole numbers: by 0 there is no result.
Block dividingWhole(Operator op, const Block &a, const Block &b)
{
    const bool modulo = op == Operator::Modulo;
    const auto divide = [modulo](std::int64_t x, std::int64_t y, std::int64_t *out) {
        *out = 0;
        if (y == 0 || (y == -1 && modulo))
            return false;
        if (y == -1)
            return __builtin_sub_overflow(std::int64_t(0), x, out);
        const std::int64_t q = floorDivide(x, y);
        *out = modulo ? x - q * y : q;
        return false;
    };
    auto whole = zipChecked(a, b, divide);
    if (!whole)
        return onNumbers(op, a, b);
    Block out = blockFrom(*std::move(whole), a, b);
    const View<std::int64_t> y(b);
    for (std::size_t i = 0; i < out.size(); ++i) {
        if (y[i] != 0)
            continue;
        out.missing.resize(out.size());
        out.missing[i] = 1;
    }
    return out;
}

Block onWhole(Operator op, Block a, Block b)
{
    makeInt(a);
    makeInt(b);
    using I = std::int64_t;
    const auto with = [&](auto f) {
        auto whole = zipChecked(a, b, f);
        return whole ? blockFrom(*std::move(whole), a, b) : onNumbers(op, a, b);
    };
    switch (op) {
    case Operator::Add:
        return with([](I x, I y, I *out) { return __builtin_add_overflow(x, y, out); });
    case Operator::Subtract:
        return with([](I x, I y, I *out) { return __builtin_sub_overflow(x, y, out); });
    case Operator::Multiply:
        return with([](I x, I y, I *out) { return __builtin_mul_overflow(x, y, out); });
    case Operator::Power:
        return with(checkedPower);
    case Operator::FloorDivide:
    case Operator::Modulo:
        return dividingWhole(op, a, b);
    default:
        return onNumbers(op, std::move(a), std::move(b));
    }
}

/// Times and durations are counts of microseconds; this calculates with those.
template <class R, class A, class B> Block onMicros(Operator op, const Block &a, const Block &b)
{
    const auto f = [op](A x, B y) {
        std::int64_t out = 0;
        const bool overflow = op == Operator::Add ? __builtin_add_overflow(x.micros, y.micros, &out)
                                                  : __builtin_sub_overflow(x.micros, y.micros, &out);
        if (overflow || (std::is_same_v<R, Time> && (out < kFirstTime || out > kLastTime)))
            throw Failure{"the time is beyond the years 0001 to 9999"};
        return R{out};
    };
    return blockFrom(zipElements<R, A, B>(a, b, f), a, b);
}

Block scaled(Operator op, const Block &duration, Block factor)
{
    makeNumber(factor);
    const auto f = [op](Duration d, double k) {
        const double micros = op == Operator::Multiply ? double(d.micros) * k : double(d.micros) / k;
        if (!(std::abs(micros) < 9.2e18))
            throw Failure{"the duration is too long to be held"};
        return Duration{std::llround(micros)};
    };
    return blockFrom(zipElements<Duration, Duration, double>(duration, factor, f), duration, factor);
}

Block onTimes(Operator op, const Block &a, const Block &b)
{
    const bool add = op == Operator::Add, subtract = op == Operator::Subtract;
    const auto is
        = [](const Block &block, ColumnType type) { return !block.untyped && block.type() == type; };
    constexpr auto kTime = ColumnType::Time, kSpan = ColumnType::Duration;
    if (is(a, kTime) && is(b, kSpan) && (add || subtract))
        return onMicros<Time, Time, Duration>(op, a, b);
    if (is(a, kSpan) && is(b, kTime) && add)
        return onMicros<Time, Duration, Time>(op, a, b);
    if (is(a, kTime) && is(b, kTime) && subtract)
        return onMicros<Duration, Time, Time>(op, a, b);
    if (is(a, kSpan) && is(b, kSpan) && (add || subtract))
        return onMicros<Duration, Duration, Duration>(op, a, b);
    if (is(a, kSpan) && b.isNumeric() && (op == Operator::Multiply || op == Operator::Divide))
        return scaled(op, a, b);
    if (a.isNumeric() && is(b, kSpan) && op == Operator::Multiply)
        return scaled(op, b, a);
    if (is(a, kSpan) && is(b, kSpan) && op == Operator::Divide) {
        const auto ratio = [](Duration x, Duration y) { return double(x.micros) / double(y.micros); };
        return blockFrom(zipElements<double, Duration, Duration>(a, b, ratio), a, b);
    }
    refuse(op, a, b);
}

/// The type a missing operand takes beside its partner.
ColumnType partnerType(Operator op, const Block &other)
{
    if (other.untyped || other.isNumeric())
        return ColumnType::Number;
    return other.type() == ColumnType::Time && op == Operator::Add ? ColumnType::Duration : other.type();
}

} // namespace

Block arithmetic(Operator op, Block a, Block b)
{
    if (a.untyped)
        a = allMissing(partnerType(op, b), a.size());
    if (b.untyped)
        b = allMissing(partnerType(op, a), b.size());
    if (a.isNumeric() && b.isNumeric()) {
        const bool whole = a.type() != ColumnType::Number && b.type() != ColumnType::Number;
        return whole ? onWhole(op, std::move(a), std::move(b)) : onNumbers(op, std::move(a), std::move(b));
    }
    if (op == Operator::Add && a.type() == ColumnType::Text && b.type() == ColumnType::Text)
        return blockFrom(zipElements<std::string, std::string, std::string>(a, b, std::plus<>()), a, b);
    return onTimes(op, a, b);
}

Block negate(Block a)
{
    if (a.untyped)
        return allMissing(ColumnType::Number, a.size());
    if (a.type() == ColumnType::Duration) {
        a.data = mapElements<Duration, Duration>(
            a, [](Duration d) { return Duration{d.micros == kSmallest ? d.micros : -d.micros}; });
        return a;
    }
    if (!a.isNumeric())
        throw Failure{"- does not take " + std::string(typeName(a))};
    if (a.type() == ColumnType::Number) {
        for (double &x : a.as<double>())
            x = -x; // not 0 - x: the sign of 0 counts
        return a;
    }
    return onWhole(Operator::Subtract, scalar(std::int64_t(0)), std::move(a));
}

} // namespace heddle::expression
