// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Dots are put on wires by clicks and strokes, moved and removed: each time one step that undo takes back.
#include "tests/app/desk.h"
#include "tests/app/desktest.h"

#include "engine/sdk/grouptypes.h"
#include "models/graph/labels.h"

#include <QtCore/QTemporaryDir>

#include <memory>

using namespace heddle;
using namespace heddle::testing;
using namespace Qt::StringLiterals;

namespace {

constexpr auto kFlow = R"({
"heddle": 1,
"nodes": [
{"id":1,"name":"three","type":"value.number","version":1,"at":[0,0],"set":{"value":3.0}},
{"id":2,"name":"plus","type":"math.add","version":1,"at":[480,0],"set":{"b":10.0}},
{"id":3,"name":"times","type":"math.multiply","version":1,"at":[480,200],"set":{"b":2.0}},
{"id":4,"name":"button","type":"event.button","version":1,"at":[0,360]},
{"id":5,"name":"counter","type":"event.counter","version":1,"at":[480,360]}
],
"wires": [
{"from":[1,"value"],"to":[2,"a"]},
{"from":[1,"value"],"to":[3,"a"]},
{"from":[4,"pressed"],"to":[5,"count"]}
]
}
)";

} // namespace

class DotsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { liveIn(m_home.path()); }
    void init();
    void cleanup() { m_desk.reset(); }

    void altAndAClickPutADotOnAWire();
    void aDoubleClickDoesToo();
    void aStrokePutsADotOnEachWire();
    void aDotIsMovedByTheHand();
    void aWireIsDroppedOnADot();
    void aDotThatIsDeletedLeavesTheWire();
    void aDotIsLabelledByItsKeyAndByADoubleClick();

private:
    Desk &d() { return *m_desk; }
    const SceneNode &node(std::uint32_t id) { return *d().document()->scene().node(NodeId{id}); }
    std::vector<const SceneNode *> dots();
    /// "1.value" of what the input reads.
    QString sourceOf(std::uint32_t id, const char *port);
    QPoint middleInto(std::uint32_t id);
    void undoAll();
    void putDot(std::uint32_t into);

    QTemporaryDir m_home;
    std::unique_ptr<Desk> m_desk;
};

void DotsTest::init()
{
    QTest::failOnWarning(QRegularExpression(u"TypeError|ReferenceError|Binding loop"_s));
    m_desk = std::make_unique<Desk>();
    QVERIFY(d().openReady(m_home.path() + u"/dots.heddle"_s, kFlow, 5));
}

std::vector<const SceneNode *> DotsTest::dots()
{
    std::vector<const SceneNode *> found;
    for (const SceneNode *node : d().document()->scene().nodes())
        if (isDot(*node->node.type))
            found.push_back(node);
    return found;
}

QString DotsTest::sourceOf(std::uint32_t id, const char *port)
{
    const Input *input = node(id).node.input(port);
    return input && input->source
        ? u"%1.%2"_s.arg(input->source->node.value).arg(QString::fromStdString(input->source->port))
        : QString();
}

QPoint DotsTest::middleInto(std::uint32_t id)
{
    for (const SceneWire *wire : d().document()->scene().wiresOf(NodeId{id}))
        if (wire->to == NodeId{id})
            return d().onCanvas(wire->pointAt(0.5));
    qFatal("no wire arrives there");
}

void DotsTest::undoAll()
{
    d().key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(dots().empty(), kLong);
    QCOMPARE(sourceOf(2, "a"), u"1.value"_s);
    QVERIFY(d().document()->undoText().isEmpty());
}

void DotsTest::putDot(std::uint32_t into)
{
    QTest::mouseClick(d().window(), Qt::LeftButton, Qt::AltModifier, middleInto(into));
    QTRY_COMPARE_WITH_TIMEOUT(dots().size(), 1U, kLong);
}

void DotsTest::altAndAClickPutADotOnAWire()
{
    const QPoint at = middleInto(2);
    putDot(2);
    const std::uint32_t id = dots()[0]->id.value;
    QTRY_COMPARE_WITH_TIMEOUT(sourceOf(2, "a"), u"%1.value"_s.arg(id), kLong);
    QCOMPARE(sourceOf(id, "value"), u"1.value"_s);
    QVERIFY((d().onCanvas(dots()[0]->rect().center()) - at).manhattanLength() <= 2);
    QCOMPARE(dots()[0]->type->outputs[0].type, &types::number); // of what comes
    QCOMPARE(d().document()->undoText(), u"Add a dot"_s);
    QCOMPARE(d().document()->selection()->ids(), QList<int>{int(id)});
    undoAll();
}

