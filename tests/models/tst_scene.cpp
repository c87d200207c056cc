// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "models/graph/scene.h"
#include "tests/models/flowmaker.h"

#include <QtTest/QtTest>

#include <random>

using namespace heddle;
using namespace heddle::testing;

/// The scene: what is where, and what a delta costs.
class TestScene : public QObject {
    Q_OBJECT

private slots:
    void init();
    void firstRowsOfNeighboursAreLevel();
    void aFieldHasARowOfItsOwn();
    void aFaceGrowsWithTheWidth();
    void aNodeMakesRoomForItsUsersFile();
    void nodesAreFoundWhereTheyLie();
    void portsAreFoundWithinReach();
    void wiresAreFoundAlongTheCurve();
    void aWireWaitsForItsSource();
    void removingANodeTakesItsWires();
    void unknownTypesGetThePortsThatTheFlowNames();
    void draggingIsLocalUntilTheEngineAnswers();
    void aRefusedMoveGoesBack();
    void aFrameTakesWhatLiesInItAlong();
    void aFrameInTheHandFollowsTheHandAndTheEngine();
    void aDeltaTouchesOnlyWhatChanged();
    void farPlacesAndHugeNumbersAreHarmless();
    void queriesAgreeWithALinearSearch();

private:
    std::unique_ptr<Catalog> m_catalog;
    std::unique_ptr<Scene> m_scene;
};

void TestScene::init()
{
    m_catalog = std::make_unique<Catalog>();
    addTypes(*m_catalog);
    m_scene = std::make_unique<Scene>();
    m_scene->apply(added({
        node(*m_catalog, 1, "size", "value.number", {0, 0}),
        with(node(*m_catalog, 2, "blur", "image.blur", {320, 0}), wire("sigma", 1, "value")),
        with(node(*m_catalog, 3, "again", "image.blur", {640, 0}), wire("image", 2, "image")),
    }));
}

void TestScene::firstRowsOfNeighboursAreLevel()
{
    const SceneNode *blur = m_scene->node({2}), *again = m_scene->node({3});
    QCOMPARE(blur->outputPoint(0).y(), 48.0);
    QCOMPARE(again->inputPoint(0).y(), 48.0);
    QCOMPARE(m_scene->node({1})->outputPoint(0), QPointF(m_scene->node({1})->size.width(), 48));
}

void TestScene::aFieldHasARowOfItsOwn()
{
    const NodeLayout blur = layoutOf(*m_catalog->find("image.blur"));
    QCOMPARE(blur.inputRows, (std::vector<int>{0, 1, 2}));
    QCOMPARE(blur.outputRows, std::vector<int>{0});
    QCOMPARE(blur.size(0), QSizeF(224, 32 + 4 + 3 * 24 + 4 + 96 + 8 + 28));
    const NodeLayout number = layoutOf(*m_catalog->find("value.number"));
    QCOMPARE(number.outputRows, std::vector<int>{0});
    QCOMPARE(number.inputRows, std::vector<int>{1});
    QCOMPARE(number.size(0), QSizeF(192, 32 + 4 + 2 * 24 + 4 + 28));
}

void TestScene::aFaceGrowsWithTheWidth()
{
    const NodeLayout blur = layoutOf(*m_catalog->find("image.blur"));
    QCOMPARE(blur.previewHeight(432), 192.0);
    QCOMPARE(blur.size(431).width(), 432.0);
    QCOMPARE(blur.size(10000).width(), 480.0);
    QCOMPARE(blur.size(1).width(), 160.0);
}

void TestScene::aNodeMakesRoomForItsUsersFile()
{
    const auto heightOf = [this](NodeId id) { return m_scene->node(id)->size.height(); };
    const double plain = heightOf({1}), blurred = heightOf({2});
    QSignalSpy sized(m_scene.get(), &Scene::sizesTouched), touched(m_scene.get(), &Scene::touched);
    m_scene->setOwnFiles({QStringLiteral("value.number"), QStringLiteral("not.here")});
    QCOMPARE(heightOf({1}), plain + geometry::kPreview + geometry::kPreviewInset);
    QCOMPARE(heightOf({2}), blurred);
    QCOMPARE(sized.count(), 1);
    QVERIFY(!sized[0][0].value<std::vector<NodeId>>().empty());
    QCOMPARE(touched.count(), 1);
    QCOMPARE(m_scene->nodeAt(m_scene->node({1})->at + QPointF(20, heightOf({1}) - 4))->id, NodeId{1});
    const SceneNode *wired = m_scene->node({1});
    for (const SceneWire *wire : m_scene->wiresOf({1}))
        QCOMPARE(wire->start, wired->outputPoint(wire->fromPort));
    m_scene->setOwnFiles({});
    QCOMPARE(heightOf({1}), plain);
}

