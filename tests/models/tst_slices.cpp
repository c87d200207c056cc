// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "models/bridge/deltaslices.h"
#include "models/graph/scene.h"
#include "tests/models/flowmaker.h"

#include <QtTest/QtTest>

using namespace heddle;
using namespace heddle::testing;

/// A large delta in parts.
class TestSlices : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { addTypes(m_catalog); }
    void aSmallDeltaIsOnePart();
    void nothingIsNoPart();
    void partsTogetherSayTheSame();
    void whatIsRemovedComesFirstAndRepliesLast();
    void valuesComeAFewAtATimeAfterTheirNodes();

private:
    GraphDelta large(int nodes) const;

    Catalog m_catalog;
};

GraphDelta TestSlices::large(int nodes) const
{
    GraphDelta delta;
    delta.reset = true;
    delta.revision = 7;
    for (int id = 1; id <= nodes; ++id) {
        Node made
            = node(m_catalog, std::uint32_t(id), "n" + std::to_string(id), "image.blur", {id * 16.0, 0});
        made.inputs.push_back(
            wire("image", std::uint32_t(id % nodes + 1), "image")); // Most sources come later.
        delta.added.push_back(made);
        delta.statuses.emplace_back(made.id, status(NodeState::Done));
    }
    delta.replies.push_back({3, {}, {}, {}});
    delta.totals = Totals{};
    delta.history = HistoryChange{};
    delta.log.lines.resize(3);
    return delta;
}

void TestSlices::aSmallDeltaIsOnePart()
{
    DeltaSlices slices;
    slices.put(large(5));
    const GraphDelta part = slices.next(5);
    QVERIFY(slices.empty());
    QVERIFY(part.reset && part.totals);
    QCOMPARE(part.added.size(), 5u);
    QCOMPARE(part.replies.size(), 1u);
    QVERIFY(part.history);
    QCOMPARE(part.log.lines.size(), 3u);
    QCOMPARE(part.revision, Revision(7));
}

void TestSlices::nothingIsNoPart()
{
    DeltaSlices slices;
    QVERIFY(slices.empty());
    slices.put({});
    QVERIFY(slices.empty());
}

void TestSlices::partsTogetherSayTheSame()
{
    Scene atOnce, inParts;
    atOnce.apply(large(100));
    DeltaSlices slices;
    slices.put(large(100));
    while (!slices.empty())
        inParts.apply(slices.next(7));
    QCOMPARE(inParts.nodeCount(), 100);
    QCOMPARE(inParts.wireCount(), atOnce.wireCount());
    for (const SceneNode *node : atOnce.nodes()) {
        QCOMPARE(inParts.node(node->id)->rect(), node->rect());
        QCOMPARE(inParts.node(node->id)->state, NodeState::Done);
        QCOMPARE(inParts.node(node->id)->wires.size(), node->wires.size());
    }
}

void TestSlices::whatIsRemovedComesFirstAndRepliesLast()
{
    GraphDelta delta = large(20);
    delta.reset = false;
    delta.removed = {{50}};
    DeltaSlices slices;
    slices.put(delta);
    std::vector<GraphDelta> parts;
    while (!slices.empty())
        parts.push_back(slices.next(8));
    QVERIFY(parts.size() > 2);
    QCOMPARE(parts.front().removed.size(), 1u);
    for (std::size_t i = 0; i + 1 < parts.size(); ++i)
        QVERIFY(parts[i].replies.empty() && !parts[i].totals);
    QCOMPARE(parts.back().replies.size(), 1u);
}

void TestSlices::valuesComeAFewAtATimeAfterTheirNodes()
{
    GraphDelta delta = large(64);
    for (std::uint32_t id = 1; id <= 64; ++id)
        delta.outputs.push_back({{id}, {Value(double(id))}});
    DeltaSlices slices;
    slices.put(delta);
    std::size_t nodes = 0, values = 0;
    while (!slices.empty()) {
        const GraphDelta part = slices.next(64);
        nodes += part.added.size();
        QVERIFY(part.outputs.size() <= 2);
        QVERIFY(part.outputs.empty() || nodes == 64);
        for (const OutputChange &change : part.outputs)
            QCOMPARE(change.node.value, std::uint32_t(++values));
    }
    QCOMPARE(values, 64u);
}

QTEST_GUILESS_MAIN(TestSlices)
#include "tst_slices.moc"
