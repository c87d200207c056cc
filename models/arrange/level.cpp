// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; pure functions.
#include "models/arrange/level.h"

#include <algorithm>

namespace heddle::arrange {
namespace {

/// The heaviest run that ends at a rank or before it: a tree of greatest values.
class Heaviest {
public:
    explicit Heaviest(std::size_t ranks)
        : m_tree(ranks + 1, Best{})
    {
    }

    struct Best {
        double weight = 0;
        int link = -1;
    };

    Best before(int rank) const
    {
        Best best;
        for (auto i = std::size_t(rank); i > 0; i &= i - 1)
            if (m_tree[i].weight > best.weight)
                best = m_tree[i];
        return best;
    }

    void note(int rank, Best best)
    {
        for (auto i = std::size_t(rank) + 1; i < m_tree.size(); i += i & (~i + 1))
            if (best.weight > m_tree[i].weight)
                m_tree[i] = best;
    }

private:
    std::vector<Best> m_tree;
};

} // namespace

std::vector<int> levelLinks(const Layered &graph)
{
    const std::vector<int> ranks = graph.ranks();
    const auto from = [&](int link) { return ranks[std::size_t(graph.links[std::size_t(link)].from)]; };
    const auto to = [&](int link) { return ranks[std::size_t(graph.links[std::size_t(link)].to)]; };
    std::vector<std::vector<int>> gaps(graph.columns.size());
    for (std::size_t i = 0; i < graph.links.size(); ++i)
        if (graph.joins(graph.links[i]))
            gaps[std::size_t(graph.vertices[std::size_t(graph.links[i].from)].column)].push_back(int(i));
    std::vector<int> level, before(graph.links.size(), -1);
    for (std::size_t gap = 0; gap + 1 < gaps.size(); ++gap) {
        // Of one vertex the lowest first, so that no two of its links follow each other.
        std::sort(gaps[gap].begin(), gaps[gap].end(), [&](int a, int b) {
            return from(a) != from(b) ? from(a) < from(b) : to(a) != to(b) ? to(a) > to(b) : a < b;
        });
        Heaviest heaviest(graph.columns[gap + 1].size());
        for (const int link : gaps[gap]) {
            const Heaviest::Best best = heaviest.before(to(link));
            before[std::size_t(link)] = best.link;
            heaviest.note(to(link), {best.weight + graph.links[std::size_t(link)].weight, link});
        }
        const int last = heaviest.before(int(graph.columns[gap + 1].size())).link;
        for (int link = last; link >= 0; link = before[std::size_t(link)])
            level.push_back(link);
    }
    return level;
}

} // namespace heddle::arrange