void TestScene::nodesAreFoundWhereTheyLie()
{
    QCOMPARE(m_scene->nodeAt({330, 10})->id, NodeId{2});
    QVERIFY(!m_scene->nodeAt({250, 10}));
    QCOMPARE(m_scene->nodesIn({0, 0, 400, 50}).size(), 2u);
    m_scene->apply(added({node(*m_catalog, 9, "above", "value.number", {320, 0})}));
    QCOMPARE(m_scene->nodeAt({330, 10})->id, NodeId{9});
    m_scene->setSelected({2}, {});
    QCOMPARE(m_scene->nodeAt({330, 10})->id, NodeId{2});
}

void TestScene::portsAreFoundWithinReach()
{
    const ScenePort image = m_scene->portAt({640 - 12, 48 + 4});
    QCOMPARE(image.node, NodeId{3});
    QCOMPARE(image.name, QStringLiteral("image"));
    QVERIFY(!image.output);
    QVERIFY(!m_scene->portAt({640 - 30, 48}));
    QVERIFY2(m_scene->portAt({320, 48 + 2 * 24}, 4).index < 0, "a setting is no port");
}

void TestScene::wiresAreFoundAlongTheCurve()
{
    QCOMPARE(m_scene->wireCount(), 2);
    const SceneWire *wire = m_scene->wireAt({592, 50});
    QVERIFY(wire);
    QCOMPARE(wire->to, NodeId{3});
    QVERIFY(!m_scene->wireAt({592, 80}));
    QCOMPARE(m_scene->wiresIn({540, 0, 50, 100}).size(), 1u);
    QCOMPARE(m_scene->wiresOf({2}).size(), 2u);
}

void TestScene::aWireWaitsForItsSource()
{
    m_scene->apply(
        added({with(node(*m_catalog, 7, "late", "image.blur", {0, 500}), wire("image", 8, "image"))}));
    QCOMPARE(m_scene->wireCount(), 2);
    m_scene->apply(added({node(*m_catalog, 8, "source", "image.blur", {-400, 500})}));
    QCOMPARE(m_scene->wireCount(), 3);
    QCOMPARE(m_scene->wiresOf({8}).front()->to, NodeId{7});
}

void TestScene::removingANodeTakesItsWires()
{
    m_scene->apply(removed({2}));
    QCOMPARE(m_scene->wireCount(), 0);
    QVERIFY(!m_scene->node({2}));
    m_scene->apply(
        added({with(node(*m_catalog, 2, "blur", "image.blur", {320, 0}), wire("sigma", 1, "value"))}));
    QCOMPARE(m_scene->wireCount(), 2);
}

void TestScene::unknownTypesGetThePortsThatTheFlowNames()
{
    Node odd = node(*m_catalog, 20, "odd", "value.number");
    odd.type = m_catalog->placeholder("bio.deconvolve");
    odd.inputs = {set("rounds", 5), wire("stack", 2, "image")};
    m_scene->apply(
        added({odd, with(node(*m_catalog, 21, "after", "image.blur"), wire("image", 20, "sharp"))}));
    QCOMPARE(m_scene->wireCount(), 4);
    const SceneNode *shown = m_scene->node({20});
    QCOMPARE(shown->type->inputs.size(), 2u);
    QCOMPARE(shown->type->outputs.front().name, std::string("sharp"));
    odd.inputs = {wire("stack", 2, "image")};
    m_scene->apply(changed({odd}));
    QCOMPARE(m_scene->wireCount(), 4);
    QCOMPARE(m_scene->wiresOf({20}).size(), 2u);
}

void TestScene::draggingIsLocalUntilTheEngineAnswers()
{
    m_scene->setSelected({2}, {});
    m_scene->dragSelection(16, 32);
    QCOMPARE(m_scene->node({2})->at, QPointF(336, 32));
    QCOMPARE(m_scene->wiresOf({3}).front()->start.y(), 48.0 + 32);
    m_scene->dragSelection(48, 0);
    QCOMPARE(m_scene->node({2})->at, QPointF(368, 0));
    m_scene->dropDrag();
    QCOMPARE(m_scene->nodeAt({370, 10})->id, NodeId{2});
    QVERIFY(!m_scene->nodeAt({330, 10}));
    Node moved = m_scene->node({2})->node;
    moved.at = {368, 0};
    m_scene->apply(changed({moved}));
    QCOMPARE(m_scene->node({2})->at, QPointF(368, 0));
}

void TestScene::aRefusedMoveGoesBack()
{
    m_scene->setSelected({2, 3}, {});
    m_scene->dragSelection(500, 500);
    m_scene->dropDrag();
    m_scene->settle();
    QCOMPARE(m_scene->node({2})->at, QPointF(320, 0));
    QCOMPARE(m_scene->node({3})->at, QPointF(640, 0));
}

/// Frame 1 holds frame 2 and the first node; nothing else is selected.
static GraphDelta framed(const Scene &scene, QPointF by = {})
{
    const QRectF around = scene.nodes().front()->rect().adjusted(-40, -40, 40, 40);
    GraphDelta delta;
    delta.frames = {
        {1, "outer", {around.x() + by.x(), around.y() + by.y()}, around.width(), around.height(), {}, {}, {}},
        {2, "inner", {around.x() + 4, around.y() + 4}, 20, 20, {}, {}, {}}};
    return delta;
}

