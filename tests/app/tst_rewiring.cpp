// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Wires are joined, made, cut and moved by mouse and keys, each time as one step that undo takes back.
#include "tests/app/desk.h"
#include "tests/app/desktest.h"

#include <QtCore/QTemporaryDir>

#include <memory>

using namespace heddle;
using namespace heddle::testing;
using namespace Qt::StringLiterals;

namespace {

constexpr Qt::KeyboardModifiers kControl = Qt::ControlModifier, kShift = Qt::ShiftModifier,
                                kAlt = Qt::AltModifier;

constexpr auto kFlow = R"({
"heddle": 1,
"nodes": [
{"id":1,"name":"one","type":"math.add","version":1,"at":[0,40]},
{"id":2,"name":"two","type":"math.add","version":1,"at":[300,0]},
{"id":3,"name":"three","type":"math.add","version":1,"at":[760,60]},
{"id":4,"name":"loose","type":"math.add","version":1,"at":[300,360]},
{"id":5,"name":"first","type":"value.number","version":1,"at":[0,360]},
{"id":6,"name":"sum","type":"math.add","version":1,"at":[760,360]}
],
"wires": [
{"from":[1,"sum"],"to":[2,"a"]},
{"from":[2,"sum"],"to":[3,"a"]}
]
}
)";

} // namespace

class RewiringTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { liveIn(m_home.path()); }
    void init();
    void cleanup() { m_desk.reset(); }

    void whatIsDissolvedIsBridgedAndWhatIsDeletedIsNot();
    void aNodeThatIsDroppedOnAWireGoesIntoIt();
    void altLeavesTheWireAlone();
    void aNodeFromTheLibraryGoesIntoTheWireThatItIsDroppedOn();
    void altLeavesTheWireAloneThereToo();
    void theSelectionIsConnectedFromLeftToRight();
    void aStrokeCutsWhatItCrosses();
    void theRightButtonCutsToo();
    void allWiresOfAnOutputAreMoved();
    void aWireIsCopiedFromItsInput();
    void altAndAClickBreakAllWiresOfAPort();
    void clicksFollowTheWires();
    void aLassoSelectsWhatItGoesRound();
    void theSelectionIsInverted();
    void copiesAreFedByWhatFeedsTheOriginals();
    void aGroupIsCopiedWithWhatIsInside();
    void altDragsCopies();

private:
    Desk &d() { return *m_desk; }
    const SceneNode &node(std::uint32_t id) { return *d().document()->scene().node(NodeId{id}); }
    QPoint header(std::uint32_t id) { return d().onCanvas(node(id).at + QPointF(60, 16)); }
    QPoint input(std::uint32_t id, int index = 0) { return d().onCanvas(node(id).inputPoint(index)); }
    QPoint output(std::uint32_t id) { return d().onCanvas(node(id).outputPoint(0)); }
    QList<int> chosen() { return d().document()->selection()->ids(); }
    QStringList wires() { return d().wires(); }
    QString step() { return d().document()->undoText(); }
    void move(QPoint to, Qt::KeyboardModifiers keys = {});
    void press(QPoint at, Qt::KeyboardModifiers keys = {}, Qt::MouseButton button = Qt::LeftButton);
    void release(QPoint at, Qt::KeyboardModifiers keys = {}, Qt::MouseButton button = Qt::LeftButton);
    void drag(QPoint from, QPoint to, Qt::KeyboardModifiers keys = {});
    bool shows(const QColor &color, QPointF scene);
    void findInLibrary();
    void undoAll();

    QTemporaryDir m_home;
    QString m_flow = m_home.path() + u"/chain.heddle"_s;
    QStringList m_before;
    std::unique_ptr<Desk> m_desk;
};

