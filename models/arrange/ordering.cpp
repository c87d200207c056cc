// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; pure functions.
#include "models/arrange/ordering.h"

#include <algorithm>
#include <utility>

namespace heddle::arrange {
namespace {

constexpr int kSweeps = 4; // to the right and back again

/// Where the ends of a link are in their columns: the rank, and where on the vertex.
struct Ends {
    double from = 0, to = 0;
};

double placeOf(const Vertex &vertex, int rank, double port)
{
    return rank + (vertex.height > 0 ? 0.9 * std::clamp(port / vertex.height, 0.0, 1.0) : 0.0);
}

Ends endsOf(const Layered &graph, const std::vector<int> &ranks, const Link &link)
{
    const auto from = std::size_t(link.from), to = std::size_t(link.to);
    return {placeOf(graph.vertices[from], ranks[from], link.out),
        placeOf(graph.vertices[to], ranks[to], link.in)};
}

/// Sorts by the one end and counts what is out of order at the other.
std::int64_t crossings(std::vector<Ends> &ends)
{
    std::sort(ends.begin(), ends.end(),
        [](const Ends &a, const Ends &b) { return std::pair(a.from, a.to) < std::pair(b.from, b.to); });
    std::vector<double> places;
    places.reserve(ends.size());
    for (const Ends &end : ends)
        places.push_back(end.to);
    std::sort(places.begin(), places.end());
    places.erase(std::unique(places.begin(), places.end()), places.end());
    std::vector<int> tree(places.size() + 1); // counts of those up to a place, as sums of powers of two
    std::int64_t count = 0;
    int seen = 0;
    for (const Ends &end : ends) {
        const auto at = std::size_t(std::lower_bound(places.begin(), places.end(), end.to) - places.begin());
        int notBelow = 0;
        for (std::size_t i = at + 1; i > 0; i &= i - 1)
            notBelow += tree[i];
        count += seen - notBelow;
        for (std::size_t i = at + 1; i < tree.size(); i += i & (~i + 1))
            ++tree[i];
        ++seen;
    }
    return count;
}

/// By vertex: the links that join it to its neighbours on one side.
using Sides = std::vector<std::vector<int>>;

class Sweeping {
public:
    explicit Sweeping(Layered graph)
        : m_graph(std::move(graph))
        , m_left(m_graph.vertices.size())
        , m_right(m_graph.vertices.size())
        , m_ranks(m_graph.ranks())
    {
        for (std::size_t i = 0; i < m_graph.links.size(); ++i) {
            const Link &link = m_graph.links[i];
            if (!m_graph.joins(link))
                continue;
            m_right[std::size_t(link.from)].push_back(int(i));
            m_left[std::size_t(link.to)].push_back(int(i));
        }
    }

    Layered best()
    {
        std::int64_t least = crossingsOf(m_graph);
        auto kept = m_graph.columns;
        for (int i = 0; i < 2 * kSweeps && least > 0; ++i) {
            i % 2 == 0 ? sweepRight() : sweepLeft();
            if (const std::int64_t now = crossingsOf(m_graph); now < least) {
                least = now;
                kept = m_graph.columns;
            }
        }
        m_graph.columns = std::move(kept);
        return std::move(m_graph);
    }

private:
    void sweepRight()
    {
        for (std::size_t column = 1; column < m_graph.columns.size(); ++column)
            sort(m_graph.columns[column], m_left);
    }

    void sweepLeft()
    {
        for (std::size_t column = m_graph.columns.size(); column-- > 0;)
            sort(m_graph.columns[column], m_right);
    }

    /// The mean place of its neighbours on that side.
    double aimOf(int vertex, const Sides &side) const
    {
        double sum = 0;
        for (const int index : side[std::size_t(vertex)]) {
            const Ends ends = endsOf(m_graph, m_ranks, m_graph.links[std::size_t(index)]);
            sum += &side == &m_left ? ends.from : ends.to;
        }
        return sum / double(side[std::size_t(vertex)].size());
    }

    /// Those with neighbours on that side change places among themselves; of equals the order stays.
    void sort(std::vector<int> &column, const Sides &side)
    {
        std::vector<std::pair<double, int>> movers;
        for (const int vertex : column)
            if (!side[std::size_t(vertex)].empty())
                movers.emplace_back(aimOf(vertex, side), vertex);
        std::stable_sort(
            movers.begin(), movers.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
        auto next = movers.begin();
        for (std::size_t rank = 0; rank < column.size(); ++rank) {
            if (!side[std::size_t(column[rank])].empty())
                column[rank] = (next++)->second;
            m_ranks[std::size_t(column[rank])] = int(rank);
        }
    }

    Layered m_graph;
    Sides m_left, m_right;
    std::vector<int> m_ranks;
};

} // namespace

std::int64_t crossingsOf(const Layered &graph)
{
    const std::vector<int> ranks = graph.ranks();
    std::vector<std::vector<Ends>> gaps(graph.columns.size());
    for (const Link &link : graph.links)
        if (graph.joins(link))
            gaps[std::size_t(graph.vertices[std::size_t(link.from)].column)].push_back(
                endsOf(graph, ranks, link));
    std::int64_t count = 0;
    for (std::vector<Ends> &gap : gaps)
        count += crossings(gap);
    return count;
}

Layered swept(Layered graph)
{
    return Sweeping(std::move(graph)).best();
}

} // namespace heddle::arrange
