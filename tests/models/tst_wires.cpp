// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// What becomes of wires when nodes are dissolved, inserted, connected and copied: edits, before the engine is
// asked.
#include "models/edit/copying.h"
#include "models/edit/dissolving.h"
#include "models/edit/inserting.h"
#include "models/edit/linking.h"
#include "models/edit/makingroom.h"
#include "models/edit/reach.h"
#include "models/graph/scene.h"
#include "tests/models/flowmaker.h"

#include <QtTest/QtTest>

#include <algorithm>

using namespace heddle;
using namespace heddle::testing;
using namespace Qt::StringLiterals;

namespace {

QString text(const Source &source)
{
    return u"%1.%2"_s.arg(source.node.value).arg(QString::fromStdString(source.port));
}

/// "1.image → 3.image", "3.image cut", "2 gone"; others by their place in the list of edits.
QStringList inWords(const std::vector<Edit> &edits)
{
    QStringList words;
    for (const Edit &edit : edits) {
        if (const auto *made = std::get_if<Connect>(&edit))
            words.append(text(made->from) + u" → "_s + text({made->to, made->port}));
        else if (const auto *cut = std::get_if<Disconnect>(&edit))
            words.append(text({cut->to, cut->port}) + u" cut"_s);
        else if (const auto *gone = std::get_if<RemoveNode>(&edit))
            words.append(u"%1 gone"_s.arg(gone->node.value));
        else
            words.append(u"edit %1"_s.arg(edit.index()));
    }
    return words;
}

std::vector<NodeId> ids(std::initializer_list<std::uint32_t> numbers)
{
    std::vector<NodeId> made;
    for (const std::uint32_t number : numbers)
        made.push_back(NodeId{number});
    return made;
}

} // namespace

/// 1 → 2 → 3 → 4, all of them blurs in a row; 5 is a number, 6 a blur above the wire from 2 to 3.
class TestWires : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void whatIsDissolvedIsBridged();
    void severalThatFollowEachOtherAreBridgedOnce();
    void whereNothingFitsNothingIsJoined();
    void anExactFitIsPreferredToAConversion();
    void aNodeGoesBetweenTheEndsOfAWire();
    void aNodeThatFeedsAnotherGoesIntoNoWire();
    void aNodeGoesIntoNoWireThatWouldCloseACircle();
    void aWireThatOnlyPassesNearbyIsLeftAlone();
    void theNextFreeInputIsTakenFromLeftToRight();
    void onlyWiresBetweenTheNodesAreTakenAway();
    void whatIsGoneIsNotCut();
    void wiresAreMovedToAnotherOutput();
    void reachGoesAllTheWay();
    void copiesAreFedByWhatFeedsTheOriginals();
    void copiesFeedOnlyWhatNothingElseDoes();
    void whatIsDetachedLeavesAJoinedChain();
    void wiresBetweenDetachedNodesStay();
    void aNewNodeIsFedFromLeftToRight();
    void neighboursMakeRoomAndPushOn();
    void whatIsNotInTheWayStays();

private:
    Node blur(std::uint32_t id, Point at, std::uint32_t from = 0)
    {
        Node made = node(m_catalog, id, "blur " + std::to_string(id), "image.blur", at);
        return from ? with(made, wire("image", from, "image")) : made;
    }
    std::optional<Insertion> under(std::uint32_t id, QPointF at)
    {
        LooseNode loose = looseNode(*m_scene, NodeId{id});
        return insertionUnder(*m_scene, loose, QRectF(at, QSizeF(150, 100)), at);
    }
    QPointF middle(std::uint32_t to)
    {
        for (const SceneWire *wire : m_scene->wiresOf(NodeId{to}))
            if (wire->to == NodeId{to})
                return wire->pointAt(0.5) - QPointF(75, 50);
        return {};
    }

    Catalog m_catalog;
    std::unique_ptr<Scene> m_scene;
};

void TestWires::initTestCase()
{
    addTypes(m_catalog);
    m_catalog.add(nodeType("math.both", "Both",
        {port("whole", types::integer), port("some", types::number), port("any", types::number)},
        {port("sum", types::number)}));
    m_catalog.add(nodeType("value.whole", "Whole", {}, {port("value", types::integer)}));
}

void TestWires::init()
{
    m_scene = std::make_unique<Scene>();
    GraphDelta delta = added({blur(1, {0, 0}), blur(2, {400, 0}, 1), blur(3, {800, 0}, 2),
        blur(4, {1200, 0}, 3), node(m_catalog, 5, "five", "value.number", {0, 600}), blur(6, {800, 600})});
    delta.reset = true;
    m_scene->apply(delta);
}

void TestWires::whatIsDissolvedIsBridged()
{
    QCOMPARE(inWords(dissolveEdits(*m_scene, ids({2}))), (QStringList{u"1.image → 3.image"_s, u"2 gone"_s}));
}