void RewiringTest::init()
{
    QTest::failOnWarning(QRegularExpression(u"TypeError|ReferenceError|Binding loop"_s));
    m_desk = std::make_unique<Desk>();
    QVERIFY(d().openReady(m_flow, kFlow, 6));
    d().look(ui::CanvasView(1, {60, 40}));
    m_before = wires();
    QCOMPARE(m_before, (QStringList{u"1 → 2.a"_s, u"2 → 3.a"_s}));
}

void RewiringTest::move(QPoint to, Qt::KeyboardModifiers keys)
{
    QTest::mouseEvent(QTest::MouseMove, d().window(), Qt::NoButton, keys, to);
}

void RewiringTest::press(QPoint at, Qt::KeyboardModifiers keys, Qt::MouseButton button)
{
    move(at, keys);
    QTest::mousePress(d().window(), button, keys, at);
}

void RewiringTest::release(QPoint at, Qt::KeyboardModifiers keys, Qt::MouseButton button)
{
    QTest::mouseRelease(d().window(), button, keys, at);
}

void RewiringTest::drag(QPoint from, QPoint to, Qt::KeyboardModifiers keys)
{
    press(from, keys);
    for (int i = 1; i <= 8; ++i)
        move(from + (to - from) * i / 8, keys);
}

/// Whether the window has that colour close to a place of the scene.
bool RewiringTest::shows(const QColor &color, QPointF scene)
{
    const QImage picture = d().window()->grabWindow();
    const double ratio = double(picture.width()) / d().window()->width();
    const QPoint middle = (QPointF(d().onCanvas(scene)) * ratio).toPoint();
    for (int y = -8; y <= 8; ++y)
        for (int x = -8; x <= 8; ++x)
            if (picture.pixelColor(middle + QPoint(x, y)).rgb() == color.rgb())
                return true;
    return false;
}

/// One step back is the flow as it was.
void RewiringTest::undoAll()
{
    QVERIFY(!step().isEmpty());
    d().key(Qt::Key_Z, kControl);
    QTRY_VERIFY_WITH_TIMEOUT(step().isEmpty(), kLong);
    QTRY_COMPARE_WITH_TIMEOUT(wires(), m_before, kLong);
    QCOMPARE(d().document()->nodeCount(), 6);
}

void RewiringTest::whatIsDissolvedIsBridgedAndWhatIsDeletedIsNot()
{
    d().click(header(2));
    d().key(Qt::Key_Delete, kControl);
    QTRY_COMPARE_WITH_TIMEOUT(wires(), QStringList{u"1 → 3.a"_s}, kLong);
    QCOMPARE(d().document()->nodeCount(), 5);
    QCOMPARE(step(), u"Dissolve two"_s);
    undoAll();
    d().click(header(2));
    d().key(Qt::Key_Delete);
    QTRY_COMPARE_WITH_TIMEOUT(wires(), QStringList(), kLong);
    undoAll();
}

void RewiringTest::aNodeThatIsDroppedOnAWireGoesIntoIt()
{
    const QPointF before = node(4).at;
    const QPointF start = node(2).outputPoint(0) + QPointF(12, 0);
    QVERIFY(!shows(d().canvas()->tokens().accent, start));
    const QPoint to = header(4) + d().onCanvas({530, 20}) - d().onCanvas(before);
    drag(header(4), to);
    move(to + QPoint(1, 0), kControl); // without guides, which have the same colour
    QVERIFY(d().canvas()->gestureLook().guides.empty());
    d().settle();
    d().picture(u"rewiring-drop.png"_s);
    QVERIFY(shows(d().canvas()->tokens().accent, start));
    QCOMPARE(wires(), m_before);
    release(to, kControl);
    QTRY_COMPARE_WITH_TIMEOUT(wires(), (QStringList{u"1 → 2.a"_s, u"2 → 4.a"_s, u"4 → 3.a"_s}), kLong);
    QVERIFY(node(4).node.at.y < 100);
    QCOMPARE(step(), u"Insert loose"_s);
    undoAll();
    QCOMPARE(QPointF(node(4).node.at.x, node(4).node.at.y), before);
}

