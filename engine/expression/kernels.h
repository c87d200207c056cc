// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/expression/block.h"

#include <optional>

namespace heddle::expression {

// The loops that all operations share. Elements that are missing are computed on whatever stands in their
// place; the mask decides what is seen.

template <class R, class A, class F> std::vector<R> mapElements(const Block &a, F f)
{
    std::vector<R> out;
    out.reserve(a.size());
    for (const A &x : a.as<A>())
        out.push_back(f(x));
    return out;
}

/// Three loops, so that the compiler can use the wide registers in each.
template <class R, class A, class B, class F> std::vector<R> zipElements(const Block &a, const Block &b, F f)
{
    const A *x = a.as<A>().data();
    const B *y = b.as<B>().data();
    const std::size_t n = a.size() == 1 ? b.size() : a.size();
    std::vector<R> out(n);
    if (a.size() == b.size())
        for (std::size_t i = 0; i < n; ++i)
            out[i] = f(x[i], y[i]);
    else if (b.size() == 1)
        for (std::size_t i = 0; i < n; ++i)
            out[i] = f(x[i], *y);
    else
        for (std::size_t i = 0; i < n; ++i)
            out[i] = f(*x, y[i]);
    return out;
}

/// Whole-number arithmetic: f(x, y, &result) tells of overflow. Nothing if any element overflows.
template <class F> std::optional<std::vector<std::int64_t>> zipChecked(const Block &a, const Block &b, F f)
{
    const View<std::int64_t> x(a), y(b);
    const std::size_t n = a.size() == 1 ? b.size() : a.size();
    std::vector<std::int64_t> out(n);
    bool overflow = false;
    for (std::size_t i = 0; i < n; ++i)
        overflow |= f(x[i], y[i], &out[i]);
    return overflow ? std::nullopt : std::optional(std::move(out));
}

/// A block of the elements, missing where one of the two is.
template <class T> Block blockFrom(std::vector<T> data, const Block &a, const Block &b)
{
    if (a.missing.empty() && b.missing.empty())
        return {.data = std::move(data)};
    Block pair[] = {{.data = std::vector<std::uint8_t>(a.size()), .missing = a.missing},
        {.data = std::vector<std::uint8_t>(b.size()), .missing = b.missing}};
    return {.data = std::move(data), .missing = anyMissing(pair)};
}

} // namespace heddle::expression
