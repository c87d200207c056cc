// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Nodes are bypassed and muted by keys and menus: each time one step, which undo takes back with the results.
#include "engine/message/isolation.h"
#include "tests/app/desk.h"
#include "tests/app/desktest.h"

#include <QtCore/QTemporaryDir>

#include <memory>

using namespace heddle;
using namespace heddle::testing;
using namespace Qt::StringLiterals;

namespace {

// three → plus (+ 10) → times (* 2); and a chain of images, with a table at its end
constexpr auto kFlow = R"({
"heddle": 1,
"nodes": [
{"id":1,"name":"three","type":"value.number","version":1,"at":[0,0],"set":{"value":3.0}},
{"id":2,"name":"plus","type":"math.add","version":1,"at":[240,0],"set":{"b":10.0}},
{"id":3,"name":"times","type":"math.multiply","version":1,"at":[480,0],"set":{"b":2.0}},
{"id":4,"name":"cells","type":"generate.cells","version":1,"at":[0,240],"set":{"count":40}},
{"id":5,"name":"label","type":"image.label","version":1,"at":[240,240]},
{"id":6,"name":"measure","type":"image.measure","version":1,"at":[480,240]}
],
"wires": [
{"from":[1,"value"],"to":[2,"a"]},
{"from":[2,"sum"],"to":[3,"a"]},
{"from":[4,"image"],"to":[5,"mask"]},
{"from":[5,"labels"],"to":[6,"labels"]}
]
}
)";

} // namespace

class NodeModesTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { liveIn(m_home.path()); }
    void init();
    void cleanup() { m_desk.reset(); }

    void aKeyBypassesANodeAndUndoGivesItsResultBack();
    void whatIsBypassedSaysWhatGoesThroughItsPorts();
    void aKeyMutesANodeAndWhatDependsOnIt();
    void severalNodesAreMutedInOneStep();
    void theMenuBypassesTheNodeThatWasClicked();
    void theMenuIsolatesANodeInOneStepAndItsResultHolds();
    void theInspectorIsolatesTheNode();
    void aKeyCollapsesANodeAndItsWiresEndAtItsTitle();
    void aWireIsDrawnToTheFittingPortOfACollapsedNode();
    void aKeyHidesThePortsThatNothingIsWiredTo();

private:
    Desk &d() { return *m_desk; }
    const SceneNode &node(std::uint32_t id) { return *d().document()->scene().node(NodeId{id}); }
    double result(std::uint32_t id);
    const SceneWire &wireInto(std::uint32_t id);
    void select(const QList<int> &ids);
    QPoint header(std::uint32_t id) { return d().onCanvas(node(id).at + QPointF(60, 16)); }
    QString hintAt(QPoint port);

    QTemporaryDir m_home;
    std::unique_ptr<Desk> m_desk;
};

void NodeModesTest::init()
{
    QTest::failOnWarning(QRegularExpression(u"TypeError|ReferenceError|Binding loop"_s));
    m_desk = std::make_unique<Desk>();
    QVERIFY(d().openReady(m_home.path() + u"/modes.heddle"_s, kFlow, 6));
    QTRY_COMPARE_WITH_TIMEOUT(result(3), 26.0, kLong);
}

double NodeModesTest::result(std::uint32_t id)
{
    const NodeProperties *shown = d().document()->shown()->properties(NodeId{id});
    return shown && !shown->outputItems().isEmpty() ? shown->outputItems().constFirst()->data().toDouble()
                                                    : -1;
}

void NodeModesTest::select(const QList<int> &ids)
{
    for (const int id : ids)
        QTest::mouseClick(d().window(), Qt::LeftButton,
            id == ids.first() ? Qt::NoModifier : Qt::ShiftModifier, header(std::uint32_t(id)));
    QCOMPARE(d().document()->selection()->count(), int(ids.size()));
}

QString NodeModesTest::hintAt(QPoint port)
{
    QTest::mouseMove(d().window(), QPoint(port.x(), port.y() + 200));
    QTest::mouseMove(d().window(), port);
    return QTest::qWaitFor([this] { return !d().canvas()->hint().isEmpty(); }, kLong) ? d().canvas()->hint()
                                                                                      : QString();
}