void RewiringTest::altLeavesTheWireAlone()
{
    const QPoint to = header(4) + d().onCanvas({530, 20}) - d().onCanvas(node(4).at);
    drag(header(4), to);
    move(to + QPoint(1, 0), kControl);
    d().settle();
    QVERIFY(shows(d().canvas()->tokens().accent, node(2).outputPoint(0) + QPointF(12, 0)));
    QTest::keyPress(d().window(), Qt::Key_Alt, kControl); // the pointer rests
    d().settle();
    QVERIFY(!shows(d().canvas()->tokens().accent, node(2).outputPoint(0) + QPointF(12, 0)));
    release(to, kAlt | kControl);
    QTest::keyRelease(d().window(), Qt::Key_Alt);
    QTRY_COMPARE_WITH_TIMEOUT(step(), u"Move loose"_s, kLong);
    QCOMPARE(wires(), m_before);
}

void RewiringTest::findInLibrary()
{
    d().click(u"librarySearch"_s);
    QTRY_VERIFY(d().find(u"librarySearch"_s)->hasActiveFocus());
    d().type(u"plus"_s);
    QTRY_VERIFY(d().find(u"libraryList"_s)->property("count").toInt() < 4);
    QTRY_VERIFY(d().find(u"library_math.add"_s));
    d().settle();
}

void RewiringTest::aNodeFromTheLibraryGoesIntoTheWireThatItIsDroppedOn()
{
    findInLibrary();
    const SceneWire *wire = d().document()->scene().wiresOf(NodeId{3}).front();
    d().drag(d().centre(d().find(u"library_math.add"_s)), d().onCanvas(wire->pointAt(0.5)));
    QTRY_COMPARE_WITH_TIMEOUT(wires(), (QStringList{u"1 → 2.a"_s, u"2 → 7.a"_s, u"7 → 3.a"_s}), kLong);
    QVERIFY(step().startsWith(u"Insert "));
    QTRY_VERIFY(d().canvas()->hasActiveFocus());
    undoAll();
}

void RewiringTest::altLeavesTheWireAloneThereToo()
{
    findInLibrary();
    const QPoint row = d().centre(d().find(u"library_math.add"_s));
    const QPoint to = d().onCanvas(d().document()->scene().wiresOf(NodeId{3}).front()->pointAt(0.5));
    drag(row, to);
    move(to + QPoint(1, 0), kAlt);
    release(to + QPoint(1, 0), kAlt);
    QTRY_COMPARE_WITH_TIMEOUT(d().document()->nodeCount(), 7, kLong);
    QVERIFY(step().startsWith(u"Add "));
    QCOMPARE(wires(), m_before);
}

void RewiringTest::theSelectionIsConnectedFromLeftToRight()
{
    d().document()->selection()->set({6, 5});
    d().key(Qt::Key_L, kControl);
    QStringList more = m_before + QStringList{u"5 → 6.a"_s};
    QTRY_COMPARE_WITH_TIMEOUT(wires(), more, kLong);
    undoAll();
    d().key(Qt::Key_L, kControl);
    QTRY_COMPARE_WITH_TIMEOUT(wires(), more, kLong);
    d().key(Qt::Key_L, kControl);
    more.append(u"5 → 6.b"_s);
    QTRY_COMPARE_WITH_TIMEOUT(wires(), more, kLong);
    d().key(Qt::Key_L, kControl | kShift);
    QTRY_COMPARE_WITH_TIMEOUT(wires(), m_before, kLong);
    d().key(Qt::Key_Z, kControl);
    QTRY_COMPARE_WITH_TIMEOUT(wires(), more, kLong); // both at once
}

