// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/nodes/stack/axisview.h"
#include "engine/sdk/run.h"

#include <algorithm>
#include <type_traits>

namespace heddle::stack {

/// The inner loops of a projection: each folds `n` neighbours into as many accumulators. Not-a-number
/// wins, as in numpy. `k` counts the elements folded before.
template <class T> void foldMax(const T *in, T *acc, std::int64_t n, std::int64_t k)
{
    if (k == 0) {
        std::copy_n(in, n, acc);
        return;
    }
    for (std::int64_t i = 0; i < n; ++i) {
        if constexpr (std::is_floating_point_v<T>)
            acc[i] = in[i] > acc[i] || in[i] != in[i] ? in[i] : acc[i];
        else
            acc[i] = in[i] > acc[i] ? in[i] : acc[i];
    }
}

template <class T> void foldMin(const T *in, T *acc, std::int64_t n, std::int64_t k)
{
    if (k == 0) {
        std::copy_n(in, n, acc);
        return;
    }
    for (std::int64_t i = 0; i < n; ++i) {
        if constexpr (std::is_floating_point_v<T>)
            acc[i] = in[i] < acc[i] || in[i] != in[i] ? in[i] : acc[i];
        else
            acc[i] = in[i] < acc[i] ? in[i] : acc[i];
    }
}

template <class T> void foldSum(const T *in, double *sum, std::int64_t n, std::int64_t k)
{
    for (std::int64_t i = 0; i < n; ++i)
        sum[i] = (k == 0 ? 0.0 : sum[i]) + double(in[i]);
}

/// Welford's running mean and sum of squares, which stays exact where the mean is far from zero.
template <class T> void foldSpread(const T *in, double *mean, double *squares, std::int64_t n, std::int64_t k)
{
    const double weight = 1.0 / double(k + 1);
    for (std::int64_t i = 0; i < n; ++i) {
        const double before = k == 0 ? 0.0 : mean[i];
        const double step = double(in[i]) - before;
        mean[i] = before + step * weight;
        squares[i] = (k == 0 ? 0.0 : squares[i]) + step * (double(in[i]) - mean[i]);
    }
}

/// Calls fold(first element, first accumulator, n, k) for the whole array, in the order of memory, and
/// plane(k) after each plane of the first axis.
template <class Fold, class Plane> void foldAlong(Run &run, const AxisView &view, Fold fold, Plane plane)
{
    constexpr std::int64_t kChunk = 1 << 16; // about 50 us of work between two looks at Stop
    std::int64_t work = 0;
    for (std::int64_t o = 0; o < view.outer; ++o) {
        for (std::int64_t k = 0; k < view.count; ++k) {
            for (std::int64_t i = 0; i < view.inner; i += kChunk) {
                const std::int64_t n = std::min(kChunk, view.inner - i);
                fold((o * view.count + k) * view.inner + i, o * view.inner + i, n, k);
                if ((work += n) >= kChunk) {
                    work = 0;
                    run.checkpoint();
                }
            }
            if (view.outer == 1)
                plane(k + 1);
        }
    }
}

} // namespace heddle::stack
