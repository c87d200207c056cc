// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; values only.
#include "qml/Heddle/Widgets/plothistogram.h"

#include <QtCore/QCoreApplication>

namespace heddle::ui {
namespace {

constexpr std::size_t kPicked = 10'000;
constexpr int kMostBins = 512, kMostAsked = 4096;

// Finite numbers of all lines, at most about kPicked, evenly spread.
std::vector<double> picked(const std::vector<PlotLine> &lines)
{
    std::size_t all = 0;
    for (const PlotLine &line : lines)
        all += line.size();
    const std::size_t every = std::max<std::size_t>(1, all / kPicked);
    std::vector<double> some;
    for (const PlotLine &line : lines)
        for (std::size_t i = 0; i < line.size(); i += every)
            if (const double number = line.y.at(i); std::isfinite(number))
                some.push_back(number);
    return some;
}

double quantile(std::vector<double> &numbers, double share)
{
    const auto at = numbers.begin() + std::ptrdiff_t(share * double(numbers.size() - 1));
    std::nth_element(numbers.begin(), at, numbers.end());
    return *at;
}

double ruledWidth(std::vector<double> &some, std::size_t count, double range)
{
    const double quartiles = quantile(some, 0.75) - quantile(some, 0.25);
    const double freedman = 2 * quartiles / std::cbrt(double(count));
    const double sturges = range / (std::log2(double(count)) + 1);
    const double width = freedman > 0 ? std::min(freedman, sturges) : sturges;
    return std::max(width, range / kMostBins);
}

bool areWhole(const std::vector<double> &numbers)
{
    return std::all_of(numbers.begin(), numbers.end(), [](double n) { return n == std::floor(n); });
}

std::vector<double> counts(const Numbers &numbers, const PlotBins &bins)
{
    std::vector<double> found(bins.count);
    const double scale = 1 / bins.width, end = double(bins.count);
    numbers.forBlocks(0, numbers.size(), [&](std::span<const double> block, std::size_t) {
        for (double number : block) {
            const double bin = (number - bins.first) * scale;
            if (bin >= 0 && bin <= end) // false for what is no number
                ++found[std::min(std::size_t(bin), bins.count - 1)];
        }
    });
    return found;
}

} // namespace

PlotBins binsFor(const std::vector<PlotLine> &lines, int wanted)
{
    Extremes all;
    std::size_t count = 0;
    for (const PlotLine &line : lines) {
        all.include(extremesOf(line.y, 0, line.size()));
        count += line.size();
    }
    std::vector<double> some = picked(lines);
    if (!all.any() || some.empty())
        return {};
    const double range = all.high - all.low;
    if (wanted > 0) {
        const int bins = std::min(wanted, kMostAsked);
        return range > 0 ? PlotBins{all.low, range / bins, std::size_t(bins)} : PlotBins{all.low - 0.5, 1, 1};
    }
    if (!(range > 0))
        return {all.low - 0.5, 1, 1};
    double width = ruledWidth(some, count, range);
    const bool whole = areWhole(some) && range >= 1;
    if (whole)
        width = std::max(1.0, std::round(width));
    const double first = whole ? std::floor(all.low) - 0.5 : all.low;
    const double needed = whole ? std::floor((all.high - first) / width) + 1 : std::ceil(range / width);
    return {first, whole ? width : range / needed, std::size_t(needed)};
}

void countInto(PlotSource &source, int wanted)
{
    const PlotBins bins = binsFor(source.lines, wanted);
    if (source.lines.size() == 1 && source.x.name.isEmpty())
        source.x.name = source.lines.front().name;
    for (PlotLine &line : source.lines) {
        line.y = Numbers(counts(line.y, bins));
        line.x = Numbers(bins.count, bins.first + bins.width / 2, bins.width);
        line.rising = true;
    }
    source.x.isTime = false;
    source.y.name = QCoreApplication::translate("Plot", "count");
    source.barWidth = bins.width;
}

} // namespace heddle::ui
