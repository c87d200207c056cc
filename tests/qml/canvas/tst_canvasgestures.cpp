// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "tests/qml/canvas/canvasbench.h"

#include <QtCore/QMimeData>
#include <QtGui/QGuiApplication>

using namespace heddle;
using namespace heddle::testing;
using namespace Qt::StringLiterals;

/// What mouse and keys do on the canvas, with real events, against an engine that is played by the test.
class TestCanvasGestures : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QTest::failOnWarning(QRegularExpression(u"TypeError|ReferenceError|Binding loop"_s));
    }
    void init();
    void cleanup() { m_bench.reset(); }
    void aClickSelectsAndAClickOnTheGroundClears();
    void controlAndShiftAddToTheSelection();
    void aClickOnOneOfManyNarrowsOnRelease();
    void aBoxSelectsWhatItTouchesWhileItIsDrawn();
    void aBoxWithControlTakesAway();
    void draggingMovesAtOnceAndAsksOnce();
    void movingSnapsUnlessControlIsHeld();
    void escapeTakesAMoveBack();
    void aRightClickTakesAMoveBack();
    void aWireIsDrawnFromAnOutput();
    void aWireIsDrawnFromAnInputToo();
    void aWireFindsTheFirstFittingPortOfABody();
    void whatDoesNotFitIsRefusedAtTheCursor();
    void aWireIntoTheVoidAsksForANode();
    void aWireIsTakenOffItsInput();
    void aLiftedWireGoesToAnotherInput();
    void aChosenWireIsDeleted();
    void deleteRemovesTheSelection();
    void theMiddleButtonPans();
    void spaceAndDragPans();
    void theWheelZoomsAtTheCursor();
    void keysFitAndZoom();
    void doubleClickRightClickAndTabAskForThePalette();
    void arrowsWalkAndControlNudges();
    void aNumberIsScrubbedInItsField();
    void aFieldOpensAnEditor();
    void aSwitchIsToggled();
    void buttonsOfTheFootRunAndStop();
    void whatIsReadOnlyCannotBeChanged();
    void aRightClickPutsABundleBack();
    void aBundleIsRefusedWhereOneOfItsWiresIs();
    void aFileAndANodeTypeCanBeDropped();
    void theSelectionIsKeptWhereAGestureIsCancelledByLosingTheMouse();

private:
    CanvasBench &b() { return *m_bench; }
    QPoint header(std::uint32_t id) { return b().at(b().node(id).at + QPointF(60, 16)); }
    QPoint output(std::uint32_t id, int index) { return b().at(b().node(id).outputPoint(index)); }
    QPoint input(std::uint32_t id, int index) { return b().at(b().node(id).inputPoint(index)); }
    QPoint field(std::uint32_t id, int index) { return input(id, index) + QPoint(60, 0); }
    void cutBoth(QPointF wire);
    QList<int> chosen() { return b().document->selection()->ids(); }
    void click(QPoint at, Qt::KeyboardModifiers keys = {})
    {
        QTest::mouseClick(b().view.get(), Qt::LeftButton, keys, at);
    }
    void key(Qt::Key key, Qt::KeyboardModifiers keys = {}) { QTest::keyClick(b().view.get(), key, keys); }

    std::unique_ptr<CanvasBench> m_bench;
};

void TestCanvasGestures::init()
{
    m_bench = std::make_unique<CanvasBench>();
    QVERIFY(b().showRich());
}

void TestCanvasGestures::aClickSelectsAndAClickOnTheGroundClears()
{
    click(header(3));
    QCOMPARE(chosen(), QList<int>{3});
    click(b().at(400, 700));
    QCOMPARE(chosen(), QList<int>());
}

void TestCanvasGestures::controlAndShiftAddToTheSelection()
{
    click(header(3));
    click(header(4), Qt::ShiftModifier);
    QCOMPARE(chosen(), (QList<int>{3, 4}));
    click(header(6), Qt::ControlModifier);
    QCOMPARE(chosen(), (QList<int>{3, 4, 6}));
    click(header(4), Qt::ControlModifier);
    QCOMPARE(chosen(), (QList<int>{3, 6}));
}

