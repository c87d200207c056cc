// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/expression/functions.h"
#include "engine/expression/kernels.h"

#include <cmath>

namespace heddle::expression {

namespace {

template <double (*f)(double)> Block ofNumber(std::span<Block> arguments, Notes &)
{
    Block a = std::move(arguments[0]);
    makeNumber(a);
    for (double &x : a.as<double>())
        x = f(x);
    return a;
}

/// As above, for functions that leave whole numbers as they are.
template <double (*f)(double)> Block rounding(std::span<Block> arguments, Notes &notes)
{
    if (!arguments[0].untyped && arguments[0].type() <= ColumnType::Int)
        return std::move(arguments[0]);
    return ofNumber<f>(arguments, notes);
}

double sine(double x)
{
    return std::sin(x);
}
double cosine(double x)
{
    return std::cos(x);
}
double tangent(double x)
{
    return std::tan(x);
}
double arcSine(double x)
{
    return std::asin(x);
}
double arcCosine(double x)
{
    return std::acos(x);
}
double arcTangent(double x)
{
    return std::atan(x);
}
double root(double x)
{
    return std::sqrt(x);
}
double exponential(double x)
{
    return std::exp(x);
}
double logarithm(double x)
{
    return std::log(x);
}
double logarithm10(double x)
{
    return std::log10(x);
}
double down(double x)
{
    return std::floor(x);
}
double up(double x)
{
    return std::ceil(x);
}
double toEven(double x)
{
    return std::nearbyint(x);
} // halves to even, as numpy does

Block absolute(std::span<Block> arguments, Notes &)
{
    Block a = std::move(arguments[0]);
    const auto isSmallest = [](std::int64_t x) { return x == std::numeric_limits<std::int64_t>::min(); };
    if (!a.untyped && a.type() <= ColumnType::Int) {
        makeInt(a);
        auto &whole = a.as<std::int64_t>();
        if (std::none_of(whole.begin(), whole.end(), isSmallest)) {
            for (std::int64_t &x : whole)
                x = x < 0 ? -x : x;
            return a;
        }
    }
    makeNumber(a);
    for (double &x : a.as<double>())
        x = std::abs(x);
    return a;
}

Block round(std::span<Block> arguments, Notes &notes)
{
    if (arguments.size() == 1)
        return rounding<toEven>(arguments, notes);
    makeNumber(arguments[0]);
    makeInt(arguments[1]);
    const auto at = [](double x, std::int64_t digits) {
        const double scale = std::pow(10.0, double(digits));
        const double rounded = std::nearbyint(x * scale) / scale;
        return std::isfinite(rounded) ? rounded : x;
    };
    return blockFrom(zipElements<double, double, std::int64_t>(arguments[0], arguments[1], at), arguments[0],
        arguments[1]);
}

Block arcTangent2(std::span<Block> arguments, Notes &)
{
    makeNumber(arguments[0]);
    makeNumber(arguments[1]);
    const auto f = [](double y, double x) { return std::atan2(y, x); };
    return blockFrom(
        zipElements<double, double, double>(arguments[0], arguments[1], f), arguments[0], arguments[1]);
}

Block isNan(std::span<Block> arguments, Notes &)
{
    Block a = std::move(arguments[0]);
    makeNumber(a);
    a.data = mapElements<std::uint8_t, double>(a, [](double x) { return std::isnan(x); });
    return a;
}

} // namespace

std::span<const Function> mathFunctions()
{
    static const Function all[] = {
        {"abs", 1, 1, absolute},
        {"sqrt", 1, 1, ofNumber<root>},
        {"exp", 1, 1, ofNumber<exponential>},
        {"log", 1, 1, ofNumber<logarithm>},
        {"log10", 1, 1, ofNumber<logarithm10>},
        {"sin", 1, 1, ofNumber<sine>},
        {"cos", 1, 1, ofNumber<cosine>},
        {"tan", 1, 1, ofNumber<tangent>},
        {"asin", 1, 1, ofNumber<arcSine>},
        {"acos", 1, 1, ofNumber<arcCosine>},
        {"atan", 1, 1, ofNumber<arcTangent>},
        {"atan2", 2, 2, arcTangent2},
        {"floor", 1, 1, rounding<down>},
        {"ceil", 1, 1, rounding<up>},
        {"round", 1, 2, round},
        {"is_nan", 1, 1, isNan},
    };
    return all;
}

} // namespace heddle::expression
