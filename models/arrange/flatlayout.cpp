// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; pure functions. A picture without frames: each part that hangs together by itself, then one
// below the other.
#include "models/arrange/layering.h"
#include "models/arrange/layout.h"
#include "models/arrange/ordering.h"
#include "models/arrange/placing.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>

namespace heddle::arrange {
namespace {

constexpr int kRounds = 20; // of sweeps, while each crosses less
constexpr int kLongest = 12; // columns through which a wire keeps itself room
constexpr double kLeastRow = 1280; // of boxes without wires
// What it is worth that a link is level. A long one most: it would else run behind the boxes that it passes.
constexpr double kPlain = 2, kWeak = 1, kAtBend = 3, kBetweenBends = 8;

/// The boxes alone, in the order that they have now.
Layered layered(const std::vector<Box> &boxes, const std::vector<Wire> &wires)
{
    Layered graph;
    const std::vector<int> columns = columnsOf(int(boxes.size()), wires);
    for (std::size_t i = 0; i < boxes.size(); ++i)
        graph.vertices.push_back({boxes[i].height, columns[i], false});
    for (const Wire &wire : wires)
        if (wire.from != wire.to)
            graph.links.push_back({wire.from, wire.to, wire.out, wire.in, wire.weak ? kWeak : kPlain});
    graph.columns.resize(std::size_t(*std::max_element(columns.begin(), columns.end())) + 1);
    std::vector<int> order(boxes.size());
    std::iota(order.begin(), order.end(), 0);
    std::sort(order.begin(), order.end(), [&](int a, int b) {
        const Box &one = boxes[std::size_t(a)], &other = boxes[std::size_t(b)];
        return std::tuple(one.middle(), one.x, a) < std::tuple(other.middle(), other.x, b);
    });
    for (const int box : order)
        graph.columns[std::size_t(columns[std::size_t(box)])].push_back(box);
    return graph;
}

/// Adds the bends of long links to a graph, and notes where in their column each belongs.
void bend(Layered &graph, std::size_t index, std::vector<double> &places)
{
    const Link link = graph.links[index];
    const int first = graph.vertices[std::size_t(link.from)].column;
    const int span = graph.vertices[std::size_t(link.to)].column - first;
    if (span < 2 || span > kLongest)
        return;
    const double start = places[std::size_t(link.from)] + link.out,
                 end = places[std::size_t(link.to)] + link.in;
    int before = link.from;
    double out = link.out;
    for (int column = first + 1; column < first + span; ++column) {
        const int made = int(graph.vertices.size());
        graph.vertices.push_back({0, column, true});
        graph.columns[std::size_t(column)].push_back(made);
        places.push_back(start + (end - start) * (column - first) / span);
        graph.links.push_back({before, made, out, 0, column == first + 1 ? kAtBend : kBetweenBends});
        before = made;
        out = 0;
    }
    graph.links[index] = {before, link.to, 0, link.in, kAtBend};
}

/// The same with the bends of its long links, each where the link would pass if it were straight.
Layered threaded(Layered graph)
{
    std::vector<double> places = placesOf(graph);
    const std::size_t links = graph.links.size();
    for (std::size_t i = 0; i < links; ++i)
        bend(graph, i, places);
    for (std::size_t i = 0; i < places.size(); ++i)
        places[i] += graph.vertices[i].height / 2;
    for (std::vector<int> &column : graph.columns)
        std::stable_sort(column.begin(), column.end(),
            [&](int a, int b) { return places[std::size_t(a)] < places[std::size_t(b)]; });
    return graph;
}

/// The order of its boxes alone.
void takeOrder(Layered &plain, const Layered &from)
{
    plain.columns = from.columns;
    for (std::vector<int> &column : plain.columns)
        std::erase_if(column, [&](int vertex) { return std::size_t(vertex) >= plain.vertices.size(); });
}

/// Keeps an order until another crosses less. Bends follow from the order of the boxes, so what has once been
/// ordered is found in order.
Layered ordered(Layered plain)
{
    Layered best = threaded(plain);
    std::int64_t least = crossingsOf(best);
    for (int round = 0; round < kRounds && least > 0; ++round) {
        takeOrder(plain, swept(best));
        Layered next = threaded(plain);
        const std::int64_t crossings = crossingsOf(next);
        if (crossings >= least)
            break;
        least = crossings;
        best = std::move(next);
    }
    return best;
}

/// One part that hangs together.
void layOutPart(std::vector<Box> &boxes, const std::vector<Wire> &wires)
{
    const Layered graph = ordered(layered(boxes, wires));
    const std::vector<double> places = placesOf(graph);
    double x = 0;
    for (const std::vector<int> &column : graph.columns) {
        double width = 0;
        for (const int vertex : column) {
            if (graph.vertices[std::size_t(vertex)].bend)
                continue;
            Box &box = boxes[std::size_t(vertex)];
            box.x = x;
            box.y = places[std::size_t(vertex)];
            width = std::max(width, box.width);
        }
        x += width + kColumnGap;
    }
}

struct Part {
    std::vector<int> boxes; ///< Ascending.
    std::vector<Wire> wires; ///< Between the part's own boxes, by their places in it.
    Box bounds; ///< Where it is now.
};

std::vector<int> partOfEach(std::size_t boxes, const std::vector<Wire> &wires)
{
    std::vector<int> part(boxes);
    std::iota(part.begin(), part.end(), 0);
    const auto root = [&](int box) {
        while (part[std::size_t(box)] != box)
            box = part[std::size_t(box)] = part[std::size_t(part[std::size_t(box)])];
        return box;
    };
    for (const Wire &wire : wires)
        part[std::size_t(std::max(root(wire.from), root(wire.to)))]
            = std::min(root(wire.from), root(wire.to));
    for (std::size_t i = 0; i < boxes; ++i)
        part[i] = root(int(i));
    return part;
}

/// In the order in which one reads them; rows are at least so far apart.
std::vector<Part> partsOf(const std::vector<Box> &boxes, const std::vector<Wire> &wires)
{
    const std::vector<int> part = partOfEach(boxes.size(), wires);
    std::vector<Part> parts(boxes.size());
    std::vector<int> within(boxes.size());
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        Part &own = parts[std::size_t(part[i])];
        within[i] = int(own.boxes.size());
        own.boxes.push_back(int(i));
    }
    for (Wire wire : wires) {
        Part &own = parts[std::size_t(part[std::size_t(wire.from)])];
        wire.from = within[std::size_t(wire.from)];
        wire.to = within[std::size_t(wire.to)];
        own.wires.push_back(wire);
    }
    std::erase_if(parts, [](const Part &one) { return one.boxes.empty(); });
    for (Part &one : parts) {
        std::vector<Box> own;
        for (const int box : one.boxes)
            own.push_back(boxes[std::size_t(box)]);
        one.bounds = boundsOf(own);
    }
    const double top = boundsOf(boxes).y;
    const auto place = [top](const Part &part) {
        return std::tuple(std::floor((part.bounds.y - top) / kRowGap), part.bounds.x, part.boxes.front());
    };
    std::sort(parts.begin(), parts.end(), [&](const Part &a, const Part &b) { return place(a) < place(b); });
    return parts;
}

/// Puts parts below each other; boxes without wires stand beside each other, as many as there is room for.
class Shelves {
public:
    explicit Shelves(double width)
        : m_width(width)
    {
    }