void TestCanvasGestures::aClickOnOneOfManyNarrowsOnRelease()
{
    b().document->selection()->set({3, 4});
    click(header(4));
    QCOMPARE(chosen(), QList<int>{4});
}

void TestCanvasGestures::aBoxSelectsWhatItTouchesWhileItIsDrawn()
{
    b().drag(b().at(450, 320), b().at(760, 560));
    QCOMPARE(chosen(), (QList<int>{6, 7}));
    b().move(b().at(500, 560));
    QCOMPARE(chosen(), QList<int>{6});
    b().drop(b().at(500, 560));
    QCOMPARE(chosen(), QList<int>{6});
}

void TestCanvasGestures::aBoxWithControlTakesAway()
{
    b().document->selection()->set({4, 6, 7});
    b().drag(b().at(450, 320), b().at(500, 560), Qt::ControlModifier);
    b().drop(b().at(500, 560), Qt::ControlModifier);
    QCOMPARE(chosen(), (QList<int>{4, 7}));
}

void TestCanvasGestures::draggingMovesAtOnceAndAsksOnce()
{
    b().drag(header(3), header(3) + QPoint(48, 32));
    QCOMPARE(b().node(3).at, QPointF(512, 80));
    QVERIFY(b().edits<MoveNode>().empty());
    b().drop(header(3));
    QCOMPARE(b().edits<MoveNode>().size(), 1U);
    QCOMPARE(b().edits<MoveNode>()[0].at, (Point{512, 80}));
}

void TestCanvasGestures::movingSnapsUnlessControlIsHeld()
{
    const QPoint from = header(3);
    b().drag(from, from + QPoint(45, 35));
    QCOMPARE(b().node(3).at, QPointF(512, 80));
    b().move(from + QPoint(45, 35), Qt::ControlModifier);
    QCOMPARE(b().node(3).at, QPointF(509, 83));
    b().drop(from + QPoint(45, 35), Qt::ControlModifier);
    QCOMPARE(b().edits<MoveNode>()[0].at, (Point{509, 83}));
}

void TestCanvasGestures::escapeTakesAMoveBack()
{
    const QPoint from = header(3);
    b().drag(from, from + QPoint(64, 64));
    key(Qt::Key_Escape);
    QCOMPARE(b().node(3).at, QPointF(464, 48));
    b().drop(from + QPoint(64, 64));
    QVERIFY(b().edits<MoveNode>().empty());
}

void TestCanvasGestures::aRightClickTakesAMoveBack()
{
    const QPoint from = header(3);
    b().drag(from, from + QPoint(64, 64));
    QTest::mousePress(b().view.get(), Qt::RightButton, {}, from + QPoint(64, 64));
    QCOMPARE(b().node(3).at, QPointF(464, 48));
    QTest::mouseRelease(b().view.get(), Qt::RightButton, {}, from + QPoint(64, 64));
    b().drop(from + QPoint(64, 64));
    QVERIFY(b().edits<MoveNode>().empty());
}

void TestCanvasGestures::aWireIsDrawnFromAnOutput()
{
    b().drag(output(3, 0), input(7, 1) + QPoint(-8, 4));
    QVERIFY(b().canvas->gestureLook().wire);
    QCOMPARE(b().canvas->gestureLook().wire->to, b().node(7).inputPoint(1));
    b().drop(input(7, 1) + QPoint(-8, 4));
    const auto made = b().edits<Connect>();
    QCOMPARE(made.size(), 1U);
    QCOMPARE(made[0].from, (Source{NodeId{3}, "image"}));
    QCOMPARE(made[0].port, std::string("intensity"));
}

