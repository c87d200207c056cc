// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Collapsed nodes and nodes that hide unused ports: where their ports are, and where wires end.
#include "models/graph/folding.h"
#include "models/graph/scene.h"
#include "tests/models/flowmaker.h"

#include <QtTest/QtTest>

using namespace heddle;
using namespace heddle::testing;
using namespace Qt::StringLiterals;

/// size → blur.sigma, blur → again, as in a row.
class TestFolding : public QObject {
    Q_OBJECT

private slots:
    void init();
    void aCollapsedNodeIsItsTitleAndItsPortsAreOne();
    void theMergedPortIsTheOneThatIsWired();
    void whatIsNotWiredIsHidden();
    void anOutputIsShownWhileAWireLeavesFromIt();
    void whatIsKeptOtherwiseFoldsNothing();

private:
    void fold(std::uint32_t id, const char *how, Value value = true);
    const SceneNode &at(std::uint32_t id) { return *m_scene->node(NodeId{id}); }
    const SceneWire &wireInto(std::uint32_t id);

    std::unique_ptr<Catalog> m_catalog;
    std::unique_ptr<Scene> m_scene;
};

void TestFolding::init()
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

void TestFolding::fold(std::uint32_t id, const char *how, Value value)
{
    Node folded = at(id).node;
    folded.kept = {{how, std::move(value)}};
    m_scene->apply(changed({folded}));
}

const SceneWire &TestFolding::wireInto(std::uint32_t id)
{
    for (const SceneWire *wire : m_scene->wiresOf(NodeId{id}))
        if (wire->to == NodeId{id})
            return *wire;
    qFatal("no wire arrives there");
}

void TestFolding::aCollapsedNodeIsItsTitleAndItsPortsAreOne()
{
    const QSizeF before = at(2).size;
    fold(2, folding::kCollapsed);
    QCOMPARE(at(2).size, QSizeF(before.width(), 32));
    QCOMPARE(wireInto(2).end, QPointF(320, 16));
    QCOMPARE(wireInto(3).start, QPointF(320 + before.width(), 16));
    QVERIFY(!m_scene->nodeAt({330, 60}));
    QCOMPARE(at(2).layout->previewHeight(before.width()), 0.0);
    fold(2, folding::kCollapsed, false);
    QCOMPARE(at(2).size, before);
    QCOMPARE(wireInto(2).end, at(2).inputPoint(1));
}

void TestFolding::theMergedPortIsTheOneThatIsWired()
{
    fold(2, folding::kCollapsed);
    QCOMPARE(m_scene->portAt({320, 16}).name, u"sigma"_s);
    QCOMPARE(m_scene->portAt(QPointF(320 + at(2).size.width(), 16)).name, u"image"_s);
    fold(3, folding::kCollapsed);
    QCOMPARE(m_scene->portAt({640, 16}).name, u"image"_s);
}

void TestFolding::whatIsNotWiredIsHidden()
{
    const double before = at(2).size.height();
    fold(2, folding::kHidesUnused);
    QCOMPARE(at(2).layout->inputRows, (std::vector<int>{-1, 1, -1})); // sigma, below the output
    QCOMPARE(at(2).layout->outputRows, std::vector<int>{0});
    QCOMPARE(at(2).size.height(), before - geometry::kRow);
    QCOMPARE(wireInto(2).end, at(2).inputPoint(1));
    QVERIFY(!m_scene->portAt({320, 48}, 10));
}

void TestFolding::anOutputIsShownWhileAWireLeavesFromIt()
{
    QSignalSpy sized(m_scene.get(), &Scene::sizesTouched);
    fold(2, folding::kHidesUnused);
    Node again = at(3).node;
    again.inputs.clear();
    m_scene->apply(changed({again}));
    QVERIFY(!at(2).layout->showsOutput(0));
    QCOMPARE(wireInto(2).end, at(2).inputPoint(1));
    QCOMPARE(at(2).inputPoint(1).y(), 48.0);
    QVERIFY(sized.count() > 0);
    m_scene->apply(changed({with(again, wire("image", 2, "image"))}));
    QVERIFY(at(2).layout->showsOutput(0));
    QCOMPARE(wireInto(3).start, at(2).outputPoint(0));
    QCOMPARE(wireInto(2).end, at(2).inputPoint(1));
}

void TestFolding::whatIsKeptOtherwiseFoldsNothing()
{
    const QSizeF before = at(2).size;
    fold(2, folding::kCollapsed, "yes");
    QCOMPARE(at(2).size, before);
}

QTEST_MAIN(TestFolding)

#include "tst_folding.moc"
