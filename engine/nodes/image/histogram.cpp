// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/image/histogram.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace heddle::image {

namespace {

constexpr std::int64_t kChunk = 1 << 16; // elements between two looks at Stop
constexpr double kMostLevels = 65536;

/// Calls f with every element that is a number.
template <class F> void eachNumber(Run &run, const Array &array, F f)
{
    visitDType(array.dtype(), [&](auto zero) {
        const auto *in = reinterpret_cast<const decltype(zero) *>(array.data());
        for (std::int64_t from = 0; from < array.size(); from += kChunk) {
            run.checkpoint();
            const std::int64_t end = std::min(array.size(), from + kChunk);
            for (std::int64_t i = from; i < end; ++i)
                if (std::isfinite(double(in[i])))
                    f(double(in[i]));
        }
    });
}

} // namespace

Histogram histogramOf(Run &run, const Array &array)
{
    Histogram h;
    double low = std::numeric_limits<double>::max(), high = std::numeric_limits<double>::lowest();
    eachNumber(run, array, [&](double v) {
        low = std::min(low, v);
        high = std::max(high, v);
    });
    if (low > high)
        throw NodeError("The image has no pixel with a number in it.");
    h.low = low;
    h.exact = array.isInteger() && high - low < kMostLevels;
    const double levels = h.exact ? high - low + 1 : low == high ? 1 : kMostLevels;
    h.step = h.exact || low == high ? 1 : (high - low) / levels;
    h.counts.resize(std::size_t(levels));
    eachNumber(run, array, [&](double v) {
        ++h.counts[std::min(h.counts.size() - 1, std::size_t((v - low) / h.step))];
        ++h.total;
        h.sum += v;
    });
    return h;
}

double otsuLevel(const Histogram &h)
{
    double all = 0;
    for (std::size_t i = 0; i < h.counts.size(); ++i)
        all += double(i) * double(h.counts[i]);
    double below = 0, count = 0, best = -1;
    std::size_t first = 0, last = 0; // equally good levels in a row: the middle of them
    for (std::size_t i = 0; i + 1 < h.counts.size(); ++i) {
        count += double(h.counts[i]);
        below += double(i) * double(h.counts[i]);
        const double rest = double(h.total) - count;
        if (count == 0 || rest == 0)
            continue;
        const double apart = below / count - (all - below) / rest;
        const double between = count * rest * apart * apart;
        if (between > best * (1 + 1e-12)) {
            best = between;
            first = last = i;
        } else if (h.counts[i] == 0 && last + 1 == i) {
            last = i;
        }
    }
    return h.upperEdge((first + last) / 2);
}

double triangleLevel(const Histogram &h)
{
    const auto peak = std::max_element(h.counts.begin(), h.counts.end()) - h.counts.begin();
    const auto last = std::ptrdiff_t(h.counts.size()) - 1;
    const bool up = last - peak >= peak; // the longer tail
    const std::ptrdiff_t end = up ? last : 0;
    const double length = double(std::abs(end - peak)), height = double(h.counts[std::size_t(peak)]);
    double best = 0;
    std::ptrdiff_t level = peak;
    for (std::ptrdiff_t i = peak; i != end; i += up ? 1 : -1) {
        const double below
            = height * (1 - double(std::abs(i - peak)) / length) - double(h.counts[std::size_t(i)]);
        if (below > best) {
            best = below;
            level = i;
        }
    }
    return h.upperEdge(std::size_t(level));
}

} // namespace heddle::image