void TestCanvasGestures::aWireIsDrawnFromAnInputToo()
{
    b().drag(input(7, 1), output(1, 0));
    b().drop(output(1, 0));
    const auto made = b().edits<Connect>();
    QCOMPARE(made.size(), 1U);
    QCOMPARE(made[0].from, (Source{NodeId{1}, "planes"}));
    QCOMPARE(made[0].to, NodeId{7});
}

void TestCanvasGestures::aWireFindsTheFirstFittingPortOfABody()
{
    b().drag(output(9, 0), b().at(b().node(8).at + QPointF(90, 16)));
    QCOMPARE(b().canvas->gestureLook().wire->to, b().node(8).inputPoint(0));
    b().drop(b().at(b().node(8).at + QPointF(90, 16)));
    QCOMPARE(b().edits<Connect>()[0].port, std::string("left"));
}

void TestCanvasGestures::whatDoesNotFitIsRefusedAtTheCursor()
{
    b().drag(output(9, 0), input(7, 1));
    QVERIFY(b().canvas->gestureLook().trouble);
    QCOMPARE(b().canvas->gestureLook().chip, u"Table into image: no"_s);
    QCOMPARE(b().canvas->paintNode(NodeId{7}).ports[1].look, ui::PortLook::Dimmed);
    QCOMPARE(b().canvas->paintNode(NodeId{8}).ports[0].look, ui::PortLook::Fits);
    b().drop(input(7, 1));
    QVERIFY(b().edits<Connect>().empty());
    QCOMPARE(b().canvas->paintNode(NodeId{7}).ports[1].look, ui::PortLook::Plain);
}

void TestCanvasGestures::aWireIntoTheVoidAsksForANode()
{
    QSignalSpy spy(b().canvas, &ui::CanvasBase::wireDropped);
    b().drag(output(9, 0), b().at(300, 700));
    QVERIFY(!b().canvas->gestureLook().chip.isEmpty());
    b().drop(b().at(300, 700));
    QCOMPARE(spy.size(), 1);
    QCOMPARE(spy[0][1].toPointF(), QPointF(300, 700));
    QCOMPARE(spy[0][2].toInt(), 9);
    QCOMPARE(spy[0][3].toString(), u"table"_s);
    QCOMPARE(spy[0][4].toBool(), true);
    QCOMPARE(spy[0][5].toString(), u"table"_s);
}

void TestCanvasGestures::aWireIsTakenOffItsInput()
{
    b().drag(input(8, 0), b().at(300, 700));
    QCOMPARE(b().canvas->gestureLook().wire->from, b().node(7).outputPoint(0));
    b().drop(b().at(300, 700));
    QCOMPARE(b().edits<Disconnect>().size(), 1U);
    QCOMPARE(b().edits<Disconnect>()[0].port, std::string("left"));
}

void TestCanvasGestures::aLiftedWireGoesToAnotherInput()
{
    b().drag(input(4, 0), input(7, 1));
    b().drop(input(7, 1));
    QCOMPARE(b().all<EditCommand>().size(), 1U);
    QCOMPARE(b().edits<Disconnect>()[0].to, NodeId{4});
    QCOMPARE(b().edits<Connect>()[0].to, NodeId{7});
    QCOMPARE(b().edits<Connect>()[0].from, (Source{NodeId{3}, "image"}));
}

void TestCanvasGestures::aChosenWireIsDeleted()
{
    const auto wires = b().document->scene().wiresOf(NodeId{9});
    QCOMPARE(wires.size(), 1U);
    click(b().at(wires[0]->pointAt(0.5)));
    QCOMPARE(chosen(), QList<int>());
    key(Qt::Key_Delete);
    QCOMPARE(b().edits<Disconnect>().size(), 1U);
    QCOMPARE(b().edits<Disconnect>()[0].port, std::string("right"));
    QVERIFY(b().edits<RemoveNode>().empty());
}

void TestCanvasGestures::deleteRemovesTheSelection()
{
    click(header(6));
    key(Qt::Key_Backspace);
    QCOMPARE(b().edits<RemoveNode>().size(), 1U);
    QCOMPARE(b().edits<RemoveNode>()[0].node, NodeId{6});
}