void DotsTest::aDoubleClickDoesToo()
{
    QTest::mouseDClick(d().window(), Qt::LeftButton, {}, middleInto(5));
    QTRY_COMPARE_WITH_TIMEOUT(dots().size(), 1U, kLong);
    QCOMPARE(dots()[0]->node.type->id, std::string(kEventDotType));
    QTRY_COMPARE_WITH_TIMEOUT(sourceOf(5, "count"), u"%1.value"_s.arg(dots()[0]->id.value), kLong);
    undoAll();
}

void DotsTest::aStrokePutsADotOnEachWire()
{
    const QPoint above = d().onCanvas({420, -40}), below = d().onCanvas({420, 480});
    QTest::mousePress(d().window(), Qt::RightButton, Qt::ShiftModifier, above);
    for (int step = 1; step <= 10; ++step) {
        const QPoint at = above + (below - above) * step / 10;
        QMouseEvent move(QEvent::MouseMove, at, d().window()->mapToGlobal(at), Qt::NoButton, Qt::RightButton,
            Qt::ShiftModifier);
        QCoreApplication::sendEvent(d().window(), &move);
    }
    d().settle();
    d().picture(u"dots-stroke.png"_s);
    QTest::mouseRelease(d().window(), Qt::RightButton, Qt::ShiftModifier, below);
    QTRY_COMPARE_WITH_TIMEOUT(dots().size(), 3U, kLong);
    QTRY_VERIFY_WITH_TIMEOUT(sourceOf(5, "count") != u"4.pressed"_s, kLong);
    QCOMPARE(d().document()->undoText(), u"Add 3 dots"_s);
    d().settle();
    d().picture(u"dots.png"_s);
    undoAll();
}

void DotsTest::aDotIsMovedByTheHand()
{
    putDot(2);
    const QPointF before = dots()[0]->at;
    d().drag(d().onCanvas(dots()[0]->rect().center()), d().onCanvas(before + QPointF(40, 90)));
    QTRY_VERIFY_WITH_TIMEOUT(dots()[0]->node.at.y > before.y() + 40, kLong);
    QCOMPARE(d().document()->undoText(), u"Move dot"_s);
}

void DotsTest::aWireIsDroppedOnADot()
{
    putDot(2);
    const QPoint dot = d().onCanvas(dots()[0]->rect().center());
    d().drag(d().onCanvas(node(3).inputPoint(1)), dot);
    QTRY_COMPARE_WITH_TIMEOUT(sourceOf(3, "b"), u"%1.value"_s.arg(dots()[0]->id.value), kLong);
}

void DotsTest::aDotThatIsDeletedLeavesTheWire()
{
    putDot(2);
    QTRY_VERIFY_WITH_TIMEOUT(sourceOf(2, "a") != u"1.value"_s, kLong);
    d().key(Qt::Key_Delete);
    QTRY_VERIFY_WITH_TIMEOUT(dots().empty(), kLong);
    QCOMPARE(sourceOf(2, "a"), u"1.value"_s);
    d().key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(dots().size(), 1U, kLong);
    QCOMPARE(sourceOf(2, "a"), u"%1.value"_s.arg(dots()[0]->id.value));
}

void DotsTest::aDotIsLabelledByItsKeyAndByADoubleClick()
{
    putDot(2);
    const auto label = [&] { return labelOf(dots()[0]->title, *dots()[0]->type); };
    const QPoint dot = d().onCanvas(dots()[0]->rect().center());
    QCOMPARE(label(), QString()); // nobody has named it
    const auto write = [&](const QString &text) {
        QTRY_VERIFY(d().window()->activeFocusItem()->property("label") == u"Label of the dot"_s);
        d().settle();
        d().type(text);
        d().key(Qt::Key_Return);
    };
    d().key(Qt::Key_F2);
    write(u"raw data"_s);
    QTRY_COMPARE_WITH_TIMEOUT(label(), u"raw data"_s, kLong);
    d().settle();
    d().picture(u"dot-label.png"_s);
    const QString file = m_home.path() + u"/labelled.heddle"_s;
    QSignalSpy saved(d().document(), &FlowDocument::saved);
    d().document()->saveFlowAs(QUrl::fromLocalFile(file));
    QVERIFY(saved.wait(kLong));
    QVERIFY(contentOf(file).contains("\"raw data\""));
    QTest::mouseDClick(d().window(), Qt::LeftButton, {}, dot);
    write(u"b"_s);
    QTRY_COMPARE_WITH_TIMEOUT(label(), u"b"_s, kLong);
    d().key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(label(), u"raw data"_s, kLong); // one step
    d().key(Qt::Key_F2);
    QTRY_VERIFY(d().window()->activeFocusItem()->property("label") == u"Label of the dot"_s);
    d().key(Qt::Key_Delete);
    d().key(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(label(), QString(), kLong); // and it has none again
}

int main(int argc, char **argv)
{
    return runTest<DotsTest>(argc, argv);
}

#include "tst_dots.moc"
