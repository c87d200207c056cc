// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; pure functions.
//
// Vertices that are joined by level links make blocks, which move as one. A block stands below others by so
// much at least; links that are not level pull it. Blocks that press on each other swing together to where
// the pulls are even; in the end each block goes to where most of its pulls would have it.
#include "models/arrange/placing.h"

#include "models/arrange/level.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace heddle::arrange {
namespace {

constexpr int kSwings = 24, kPolishes = 6;
constexpr double kStep = 4; // of the grid that everything sits on
constexpr double kNear = 0.01;

/// One block stands below another.
struct Below {
    int above = 0, below = 0; ///< Blocks.
    double least = 0; ///< From the one's y to the other's.
};

/// A link between two blocks that is not level by itself.
struct Pull {
    int from = 0, to = 0;
    double rise = 0; ///< It is level where y(to) = y(from) + rise.
    double weight = 1;
};

class Blocks {
public:
    explicit Blocks(const Layered &graph);
    std::vector<double> places();

private:
    struct Range {
        double up = -std::numeric_limits<double>::max(), down = std::numeric_limits<double>::max();
    };

    void join(const Layered &graph, const std::vector<int> &level);
    void stack(const Layered &graph);
    void sort();
    void tie(const Layered &graph, const std::vector<int> &level);
    void settle();
    void swing();
    void weigh();
    int regionOf(int block);
    void gather();
    std::vector<Range> freedom();
    void polish(int block);
    double slack(const Below &pair) const
    {
        return m_y[std::size_t(pair.below)] - m_y[std::size_t(pair.above)] - pair.least;
    }