void TestScene::aFrameTakesWhatLiesInItAlong()
{
    m_scene->apply(framed(*m_scene));
    const NodeId first = m_scene->nodes().front()->id;
    const QPointF at = m_scene->node(first)->at, frame = rectOf(m_scene->frames()[0]).topLeft();
    m_scene->setSelectedFrames({1});
    m_scene->dragSelection(16, 32);
    QCOMPARE(m_scene->dragged(), std::vector{first});
    QCOMPARE(m_scene->node(first)->at, at + QPointF(16, 32));
    QCOMPARE(m_scene->framing().held().size(), 2U);
    QCOMPARE(rectOf(m_scene->frames()[0]).topLeft(), frame + QPointF(16, 32));
    m_scene->settle(); // refused
    QCOMPARE(m_scene->node(first)->at, at);
    QCOMPARE(rectOf(m_scene->frames()[0]).topLeft(), frame);
}

void TestScene::aFrameInTheHandFollowsTheHandAndTheEngine()
{
    m_scene->apply(framed(*m_scene));
    const QPointF frame = rectOf(m_scene->frames()[0]).topLeft();
    const GraphDelta undone = framed(*m_scene, {-16, 0});
    m_scene->setSelectedFrames({1});
    m_scene->dragSelection(16, 32);
    m_scene->apply(undone);
    QCOMPARE(rectOf(m_scene->frames()[0]).topLeft(), frame + QPointF(0, 32));
    GraphDelta none;
    none.frames = std::vector<Frame>();
    m_scene->apply(none);
    m_scene->dragSelection(48, 0); // what is gone cannot be held
    QVERIFY(m_scene->frames().empty());
    m_scene->settle();
    QVERIFY(m_scene->frames().empty());
}

void TestScene::aDeltaTouchesOnlyWhatChanged()
{
    QList<QRectF> areas;
    int whole = 0;
    connect(m_scene.get(), &Scene::touched, this, [&](const QList<QRectF> &a) { areas += a; });
    connect(m_scene.get(), &Scene::wholeTouched, this, [&] { ++whole; });
    Node renamed = m_scene->node({1})->node;
    renamed.name = "width";
    m_scene->apply(changed({renamed}));
    QCOMPARE(areas.size(), 1);
    QVERIFY(areas.front().contains(m_scene->node({1})->rect()));
    QVERIFY(!areas.front().intersects(m_scene->node({3})->rect()));
    areas.clear();
    QSignalSpy states(m_scene.get(), &Scene::statesTouched);
    m_scene->apply(stateOf(1, NodeState::Running));
    m_scene->apply(stateOf(1, NodeState::Running));
    QCOMPARE(states.count(), 1);
    QVERIFY(areas.isEmpty());
    QCOMPARE(whole, 0);
}

void TestScene::farPlacesAndHugeNumbersAreHarmless()
{
    m_scene->apply(added({node(*m_catalog, 30, "far", "value.number", {1e300, -1e300}),
        with(node(*m_catalog, 31, "long", "image.blur", {9e6, 9e6}), wire("image", 3, "image"))}));
    QCOMPARE(m_scene->nodesIn({8.9e6, 8.9e6, 2e5, 2e5}).size(), 1u);
    QCOMPARE(m_scene->wiresIn({600, 0, 1e7, 1e7}).size(), 2u);
    m_scene->apply(removed({30, 31}));
    QCOMPARE(m_scene->nodesIn({-1e301, -1e301, 2e301, 2e301}).size(), 3u);
}

void TestScene::queriesAgreeWithALinearSearch()
{
    std::mt19937 random(7);
    const auto pick = [&](int from, int to) { return std::uniform_int_distribution<int>(from, to)(random); };
    std::vector<Node> nodes;
    for (int i = 100; i < 600; ++i) {
        Node made = node(*m_catalog, std::uint32_t(i), "n" + std::to_string(i), "image.blur",
            {double(pick(-9000, 9000)), double(pick(-9000, 9000))});
        if (i > 100)
            made.inputs.push_back(wire("image", std::uint32_t(pick(100, i - 1)), "image"));
        nodes.push_back(made);
    }
    m_scene->apply(added(nodes));
    for (int round = 0; round < 50; ++round) {
        const QRectF area(pick(-9500, 9000), pick(-9500, 9000), pick(1, 4000), pick(1, 4000));
        std::size_t expectedNodes = 0, expectedWires = 0;
        for (const SceneNode *n : m_scene->nodes())
            expectedNodes += n->rect().intersects(area);
        for (const SceneWire &w : m_scene->wires())
            expectedWires += w.live && w.bounds().adjusted(0, -0.001, 0, 0.001).intersects(area);
        QCOMPARE(m_scene->nodesIn(area).size(), expectedNodes);
        QCOMPARE(m_scene->wiresIn(area).size(), expectedWires);
    }
}

QTEST_GUILESS_MAIN(TestScene)
#include "tst_scene.moc"
