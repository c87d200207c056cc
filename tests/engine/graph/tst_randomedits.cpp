// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Thousands of edits by chance, taken back and made again: the text must be the same to the byte.

#include "engine/session/history.h"
#include "flowbench.h"

#include <array>
#include <random>

namespace heddle::test {
namespace {

/// Makes edits that may or may not be possible.
class RandomEdits {
public:
    explicit RandomEdits(FlowBench &bench, unsigned seed)
        : m_bench(bench)
        , m_random(seed)
    {
    }

    Transaction transaction()
    {
        Transaction made{path(), {}, "Edit", chance(10) ? 7u : 0u};
        const std::size_t count = chance(5) ? std::size_t(number(20)) : 1;
        for (std::size_t i = 0; i < count; ++i)
            made.edits.push_back(edit());
        return made;
    }

private:
    bool chance(int of) { return number(of) == 0; }
    int number(int below) { return std::uniform_int_distribution<int>(0, below - 1)(m_random); }
    NodeId node() { return NodeId{std::uint32_t(1 + number(14))}; }
    std::string port()
    {
        return std::array{"a", "b", "tag", "in", "value", "out", "far"}[std::size_t(number(7))];
    }
    std::string name()
    {
        return std::array{"", "a", "in", "out", "out 2", "value", "far"}[std::size_t(number(7))];
    }

    std::string variable() { return std::array{"gain", "limit", "far"}[std::size_t(number(3))]; }

    GraphPath path()
    {
        GraphPath made;
        while (made.size() < 3 && chance(2)) {
            const NodeId next = node();
            made.push_back(next);
            if (!m_bench.flow.graphAt(made)) {
                made.pop_back();
                break;
            }
        }
        return made;
    }
    Edit edit()
    {
        switch (number(19)) {
        case 0:
        case 1:
        case 2:
            return AddNode{m_bench.node(name(),
                std::array{"test.sum", "test.sum", "flow.group", "flow.input", "flow.output", "far.away",
                    "test.sample"}[std::size_t(number(7))])};
        case 3:
            return RemoveNode{node()};
        case 4:
        case 5:
        case 6:
            return Connect{{node(), std::array{"out", "value", "out 2", "event"}[std::size_t(number(4))]},
                node(), port()};
        case 7:
            return Disconnect{node(), port()};
        case 8:
            return SetInput{
                node(), port(), chance(3) ? std::nullopt : std::optional<Value>(double(number(100)))};
        case 9:
            return MoveNode{node(), {double(number(100)), double(number(100))}};
        case 10:
            return RenameNode{node(), name()};
        case 11:
            return Keep{node(), std::array{"look", "zoom"}[std::size_t(number(2))],
                chance(3) ? std::nullopt : std::optional<Value>(double(number(5)))};
        case 13:
            return SetMode{node(), NodeMode(number(3))};
        case 12:
            return chance(3)
                ? Edit(RemovePanelItem{std::uint32_t(number(5))})
                : Edit(PutPanelItem{panelItem(std::uint32_t(number(5)), node(), "in." + port())});
        case 14:
            return PutVariable{{variable(), chance(3) ? &types::any : &types::number, double(number(5))}};
        case 15:
            return chance(2) ? Edit(RemoveVariable{variable()})
                             : Edit(RenameVariable{variable(), variable()});
        case 16:
        case 17:
            return UseVariable{node(), port(), chance(4) ? std::string() : variable()};
        default:
            return chance(2) ? Edit(PutFrame{frame(std::uint32_t(number(4)), name())})
                             : Edit(RemoveFrame{std::uint32_t(number(4))});
        }
    }

    FlowBench &m_bench;
    std::mt19937 m_random;
};

class RandomEditTest : public testing::TestWithParam<unsigned> {
protected:
    void step(const Transaction *(History::*next)() const, void (History::*then)(Transaction))
    {
        const auto applied = bench.flow.apply(*(history.*next)(), true);
        ASSERT_TRUE(applied) << applied.error().text;
        (history.*then)(applied->inverse);
    }
    void undoAll()
    {
        while (history.undoStep() && !HasFatalFailure())
            step(&History::undoStep, &History::undone);
    }
    void redoAll()
    {
        while (history.redoStep() && !HasFatalFailure())
            step(&History::redoStep, &History::redone);
    }

    FlowBench bench;
    History history;
};

TEST_P(RandomEditTest, AllUndoneAndAllRedoneIsTheSameText)
{
    RandomEdits edits(bench, GetParam());
    const std::string empty = bench.text();
    int accepted = 0;
    for (int i = 0; i < 2'000; ++i) {
        const Transaction transaction = edits.transaction();
        const std::string before = i % 10 == 0 ? bench.text() : std::string();
        if (const auto applied = bench.flow.apply(transaction)) {
            history.add(applied->inverse, transaction.mergeKey);
            ++accepted;
        } else if (!before.empty()) {
            ASSERT_EQ(bench.text(), before) << applied.error().text;
        }
        ASSERT_TRUE(i % 50 || bench.isOrdered()) << i;
    }
    EXPECT_GT(accepted, 300);
    const std::string full = bench.text();
    undoAll();
    ASSERT_EQ(bench.text(), empty);
    redoAll();
    ASSERT_EQ(bench.text(), full);
    undoAll();
    ASSERT_EQ(bench.text(), empty);
}

TEST_P(RandomEditTest, WhatIsEditedStepByStepLoadsTheSame)
{
    RandomEdits edits(bench, GetParam() + 100);
    for (int i = 0; i < 1'000; ++i)
        (void)bench.flow.apply(edits.transaction());
    Flow other;
    const auto loaded = other.load(bench.flow.snapshot().content());
    ASSERT_TRUE(loaded) << loaded.error().text;
    EXPECT_EQ(writeFlow(other.snapshot().content()), bench.text());
    for (Slot slot = 0; slot < other.slotCount(); ++slot) {
        const Slot same = bench.flow.nodes(*bench.flow.graphAt(other.pathOf(other.graphOf(slot))))
                              .find(other.record(slot).node.id)
                              ->slot;
        const auto names = [](const Flow &flow, Slot of) {
            std::vector<std::string> sources;
            for (const Link &link : flow.links(of))
                sources.push_back(link.source == kNoSlot
                        ? "-"
                        : flow.record(link.source).node.name + std::to_string(link.output));
            return sources;
        };
        ASSERT_EQ(names(other, slot), names(bench.flow, same)) << other.record(slot).node.name;
    }
}

INSTANTIATE_TEST_SUITE_P(Seeds, RandomEditTest, testing::Range(1u, 6u));

} // namespace
} // namespace heddle::test