    std::vector<int> m_block; ///< By vertex.
    std::vector<double> m_offset; ///< By vertex: from its block's y.
    std::vector<double> m_y; ///< By block.
    std::vector<Below> m_below; ///< By the upper one, in the order of blocks.
    std::vector<int> m_order; ///< Blocks, none before one that is above it.
    std::vector<std::vector<int>> m_uppers, m_lowers; ///< By block: where it is the lower, the upper one.
    std::vector<Pull> m_pulls;
    std::vector<std::vector<int>> m_pullsOf; ///< By block.
    std::vector<int> m_region; ///< By block: one of its region, up to the one that stands for all.
    std::vector<double> m_force, m_weight; ///< By region.
};

Blocks::Blocks(const Layered &graph)
    : m_block(graph.vertices.size(), -1)
    , m_offset(graph.vertices.size())
{
    const std::vector<int> level = levelLinks(graph);
    join(graph, level);
    stack(graph);
    sort();
    tie(graph, level);
}

void Blocks::join(const Layered &graph, const std::vector<int> &level)
{
    std::vector<int> next(graph.vertices.size(), -1);
    std::vector<char> led(graph.vertices.size());
    for (const int index : level) {
        const Link &link = graph.links[std::size_t(index)];
        next[std::size_t(link.from)] = index;
        led[std::size_t(link.to)] = 1;
    }
    for (std::size_t head = 0; head < graph.vertices.size(); ++head) {
        if (led[head])
            continue;
        const int block = int(m_y.size());
        m_y.push_back(0);
        m_block[head] = block;
        for (auto at = head; next[at] >= 0;) {
            const Link &link = graph.links[std::size_t(next[at])];
            const auto to = std::size_t(link.to);
            m_block[to] = block;
            m_offset[to] = m_offset[at] + link.out - link.in;
            at = to;
        }
    }
}

void Blocks::stack(const Layered &graph)
{
    m_uppers.resize(m_y.size());
    m_lowers.resize(m_y.size());
    for (const std::vector<int> &column : graph.columns)
        for (std::size_t i = 0; i + 1 < column.size(); ++i) {
            const auto upper = std::size_t(column[i]), lower = std::size_t(column[i + 1]);
            const double room
                = graph.vertices[upper].height + roomBetween(graph.vertices[upper], graph.vertices[lower]);
            m_below.push_back({m_block[upper], m_block[lower], m_offset[upper] + room - m_offset[lower]});
        }
}

/// Level links do not cross, so no block is both above and below another.
void Blocks::sort()
{
    std::vector<std::vector<Below>> leaving(m_y.size());
    std::vector<int> above(m_y.size());
    for (const Below &pair : m_below) {
        leaving[std::size_t(pair.above)].push_back(pair);
        ++above[std::size_t(pair.below)];
    }
    for (std::size_t block = 0; block < m_y.size(); ++block)
        if (above[block] == 0)
            m_order.push_back(int(block));
    m_below.clear();
    for (std::size_t i = 0; i < m_order.size(); ++i)
        for (const Below &pair : leaving[std::size_t(m_order[i])]) {
            m_lowers[std::size_t(pair.above)].push_back(int(m_below.size()));
            m_uppers[std::size_t(pair.below)].push_back(int(m_below.size()));
            m_below.push_back(pair);
            if (--above[std::size_t(pair.below)] == 0)
                m_order.push_back(pair.below);
        }
}

void Blocks::tie(const Layered &graph, const std::vector<int> &level)
{
    std::vector<char> isLevel(graph.links.size());
    for (const int link : level)
        isLevel[std::size_t(link)] = 1;
    m_pullsOf.resize(m_y.size());
    for (std::size_t i = 0; i < graph.links.size(); ++i) {
        const Link &link = graph.links[i];
        const auto from = std::size_t(link.from), to = std::size_t(link.to);
        if (isLevel[i] || m_block[from] == m_block[to])
            continue;
        for (const auto end : {from, to})
            m_pullsOf[std::size_t(m_block[end])].push_back(int(m_pulls.size()));
        m_pulls.push_back(
            {m_block[from], m_block[to], m_offset[from] + link.out - m_offset[to] - link.in, link.weight});
    }
}

/// Moves blocks down until none stands too near below another.
void Blocks::settle()
{
    for (const Below &pair : m_below)
        m_y[std::size_t(pair.below)]
            = std::max(m_y[std::size_t(pair.below)], m_y[std::size_t(pair.above)] + pair.least);
}

/// How far each block would like to go, and how much it wants it.
void Blocks::weigh()
{
    m_force.assign(m_y.size(), 0);
    m_weight.assign(m_y.size(), 0);
    for (const Pull &pull : m_pulls) {
        const auto from = std::size_t(pull.from), to = std::size_t(pull.to);
        const double way = m_y[from] + pull.rise - m_y[to];
        m_force[to] += way * pull.weight;
        m_force[from] -= way * pull.weight;
        m_weight[to] += pull.weight;
        m_weight[from] += pull.weight;
    }
    for (std::size_t i = 0; i < m_force.size(); ++i)
        if (m_weight[i] > 0)
            m_force[i] /= m_weight[i];
}

int Blocks::regionOf(int block)
{
    while (m_region[std::size_t(block)] != block)
        block = m_region[std::size_t(block)] = m_region[std::size_t(m_region[std::size_t(block)])];
    return block;
}

/// Makes one region of what touches and presses on each other.
void Blocks::gather()
{
    m_region.resize(m_y.size());
    std::iota(m_region.begin(), m_region.end(), 0);
    for (bool again = true; again;) {
        again = false;
        for (const Below &pair : m_below) {
            const auto above = std::size_t(regionOf(pair.above)), below = std::size_t(regionOf(pair.below));
            if (above == below || slack(pair) > kNear || m_force[above] - m_force[below] < kNear)
                continue;
            const double weight = m_weight[above] + m_weight[below];
            if (weight > 0)
                m_force[above]
                    = (m_force[above] * m_weight[above] + m_force[below] * m_weight[below]) / weight;
            m_weight[above] = weight;
            m_region[below] = int(above);
            again = true;
        }
    }
}

/// How far each region may go before it meets another, which may come towards it.
std::vector<Blocks::Range> Blocks::freedom()
{
    std::vector<Range> ranges(m_y.size());
    for (const Below &pair : m_below) {
        const auto above = std::size_t(regionOf(pair.above)), below = std::size_t(regionOf(pair.below));
        if (above == below)
            continue;
        const bool meet = m_force[above] > 0 && m_force[below] < 0;
        const double room = std::max(0.0, slack(pair)) / (meet ? 2 : 1);
        ranges[above].down = std::min(ranges[above].down, room);
        ranges[below].up = std::max(ranges[below].up, -room);
    }
    return ranges;
}

void Blocks::swing()
{
    weigh();
    gather();
    const std::vector<Range> ranges = freedom();
    for (std::size_t block = 0; block < m_y.size(); ++block) {
        const auto region = std::size_t(regionOf(int(block)));
        m_y[block] += std::clamp(m_force[region], ranges[region].up, ranges[region].down);
    }
}

/// To the middle one of its pulls, as far as there is room: so that a link becomes level, not many nearly.
void Blocks::polish(int block)
{
    Range range;
    for (const int pair : m_uppers[std::size_t(block)])
        range.up = std::max(range.up, -std::max(0.0, slack(m_below[std::size_t(pair)])));
    for (const int pair : m_lowers[std::size_t(block)])
        range.down = std::min(range.down, std::max(0.0, slack(m_below[std::size_t(pair)])));
    std::vector<std::pair<double, double>> ways; // and weights
    double weight = 0;
    for (const int index : m_pullsOf[std::size_t(block)]) {
        const Pull &pull = m_pulls[std::size_t(index)];
        const double way = m_y[std::size_t(pull.from)] + pull.rise - m_y[std::size_t(pull.to)];
        ways.emplace_back(pull.to == block ? way : -way, pull.weight);
        weight += pull.weight;
    }
    std::sort(ways.begin(), ways.end());
    double passed = 0;
    for (const auto &[way, its] : ways)
        if ((passed += its) >= weight / 2) {
            m_y[std::size_t(block)] += std::clamp(way, range.up, range.down);
            return;
        }
}

std::vector<double> Blocks::places()
{
    settle();
    for (int i = 0; i < kSwings; ++i)
        swing();
    for (int i = 0; i < kPolishes; ++i) {
        std::for_each(m_order.begin(), m_order.end(), [this](int block) { polish(block); });
        std::for_each(m_order.rbegin(), m_order.rend(), [this](int block) { polish(block); });
    }
    for (double &y : m_y)
        y = std::round(y / kStep) * kStep;
    settle();
    std::vector<double> places;
    for (std::size_t i = 0; i < m_block.size(); ++i)
        places.push_back(m_y[std::size_t(m_block[i])] + m_offset[i]);
    return places;
}

} // namespace

std::vector<double> placesOf(const Layered &graph)
{
    return Blocks(graph).places();
}

} // namespace heddle::arrange
