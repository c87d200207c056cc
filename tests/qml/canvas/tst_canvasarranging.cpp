// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "tests/qml/canvas/canvasbench.h"

using namespace heddle;
using namespace heddle::testing;
using namespace Qt::StringLiterals;

/// Dragged nodes snap to what is near, and nodes that the engine has moved glide there.
class TestCanvasArranging : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QTest::failOnWarning(QRegularExpression(u"TypeError|ReferenceError|Binding loop"_s));
    }
    void init();
    void cleanup() { m_bench.reset(); }
    void aDraggedNodeSnapsToALevelWire();
    void edgesMeetThoseOfNeighbours();
    void gapsBecomeAlike();
    void guidesAreShownOnlyWhileTheyHold();
    void withControlHeldNothingSnaps();
    void whereNothingIsNearTheGridSnaps();
    void snappingCanBeSwitchedOff();
    void whatMovesDoesNotSnapToItself();
    void whatIsFarAwayDoesNotDraw();
    void nodesGlideToWhereTheEngineHasPutThem();
    void withReducedMotionTheyAreThereAtOnce();
    void whoTakesHoldOfAGlidingNodeTakesItWhereItBelongs();
    void aFieldThatIsTypedInGoesAlong();
    void aNodeThatIsRemovedOnItsWayIsGone();

private:
    CanvasBench &b() { return *m_bench; }
    QPoint header(std::uint32_t id) { return b().at(b().node(id).at + QPointF(60, 16)); }
    /// Node 30, where no other is.
    void addLoner()
    {
        b().document->apply(added({node(b().catalog, 30, "loner", "table.layout", {500, 5000})}));
        b().look(1, {20, -4800});
        QTRY_VERIFY(b().document->shown()->isShown(NodeId{30}));
    }
    std::vector<QLineF> guides() { return b().canvas->gestureLook().guides; }
    void moveByEngine(std::uint32_t id, Point to)
    {
        Node moved = b().node(id).node;
        moved.at = to;
        b().document->apply(changed({moved}));
    }

    std::unique_ptr<CanvasBench> m_bench;
};

void TestCanvasArranging::init()
{
    m_bench = std::make_unique<CanvasBench>();
    QVERIFY(b().showRich());
}

/// Node 10 takes its value from the second row of node 7.
void TestCanvasArranging::aDraggedNodeSnapsToALevelWire()
{
    const double level
        = b().node(10).at.y() + b().node(7).outputPoint(1).y() - b().node(10).inputPoint(0).y();
    const QPoint from = header(10), to = from + QPoint(130, int(level - b().node(10).at.y()) + 5);
    b().drag(from, to);
    QCOMPARE(b().node(10).at.y(), level);
    QCOMPARE(b().node(10).inputPoint(0).y(), b().node(7).outputPoint(1).y());
    QVERIFY(!guides().empty());
    QCOMPARE(guides()[0].y1(), b().node(7).outputPoint(1).y());
    QCOMPARE(guides()[0].dy(), 0.0);
    b().drop(to);
    QCOMPARE(b().edits<MoveNode>().size(), 1U);
    QCOMPARE(b().edits<MoveNode>()[0].at.y, level);
    QVERIFY(guides().empty());
}

void TestCanvasArranging::edgesMeetThoseOfNeighbours()
{
    const QPoint from = header(11); // without wires
    const QPointF corner = b().node(11).at, other = b().node(9).at;
    b().drag(from, from + QPoint(int(other.x() - corner.x()) - 4, 180));
    QCOMPARE(b().node(11).at.x(), other.x());
    QVERIFY(!guides().empty());
    QCOMPARE(guides()[0].x1(), other.x());
    QCOMPARE(guides()[0].dx(), 0.0);
    QVERIFY(std::max(guides()[0].y1(), guides()[0].y2()) > b().node(11).rect().bottom());
}

/// A row far below all others: the third stands as far from the second as that from the first.
void TestCanvasArranging::gapsBecomeAlike()
{
    b().document->apply(added({node(b().catalog, 21, "one", "table.layout", {0, 5000}),
        node(b().catalog, 22, "two", "table.layout", {217, 5003}),
        node(b().catalog, 23, "three", "table.layout", {500, 5037})}));
    b().look(1, {20, -4800});
    QTRY_VERIFY(b().document->shown()->isShown(NodeId{23}));
    const double third = 2 * 217; // all are as wide
    const QPoint from = header(23);
    b().drag(from, from + QPoint(int(third) - 500 + 5, 0));
    QCOMPARE(b().node(23).at.x(), third);
    QCOMPARE(guides().size(), 2U);
    QCOMPARE(guides()[0].length(), guides()[1].length());
}

void TestCanvasArranging::guidesAreShownOnlyWhileTheyHold()
{
    const QPoint from = header(11);
    const int way = int(b().node(9).at.x() - b().node(11).at.x());
    b().drag(from, from + QPoint(way + 4, 180));
    QVERIFY(!guides().empty());
    b().move(from + QPoint(way - 60, 180));
    QVERIFY(guides().empty());
    QCOMPARE(int(b().node(11).at.x()) % 16, 0);
}

void TestCanvasArranging::withControlHeldNothingSnaps()
{
    const QPoint from = header(11);
    const QPointF corner = b().node(11).at;
    const QPoint way(int(b().node(9).at.x() - corner.x()) - 3, 181);
    b().drag(from, from + way);
    b().move(from + way, Qt::ControlModifier);
    QCOMPARE(b().node(11).at, corner + way);
    QVERIFY(guides().empty());
}

