// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; values only.
#include "qml/Heddle/Widgets/plotheat.h"

#include "qml/Heddle/Theme/plotcolors.h"

#include <cmath>

namespace heddle::ui {
namespace {

// The cells along one axis that can be seen, and into how many bins they fall.
struct Run {
    std::size_t first = 0, count = 0, bins = 0;

    std::size_t bin(std::size_t cell) const { return (cell - first) * bins / count; }
};

Run runOf(double low, double high, double step, std::size_t cells, int pixels)
{
    const double begin = std::floor(std::min(low, high) / step + 0.5),
                 end = std::ceil(std::max(low, high) / step + 0.5);
    const auto first = std::size_t(std::clamp(begin, 0.0, double(cells)));
    const auto last = std::size_t(std::clamp(end, double(first), double(cells)));
    return {first, last - first, std::min(last - first, std::size_t(std::max(1, pixels)))};
}

// The sums of the bins of one row of the picture.
struct Sums {
    explicit Sums(std::size_t bins)
        : sum(bins)
        , count(bins)
    {
    }
    void clear()
    {
        std::fill(sum.begin(), sum.end(), 0.0);
        std::fill(count.begin(), count.end(), 0);
    }
    std::vector<double> sum;
    std::vector<int> count;
};

void addRow(const Numbers &cells, std::size_t first, const Run &run, const std::vector<std::uint32_t> &binOf,
    Sums &sums)
{
    cells.forBlocks(first, first + run.count, [&](std::span<const double> block, std::size_t at) {
        const std::uint32_t *bin = binOf.data() + (at - first);
        for (std::size_t i = 0; i < block.size(); ++i) {
            const bool finite = std::isfinite(block[i]);
            sums.sum[bin[i]] += finite ? block[i] : 0;
            sums.count[bin[i]] += finite;
        }
    });
}

void paintRow(const Sums &sums, const Extremes &ends, QRgb *out)
{
    const HeatScale &scale = heatScale();
    const double range = ends.high - ends.low;
    const double most = double(scale.size() - 1), factor = range > 0 ? most / range : 0;
    for (std::size_t b = 0; b < sums.sum.size(); ++b) {
        const double place = (sums.sum[b] / std::max(1, sums.count[b]) - ends.low) * factor;
        out[b] = sums.count[b] > 0 ? scale[std::size_t(std::clamp(place + 0.5, 0.0, most))] : 0;
    }
}

} // namespace

PlotHeat heatOf(const PlotSource &source, const PlotRange &range, QSize pixels)
{
    const Run across = runOf(range.left, range.right, source.columnStep, source.columns, pixels.width());
    const Run down = runOf(range.top, range.bottom, source.rowStep, source.rows, pixels.height());
    if (across.count == 0 || down.count == 0)
        return {};
    std::vector<std::uint32_t> binOf(across.count);
    for (std::size_t c = 0; c < across.count; ++c)
        binOf[c] = std::uint32_t(across.bin(across.first + c));
    QImage picture(int(across.bins), int(down.bins), QImage::Format_ARGB32_Premultiplied);
    Sums sums(across.bins);
    const Numbers &cells = source.lines.front().y;
    for (std::size_t r = 0; r < down.count; ++r) {
        addRow(cells, (down.first + r) * source.columns + across.first, across, binOf, sums);
        const std::size_t bin = down.bin(down.first + r);
        if (r + 1 < down.count && down.bin(down.first + r + 1) == bin)
            continue;
        paintRow(sums, source.cells, reinterpret_cast<QRgb *>(picture.scanLine(int(bin))));
        sums.clear();
    }
    return {picture,
        QRectF((double(across.first) - 0.5) * source.columnStep, (double(down.first) - 0.5) * source.rowStep,
            double(across.count) * source.columnStep, double(down.count) * source.rowStep)};
}

} // namespace heddle::ui
