// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// A tangled flow is set out by keys and menus, each time as one step that undo takes back.
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
{"id":1,"name":"cells","type":"generate.cells","version":1,"at":[430,300],"set":{"count":40}},
{"id":2,"name":"blur","type":"image.blur","version":1,"at":[900,110]},
{"id":3,"name":"threshold","type":"image.threshold","version":1,"at":[300,210]},
{"id":4,"name":"label","type":"image.label","version":1,"at":[120,640]},
{"id":5,"name":"measure","type":"image.measure","version":1,"at":[60,20]},
{"id":6,"name":"areas","type":"table.column","version":1,"at":[750,480],"set":{"name":"area"}},
{"id":7,"name":"plot","type":"view.plot","version":1,"at":[500,70]},
{"id":8,"name":"large","type":"table.filter","version":1,"at":[1100,420],"set":{"where":"area > 200"}},
{"id":9,"name":"largest first","type":"table.sort","version":1,"at":[180,380],"set":{"by":"area"}},
{"id":10,"name":"smallest","type":"value.number","version":1,"at":[1010,700]},
{"id":11,"name":"half","type":"math.divide","version":1,"at":[700,740]}
],
"wires": [
{"from":[1,"image"],"to":[2,"image"]},
{"from":[2,"image"],"to":[3,"image"]},
{"from":[3,"mask"],"to":[4,"mask"]},
{"from":[1,"image"],"to":[5,"intensity"]},
{"from":[4,"labels"],"to":[5,"labels"]},
{"from":[5,"table"],"to":[6,"table"]},
{"from":[6,"values"],"to":[7,"value"]},
{"from":[5,"table"],"to":[8,"table"]},
{"from":[8,"table"],"to":[9,"table"]},
{"from":[10,"value"],"to":[11,"a"]}
],
"frames": [
{"id":1,"title":"Numbers","at":[680,670],"size":[600,300]}
]
}
)";

} // namespace

class ArrangingTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { liveIn(m_home.path()); }
    void init();
    void cleanup() { m_desk.reset(); }

    void aTangledFlowIsLaidOutByOneKeyAndOneStep();
    void onlyTheSelectionIsLaidOut();
    void nodesAreAlignedByKeys();
    void nodesAreDistributedByTheMenu();
    void wiresAreStraightenedByAKey();
    void lettersInAFieldAreLetters();
    void theMenuSwitchesSnapping();

private:
    Desk &d() { return *m_desk; }
    const SceneNode &node(std::uint32_t id) { return *d().document()->scene().node(NodeId{id}); }
    QPointF engineAt(std::uint32_t id) { return {node(id).node.at.x, node(id).node.at.y}; }
    QMap<std::uint32_t, QPointF> places();
    void select(const QList<int> &ids);
    void undoBack(const QMap<std::uint32_t, QPointF> &to);
    void choose(const QString &menu, const QString &row);
    int backwards();

    QTemporaryDir m_home;
    QString m_flow = m_home.path() + u"/tangle.heddle"_s;
    std::unique_ptr<Desk> m_desk;
};

void ArrangingTest::init()
{
    QTest::failOnWarning(QRegularExpression(u"TypeError|ReferenceError|Binding loop"_s));
    m_desk = std::make_unique<Desk>();
    QVERIFY(d().openReady(m_flow, kFlow, 11));
}

QMap<std::uint32_t, QPointF> ArrangingTest::places()
{
    QMap<std::uint32_t, QPointF> places;
    for (const SceneNode *node : d().document()->scene().nodes())
        places.insert(node->id.value, {node->node.at.x, node->node.at.y});
    return places;
}

/// By clicks on their headers.
void ArrangingTest::select(const QList<int> &ids)
{
    for (const int id : ids) {
        const QPoint header = d().onCanvas(node(std::uint32_t(id)).at + QPointF(60, 16));
        QTest::mouseClick(
            d().window(), Qt::LeftButton, id == ids.first() ? Qt::NoModifier : Qt::ShiftModifier, header);
    }
    QCOMPARE(d().document()->selection()->count(), int(ids.size()));
}

void ArrangingTest::undoBack(const QMap<std::uint32_t, QPointF> &to)
{
    d().key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(places(), to, kLong);
    QVERIFY(d().document()->undoText().isEmpty());
}

void ArrangingTest::choose(const QString &menu, const QString &row)
{
    QQuickItem *title = nullptr;
    QList<QQuickItem *> open{d().window()->contentItem()};
    while (!open.isEmpty() && !title) {
        QQuickItem *item = open.takeFirst();
        if (item->inherits("QQuickMenuBarItem") && item->property("text") == menu)
            title = item;
        open += item->childItems();
    }
    QVERIFY(title);
    d().click(d().centre(title));
    d().chooseRow(row);
    QTRY_VERIFY(d().canvas()->hasActiveFocus()); // the menu is gone
}

int ArrangingTest::backwards()
{
    int count = 0;
    for (const SceneWire &wire : d().document()->scene().wires())
        count += wire.live && wire.end.x() <= wire.start.x();
    return count;
}