void RewiringTest::aStrokeCutsWhatItCrosses()
{
    const SceneWire wire = *d().document()->scene().wiresOf(NodeId{3}).front();
    const QPointF middle = wire.pointAt(0.5);
    QTest::keyPress(d().window(), Qt::Key_X);
    drag(d().onCanvas(middle - QPointF(0, 60)), d().onCanvas(middle + QPointF(0, 60)));
    d().settle();
    QVERIFY(shows(d().canvas()->tokens().error, wire.pointAt(0.2)));
    d().picture(u"rewiring-cut.png"_s);
    QCOMPARE(wires(), m_before);
    release(d().onCanvas(middle + QPointF(0, 60)));
    QTest::keyRelease(d().window(), Qt::Key_X);
    QTRY_COMPARE_WITH_TIMEOUT(wires(), QStringList{u"1 → 2.a"_s}, kLong);
    undoAll();
    d().click(header(2)); // the key is up: a press selects
    QCOMPARE(chosen(), QList<int>{2});
}

void RewiringTest::theRightButtonCutsToo()
{
    const QPointF one = d().document()->scene().wiresOf(NodeId{1}).front()->pointAt(0.5);
    const QPointF two = d().document()->scene().wiresOf(NodeId{3}).front()->pointAt(0.5);
    const QList<QPointF> way{one - QPointF(0, 60), one + QPointF(0, 60), one + QPointF(0, 280),
        two + QPointF(0, 200), two - QPointF(0, 60)};
    press(d().onCanvas(way.first()), kControl, Qt::RightButton);
    for (const QPointF &at : way)
        move(d().onCanvas(at), kControl);
    release(d().onCanvas(way.last()), kControl, Qt::RightButton);
    QTRY_COMPARE_WITH_TIMEOUT(wires(), QStringList(), kLong);
    undoAll();
}

void RewiringTest::allWiresOfAnOutputAreMoved()
{
    d().document()->requestConnect(1, u"sum"_s, 6, u"a"_s);
    QTRY_COMPARE_WITH_TIMEOUT(wires().size(), 3, kLong);
    const QStringList before = wires();
    drag(output(1), output(5), kControl);
    QCOMPARE(d().canvas()->gestureLook().bundle.size(), 2U);
    d().key(Qt::Key_Escape);
    release(output(5), kControl);
    QVERIFY(d().canvas()->gestureLook().isEmpty());
    drag(output(1), output(5), kControl);
    d().settle();
    d().picture(u"rewiring-bundle.png"_s);
    release(output(5), kControl);
    QTRY_COMPARE_WITH_TIMEOUT(wires(), (QStringList{u"2 → 3.a"_s, u"5 → 2.a"_s, u"5 → 6.a"_s}), kLong);
    d().key(Qt::Key_Z, kControl);
    QTRY_COMPARE_WITH_TIMEOUT(wires(), before, kLong);
    QCOMPARE(step(), u"Connect"_s);
}

void RewiringTest::aWireIsCopiedFromItsInput()
{
    drag(input(3), input(6, 1), kShift);
    release(input(6, 1), kShift);
    QTRY_COMPARE_WITH_TIMEOUT(wires(), m_before + QStringList{u"2 → 6.b"_s}, kLong);
    undoAll();
}

void RewiringTest::altAndAClickBreakAllWiresOfAPort()
{
    d().document()->requestConnect(1, u"sum"_s, 6, u"a"_s);
    QTRY_COMPARE_WITH_TIMEOUT(wires().size(), 3, kLong);
    move(output(1), kAlt);
    QTest::mouseClick(d().window(), Qt::LeftButton, kAlt, output(1));
    QTRY_COMPARE_WITH_TIMEOUT(wires(), QStringList{u"2 → 3.a"_s}, kLong);
    d().key(Qt::Key_Z, kControl);
    QTRY_COMPARE_WITH_TIMEOUT(wires().size(), 3, kLong);
    QCOMPARE(step(), u"Connect"_s);
}

