// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// The order of computation against one that is made anew by brute force.

#include "engine/graph/topology.h"

#include <gtest/gtest.h>

#include <algorithm>

#include <functional>
#include <map>
#include <random>
#include <set>

namespace heddle::test {
namespace {

/// Edges as a multiset, and the question that the order answers cleverly.
class Reference {
public:
    bool wouldCloseCircle(Slot from, Slot to) const
    {
        std::set<Slot> seen;
        const std::function<bool(Slot)> reaches = [&](Slot slot) {
            if (slot == from)
                return true;
            if (!seen.insert(slot).second)
                return false;
            const auto [first, last] = edges.equal_range(slot);
            for (auto edge = first; edge != last; ++edge)
                if (reaches(edge->second))
                    return true;
            return false;
        };
        return reaches(to);
    }

    std::multimap<Slot, Slot> edges;
};

class TopologyTest : public testing::TestWithParam<unsigned> {
protected:
    void expectConsistent() const
    {
        for (const auto &[from, to] : reference.edges)
            ASSERT_LT(order.position(from), order.position(to));
        std::set<std::uint32_t> positions;
        for (const Slot slot : used) {
            ASSERT_TRUE(positions.insert(order.position(slot)).second);
            ASSERT_EQ(order.at(order.position(slot)), slot);
        }
    }
    int number(std::size_t below) { return int(random() % below); }

    Topology order;
    Reference reference;
    std::vector<Slot> used;
    std::mt19937 random{GetParam()};
};

TEST_P(TopologyTest, AgreesWithBruteForce)
{
    for (int i = 0; i < 25; ++i)
        used.push_back(order.add());
    int refused = 0;
    for (int i = 0; i < 1'500; ++i) {
        const Slot from = used[std::size_t(number(used.size()))], to = used[std::size_t(number(used.size()))];
        const int what = number(10);
        if (what < 6) {
            const bool possible = !reference.wouldCloseCircle(from, to);
            ASSERT_EQ(order.connect(from, to), possible) << from << " to " << to;
            refused += !possible;
            if (possible)
                reference.edges.emplace(from, to);
        } else if (what < 9 && !reference.edges.empty()) {
            const auto edge = std::next(reference.edges.begin(), number(reference.edges.size()));
            order.disconnect(edge->first, edge->second);
            reference.edges.erase(edge);
        } else if (what == 9) {
            const bool bare = reference.edges.count(from) == 0
                && std::none_of(reference.edges.begin(), reference.edges.end(),
                    [&](const auto &edge) { return edge.second == from; });
            if (bare) {
                order.remove(from);
                std::erase(used, from);
                used.push_back(order.add());
            }
        }
        expectConsistent();
        if (HasFatalFailure())
            return;
    }
    EXPECT_GT(refused, 50);
}

TEST_P(TopologyTest, ABulkFindsWhatOneByOneFinds)
{
    for (int round = 0; round < 40; ++round) {
        Topology bulk;
        Reference edges;
        for (int i = 0; i < 20; ++i)
            bulk.add();
        bulk.beginBulk();
        bool circle = false;
        for (int i = 0; i < number(40); ++i) {
            const auto from = Slot(number(20)), to = Slot(number(20));
            circle = circle || edges.wouldCloseCircle(from, to);
            edges.edges.emplace(from, to);
            ASSERT_TRUE(bulk.connect(from, to));
        }
        ASSERT_EQ(bulk.finishBulk(), !circle);
        if (!circle) {
            ASSERT_TRUE(bulk.allMoved());
            for (const auto &[from, to] : edges.edges)
                ASSERT_LT(bulk.position(from), bulk.position(to));
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Seeds, TopologyTest, testing::Range(1u, 9u));

TEST(TopologyLimits, ParallelEdgesCount)
{
    Topology order;
    const Slot a = order.add(), b = order.add();
    EXPECT_TRUE(order.connect(a, b));
    EXPECT_TRUE(order.connect(a, b));
    order.disconnect(a, b);
    EXPECT_FALSE(order.connect(b, a)) << "one is left";
    order.disconnect(a, b);
    EXPECT_TRUE(order.connect(b, a));
}

TEST(TopologyLimits, MovedNamesEveryoneWhoChangedPlace)
{
    Topology order;
    std::vector<Slot> slots;
    for (int i = 0; i < 10; ++i)
        slots.push_back(order.add());
    order.clearMoved();
    std::map<Slot, std::uint32_t> before;
    for (const Slot slot : slots)
        before[slot] = order.position(slot);
    ASSERT_TRUE(order.connect(slots[8], slots[2]));
    const std::set<Slot> moved(order.moved().begin(), order.moved().end());
    for (const Slot slot : slots)
        EXPECT_TRUE(order.position(slot) == before[slot] || moved.contains(slot));
    EXPECT_FALSE(moved.contains(slots[9]));
    EXPECT_FALSE(moved.contains(slots[0]));
}

TEST(TopologyLimits, AChainOfManyNodesIsMadeBackwardsWithoutRecursion)
{
    Topology order;
    constexpr int kCount = 20'000;
    std::vector<Slot> slots;
    for (int i = 0; i < kCount; ++i)
        slots.push_back(order.add());
    order.beginBulk();
    for (int i = 1; i < kCount; ++i)
        ASSERT_TRUE(order.connect(slots[std::size_t(i)], slots[std::size_t(i - 1)]));
    ASSERT_TRUE(order.finishBulk());
    EXPECT_FALSE(order.connect(slots[0], slots[kCount - 1]));
}

} // namespace
} // namespace heddle::test