void TestCanvasGestures::theMiddleButtonPans()
{
    b().drag(header(4), header(4) + QPoint(50, -30), {}, Qt::MiddleButton);
    b().drop(header(4), {}, Qt::MiddleButton);
    QCOMPARE(b().canvas->offset(), QPointF(70, -10));
    QCOMPARE(chosen(), QList<int>());
}

void TestCanvasGestures::spaceAndDragPans()
{
    QTest::keyPress(b().view.get(), Qt::Key_Space);
    b().drag(header(4), header(4) + QPoint(-40, 0));
    b().drop(header(4));
    QTest::keyRelease(b().view.get(), Qt::Key_Space);
    QCOMPARE(b().canvas->offset(), QPointF(-20, 20));
}

void TestCanvasGestures::theWheelZoomsAtTheCursor()
{
    const QPoint at(500, 300);
    const QPointF under = b().canvas->toScene(at);
    QWheelEvent event(
        at, b().view->mapToGlobal(at), {}, {0, 240}, Qt::NoButton, {}, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(b().view.get(), &event);
    QVERIFY(b().canvas->zoom() > 1.3);
    QVERIFY((b().canvas->toView(under) - at).manhattanLength() <= 1);
    QWheelEvent scroll(
        at, b().view->mapToGlobal(at), {-30, 12}, {-60, 24}, Qt::NoButton, {}, Qt::ScrollUpdate, false);
    const QPointF before = b().canvas->offset();
    QCoreApplication::sendEvent(b().view.get(), &scroll);
    QCOMPARE(b().canvas->offset(), before + QPointF(-30, 12));
}

void TestCanvasGestures::keysFitAndZoom()
{
    b().look(0.3, {-500, -500});
    key(Qt::Key_Home);
    const QRectF whole = b().document->scene().bounds();
    QTRY_VERIFY(
        QRectF(0, 0, 1400, 800).contains(QRectF(b().at(whole.topLeft()), b().at(whole.bottomRight()))));
    key(Qt::Key_0, Qt::ControlModifier);
    QTRY_COMPARE(b().canvas->zoom(), 1.0);
    key(Qt::Key_Plus);
    QTRY_COMPARE(b().canvas->zoom(), 1.25);
    b().document->selection()->set({8});
    key(Qt::Key_F);
    QTRY_COMPARE(b().canvas->zoom(), 1.0);
    QTRY_VERIFY((b().canvas->toView(b().node(8).rect().center()) - QPointF(700, 400)).manhattanLength() < 2);
}

void TestCanvasGestures::doubleClickRightClickAndTabAskForThePalette()
{
    QSignalSpy spy(b().canvas, &ui::CanvasBase::paletteRequested);
    const QPoint empty = b().at(300, 700);
    QTest::mouseDClick(b().view.get(), Qt::LeftButton, {}, empty);
    QCOMPARE(spy.size(), 1);
    QCOMPARE(spy[0][1].toPointF(), QPointF(300, 700));
    QTest::mouseClick(b().view.get(), Qt::RightButton, {}, empty);
    QCOMPARE(spy.size(), 2);
    key(Qt::Key_Tab);
    QCOMPARE(spy.size(), 3);
    QSignalSpy menu(b().canvas, &ui::CanvasBase::menuRequested);
    QTest::mouseClick(b().view.get(), Qt::RightButton, {}, header(6));
    QCOMPARE(menu.size(), 1);
    QCOMPARE(chosen(), QList<int>{6});
}

void TestCanvasGestures::arrowsWalkAndControlNudges()
{
    b().document->selection()->set({3});
    key(Qt::Key_Right);
    QCOMPARE(chosen(), QList<int>{4});
    key(Qt::Key_Down);
    QCOMPARE(chosen(), QList<int>{7});
    key(Qt::Key_Up, Qt::ControlModifier);
    QCOMPARE(b().edits<MoveNode>()[0].at, (Point{736, 320}));
}

void TestCanvasGestures::aNumberIsScrubbedInItsField()
{
    const QPoint at = field(4, 2);
    b().drag(at, at + QPoint(51, 0));
    const auto live = b().edits<SetInput>();
    QVERIFY(!live.empty());
    QCOMPARE(live.back().port, std::string("diameter"));
    b().drop(at + QPoint(51, 0));
    const Value last = *b().edits<SetInput>().back().value;
    QCOMPARE(last.kind(), Kind::Int);
    QCOMPARE(last.toInt(), 52); // 51 of 204 pixels of a range of 80
    QSet<std::uint64_t> keys;
    for (const EditCommand &edit : b().all<EditCommand>())
        keys.insert(edit.transaction.mergeKey);
    QCOMPARE(keys.size(), 1);
    QVERIFY(b().edits<MoveNode>().empty());
}

void TestCanvasGestures::aFieldOpensAnEditor()
{
    click(field(8, 2));
    QTRY_VERIFY(b().view->activeFocusItem() != b().canvas);
    QTRY_VERIFY(b().view->activeFocusItem()->property("text").toString() == u"well");
    for (const char letter : "dose"_ba)
        QTest::keyClick(b().view.get(), letter);
    key(Qt::Key_Return);
    QTRY_COMPARE(b().edits<SetInput>().size(), 1U);
    QCOMPARE(*b().edits<SetInput>()[0].value, Value("dose"));
    QTRY_COMPARE(b().view->activeFocusItem(), static_cast<QQuickItem *>(b().canvas));
    QVERIFY(b().edits<RemoveNode>().empty());
}

void TestCanvasGestures::aSwitchIsToggled()
{
    NodeType type = nodeType("test.switch", "Switch", {port("on", types::boolean, true)}, {});
    b().catalog.add(type);
    b().document->apply(added({node(b().catalog, 20, "switch", "test.switch", {240, 600})}));
    QTRY_VERIFY(b().document->shown()->isShown(NodeId{20}));
    click(field(20, 0));
    QCOMPARE(*b().edits<SetInput>().back().value, Value(false));
}

void TestCanvasGestures::buttonsOfTheFootRunAndStop()
{
    const auto button = [this](std::uint32_t id, double fromRight) {
        const QRectF rect = b().node(id).rect();
        return b().at(rect.right() - fromRight, rect.bottom() - 14);
    };
    click(button(4, 41));
    QCOMPARE(b().all<PauseCommand>().size(), 1U);
    click(button(4, 19));
    QCOMPARE(b().all<StopCommand>().size(), 1U);
    QCOMPARE(b().all<StopCommand>()[0].nodes, std::vector<NodeId>{NodeId{4}});
    click(button(4, 41)); // it has been told to stop: there is no more to say
    QCOMPARE(b().all<PauseCommand>().size(), 1U);
    click(button(7, 19));
    QCOMPARE(b().all<RunCommand>().size(), 1U);
    QCOMPARE(b().all<RunCommand>()[0].nodes, std::vector<NodeId>{NodeId{7}});
}

void TestCanvasGestures::whatIsReadOnlyCannotBeChanged()
{
    b().canvas->setReadOnly(true);
    const QPoint from = header(3);
    b().drag(from, from + QPoint(48, 32));
    b().drop(from + QPoint(48, 32));
    const QPoint port = output(3, 0);
    b().drag(port, port + QPoint(20, 100));
    b().drop(port + QPoint(20, 100));
    click(header(6));
    key(Qt::Key_Delete);
    key(Qt::Key_Delete, Qt::ControlModifier);
    click(output(3, 0), Qt::AltModifier);
    cutBoth(b().document->scene().wiresOf(NodeId{9}).front()->pointAt(0.5));
    b().drag(header(6), header(6) + QPoint(0, 64), Qt::AltModifier);
    b().drop(header(6) + QPoint(0, 64), Qt::AltModifier);
    QVERIFY(b().all<EditCommand>().empty() && b().all<DuplicateCommand>().empty());
}

// By both ways that there are.
void TestCanvasGestures::cutBoth(QPointF wire)
{
    const QPoint from = b().at(wire - QPointF(0, 30)), to = b().at(wire + QPointF(0, 30));
    QTest::keyPress(b().view.get(), Qt::Key_X);
    b().drag(from, to);
    b().drop(to);
    QTest::keyRelease(b().view.get(), Qt::Key_X);
    b().drag(from, to, Qt::ControlModifier, Qt::RightButton);
    b().drop(to, Qt::ControlModifier, Qt::RightButton);
}

void TestCanvasGestures::aRightClickPutsABundleBack()
{
    b().drag(output(4, 0), output(3, 0), Qt::ControlModifier);
    QCOMPARE(b().canvas->gestureLook().bundle.size(), 2U);
    QTest::mousePress(b().view.get(), Qt::RightButton, {}, output(3, 0));
    QVERIFY(b().canvas->gestureLook().isEmpty());
    QTest::mouseRelease(b().view.get(), Qt::RightButton, {}, output(3, 0));
    b().drop(output(3, 0), Qt::ControlModifier);
    QVERIFY(b().all<EditCommand>().empty());
}

void TestCanvasGestures::aBundleIsRefusedWhereOneOfItsWiresIs()
{
    b().drag(output(4, 0), output(9, 0), Qt::ControlModifier);
    QVERIFY(b().canvas->gestureLook().trouble);
    QCOMPARE(b().canvas->gestureLook().chip, u"Table into image: no"_s);
    b().drop(output(9, 0), Qt::ControlModifier);
    QVERIFY(b().all<EditCommand>().empty());
    b().drag(output(4, 0), b().at(300, 700), Qt::ControlModifier);
    QCOMPARE(b().canvas->gestureLook().chip, u"Drop to remove 2 wires"_s);
    b().drop(b().at(300, 700), Qt::ControlModifier);
    QCOMPARE(b().all<EditCommand>().size(), 1U);
    QCOMPARE(b().edits<Disconnect>().size(), 2U);
}

void TestCanvasGestures::aFileAndANodeTypeCanBeDropped()
{
    QMimeData file;
    file.setUrls({QUrl::fromLocalFile(u"/data/wells.csv"_s)});
    const QPointF at = b().at(300, 700);
    QDragEnterEvent enter(at.toPoint(), Qt::CopyAction, &file, Qt::LeftButton, {});
    QCoreApplication::sendEvent(b().view.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(at, Qt::CopyAction, &file, Qt::LeftButton, {});
    QCoreApplication::sendEvent(b().view.get(), &drop);
    QCOMPARE(b().edits<AddNode>().size(), 1U);
    QCOMPARE(b().edits<AddNode>()[0].node.type->id, std::string("table.csv"));
    QMimeData type;
    type.setData(u"application/x-heddle-node-type"_s, "image.blur");
    QDragEnterEvent again(at.toPoint(), Qt::CopyAction, &type, Qt::LeftButton, {});
    QCoreApplication::sendEvent(b().view.get(), &again);
    QDropEvent second(at, Qt::CopyAction, &type, Qt::LeftButton, {});
    QCoreApplication::sendEvent(b().view.get(), &second);
    QCOMPARE(b().edits<AddNode>().back().node.type->id, std::string("image.blur"));
    QCOMPARE(b().edits<AddNode>().back().node.at, (Point{300, 700}));
}

void TestCanvasGestures::theSelectionIsKeptWhereAGestureIsCancelledByLosingTheMouse()
{
    b().document->selection()->set({3});
    b().drag(b().at(450, 320), b().at(760, 560));
    b().canvas->ungrabMouse();
    QCOMPARE(chosen(), QList<int>{3});
    QVERIFY(b().canvas->gestureLook().box.isNull());
}

QTEST_MAIN(TestCanvasGestures)

#include "tst_canvasgestures.moc"