void ArrangingTest::aTangledFlowIsLaidOutByOneKeyAndOneStep()
{
    const auto before = places();
    QVERIFY(backwards() > 0);
    d().picture(u"arrange-before.png"_s);
    d().key(Qt::Key_L);
    QTRY_COMPARE_WITH_TIMEOUT(d().document()->undoText(), u"Lay out 11 nodes"_s, kLong);
    QTRY_COMPARE(node(9).at, engineAt(9)); // it is there
    QCOMPARE(backwards(), 0);
    const Frame &frame = d().document()->scene().frames().front();
    const QRectF area(frame.at.x, frame.at.y, frame.width, frame.height);
    for (const SceneNode *shown : d().document()->scene().nodes())
        QCOMPARE(area.contains(shown->rect()), shown->id.value >= 10);
    const auto laid = places();
    d().key(Qt::Key_Home);
    d().settle();
    d().picture(u"arrange-after.png"_s);
    undoBack(before);
    QTRY_COMPARE(node(9).at, engineAt(9));
    d().key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE_WITH_TIMEOUT(places(), laid, kLong);
}

void ArrangingTest::onlyTheSelectionIsLaidOut()
{
    const auto before = places();
    select({5, 6, 7});
    d().key(Qt::Key_L);
    QTRY_COMPARE_WITH_TIMEOUT(d().document()->undoText(), u"Lay out 3 nodes"_s, kLong);
    const auto laid = places();
    for (const std::uint32_t id : {1, 2, 3, 4, 8, 9, 10, 11})
        QCOMPARE(laid[id], before[id]);
    QVERIFY(laid[6].x() > laid[5].x() && laid[7].x() > laid[6].x());
    undoBack(before);
}

void ArrangingTest::nodesAreAlignedByKeys()
{
    const auto before = places();
    const QList<std::pair<Qt::Key, double>> keys{
        {Qt::Key_A, 120}, {Qt::Key_W, 210}}; // left and top: those of label and threshold
    for (const auto &[key, place] : keys) {
        select({3, 4, 6});
        d().key(key, Qt::ShiftModifier);
        QTRY_COMPARE_WITH_TIMEOUT(d().document()->undoText(), u"Align 3 nodes"_s, kLong);
        for (const std::uint32_t id : {3, 4, 6})
            QCOMPARE(key == Qt::Key_A ? engineAt(id).x() : engineAt(id).y(), place);
        undoBack(before);
        QTRY_COMPARE(node(4).at, engineAt(4));
    }
    select({3, 4, 6});
    d().key(Qt::Key_D, Qt::ShiftModifier);
    QTRY_COMPARE_WITH_TIMEOUT(d().document()->undoText(), u"Align 3 nodes"_s, kLong);
    QCOMPARE(engineAt(3).x() + node(3).size.width(), engineAt(6).x() + node(6).size.width());
    QTRY_COMPARE(node(3).at, engineAt(3));
    undoBack(before);
}

void ArrangingTest::nodesAreDistributedByTheMenu()
{
    const auto before = places();
    select({4, 6, 8});
    choose(u"Arrange"_s, u"Distribute horizontally"_s);
    QTRY_COMPARE_WITH_TIMEOUT(d().document()->undoText(), u"Distribute 3 nodes"_s, kLong);
    const double one = engineAt(6).x() - engineAt(4).x() - node(4).size.width();
    const double other = engineAt(8).x() - engineAt(6).x() - node(6).size.width();
    QVERIFY(std::abs(one - other) <= 1);
    QCOMPARE(engineAt(6).y(), before[6].y());
    undoBack(before);
}

void ArrangingTest::wiresAreStraightenedByAKey()
{
    const auto before = places();
    select({8});
    d().key(Qt::Key_Q);
    QTRY_COMPARE_WITH_TIMEOUT(d().document()->undoText(), u"Straighten wires"_s, kLong);
    QTRY_COMPARE(node(8).inputPoint(0).y(), node(5).outputPoint(0).y());
    QCOMPARE(engineAt(8).x(), before[8].x());
    undoBack(before);
}

void ArrangingTest::lettersInAFieldAreLetters()
{
    const auto before = places();
    d().document()->selection()->set({8});
    const QPoint field = d().input(u"table.filter"_s, 1) + QPoint(60, 0);
    d().click(field);
    QTRY_VERIFY(d().window()->activeFocusItem() != d().canvas());
    QTRY_COMPARE(d().window()->activeFocusItem()->property("text").toString(), u"area > 200"_s);
    d().type(u"lqL"_s);
    QTest::keyClick(d().window(), 'A', Qt::ShiftModifier);
    d().key(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(d().document()->undoText(), u"Set where"_s, kLong);
    QCOMPARE(*node(8).node.input("where")->value, Value("lqLA"));
    QCOMPARE(places(), before);
}

void ArrangingTest::theMenuSwitchesSnapping()
{
    QVERIFY(d().canvas()->snapsToNeighbours());
    choose(u"Arrange"_s, u"Snap to neighbours"_s);
    QTRY_VERIFY(!d().canvas()->snapsToNeighbours());
    QVERIFY(d().canvas()->snaps());
    choose(u"Arrange"_s, u"Snap to neighbours"_s);
    QTRY_VERIFY(d().canvas()->snapsToNeighbours());
}

int main(int argc, char **argv)
{
    return runTest<ArrangingTest>(argc, argv);
}

#include "tst_arranging.moc"