void TestCanvasArranging::whereNothingIsNearTheGridSnaps()
{
    addLoner();
    const QPoint from = header(30);
    b().drag(from, from + QPoint(-204, 69));
    QCOMPARE(b().node(30).at, QPointF(304, 5072));
    QVERIFY(guides().empty());
}

void TestCanvasArranging::snappingCanBeSwitchedOff()
{
    b().canvas->setSnapsToNeighbours(false);
    const QPoint from = header(11);
    const QPointF corner = b().node(11).at;
    const QPoint way(int(b().node(9).at.x() - corner.x()) - 4, 181);
    b().drag(from, from + way);
    QCOMPARE(b().node(11).at, QPointF(736, 768));
    b().canvas->setSnaps(false);
    b().move(from + way);
    QCOMPARE(b().node(11).at, corner + way);
    b().move(from + way, Qt::ControlModifier); // inverts
    QCOMPARE(b().node(11).at.x(), b().node(9).at.x());
}

void TestCanvasArranging::whatMovesDoesNotSnapToItself()
{
    addLoner();
    b().document->apply(added({node(b().catalog, 31, "friend", "table.layout", {713, 5003})}));
    b().document->selection()->set({30, 31});
    const QPoint from = header(30);
    b().drag(from, from + QPoint(-204, 69));
    QVERIFY(guides().empty());
    QCOMPARE(b().node(31).at - b().node(30).at, QPointF(213, 3));
}

void TestCanvasArranging::whatIsFarAwayDoesNotDraw()
{
    addLoner();
    b().document->apply(added({node(b().catalog, 31, "far", "table.layout", {297, 9000})}));
    const QPoint from = header(30);
    b().drag(from, from + QPoint(-204, 69));
    QVERIFY(guides().empty());
}

void TestCanvasArranging::nodesGlideToWhereTheEngineHasPutThem()
{
    const QPointF before = b().node(6).at;
    QSignalSpy glided(&b().document->scene(), &Scene::glided);
    moveByEngine(6, {before.x() + 200, before.y() + 100});
    QCOMPARE(b().node(6).at, before);
    QVERIFY(glided.wait());
    const QPointF between = b().node(6).at;
    QVERIFY(between.x() > before.x() && between.x() <= before.x() + 200);
    QTRY_COMPARE(b().node(6).at, before + QPointF(200, 100));
    QVERIFY(glided.size() > 1);
    QCOMPARE(b().document->scene().wiresOf(NodeId{6})[0]->end, b().node(6).inputPoint(0));
    QCOMPARE(b().document->shown()->properties(NodeId{6})->x(), before.x() + 200);
}

void TestCanvasArranging::withReducedMotionTheyAreThereAtOnce()
{
    ui::ThemeBase::of(b().canvas)->setReducedMotion(true);
    const QPointF before = b().node(6).at;
    moveByEngine(6, {before.x() + 200, before.y() + 100});
    QCOMPARE(b().node(6).at, before + QPointF(200, 100));
}

void TestCanvasArranging::whoTakesHoldOfAGlidingNodeTakesItWhereItBelongs()
{
    b().canvas->setSnapsToNeighbours(false);
    b().document->selection()->set({6, 11});
    const QPointF before = b().node(6).at, lone = b().node(11).at;
    QSignalSpy glided(&b().document->scene(), &Scene::glided);
    moveByEngine(6, {before.x(), before.y() + 16});
    QVERIFY(glided.wait());
    const QPoint from = header(11);
    b().drag(from, from + QPoint(-204, 69), Qt::ShiftModifier);
    QCOMPARE(b().node(6).at - b().node(11).at, before + QPointF(0, 16) - lone);
    b().drop(from + QPoint(-204, 69));
    QCOMPARE(b().edits<MoveNode>().size(), 2U);
    QCOMPARE(b().edits<MoveNode>()[0].at.y, before.y() + 16 + 64);
}

void TestCanvasArranging::aFieldThatIsTypedInGoesAlong()
{
    QTest::mouseClick(b().view.get(), Qt::LeftButton, {}, b().at(b().node(8).inputPoint(2)) + QPoint(60, 0));
    QTRY_VERIFY(b().view->activeFocusItem() != b().canvas);
    QQuickItem *field = b().view->activeFocusItem();
    QTRY_COMPARE(field->property("text").toString(), u"well"_s);
    const double y = field->mapToScene({}).y();
    QTest::keyClick(b().view.get(), 'd');
    moveByEngine(8, {b().node(8).at.x(), b().node(8).at.y() - 80});
    QTest::keyClick(b().view.get(), 'o');
    QTRY_COMPARE(field->mapToScene({}).y(), y - 80);
    QTest::keyClick(b().view.get(), 's');
    QTest::keyClick(b().view.get(), 'e');
    QTest::keyClick(b().view.get(), Qt::Key_Return);
    QTRY_COMPARE(b().edits<SetInput>().size(), 1U);
    QCOMPARE(*b().edits<SetInput>()[0].value, Value("dose"));
}

void TestCanvasArranging::aNodeThatIsRemovedOnItsWayIsGone()
{
    const QPointF before = b().node(6).at, other = b().node(11).at;
    QSignalSpy glided(&b().document->scene(), &Scene::glided);
    moveByEngine(6, {before.x() + 200, before.y()});
    moveByEngine(11, {other.x() + 64, other.y()});
    QVERIFY(glided.wait());
    b().document->apply(removed({6}));
    QVERIFY(!b().document->scene().node(NodeId{6}));
    QTRY_COMPARE(b().node(11).at, other + QPointF(64, 0));
}

QTEST_MAIN(TestCanvasArranging)

#include "tst_canvasarranging.moc"