void RewiringTest::clicksFollowTheWires()
{
    QTest::mouseClick(d().window(), Qt::LeftButton, kShift | kAlt, header(2));
    QCOMPARE(chosen(), (QList<int>{1, 2}));
    QTest::mouseClick(d().window(), Qt::LeftButton, kControl | kAlt, header(2));
    QCOMPARE(chosen(), (QList<int>{2, 3}));
}

void RewiringTest::aLassoSelectsWhatItGoesRound()
{
    const QList<QPointF> way{{280, 330}, {560, 330}, {560, 560}, {-40, 560}, {-40, 330}, {230, 330}};
    press(d().onCanvas(way.first()), kControl | kAlt);
    for (const QPointF &at : way)
        move(d().onCanvas(at), kControl | kAlt);
    QCOMPARE(chosen(), (QList<int>{4, 5}));
    d().settle();
    d().picture(u"rewiring-lasso.png"_s);
    d().key(Qt::Key_Escape);
    QCOMPARE(chosen(), QList<int>());
    release(d().onCanvas(way.last()), kControl | kAlt);
}

void RewiringTest::theSelectionIsInverted()
{
    d().click(header(2));
    d().key(Qt::Key_I, kControl);
    QCOMPARE(chosen(), (QList<int>{1, 3, 4, 5, 6}));
}

void RewiringTest::copiesAreFedByWhatFeedsTheOriginals()
{
    d().document()->selection()->set({2, 3});
    d().key(Qt::Key_D, kControl | kShift);
    QTRY_COMPARE_WITH_TIMEOUT(
        wires(), (QStringList{u"1 → 2.a"_s, u"1 → 7.a"_s, u"2 → 3.a"_s, u"7 → 8.a"_s}), kLong);
    QCOMPARE(chosen(), (QList<int>{7, 8}));
    QCOMPARE(node(8).node.at, (Point{792, 92}));
    undoAll();
}

void RewiringTest::aGroupIsCopiedWithWhatIsInside()
{
    d().document()->selection()->set({2, 3});
    d().key(Qt::Key_G, kControl);
    QTRY_COMPARE_WITH_TIMEOUT(d().document()->scene().nodeCount(), 5, kLong);
    QTRY_COMPARE_WITH_TIMEOUT(chosen().size(), 1, kLong);
    const NodeId made{std::uint32_t(chosen().front())};
    d().key(Qt::Key_D, kControl | kShift);
    QTRY_COMPARE_WITH_TIMEOUT(d().document()->scene().nodeCount(), 6, kLong);
    QTRY_VERIFY(chosen().size() == 1 && chosen().front() != int(made.value));
    const SceneNode &copy = node(std::uint32_t(chosen().front())), &original = node(made.value);
    QVERIFY(copy.isGroup());
    QCOMPARE(copy.node.inner->nodes.size(), original.node.inner->nodes.size());
    QTRY_COMPARE_WITH_TIMEOUT(copy.node.inputs, original.node.inputs, kLong); // wired once it is there
    d().key(Qt::Key_Z, kControl);
    QTRY_COMPARE_WITH_TIMEOUT(d().document()->scene().nodeCount(), 5, kLong);
}

void RewiringTest::altDragsCopies()
{
    const QPoint to = header(4) + QPoint(0, 128);
    drag(header(4), to, kAlt);
    QCOMPARE(d().canvas()->gestureLook().ghosts.size(), 1U);
    d().settle();
    d().picture(u"rewiring-copy.png"_s);
    QCOMPARE(node(4).at, QPointF(300, 360));
    release(to, kAlt);
    QTRY_COMPARE_WITH_TIMEOUT(d().document()->nodeCount(), 7, kLong);
    QTRY_COMPARE(chosen(), QList<int>{7});
    QVERIFY(node(7).node.at.y > 450);
    undoAll();
}

int main(int argc, char **argv)
{
    return runTest<RewiringTest>(argc, argv);
}

#include "tst_rewiring.moc"
