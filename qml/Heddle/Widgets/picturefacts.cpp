// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; values only.
#include "qml/Heddle/Widgets/picturefacts.h"

#include <limits>
#include <span>
#include <vector>

namespace heddle::ui {
namespace {

constexpr std::size_t kSample = 65536;
constexpr double kCutShare = 0.002;

template <class T> Window rangeOf(std::span<const T> values)
{
    if constexpr (std::is_integral_v<T>) {
        T low = std::numeric_limits<T>::max(), high = std::numeric_limits<T>::min();
        for (T value : values) {
            low = std::min(low, value);
            high = std::max(high, value);
        }
        return {double(low), double(high)};
    } else {
        T low = INFINITY, high = -INFINITY;
        for (T value : values) {
            if (std::isfinite(value)) {
                low = std::min(low, value);
                high = std::max(high, value);
            }
        }
        return low <= high ? Window{low, high} : Window{0, 1};
    }
}

// Finite values from all over the page.
template <class T> std::vector<double> sampleOf(std::span<const T> values)
{
    std::vector<double> sample;
    std::size_t step = std::max<std::size_t>(1, values.size() / kSample);
    step += step > 1 && step % 2 == 0; // so that it does not fall into the rows' own step
    sample.reserve(values.size() / step + 1);
    for (std::size_t i = 0; i < values.size(); i += step)
        if (std::isfinite(double(values[i])))
            sample.push_back(double(values[i]));
    return sample;
}

Window percentileOf(std::vector<double> sample)
{
    if (sample.empty())
        return {0, 1};
    const auto cut = std::ptrdiff_t(double(sample.size() - 1) * kCutShare);
    const auto low = sample.begin() + cut, high = sample.end() - 1 - cut;
    std::nth_element(sample.begin(), low, sample.end());
    const double least = *low;
    std::nth_element(low, high, sample.end());
    return {least, *high};
}

void fillHistogram(PictureFacts &facts, const std::vector<double> &sample)
{
    const double width = facts.bounds.high - facts.bounds.low;
    if (!(width > 0) || !std::isfinite(width))
        return;
    for (double value : sample) {
        const double at = (value - facts.bounds.low) / width * double(PictureFacts::kBins);
        facts.histogram[std::size_t(std::clamp(at, 0.0, double(PictureFacts::kBins - 1)))] += 1;
    }
    const double most = *std::max_element(facts.histogram.begin(), facts.histogram.end());
    for (double &bin : facts.histogram)
        bin = most > 0 ? bin / most : 0;
}

} // namespace

Window PictureFacts::automatic(const Raster &raster, bool cut) const
{
    if (raster.pixels.dtype() == DType::UInt8 && !cut)
        return {0, 255};
    if (raster.pixels.dtype() == DType::Bool)
        return {0, 1};
    const Window found = cut ? percentile : range;
    const bool unit = !raster.pixels.isInteger() && raster.depth >= 3 && range.low >= 0 && range.high <= 1;
    return unit ? Window{0, 1} : found;
}

PictureFacts factsOf(const Raster &raster, std::int64_t page, bool detailed)
{
    PictureFacts facts;
    const bool plain = raster.pixels.dtype() == DType::UInt8 || raster.pixels.dtype() == DType::Bool;
    facts.range = facts.bounds = raster.pixels.dtype() == DType::Bool ? Window{0, 1} : Window{0, 255};
    facts.detailed = detailed;
    visitDType(raster.pixels.dtype(), [&](auto zero) {
        using T = decltype(zero);
        const std::span<const T> values(raster.page<T>(page), std::size_t(raster.pageSize()));
        if (!plain)
            facts.range = facts.bounds = rangeOf(values);
        if (!detailed)
            return;
        const std::vector<double> sample = sampleOf(values);
        facts.percentile = percentileOf(sample);
        fillHistogram(facts, sample);
    });
    return facts;
}

} // namespace heddle::ui
