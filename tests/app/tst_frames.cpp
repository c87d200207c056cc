// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Frames and notes, by keys and mouse: each is one step that undo takes back.
#include "tests/app/desk.h"
#include "tests/app/desktest.h"

#include <QtCore/QTemporaryDir>

#include <memory>

using namespace heddle;
using namespace heddle::testing;
using namespace Qt::StringLiterals;

namespace {

constexpr auto kFlow = R"({
"heddle": 1,
"nodes": [
{"id":1,"name":"one","type":"value.number","version":1,"at":[100,120]},
{"id":2,"name":"half","type":"math.divide","version":1,"at":[380,120]},
{"id":3,"name":"alone","type":"value.number","version":1,"at":[100,420]}
],
"wires": [
{"from":[1,"value"],"to":[2,"a"]}
],
"frames": [
{"id":1,"title":"Sums","at":[64,64],"size":[576,256]}
]
}
)";
const QRectF kFrame(64, 64, 576, 256);
const QPointF kHead(300, 82), kInside(350, 290), kFree(460, 440);

} // namespace

class FramesTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { liveIn(m_home.path()); }
    void init();
    void cleanup() { m_desk.reset(); }

    void aFrameIsMadeAroundTheSelectionAndNamedInOneStep();
    void aFrameMovesByItsHeadWithTheNodesInIt();
    void anEscapedMoveLeavesAllWhereItWas();
    void edgesAndCornersResizeAFrame();
    void aTitleIsEditedByDoubleClickAndByF2();
    void aFrameIsRemovedAndItsNodesStay();
    void aBoxSelectsTheFramesThatLieInIt();
    void theMenuColoursAFrame();
    void framesAreDuplicatedWithTheSelection();
    void insideAFrameABoxIsDrawn();
    void aNoteIsWrittenWhereThePointerIs();
    void aNoteIsEditedInPlace();
    void aNoteWithoutWordsLeavesNothing();

private:
    Desk &d() { return *m_desk; }
    const std::vector<Frame> &frames() { return d().document()->scene().frames(); }
    QRectF place(std::size_t index) { return rectOf(frames()[index]); }
    QPointF node(std::uint32_t id)
    {
        const Node &node = d().document()->scene().node(NodeId{id})->node;
        return {node.at.x, node.at.y};
    }
    QPoint at(QPointF scene) { return d().onCanvas(scene); }
    Selection &selection() { return *d().document()->selection(); }
    QQuickItem *field(const QString &name) { return d().find(name); }
    void hover(QPoint at) { QTest::mouseMove(d().window(), at); }
    void writeNote(const QString &text);
    void undoBack(std::size_t frames);

    QTemporaryDir m_home;
    QString m_flow = m_home.path() + u"/framed.heddle"_s;
    std::unique_ptr<Desk> m_desk;
};

void FramesTest::init()
{
    QTest::failOnWarning(QRegularExpression(u"TypeError|ReferenceError|Binding loop"_s));
    m_desk = std::make_unique<Desk>();
    QVERIFY(d().openReady(m_flow, kFlow, 3));
    d().look(ui::CanvasView(1, {20, 20}));
}

/// The last step is taken back, and there is no other.
void FramesTest::undoBack(std::size_t count)
{
    QTRY_VERIFY_WITH_TIMEOUT(!d().document()->undoText().isEmpty(), kLong);
    d().key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(frames().size(), count, kLong);
    QTRY_VERIFY_WITH_TIMEOUT(d().document()->undoText().isEmpty(), kLong);
}

