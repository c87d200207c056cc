// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/image/outline.h"
#include "engine/nodes/image/pages.h"
#include "engine/nodes/image/register.h"
#include "engine/sdk/node.h"

#include <algorithm>
#include <cmath>

namespace heddle::image {

namespace {

/// What is known of one region on one page.
struct Measure {
    std::int64_t page = 0;
    std::string name, shape;
    std::int64_t area = 0;
    double x = 0, y = 0; ///< Sums of the pixels' centres.
    double mean = 0, squares = 0; ///< As Welford adds them up, so that large numbers lose nothing.
    double low = INFINITY, high = -INFINITY;

    void add(double v)
    {
        ++area;
        const double off = v - mean;
        mean += off / double(area);
        squares += off * (v - mean);
        low = std::min(low, v);
        high = std::max(high, v);
    }
};

template <class T> void addSpan(Measure &measure, const Span &span, const T *row)
{
    for (std::int64_t x = span.from; x < span.to; ++x) {
        measure.add(double(row[x]));
        measure.x += double(x) + 0.5;
        measure.y += double(span.row) + 0.5;
    }
}

Measure measured(Run &run, const Pages &pages, std::int64_t page, const Outline &outline)
{
    Measure measure;
    measure.page = page;
    measure.name = outline.name;
    measure.shape = outline.shape;
    visitDType(pages.image.pixels.dtype(), [&](auto zero) {
        const auto *pixels = reinterpret_cast<const decltype(zero) *>(pages.data(page));
        for (const Span &span : spansOf(outline, pages.width, pages.height)) {
            run.checkpoint();
            addSpan(measure, span, pixels + span.row * pages.width);
        }
    });
    return measure;
}

template <class F> auto column(std::string name, const std::vector<Measure> &rows, F value)
{
    std::vector<decltype(value(rows[0]))> data;
    for (const Measure &row : rows)
        data.push_back(value(row));
    return Column{std::move(name), std::move(data), {}};
}

/// Missing where the region has no pixel.
template <class F> Column figures(std::string name, const std::vector<Measure> &rows, F value)
{
    Column made = column(std::move(name), rows, [&](const Measure &m) { return m.area ? value(m) : 0.0; });
    for (const Measure &row : rows)
        made.missing.push_back(row.area == 0);
    return made;
}

Table tableOf(const std::vector<Measure> &rows, bool paged)
{
    std::vector<Column> columns;
    if (paged)
        columns.push_back(column("page", rows, [](const Measure &m) { return m.page; }));
    columns.push_back(column("name", rows, [](const Measure &m) { return m.name; }));
    columns.push_back(column("shape", rows, [](const Measure &m) { return m.shape; }));
    columns.push_back(column("area", rows, [](const Measure &m) { return m.area; }));
    columns.push_back(figures("mean", rows, [](const Measure &m) { return m.mean; }));
    columns.push_back(figures("min", rows, [](const Measure &m) { return m.low; }));
    columns.push_back(figures("max", rows, [](const Measure &m) { return m.high; }));
    columns.push_back(
        figures("std", rows, [](const Measure &m) { return std::sqrt(m.squares / double(m.area)); }));
    columns.push_back(figures("x", rows, [](const Measure &m) { return m.x / double(m.area); }));
    columns.push_back(figures("y", rows, [](const Measure &m) { return m.y / double(m.area); }));
    return Table(std::move(columns));
}

std::tuple<Table, Image> regions(Run &run, const Image &image, const List &regions)
{
    std::vector<Outline> outlines;
    for (const Value &value : regions)
        outlines.push_back(outlineFrom(value, outlines.size() + 1));
    const Image grey = greyOf(run, image);
    const Pages pages = pagesOf(grey);
    std::vector<Measure> rows;
    std::size_t outside = 0;
    for (std::int64_t page = 0; page < pages.count; ++page) {
        for (const Outline &outline : outlines) {
            run.checkpoint();
            rows.push_back(measured(run, pages, page, outline));
            outside += page == 0 && rows.back().area == 0;
        }
        run.progress(double(page + 1), double(pages.count));
    }
    if (outside > 0)
        run.warn(std::to_string(outside) + (outside == 1 ? " region has" : " regions have")
            + " no pixel of the image.");
    return {tableOf(rows, pages.count > 1), image};
}

} // namespace

NodeType regionsNode()
{
    return node("image.regions", regions)
        .title("Measure regions")
        .category("Image")
        .help(
            "A table with a row for each region that is drawn on the image: how large and how bright it is.")
        .aliases({"roi", "region of interest", "rectangle", "polygon", "draw", "annotate"})
        .kind(NodeKind::Analyse)
        .face("regions")
        .input("image", "The image; of colours, the brightness counts.")
        .input("regions",
            "Maps: {shape: \"rectangle\" or \"ellipse\", x, y, width, height, name}, {shape: \"polygon\" or "
            "\"line\", points: [[x, y], …]}, {shape: \"point\", x, y}. Draw them on the picture.")
        .preset(Value(List{}))
        .output("table", "name, shape, area (px), mean, min, max, std, x, y (centre, px).")
        .output("image", "The image as it came, to draw on.");
}

} // namespace heddle::image
