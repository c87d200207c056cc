// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/document/flowwriter.h"
#include "engine/graph/flow.h"
#include "engine/sdk/catalog.h"
#include "tests/support/workbench.h"

#include <gtest/gtest.h>

#include <string>

namespace heddle::test {

inline Frame frame(std::uint32_t id, std::string title, Point at = {}, double width = 0, double height = 0)
{
    return {id, std::move(title), at, width, height, {}, {}};
}

inline PanelItem panelItem(std::uint32_t id, NodeId node, std::string part = {})
{
    return {id, node, std::move(part), {16, 32}, 240, 64, {}, {}};
}

/// A flow without an engine, and short ways to change it and to look at it. One thread.
class FlowBench {
public:
    FlowBench() { addTestNodes(catalog, log); }

    Node node(const std::string &name, const std::string &type = "test.sum")
    {
        Node made;
        made.name = name;
        made.type = catalog.placeholder(type);
        return made;
    }
    Result<Flow::Applied> apply(std::vector<Edit> edits, GraphPath graph = {})
    {
        return flow.apply({std::move(graph), std::move(edits), "Edit", 0});
    }
    NodeId add(const std::string &name, const std::string &type = "test.sum", GraphPath graph = {})
    {
        const auto applied = apply({AddNode{node(name, type)}}, std::move(graph));
        EXPECT_TRUE(applied) << applied.error().text;
        return applied ? applied->added.front() : NodeId{};
    }
    void good(Edit edit, GraphPath graph = {})
    {
        const auto applied = apply({std::move(edit)}, std::move(graph));
        EXPECT_TRUE(applied) << applied.error().text;
    }
    /// Why an edit is refused; nothing may have changed then.
    std::string trouble(Edit edit, GraphPath graph = {})
    {
        const std::string before = text();
        const auto applied = apply({std::move(edit)}, std::move(graph));
        if (applied)
            return "done";
        EXPECT_EQ(text(), before);
        return applied.error().text;
    }
    std::string text() { return writeFlow(flow.snapshot().content()); }
    /// The source that the links of an input lead to, by name; empty: none.
    std::string linkOf(const std::string &path, const std::string &port)
    {
        const NodeRecord *record = flow.find(path);
        const Link link = flow.links(record->slot)[std::size_t(record->node.type->inputIndex(port))];
        return link.source == kNoSlot ? std::string() : flow.record(link.source).node.name;
    }
    /// Each node is computed after those that it reads.
    bool isOrdered() const
    {
        for (Slot slot = 0; slot < flow.slotCount(); ++slot)
            if (flow.isUsed(slot))
                for (const Link &link : flow.links(slot))
                    if (link.source != kNoSlot && !link.event
                        && flow.order().position(link.source) >= flow.order().position(slot))
                        return false;
        return true;
    }

    RunLog log;
    Catalog catalog;
    Flow flow;
};

} // namespace heddle::test