void FramesTest::aFrameIsMadeAroundTheSelectionAndNamedInOneStep()
{
    d().click(at(node(3) + QPointF(60, 16)));
    d().key(Qt::Key_C);
    QTRY_COMPARE_WITH_TIMEOUT(frames().size(), 2U, kLong);
    QVERIFY(place(1).contains(d().document()->scene().node(NodeId{3})->rect()));
    QTRY_VERIFY(field(u"frameTitle"_s)->hasActiveFocus());
    d().type(u"Loner"_s);
    d().key(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(frames()[1].title, std::string("Loner"), kLong);
    QCOMPARE(selection().frames(), QList<int>{2});
    QVERIFY(d().canvas()->hasActiveFocus());
    QCOMPARE(d().document()->undoText(), u"Add frame"_s);
    undoBack(1);
}

void FramesTest::aFrameMovesByItsHeadWithTheNodesInIt()
{
    d().drag(at(kHead), at(kHead + QPointF(163, 94)));
    const QPointF way(160, 96); // on the grid
    QTRY_COMPARE_WITH_TIMEOUT(node(1), QPointF(100, 120) + way, kLong);
    QCOMPARE(node(2), QPointF(380, 120) + way);
    QCOMPARE(node(3), QPointF(100, 420));
    QCOMPARE(place(0), kFrame.translated(way));
    QCOMPARE(d().document()->undoText(), u"Move Sums"_s);
    undoBack(1);
    QCOMPARE(place(0), kFrame);
    QCOMPARE(node(1), QPointF(100, 120));
}

void FramesTest::anEscapedMoveLeavesAllWhereItWas()
{
    QTest::mousePress(d().window(), Qt::LeftButton, {}, at(kHead));
    for (int i = 1; i <= 6; ++i)
        hover(at(kHead + QPointF(20 * i, 10 * i)));
    QVERIFY(place(0) != kFrame);
    d().key(Qt::Key_Escape);
    QTest::mouseRelease(d().window(), Qt::LeftButton, {}, at(kHead));
    QCOMPARE(place(0), kFrame);
    QCOMPARE(d().document()->scene().node(NodeId{1})->at, QPointF(100, 120));
    QVERIFY(d().document()->undoText().isEmpty());
}

void FramesTest::edgesAndCornersResizeAFrame()
{
    const QPointF edge(kFrame.right() - 1, 250);
    d().drag(at(edge), at(edge + QPointF(66, 30)));
    QTRY_COMPARE_WITH_TIMEOUT(d().document()->undoText(), u"Resize Sums"_s, kLong);
    QCOMPARE(place(0), QRectF(64, 64, 640, 256));
    undoBack(1);
    QCOMPARE(place(0), kFrame);
    const QPointF corner = kFrame.topLeft() + QPointF(1, 1);
    d().drag(at(corner), at(corner + QPointF(-30, 400))); // no smaller than it may be
    QTRY_COMPARE_WITH_TIMEOUT(d().document()->undoText(), u"Resize Sums"_s, kLong);
    QCOMPARE(place(0), QRectF(32, 272, 608, 48));
    QCOMPARE(node(1), QPointF(100, 120));
    undoBack(1);
}

void FramesTest::aTitleIsEditedByDoubleClickAndByF2()
{
    QTest::mouseDClick(d().window(), Qt::LeftButton, {}, at(kHead));
    QTRY_VERIFY(field(u"frameTitle"_s)->hasActiveFocus());
    d().type(u"Totals"_s);
    d().key(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(frames()[0].title, std::string("Totals"), kLong);
    undoBack(1);
    QCOMPARE(frames()[0].title, std::string("Sums"));
    d().click(at(kHead));
    d().key(Qt::Key_F2);
    QTRY_VERIFY(field(u"frameTitle"_s)->hasActiveFocus());
    d().type(u"nothing"_s);
    d().key(Qt::Key_Escape);
    QVERIFY(d().canvas()->hasActiveFocus());
    QCOMPARE(frames()[0].title, std::string("Sums"));
    QVERIFY(d().document()->undoText().isEmpty());
}

void FramesTest::aFrameIsRemovedAndItsNodesStay()
{
    d().click(at(kHead));
    QCOMPARE(selection().frames(), QList<int>{1});
    d().key(Qt::Key_Delete);
    QTRY_VERIFY_WITH_TIMEOUT(frames().empty(), kLong);
    QCOMPARE(d().document()->nodeCount(), 3);
    QCOMPARE(selection().frameCount(), 0);
    QCOMPARE(d().document()->undoText(), u"Delete Sums"_s);
    undoBack(1);
}

void FramesTest::aBoxSelectsTheFramesThatLieInIt()
{
    d().drag(at({30, 30}), at({660, 340}));
    QCOMPARE(selection().ids(), (QList<int>{1, 2}));
    QCOMPARE(selection().frames(), QList<int>{1});
    d().drag(at({30, 30}), at({500, 340}));
    QCOMPARE(selection().ids(), (QList<int>{1, 2}));
    QCOMPARE(selection().frameCount(), 0);
    d().key(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(selection().count(), 3);
    QCOMPARE(selection().frameCount(), 1);
    d().key(Qt::Key_Delete);
    QTRY_COMPARE_WITH_TIMEOUT(d().document()->nodeCount(), 0, kLong);
    QVERIFY(frames().empty());
    undoBack(1);
    QTRY_COMPARE_WITH_TIMEOUT(d().document()->nodeCount(), 3, kLong);
}

void FramesTest::theMenuColoursAFrame()
{
    d().rightClick(at(kHead));
    d().chooseRow(u"Green"_s);
    QTRY_COMPARE_WITH_TIMEOUT(frames()[0].colour, std::string("analyse"), kLong);
    QCOMPARE(d().document()->undoText(), u"Colour Sums"_s);
    QTRY_VERIFY(d().canvas()->hasActiveFocus());
    undoBack(1);
    QVERIFY(frames()[0].colour.empty());
}

void FramesTest::framesAreDuplicatedWithTheSelection()
{
    d().key(Qt::Key_A, Qt::ControlModifier);
    d().key(Qt::Key_D, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(frames().size(), 2U, kLong);
    QCOMPARE(d().document()->nodeCount(), 6);
    QCOMPARE(place(1), kFrame.translated(32, 32));
    QCOMPARE(frames()[1].title, std::string("Sums"));
    undoBack(1);
}

void FramesTest::insideAFrameABoxIsDrawn()
{
    d().drag(at(kInside), at({200, 150}));
    QCOMPARE(selection().ids(), QList<int>{1});
    QCOMPARE(place(0), kFrame);
}

void FramesTest::writeNote(const QString &text)
{
    hover(at(kFree));
    d().key(Qt::Key_P, Qt::ShiftModifier);
    QTRY_VERIFY(field(u"noteText"_s)->hasActiveFocus());
    d().type(text);
    d().key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(d().canvas()->hasActiveFocus());
}

void FramesTest::aNoteIsWrittenWhereThePointerIs()
{
    writeNote(u"take *half*"_s);
    QTRY_COMPARE_WITH_TIMEOUT(frames().size(), 2U, kLong);
    QCOMPARE(frames()[1].text, std::string("take *half*"));
    QVERIFY((place(1).topLeft() - kFree).manhattanLength() <= 16);
    QCOMPARE(selection().frames(), QList<int>{2});
    QCOMPARE(d().document()->undoText(), u"Add note"_s);
    undoBack(1);
}

/// It is taken by its text, too.
void FramesTest::aNoteIsEditedInPlace()
{
    writeNote(u"half"_s);
    QTRY_COMPARE_WITH_TIMEOUT(frames().size(), 2U, kLong);
    const QPointF inside = place(1).center();
    QTest::mouseDClick(d().window(), Qt::LeftButton, {}, at(inside));
    QTRY_VERIFY(field(u"noteText"_s)->hasActiveFocus());
    d().type(u" done"_s);
    d().click(at({700, 40})); // leaving it is enough
    QTRY_COMPARE_WITH_TIMEOUT(frames()[1].text, std::string("half done"), kLong);
    QCOMPARE(d().document()->undoText(), u"Edit note"_s);
    d().drag(at(inside), at(inside + QPointF(64, 32)));
    QTRY_COMPARE_WITH_TIMEOUT(d().document()->undoText(), u"Move note"_s, kLong);
    d().key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(d().document()->undoText(), u"Edit note"_s, kLong);
    d().key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(frames()[1].text, std::string("half"), kLong);
    undoBack(1);
}

void FramesTest::aNoteWithoutWordsLeavesNothing()
{
    writeNote({});
    d().settle();
    QCOMPARE(frames().size(), 1U);
    QVERIFY(d().document()->undoText().isEmpty());
    writeNote(u"x"_s);
    QTRY_COMPARE_WITH_TIMEOUT(frames().size(), 2U, kLong);
    d().key(Qt::Key_F2);
    QTRY_VERIFY(field(u"noteText"_s)->hasActiveFocus());
    d().key(Qt::Key_Backspace);
    d().key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(frames().size(), 1U, kLong);
    QCOMPARE(d().document()->undoText(), u"Delete note"_s);
}

int main(int argc, char **argv)
{
    return runTest<FramesTest>(argc, argv);
}

#include "tst_frames.moc"
