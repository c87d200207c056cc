// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/image/outline.h"

#include <fmt/format.h>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace heddle::image {

namespace {

constexpr double kFarthest = 1e7; // of a coordinate, beyond which nobody draws
constexpr std::size_t kMostPoints = 100000;

double numberIn(const Map &map, const char *key, std::size_t number)
{
    const auto found = map.find(key);
    const double value = found == map.end()    ? NAN
        : found->second.kind() == Kind::Int    ? double(found->second.toInt())
        : found->second.kind() == Kind::Number ? found->second.toNumber()
                                               : NAN;
    if (!(std::abs(value) <= kFarthest))
        throw NodeError(fmt::format("Region {} has no usable {}. Give it a number of pixels.", number, key));
    return value;
}

std::string textIn(const Map &map, const char *key)
{
    const auto found = map.find(key);
    const auto *text = found == map.end() ? nullptr : found->second.get<std::string>();
    return text ? *text : std::string();
}

std::vector<std::pair<double, double>> pointsIn(const Map &map, std::size_t number, std::size_t least)
{
    const auto found = map.find("points");
    const auto *list = found == map.end() ? nullptr : found->second.get<List>();
    if (!list || list->size() < least || list->size() > kMostPoints)
        throw NodeError(fmt::format("Region {} needs a list of at least {} points.", number, least));
    std::vector<std::pair<double, double>> points;
    for (const Value &item : *list) {
        const auto *pair = item.get<List>();
        if (!pair || pair->size() != 2)
            throw NodeError(fmt::format("Region {} has a point that is not [x, y].", number));
        const Map place{{"x", (*pair)[0]}, {"y", (*pair)[1]}};
        points.emplace_back(numberIn(place, "x", number), numberIn(place, "y", number));
    }
    return points;
}

/// The pixels whose centres lie from a to b.
Span between(std::int64_t row, double a, double b, std::int64_t width)
{
    const double most = double(width);
    return {row, std::int64_t(std::clamp(std::ceil(a - 0.5), 0.0, most)),
        std::int64_t(std::clamp(std::ceil(b - 0.5), 0.0, most))};
}

void addBox(std::vector<Span> &spans, const Outline &outline, std::int64_t row, std::int64_t width)
{
    const auto [left, top] = outline.points[0];
    const auto [right, bottom] = outline.points[1];
    const double y = double(row) + 0.5, middle = (left + right) / 2, reach = (right - left) / 2;
    if (y < top || y >= bottom)
        return;
    const double off = (y - (top + bottom) / 2) / ((bottom - top) / 2);
    const double wide
        = outline.shape == "rectangle" ? reach : reach * std::sqrt(std::max(0.0, 1 - off * off));
    spans.push_back(between(row, middle - wide, middle + wide, width));
}

/// Between each first and second edge that the middle of the row crosses, it is inside.
void addPolygon(std::vector<Span> &spans, const Outline &outline, std::int64_t row, std::int64_t width)
{
    const double y = double(row) + 0.5;
    std::vector<double> crossings;
    for (std::size_t i = 0; i < outline.points.size(); ++i) {
        const auto [ax, ay] = outline.points[i];
        const auto [bx, by] = outline.points[(i + 1) % outline.points.size()];
        if ((ay <= y) != (by <= y))
            crossings.push_back(ax + (y - ay) / (by - ay) * (bx - ax));
    }
    std::sort(crossings.begin(), crossings.end());
    for (std::size_t i = 0; i + 1 < crossings.size(); i += 2)
        spans.push_back(between(row, crossings[i], crossings[i + 1], width));
}

/// OpenCV walks the pixels of a line.
std::vector<Span> lineSpans(const Outline &outline, std::int64_t width, std::int64_t height)
{
    std::vector<std::pair<int, int>> pixels; // row, column
    const auto pixel = [](const auto &point) {
        return cv::Point(int(std::floor(point.first)), int(std::floor(point.second)));
    };
    for (std::size_t i = 0; i < outline.points.size(); ++i) {
        cv::Point a = pixel(outline.points[i > 0 ? i - 1 : 0]), b = pixel(outline.points[i]);
        if (!cv::clipLine(cv::Size(int(width), int(height)), a, b))
            continue;
        cv::LineIterator at(cv::Rect(0, 0, int(width), int(height)), a, b, 8);
        for (int k = 0; k < at.count; ++k, ++at)
            pixels.emplace_back(at.pos().y, at.pos().x);
    }
    std::sort(pixels.begin(), pixels.end());
    pixels.erase(std::unique(pixels.begin(), pixels.end()), pixels.end());
    std::vector<Span> spans;
    for (const auto &[row, column] : pixels)
        spans.push_back({row, column, column + 1});
    return spans;
}

} // namespace

Outline outlineFrom(const Value &value, std::size_t number)
{
    const auto *map = value.get<Map>();
    if (!map)
        throw NodeError(fmt::format(
            "Region {} is {}, not a map such as {{shape: \"point\", x: 3, y: 4}}.", number, value.summary()));
    Outline outline{textIn(*map, "name"), textIn(*map, "shape"), {}};
    const auto at = [&](const char *key) { return numberIn(*map, key, number); };
    if (outline.shape == "rectangle" || outline.shape == "ellipse") {
        const auto [left, right] = std::minmax({at("x"), at("x") + at("width")});
        const auto [top, bottom] = std::minmax({at("y"), at("y") + at("height")});
        outline.points = {{left, top}, {right, bottom}};
    } else if (outline.shape == "point")
        outline.points = {{at("x"), at("y")}};
    else if (outline.shape == "polygon" || outline.shape == "line")
        outline.points = pointsIn(*map, number, outline.shape == "line" ? 2 : 3);
    else
        throw NodeError(fmt::format("Region {} has the shape \"{}\"; there are rectangle, ellipse, polygon, "
                                    "line and point.",
            number, outline.shape));
    return outline;
}

std::vector<Span> spansOf(const Outline &outline, std::int64_t width, std::int64_t height)
{
    if (outline.shape == "line" || outline.shape == "point")
        return lineSpans(outline, width, height);
    double top = INFINITY, bottom = -INFINITY;
    for (const auto &[x, y] : outline.points) {
        top = std::min(top, y);
        bottom = std::max(bottom, y);
    }
    const auto first = std::int64_t(std::clamp(std::floor(top), 0.0, double(height)));
    const auto end = std::int64_t(std::clamp(std::ceil(bottom), 0.0, double(height)));
    std::vector<Span> spans;
    for (std::int64_t row = first; row < end; ++row)
        outline.shape == "polygon" ? addPolygon(spans, outline, row, width)
                                   : addBox(spans, outline, row, width);
    return spans;
}

} // namespace heddle::image
