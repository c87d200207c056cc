// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Dots on wires, in every place: what comes goes on, and nothing runs for it.

#include "tests/support/placetest.h"

namespace heddle::test {

class Dots : public PlaceTest {
protected:
    void SetUp() override
    {
        bench.add("a", "test.number");
        bench.add("below", "test.sum");
        for (const std::string name : {"a", "below"})
            ASSERT_TRUE(bench.set(name + ".tag", name));
        ASSERT_TRUE(bench.set("a.value", 3.0));
        ASSERT_TRUE(bench.wire("a.out", "below.a"));
        bench.settle();
        bench.log.take();
    }
    void put()
    {
        bench.add("dot", "flow.dot");
        ASSERT_TRUE(bench.wire("a.out", "dot.value"));
        ASSERT_TRUE(bench.wire("dot.value", "below.a"));
        bench.settle();
    }
};

INSTANTIATE_TEST_SUITE_P(Places, Dots, everyPlace(), placeName);

TEST_P(Dots, NothingRunsBecauseADotWasPutOnAWire)
{
    put();
    EXPECT_EQ(bench.log.take(), "");
    EXPECT_EQ(bench.number("below.out"), 3.0);
    EXPECT_EQ(bench.status("below"), "done");
    ASSERT_TRUE(bench.set("a.value", 4.0));
    bench.settle();
    EXPECT_EQ(bench.number("below.out"), 4.0);
}

TEST_P(Dots, AMutedDotEndsItsWire)
{
    put();
    ASSERT_TRUE(bench.setMode("dot", NodeMode::Muted));
    bench.settle();
    EXPECT_EQ(bench.status("below"), "waiting: dot is muted");
}

TEST_P(Dots, TriggersGoOnThroughADot)
{
    bench.add("fire", "test.fire");
    bench.add("sample", "test.sample");
    bench.add("dot", "flow.event_dot");
    for (const std::string name : {"fire", "sample"})
        ASSERT_TRUE(bench.set(name + ".tag", name));
    ASSERT_TRUE(bench.wire("fire.event", "dot.value"));
    ASSERT_TRUE(bench.wire("dot.value", "sample.trigger"));
    bench.settle();
    bench.log.take();
    ASSERT_TRUE(bench.set("sample.in", 7.0));
    ASSERT_TRUE(bench.set("fire.in", 1.0));
    bench.settle();
    EXPECT_EQ(bench.number("sample.out"), 7.0);
}

} // namespace heddle::test
