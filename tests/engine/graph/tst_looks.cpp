// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// What faces keep with a node, and the panel: edits that are undone like others and compute nothing.

#include "flowbench.h"

#include <limits>

namespace heddle::test {
namespace {

class LooksTest : public testing::Test {
protected:
    LooksTest()
    {
        a = bench.add("a");
        b = bench.add("b");
    }
    const Node &node(NodeId id) { return bench.flow.find(kRoot, id)->node; }

    FlowBench bench;
    NodeId a, b;
};

TEST_F(LooksTest, WhatIsKeptIsFoundByNameAndComputesNothing)
{
    const auto applied = bench.apply({Keep{a, "zoom", Value(2.0)}, Keep{a, "look", Value("plot")}});
    ASSERT_TRUE(applied);
    EXPECT_TRUE(applied->changes.recompute.empty());
    EXPECT_EQ(applied->changes.changed.size(), 2u);
    EXPECT_EQ(*node(a).keptValue("zoom"), Value(2.0));
    EXPECT_EQ(*node(a).keptValue("look"), Value("plot"));
    EXPECT_EQ(node(a).keptValue("other"), nullptr);
    ASSERT_TRUE(bench.flow.apply(applied->inverse, true));
    EXPECT_TRUE(node(a).kept.empty());
}

TEST_F(LooksTest, KeepingAnotherValueAndForgettingAreTakenBack)
{
    bench.good(Keep{a, "zoom", Value(2.0)});
    const std::string before = bench.text();
    for (const std::optional<Value> &value : {std::optional(Value(3.0)), std::optional<Value>()}) {
        const auto applied = bench.apply({Keep{a, "zoom", value}});
        ASSERT_TRUE(applied);
        EXPECT_NE(bench.text(), before);
        ASSERT_TRUE(bench.flow.apply(applied->inverse, true));
        EXPECT_EQ(bench.text(), before);
    }
}

TEST_F(LooksTest, WhatIsKeptGoesWithTheNodeAndComesBackWithIt)
{
    bench.good(Keep{a, "zoom", Value(2.0)});
    const std::string before = bench.text();
    const auto removed = bench.apply({RemoveNode{a}});
    ASSERT_TRUE(removed);
    ASSERT_TRUE(bench.flow.apply(removed->inverse, true));
    EXPECT_EQ(bench.text(), before);
}

TEST_F(LooksTest, ANodeKeepsAThousandThingsAtMost)
{
    for (int i = 0; i < 1'000; ++i)
        bench.good(Keep{a, std::to_string(i), Value(i)});
    EXPECT_NE(bench.trouble(Keep{a, "one more", Value(1)}).find("at most"), std::string::npos);
    bench.good(Keep{a, "7", Value("another value")});
    EXPECT_NE(bench.trouble(Keep{a, "", Value(1)}).find("1 to 1,000 characters"), std::string::npos);
    EXPECT_NE(bench.trouble(Keep{NodeId{99}, "x", Value(1)}).find("no longer there"), std::string::npos);
}

TEST_F(LooksTest, WhatThePanelShowsGoesWithItsNodeAndComesBackWithIt)
{
    bench.good(PutPanelItem{panelItem(0, a, "in.a")});
    bench.good(PutPanelItem{panelItem(0, b)});
    bench.good(PutPanelItem{panelItem(0, a)});
    const std::string before = bench.text();
    const auto removed = bench.apply({RemoveNode{a}});
    ASSERT_TRUE(removed);
    ASSERT_EQ(bench.flow.panel(kRoot).size(), 1u);
    EXPECT_EQ(bench.flow.panel(kRoot)[0].node, b);
    EXPECT_EQ(removed->changes.panels, std::vector<GraphUid>{kRoot});
    ASSERT_TRUE(bench.flow.apply(removed->inverse, true));
    EXPECT_EQ(bench.text(), before);
}

TEST_F(LooksTest, AThingOnThePanelIsMovedAndTakenOffReversibly)
{
    bench.good(PutPanelItem{panelItem(0, a, "out.out")});
    const std::string before = bench.text();
    PanelItem moved = panelItem(1, a, "out.out");
    moved.at = {160, 48};
    moved.title = "Sum";
    for (const Edit &edit : {Edit(PutPanelItem{moved}), Edit(RemovePanelItem{1})}) {
        const auto applied = bench.apply({edit});
        ASSERT_TRUE(applied);
        EXPECT_NE(bench.text(), before);
        ASSERT_TRUE(bench.flow.apply(applied->inverse, true));
        EXPECT_EQ(bench.text(), before);
    }
}

TEST_F(LooksTest, WhatCannotBeOnThePanelIsRefusedWithTheReason)
{
    const auto says = [this](PanelItem item, const char *words) {
        const std::string trouble = bench.trouble(PutPanelItem{std::move(item)});
        EXPECT_NE(trouble.find(words), std::string::npos) << trouble;
    };
    says(panelItem(0, NodeId{99}), "no longer there");
    says(panelItem(0, a, "sigma"), "in.NAME");
    PanelItem far = panelItem(0, a);
    far.at.x = std::numeric_limits<double>::infinity();
    says(far, "finite place");
    PanelItem wide = panelItem(0, a);
    wide.width = 20'000;
    says(wide, "0 to 10,000");
    EXPECT_NE(bench.trouble(RemovePanelItem{5}).find("no longer on the panel"), std::string::npos);
}

TEST_F(LooksTest, ABookmarkIsSetMovedAndForgottenReversibly)
{
    const Bookmark mark{3, {}, {10, 20}, 0.5, {}, {}};
    const auto made = bench.apply({PutBookmark{mark}});
    ASSERT_TRUE(made);
    EXPECT_TRUE(made->changes.bookmarks);
    EXPECT_EQ(bench.flow.bookmarks(), std::vector{mark});
    const std::string before = bench.text();
    for (const Edit &edit : {Edit(PutBookmark{{3, {a}, {1, 2}, 2, {}, {}}}), Edit(RemoveBookmark{3})}) {
        const auto applied = bench.apply({edit});
        ASSERT_TRUE(applied);
        EXPECT_NE(bench.text(), before);
        ASSERT_TRUE(bench.flow.apply(applied->inverse, true));
        EXPECT_EQ(bench.text(), before);
    }
    ASSERT_TRUE(bench.flow.apply(made->inverse, true));
    EXPECT_TRUE(bench.flow.bookmarks().empty());
}

TEST_F(LooksTest, WhatCannotBeABookmarkIsRefusedWithTheReason)
{
    for (const std::uint32_t id : {0U, 10U})
        EXPECT_NE(bench.trouble(PutBookmark{{id, {}, {}, 1, {}, {}}}).find("1 to 9"), std::string::npos);
    EXPECT_NE(bench.trouble(PutBookmark{{1, {}, {}, 0, {}, {}}}).find("zoom above 0"), std::string::npos);
    EXPECT_NE(bench.trouble(RemoveBookmark{4}).find("no longer there"), std::string::npos);
}

} // namespace
} // namespace heddle::test