    /// Where the upper left corner of the next part belongs.
    Box place(const Box &part, bool single)
    {
        if (!single || !m_single || m_x + part.width > m_width) {
            m_y += m_height;
            m_x = m_height = 0;
        }
        const Box place{m_x, m_y, part.width, part.height};
        m_single = single;
        m_x += part.width + kColumnGap;
        m_height = std::max(m_height, part.height + kRowGap);
        return place;
    }

private:
    double m_width, m_x = 0, m_y = 0, m_height = 0;
    bool m_single = false;
};

} // namespace

void layOutFlat(std::vector<Box> &boxes, const std::vector<Wire> &wires)
{
    const Box before = boundsOf(boxes);
    const std::vector<Part> parts = partsOf(boxes, wires);
    std::vector<std::vector<Box>> placed;
    double width = kLeastRow;
    for (const Part &part : parts) {
        std::vector<Box> &own = placed.emplace_back();
        for (const int box : part.boxes)
            own.push_back(boxes[std::size_t(box)]);
        layOutPart(own, part.wires);
        if (!part.wires.empty())
            width = std::max(width, boundsOf(own).width);
    }
    Shelves shelves(width);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const Box bounds = boundsOf(placed[i]);
        const Box place = shelves.place(bounds, parts[i].boxes.size() == 1);
        for (std::size_t j = 0; j < placed[i].size(); ++j) {
            Box &box = boxes[std::size_t(parts[i].boxes[j])];
            box.x = before.x + place.x + placed[i][j].x - bounds.x;
            box.y = before.y + place.y + placed[i][j].y - bounds.y;
        }
    }
}

} // namespace heddle::arrange
