// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Snapshots stay what they were, on any thread, while the flow goes on changing.

#include "flowbench.h"

#include <atomic>
#include <thread>

namespace heddle::test {
namespace {

TEST(SnapshotTest, StaysWhatItWas)
{
    FlowBench bench;
    for (int i = 0; i < 300; ++i) // several chunks
        bench.add("");
    const FlowSnapshot snapshot = bench.flow.snapshot();
    const std::string before = writeFlow(snapshot.content());
    for (std::uint32_t i = 1; i <= 300; ++i)
        bench.good(i % 3 ? Edit(MoveNode{NodeId{i}, {double(i), 0}}) : Edit(RemoveNode{NodeId{i}}));
    bench.good(PutFrame{frame(0, "frame")});
    EXPECT_EQ(writeFlow(snapshot.content()), before);
    EXPECT_NE(bench.text(), before);
}

TEST(SnapshotTest, IsReadOnOtherThreadsWhileEditsGoOn)
{
    FlowBench bench;
    for (int i = 0; i < 200; ++i)
        bench.add("");
    constexpr int kReaders = 3;
    std::vector<std::thread> readers;
    std::atomic<int> wrong{0};
    for (int reader = 0; reader < kReaders; ++reader) {
        // All nodes are at one place in each revision: a mixture of two would show.
        for (std::uint32_t i = 1; i <= 200; ++i)
            bench.good(MoveNode{NodeId{i}, {double(reader), 0}});
        readers.emplace_back([&wrong, reader, snapshot = bench.flow.snapshot()] {
            for (int round = 0; round < 20; ++round)
                for (const Node &node : snapshot.content().root.nodes)
                    wrong += node.at.x != reader;
        });
        for (std::uint32_t i = 1; i <= 200; ++i) {
            bench.good(RenameNode{NodeId{i}, "r" + std::to_string(reader) + " " + std::to_string(i)});
            bench.good(MoveNode{NodeId{i}, {-1, 0}});
        }
    }
    for (std::thread &reader : readers)
        reader.join();
    EXPECT_EQ(wrong, 0);
}

TEST(SnapshotTest, OutlivesItsFlow)
{
    FlowSnapshot snapshot;
    auto bench = std::make_unique<FlowBench>();
    bench->add("only");
    bench->add("group", "flow.group");
    snapshot = bench->flow.snapshot();
    bench->flow = Flow();
    EXPECT_EQ(snapshot.content().root.nodes.size(), 2u);
}

} // namespace
} // namespace heddle::test