void NodeModesTest::aKeyBypassesANodeAndUndoGivesItsResultBack()
{
    select({2});
    d().key(Qt::Key_D);
    QTRY_COMPARE_WITH_TIMEOUT(node(2).node.mode, NodeMode::Bypassed, kLong);
    QTRY_COMPARE_WITH_TIMEOUT(result(3), 6.0, kLong);
    QCOMPARE(result(2), 3.0);
    QCOMPARE(d().document()->undoText(), u"Bypass plus"_s);
    d().key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(result(3), 26.0, kLong);
    QCOMPARE(node(2).node.mode, NodeMode::Active);
    QVERIFY(d().document()->undoText().isEmpty());
    d().key(Qt::Key_D);
    QTRY_COMPARE_WITH_TIMEOUT(node(2).node.mode, NodeMode::Bypassed, kLong);
    d().key(Qt::Key_D); // the same key lets it run
    QTRY_COMPARE_WITH_TIMEOUT(result(3), 26.0, kLong);
    QCOMPARE(d().document()->undoText(), u"Let plus run"_s);
}

void NodeModesTest::whatIsBypassedSaysWhatGoesThroughItsPorts()
{
    select({2, 6});
    d().key(Qt::Key_D);
    QTRY_COMPARE_WITH_TIMEOUT(node(6).node.mode, NodeMode::Bypassed, kLong);
    QVERIFY(hintAt(d().onCanvas(node(2).outputPoint(0))).contains(u"gives what comes into a"_s));
    QVERIFY(hintAt(d().onCanvas(node(2).inputPoint(1))).contains(u"goes nowhere"_s));
    QVERIFY(hintAt(d().onCanvas(node(6).outputPoint(0))).contains(u"nothing goes out"_s));
    d().picture(u"modes-bypassed.png"_s);
}