void TestWires::severalThatFollowEachOtherAreBridgedOnce()
{
    QCOMPARE(inWords(dissolveEdits(*m_scene, ids({2, 3}))),
        (QStringList{u"1.image → 4.image"_s, u"2 gone"_s, u"3 gone"_s}));
}

void TestWires::whereNothingFitsNothingIsJoined()
{
    QCOMPARE(inWords(dissolveEdits(*m_scene, ids({1}))), QStringList{u"1 gone"_s});
    m_scene->apply(changed({with(blur(1, {0, 0}), wire("sigma", 5, "value"))}));
    QCOMPARE(inWords(dissolveEdits(*m_scene, ids({1}))), QStringList{u"1 gone"_s}); // a number is no image
}

void TestWires::anExactFitIsPreferredToAConversion()
{
    Node both = node(m_catalog, 8, "both", "math.both", {400, 600});
    both = with(with(both, wire("some", 5, "value")), wire("whole", 7, "value"));
    Node reader = with(node(m_catalog, 9, "last", "math.both", {800, 900}), wire("some", 8, "sum"));
    m_scene->apply(added({node(m_catalog, 7, "seven", "value.whole"), both, reader}));
    QCOMPARE(inWords(dissolveEdits(*m_scene, ids({8}))), (QStringList{u"5.value → 9.some"_s, u"8 gone"_s}));
}

void TestWires::aNodeGoesBetweenTheEndsOfAWire()
{
    const auto place = under(6, middle(3));
    QVERIFY(place);
    QCOMPARE(inWords(insertEdits(*place, NodeId{6})),
        (QStringList{u"2.image → 6.image"_s, u"6.image → 3.image"_s}));
    QVERIFY(!under(5, middle(3))); // a number has no place there
}

void TestWires::aNodeThatFeedsAnotherGoesIntoNoWire()
{
    m_scene->apply(added({blur(7, {1200, 600}, 6)}));
    QVERIFY(!under(6, middle(3)));
}

void TestWires::aNodeGoesIntoNoWireThatWouldCloseACircle()
{
    Node both = with(node(m_catalog, 8, "both", "math.both", {400, 600}), wire("some", 5, "value"));
    Node next = with(node(m_catalog, 9, "next", "math.both", {800, 900}), wire("some", 8, "sum"));
    Node last = with(node(m_catalog, 10, "last", "math.both", {1200, 900}), wire("some", 9, "sum"));
    m_scene->apply(added({both, next, last}));
    QVERIFY(!under(10, middle(9))); // 9 feeds it
    QVERIFY(!under(10, middle(8))); // 8 too, from further away
    m_scene->apply(changed({node(m_catalog, 10, "last", "math.both", {1200, 900})}));
    QVERIFY(under(10, middle(9)));
}

void TestWires::aWireThatOnlyPassesNearbyIsLeftAlone()
{
    QVERIFY(!under(6, middle(3) + QPointF(0, 120)));
    QVERIFY(!under(6, middle(3) - QPointF(0, 120)));
}

void TestWires::theNextFreeInputIsTakenFromLeftToRight()
{
    QCOMPARE(inWords(linkEdits(*m_scene, ids({6, 5}))), QStringList{u"5.value → 6.sigma"_s});
    QCOMPARE(inWords(linkEdits(*m_scene, ids({1, 2}))), QStringList()); // its image has come already
    Node both = node(m_catalog, 8, "both", "math.both", {400, 600});
    m_scene->apply(added({both}));
    QCOMPARE(inWords(linkEdits(*m_scene, ids({5, 8}))), QStringList{u"5.value → 8.some"_s});
    m_scene->apply(changed({with(both, wire("some", 5, "value"))}));
    QCOMPARE(inWords(linkEdits(*m_scene, ids({5, 8, 6}))),
        (QStringList{u"5.value → 8.any"_s, u"8.sum → 6.sigma"_s}));
}

void TestWires::onlyWiresBetweenTheNodesAreTakenAway()
{
    QCOMPARE(inWords(unlinkEdits(*m_scene, ids({2, 3}))), QStringList{u"3.image cut"_s});
    QStringList all = inWords(unlinkEdits(*m_scene, ids({2})));
    all.sort();
    QCOMPARE(all, (QStringList{u"2.image cut"_s, u"3.image cut"_s}));
}

void TestWires::whatIsGoneIsNotCut()
{
    const std::vector<WireEnd> wires{{NodeId{2}, "image"}, {NodeId{3}, "image"}, {NodeId{77}, "image"}};
    m_scene->apply(changed({blur(3, {800, 0})}));
    QCOMPARE(inWords(cutEdits(*m_scene, wires)), QStringList{u"2.image cut"_s});
}

