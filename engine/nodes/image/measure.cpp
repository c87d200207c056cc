// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/image/pages.h"
#include "engine/nodes/image/register.h"
#include "engine/sdk/node.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>
#include <span>

namespace heddle::image {

namespace {

/// What is known of one thing while its pixels go by.
struct Thing {
    std::int64_t page = 0, area = 0;
    double x = 0, y = 0, sum = 0;
    double low = INFINITY, high = -INFINITY;
    std::int64_t left = INT64_MAX, top = INT64_MAX, right = -1, bottom = -1;

    void add(std::int64_t px, std::int64_t py)
    {
        ++area;
        x += double(px);
        y += double(py);
        left = std::min(left, px);
        right = std::max(right, px);
        top = std::min(top, py);
        bottom = std::max(bottom, py);
    }
    void addBrightness(double v)
    {
        sum += v;
        low = std::min(low, v);
        high = std::max(high, v);
    }
};
using Things = std::map<std::pair<std::int64_t, std::int64_t>, Thing>; // by page and label

/// Adds one row of labels; `bright` holds as many numbers, or nothing.
template <class L>
void gatherRow(Things &things, std::int64_t page, std::int64_t y, std::span<const L> labels,
    const std::vector<double> &bright)
{
    std::int64_t current = 0; // neighbours mostly belong together, so the last thing is kept at hand
    Thing *thing = nullptr;
    for (std::size_t x = 0; x < labels.size(); ++x) {
        const auto label = std::int64_t(labels[x]);
        if (label == 0)
            continue;
        if (!thing || label != current) {
            current = label;
            thing = &things[{page, label}];
        }
        thing->page = page;
        thing->add(std::int64_t(x), y);
        if (!bright.empty())
            thing->addBrightness(bright[x]);
    }
}

/// A row of any element type as numbers.
void readRow(const Array &array, std::int64_t from, std::vector<double> &row)
{
    visitDType(array.dtype(), [&](auto zero) {
        const auto *in = reinterpret_cast<const decltype(zero) *>(array.data()) + from;
        std::transform(in, in + row.size(), row.begin(), [](auto v) { return double(v); });
    });
}

Things gathered(Run &run, const Pages &pages, const Array *intensity)
{
    Things things;
    std::vector<double> bright(intensity ? std::size_t(pages.width) : 0);
    visitDType(pages.image.pixels.dtype(), [&](auto zero) {
        using L = decltype(zero);
        const auto *labels = reinterpret_cast<const L *>(pages.image.pixels.data());
        for (std::int64_t row = 0; row < pages.count * pages.height; ++row) {
            run.checkpoint();
            if (intensity)
                readRow(*intensity, row * pages.width, bright);
            gatherRow<L>(things, row / pages.height, row % pages.height,
                {labels + row * pages.width, std::size_t(pages.width)}, bright);
            if (row % 512 == 511)
                run.progress(double(row + 1), double(pages.count * pages.height));
        }
    });
    return things;
}

template <class T, class F> Column column(std::string name, const Things &things, F value)
{
    std::vector<T> data;
    for (const auto &[key, thing] : things)
        data.push_back(value(key, thing));
    return {std::move(name), std::move(data), {}};
}

template <class F> Column numbers(std::string name, const Things &things, F value)
{
    return column<double>(std::move(name), things, [&](const auto &, const Thing &t) { return value(t); });
}

template <class F> Column integers(std::string name, const Things &things, F value)
{
    return column<std::int64_t>(
        std::move(name), things, [&](const auto &, const Thing &t) { return std::int64_t(value(t)); });
}

Table tableOf(const Things &things, bool paged, bool bright)
{
    std::vector<Column> columns;
    if (paged)
        columns.push_back(integers("page", things, [](const Thing &t) { return t.page; }));
    columns.push_back(
        column<std::int64_t>("label", things, [](const auto &key, const Thing &) { return key.second; }));
    columns.push_back(integers("area", things, [](const Thing &t) { return t.area; }));
    columns.push_back(numbers("x", things, [](const Thing &t) { return t.x / double(t.area); }));
    columns.push_back(numbers("y", things, [](const Thing &t) { return t.y / double(t.area); }));
    columns.push_back(integers("width", things, [](const Thing &t) { return t.right - t.left + 1; }));
    columns.push_back(integers("height", things, [](const Thing &t) { return t.bottom - t.top + 1; }));
    columns.push_back(numbers(
        "diameter", things, [](const Thing &t) { return 2 * std::sqrt(double(t.area) / std::numbers::pi); }));
    if (bright) {
        columns.push_back(numbers("mean", things, [](const Thing &t) { return t.sum / double(t.area); }));
        columns.push_back(numbers("min", things, [](const Thing &t) { return t.low; }));
        columns.push_back(numbers("max", things, [](const Thing &t) { return t.high; }));
    }
    return Table(std::move(columns));
}

Table measure(Run &run, const Image &labels, const std::optional<Image> &intensity)
{
    const Pages pages = pagesOf(labels);
    if (pages.channels != 1 || !labels.pixels.isInteger())
        throw NodeError("Labels are whole numbers, one for each pixel. Wire the labels of Label and count.");
    if (!intensity)
        return tableOf(gathered(run, pages, nullptr), pages.count > 1, false);
    const Image grey = greyOf(run, *intensity);
    if (grey.pixels.shape() != labels.pixels.shape())
        throw NodeError("The labels are " + toText(labels.pixels.shape()) + ", but the intensity is "
            + toText(grey.pixels.shape()) + ": they must be of one size.");
    return tableOf(gathered(run, pages, &grey.pixels), pages.count > 1, true);
}

} // namespace

NodeType measureNode()
{
    return node("image.measure", measure)
        .title("Measure")
        .category("Image")
        .help("A table with a row for each labelled thing: where it lies, how large and how bright it is.")
        .aliases({"region properties", "objects", "area", "particles", "statistics"})
        .kind(NodeKind::Analyse)
        .face("table")
        .input("labels", "A number for each thing, 0 on the ground.")
        .input("intensity", "The image whose brightness is measured; the size of labels.")
        .output("table",
            "label, area (px), x, y (centre, px), width, height, diameter (px); with intensity mean, min, "
            "max.");
}

} // namespace heddle::image