void NodeModesTest::aKeyMutesANodeAndWhatDependsOnIt()
{
    select({2});
    d().key(Qt::Key_M, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(node(3).status.text, std::string("plus is muted"), kLong);
    QCOMPARE(node(2).node.mode, NodeMode::Muted);
    QVERIFY(node(2).status.muted && node(3).status.muted);
    QVERIFY(!node(1).status.muted && !node(5).status.muted);
    QCOMPARE(d().document()->undoText(), u"Mute plus"_s);
    d().picture(u"modes-muted.png"_s);
    d().key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(result(3), 26.0, kLong);
    QVERIFY(!node(3).status.muted);
    QVERIFY(d().document()->undoText().isEmpty());
}

void NodeModesTest::severalNodesAreMutedInOneStep()
{
    select({2, 3, 4});
    d().key(Qt::Key_M, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(node(4).status.muted && node(6).status.muted, kLong);
    QCOMPARE(d().document()->undoText(), u"Mute 3 nodes"_s);
    d().key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(!node(4).status.muted && !node(6).status.muted, kLong);
    QVERIFY(d().document()->undoText().isEmpty());
}

void NodeModesTest::theMenuBypassesTheNodeThatWasClicked()
{
    d().rightClick(header(2));
    d().chooseRow(u"Bypass"_s);
    QTRY_COMPARE_WITH_TIMEOUT(node(2).node.mode, NodeMode::Bypassed, kLong);
    QTRY_COMPARE_WITH_TIMEOUT(result(3), 6.0, kLong);
}

void NodeModesTest::theMenuIsolatesANodeInOneStepAndItsResultHolds()
{
    d().rightClick(header(2));
    d().chooseRow(u"Run in a process of its own"_s);
    QTRY_VERIFY_WITH_TIMEOUT(isIsolated(node(2).node), kLong);
    QCOMPARE(d().document()->undoText(), u"Isolate plus"_s);
    QVERIFY(d().document()->isolation()->isolated());
    QCOMPARE(result(3), 26.0); // nothing ran for it
    QVERIFY(d().document()->shown()->properties(NodeId{2})->isInProcess());
    d().document()->requestSet(2, u"b"_s, 11.0);
    QTRY_COMPARE_WITH_TIMEOUT(result(3), 28.0, kLong); // in the other process
    QTRY_VERIFY(d().canvas()->hasActiveFocus()); // the menu has faded away
    d().key(Qt::Key_Z, Qt::ControlModifier);
    d().key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(!isIsolated(node(2).node), kLong);
    QVERIFY(d().document()->undoText().isEmpty());
    QVERIFY(!d().document()->isolation()->isolated());
}

void NodeModesTest::theInspectorIsolatesTheNode()
{
    select({5});
    QQuickItem *box = nullptr;
    QTRY_VERIFY((box = d().find(u"isolate"_s)) && box->isVisible());
    QTest::mouseClick(d().window(), Qt::LeftButton, {}, d().centre(box));
    QTRY_VERIFY_WITH_TIMEOUT(isIsolated(node(5).node), kLong);
    d().settle();
    QTRY_VERIFY(box->property("checked").toBool());
    d().picture(u"modes-isolated.png"_s);
    QTest::mouseClick(d().window(), Qt::LeftButton, {}, d().centre(box));
    QTRY_VERIFY_WITH_TIMEOUT(!isIsolated(node(5).node), kLong);
    QCOMPARE(d().document()->undoText(), u"Let label run with the others"_s);
}

const SceneWire &NodeModesTest::wireInto(std::uint32_t id)
{
    for (const SceneWire *wire : d().document()->scene().wiresOf(NodeId{id}))
        if (wire->to == NodeId{id})
            return *wire;
    qFatal("no wire arrives there");
}

void NodeModesTest::aKeyCollapsesANodeAndItsWiresEndAtItsTitle()
{
    const QSizeF before = node(2).size;
    select({2, 5});
    d().key(Qt::Key_H);
    QTRY_COMPARE_WITH_TIMEOUT(node(2).size.height(), 32.0, kLong);
    QCOMPARE(node(2).size.width(), before.width());
    QCOMPARE(d().document()->undoText(), u"Collapse 2 nodes"_s);
    QCOMPARE(wireInto(2).end, node(2).at + QPointF(0, 16));
    QCOMPARE(wireInto(3).start, node(2).at + QPointF(before.width(), 16));
    QTRY_COMPARE(d().document()->shown()->properties(NodeId{2})->height(), 32.0);
    d().settle();
    d().picture(u"modes-collapsed.png"_s);
    QCOMPARE(result(3), 26.0); // nothing ran for it, nothing was forgotten
    QCOMPARE(result(2), 13.0);
    d().key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(node(2).size, before, kLong);
    QCOMPARE(wireInto(2).end, node(2).inputPoint(0));
    QVERIFY(d().document()->undoText().isEmpty());
}

void NodeModesTest::aWireIsDrawnToTheFittingPortOfACollapsedNode()
{
    select({6});
    d().key(Qt::Key_H);
    QTRY_COMPARE_WITH_TIMEOUT(node(6).size.height(), 32.0, kLong);
    d().drag(d().onCanvas(node(4).outputPoint(0)), d().onCanvas(node(6).at + QPointF(0, 16)));
    QTRY_VERIFY_WITH_TIMEOUT(node(6).node.input("labels")->source->node == NodeId{4}, kLong);
    QCOMPARE(d().document()->undoText(), u"Connect"_s);
}

void NodeModesTest::aKeyHidesThePortsThatNothingIsWiredTo()
{
    const QSizeF before = node(6).size;
    select({6});
    d().key(Qt::Key_H, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(node(6).size.height() < before.height(), kLong);
    QCOMPARE(d().document()->undoText(), u"Hide unused ports of measure"_s);
    QVERIFY(node(6).layout->showsInput(0) && !node(6).layout->showsInput(1)); // labels, intensity
    QVERIFY(!node(6).layout->showsOutput(0));
    QCOMPARE(wireInto(6).end, node(6).inputPoint(0));
    d().settle();
    d().picture(u"modes-unused.png"_s);
    d().document()->requestConnect(4, u"image"_s, 6, u"intensity"_s);
    QTRY_VERIFY_WITH_TIMEOUT(node(6).layout->showsInput(1), kLong); // what is wired is shown
    d().key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(!node(6).layout->showsInput(1), kLong);
    d().key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(node(6).size, before, kLong);
    QVERIFY(d().document()->undoText().isEmpty());
}

int main(int argc, char **argv)
{
    return runTest<NodeModesTest>(argc, argv);
}

#include "tst_nodemodes.moc"