void TestWires::wiresAreMovedToAnotherOutput()
{
    const auto wires = wiresAt(*m_scene, NodeId{2}, true, 0);
    QCOMPARE(
        inWords(moveWireEdits(*m_scene, wires, {NodeId{6}, "image"})), QStringList{u"6.image → 3.image"_s});
    QVERIFY(moveWireEdits(*m_scene, wires, {NodeId{2}, "image"}).empty());
}

void TestWires::reachGoesAllTheWay()
{
    QCOMPARE(upstreamOf(*m_scene, ids({3})), (std::unordered_set<NodeId>{{1}, {2}, {3}}));
    QCOMPARE(downstreamOf(*m_scene, ids({3, 5})), (std::unordered_set<NodeId>{{3}, {4}, {5}}));
}

void TestWires::copiesAreFedByWhatFeedsTheOriginals()
{
    const OutsideWires wires = outsideWires(*m_scene, ids({2, 3}));
    QCOMPARE(inWords(feedEdits(*m_scene, wires, ids({20, 30}))), QStringList{u"1.image → 20.image"_s});
    QVERIFY(feedEdits(*m_scene, wires, {}).empty()); // they were not made
    m_scene->apply(removed({1}));
    QVERIFY(feedEdits(*m_scene, wires, ids({20, 30})).empty());
}

void TestWires::copiesFeedOnlyWhatNothingElseDoes()
{
    const OutsideWires wires = outsideWires(*m_scene, ids({2, 3}));
    QVERIFY(readEdits(*m_scene, wires, ids({20, 30})).empty());
    m_scene->apply(changed({blur(4, {1200, 0})}));
    QCOMPARE(inWords(readEdits(*m_scene, wires, ids({20, 30}))), QStringList{u"30.image → 4.image"_s});
}

void TestWires::whatIsDetachedLeavesAJoinedChain()
{
    QCOMPARE(
        inWords(detachEdits(*m_scene, ids({2}))), (QStringList{u"1.image → 3.image"_s, u"2.image cut"_s}));
    QCOMPARE(inWords(detachEdits(*m_scene, ids({1}))), QStringList{u"2.image cut"_s});
    QVERIFY(detachEdits(*m_scene, ids({6})).empty());
}

void TestWires::wiresBetweenDetachedNodesStay()
{
    QCOMPARE(
        inWords(detachEdits(*m_scene, ids({2, 3}))), (QStringList{u"1.image → 4.image"_s, u"2.image cut"_s}));
}

void TestWires::aNewNodeIsFedFromLeftToRight()
{
    const NodeType &type = *m_catalog.find("math.both");
    m_scene->apply(added({node(m_catalog, 7, "seven", "value.number", {-100, 600})}));
    const std::vector<Input> inputs = feedsFor(*m_scene, ids({5, 7}), type);
    QCOMPARE(inputs.size(), 2U);
    QCOMPARE(inputs[0].port, "any"); // ordered by name
    QCOMPARE(inputs[0].source, std::optional(Source{NodeId{5}, "value"}));
    QCOMPARE(inputs[1].port, "some");
    QCOMPARE(inputs[1].source, std::optional(Source{NodeId{7}, "value"}));
    QVERIFY(feedsFor(*m_scene, ids({1}), type).empty());
    const auto reader = readerFor(*m_scene, ids({6}), *m_catalog.find("value.number"));
    QVERIFY(reader);
    QCOMPARE(reader->port, "sigma");
}

void TestWires::neighboursMakeRoomAndPushOn()
{
    m_scene = std::make_unique<Scene>();
    m_scene->apply(added({blur(1, {0, 0}), blur(2, {260, 0}), blur(3, {480, 0}), blur(4, {0, 900})}));
    const double width = m_scene->node(NodeId{1})->size.width();
    const QRectF between(180, 0, width, 100);
    QMap<std::uint32_t, double> places;
    for (const Edit &edit : roomEdits(*m_scene, between, {}))
        places.insert(std::get<MoveNode>(edit).node.value, std::get<MoveNode>(edit).at.x);
    QCOMPARE(places.keys(), (QList<std::uint32_t>{1, 2, 3}));
    QVERIFY(places[1] + width <= between.left() - 32);
    QVERIFY(places[2] >= between.right() + 32);
    QVERIFY(places[3] >= places[2] + width + 16);
    QVERIFY(places[2] < between.right() + 64); // no further than it takes
}

void TestWires::whatIsNotInTheWayStays()
{
    m_scene = std::make_unique<Scene>();
    m_scene->apply(added({blur(1, {0, 0}), blur(2, {400, 0}), blur(3, {200, 900})}));
    QVERIFY(roomEdits(*m_scene, QRectF(270, 0, 80, 100), {}).empty());
    QVERIFY(roomEdits(*m_scene, QRectF(0, 0, 100, 100), NodeId{1}).empty());
}

QTEST_APPLESS_MAIN(TestWires)

#include "tst_wires.moc"
