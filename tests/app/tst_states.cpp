// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// How a flow stands, said plainly: states, why a node runs, runs of a part, pins, the profile, and the way
// from problem to problem, by mouse and keys.
#include "tests/app/desk.h"
#include "tests/app/desktest.h"

#include <QtCore/QTemporaryDir>
#include <QtGui/QClipboard>

#include <algorithm>
#include <memory>
#include <optional>

using namespace heddle;
using namespace heddle::testing;
using namespace Qt::StringLiterals;

namespace {

constexpr auto kFlow = R"({
"heddle": 1,
"nodes": [
{"id":1,"name":"cells","type":"generate.cells","version":1,"at":[0,0],"set":{"count":40}},
{"id":2,"name":"soft","type":"image.blur","version":1,"at":[320,0],"set":{"sigma":1.0}},
{"id":3,"name":"softer","type":"image.blur","version":1,"at":[640,0],"set":{"sigma":2.0}},
{"id":4,"name":"groups","type":"table.group","version":1,"at":[0,420]}
],
"wires": [
{"from":[1,"image"],"to":[2,"image"]},
{"from":[2,"image"],"to":[3,"image"]}
],
"frames": [
{"id":1,"title":"Smoothing","at":[290,-60],"size":[600,430]}
]
}
)";

/// Some item below this one shows just these words.
bool isRead(const QQuickItem *below, const QString &text)
{
    const QList<QQuickItem *> children = below->childItems();
    return std::any_of(children.begin(), children.end(), [&](const QQuickItem *child) {
        return child->isVisible() && (child->property("text") == text || isRead(child, text));
    });
}

} // namespace

class StateTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { liveIn(m_home.path()); }
    void init();
    void cleanup();

    void aFreshNodeIsNotSetUpAndSaysWhatIsMissing();
    void aFrameShowsTheWorstAndTheSumOfWhatIsInIt();
    void theFootSaysWhyANodeWillRunAndLeadsThere();
    void theInspectorSaysWhyToo();
    void runToHereRunsWhatIsDueBeforeIt();
    void theSelectionAloneRunsFromWhatIsThere();
    void whatWouldRunIsOutlinedWhileThePointerIsOnTheButton();
    void aPinnedResultStaysAndIsOneStep();
    void theProfileColoursNodesAndListsThem();
    void f8GoesFromProblemToProblem();
    void theErrorCardTellsWhatTheNodeWasGiven();

private:
    Desk &d() { return *m_desk; }
    const SceneNode &named(const QString &name);
    QPoint head(const QString &name) { return d().onCanvas(named(name).at + QPointF(90, 16)); }
    QPoint foot(const QString &name)
    {
        return d().onCanvas(named(name).rect().bottomLeft() + QPointF(60, -14));
    }
    int id(const QString &name) { return int(named(name).id.value); }
    NodeState state(const QString &name) { return named(name).state; }
    bool isDone(const QString &name)
    {
        return state(name) == NodeState::Done || state(name) == NodeState::Cached;
    }
    void beManual();
    void set(const QString &node, const QString &port, double value);
    QString planned();
    QString why(const QString &name);

    QTemporaryDir m_home;
    QString m_flow = m_home.path() + u"/cells.heddle"_s;
    std::unique_ptr<Desk> m_desk;
};

void StateTest::init()
{
    QTest::failOnWarning(QRegularExpression(u"TypeError|ReferenceError|Binding loop|Unable to assign"_s));
    m_desk = std::make_unique<Desk>();
    QVERIFY(d().open(m_flow, kFlow));
    QTRY_COMPARE_WITH_TIMEOUT(d().document()->nodeCount(), 4, kLong);
    QTRY_VERIFY_WITH_TIMEOUT(isDone(u"softer"_s), kLong);
    QTRY_COMPARE_WITH_TIMEOUT(d().document()->runningCount(), 0, kLong);
    d().settle();
}

void StateTest::cleanup()
{
    if (QTest::currentTestFailed() && m_desk && m_desk->window())
        m_desk->picture(u"states-failed.png"_s);
    d().application().workbench().settings()->setUpdateMode(u"live"_s);
    m_desk.reset();
}

const SceneNode &StateTest::named(const QString &name)
{
    for (const SceneNode *node : d().document()->scene().nodes())
        if (node->title == name)
            return *node;
    qFatal("there is no node “%s”", qPrintable(name));
}

void StateTest::beManual()
{
    d().application().workbench().settings()->setUpdateMode(u"manual"_s);
    QTRY_COMPARE(d().document()->updateMode(), u"manual"_s);
}

void StateTest::set(const QString &node, const QString &port, double value)
{
    d().document()->requestSet(id(node), port, value);
    QTRY_COMPARE(state(node), NodeState::OutOfDate);
    d().settle();
}

/// The nodes that are outlined, by name.
QString StateTest::planned()
{
    QStringList names;
    for (const SceneNode *node : d().document()->scene().nodes())
        if (node->planned)
            names.append(node->title);
    return names.join(u' ');
}

/// The sentence about why a node will run, or does not.
QString StateTest::why(const QString &name)
{
    const auto said = std::make_shared<std::optional<QString>>();
    d().document()->runs()->askWhy(
        id(name), [said](const Reply &reply) { *said = QString::fromStdString(reply.text); });
    return QTest::qWaitFor([&] { return said->has_value(); }) ? **said : QString();
}

void StateTest::aFreshNodeIsNotSetUpAndSaysWhatIsMissing()
{
    QCOMPARE(state(u"groups"_s), NodeState::NotSetUp);
    QCOMPARE(QString::fromStdString(named(u"groups"_s).status.text), u"Connect table"_s);
    QCOMPARE(d().document()->status(), u"not-set-up"_s);
    QCOMPARE(d().find(u"runText"_s)->property("text").toString(), u"1 not set up"_s);
}

void StateTest::aFrameShowsTheWorstAndTheSumOfWhatIsInIt()
{
    const Scene &scene = d().document()->scene();
    FrameSum sum = scene.sumOf(scene.frames().front());
    QCOMPARE(sum.nodes, 2);
    QVERIFY(sum.word() == u"Done"_s || sum.word() == u"Cached"_s);
    QVERIFY(sum.seconds > 0);
    d().picture(u"states-frame.png"_s);
    beManual();
    set(u"soft"_s, u"sigma"_s, 3);
    sum = scene.sumOf(scene.frames().front());
    QCOMPARE(sum.word(), u"2 out of date"_s); // what lies below it is so too
    d().document()->requestDisconnect(id(u"softer"_s), u"image"_s);
    d().application().workbench().settings()->setUpdateMode(u"live"_s);
    QTRY_COMPARE_WITH_TIMEOUT(state(u"softer"_s), NodeState::NotSetUp, kLong);
    QTRY_COMPARE_WITH_TIMEOUT(scene.sumOf(scene.frames().front()).word(), u"1 not set up"_s, kLong);
}

void StateTest::theFootSaysWhyANodeWillRunAndLeadsThere()
{
    beManual();
    set(u"soft"_s, u"sigma"_s, 3);
    QTest::mouseMove(d().window(), foot(u"soft"_s));
    QTRY_COMPARE(d().canvas()->hint(), u"Because soft.sigma changed from 1 to 3."_s);
    QTRY_VERIFY(isRead(d().window()->contentItem()->parentItem() ? d().window()->contentItem()->parentItem()
                                                                 : d().window()->contentItem(),
        u"Because soft.sigma changed from 1 to 3."_s));
    d().settle();
    d().picture(u"states-why.png"_s);
    set(u"softer"_s, u"sigma"_s, 5);
    d().document()->requestSet(id(u"softer"_s), u"sigma"_s, 2.0);
    QTest::mouseMove(d().window(), head(u"cells"_s));
    d().document()->requestDisconnect(id(u"softer"_s), u"image"_s);
    d().document()->requestConnect(id(u"soft"_s), u"image"_s, id(u"softer"_s), u"image"_s);
    QTRY_COMPARE(state(u"softer"_s), NodeState::OutOfDate);
    d().settle();
    QTest::mouseMove(d().window(), foot(u"softer"_s));
    QTRY_VERIFY(d().canvas()->hint().startsWith(u"Because softer.image was wired to soft."_s));
    d().click(foot(u"softer"_s));
    QTRY_COMPARE(d().document()->selection()->ids(), QList<int>{id(u"soft"_s)});
}

void StateTest::theInspectorSaysWhyToo()
{
    beManual();
    set(u"soft"_s, u"sigma"_s, 3);
    d().click(head(u"soft"_s));
    QTRY_VERIFY(d().find(u"why"_s));
    QTRY_COMPARE(
        d().find(u"why"_s)->property("text").toString(), u"Because soft.sigma changed from 1 to 3."_s);
    d().settle();
    d().picture(u"states-inspector.png"_s);
}

void StateTest::runToHereRunsWhatIsDueBeforeIt()
{
    beManual();
    set(u"cells"_s, u"count"_s, 50);
    d().click(head(u"soft"_s));
    d().key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(isDone(u"cells"_s) && isDone(u"soft"_s), kLong);
    QTRY_COMPARE(state(u"softer"_s), NodeState::OutOfDate);
}

void StateTest::theSelectionAloneRunsFromWhatIsThere()
{
    beManual();
    set(u"cells"_s, u"count"_s, 50);
    set(u"soft"_s, u"sigma"_s, 3);
    d().click(head(u"soft"_s));
    QCOMPARE(why(u"soft"_s), u"Because soft.sigma changed from 1 to 3."_s);
    d().key(Qt::Key_F5, Qt::ControlModifier);
    // It has run with what it was set to, and is out of date only as long as what it came of is.
    QTRY_COMPARE_WITH_TIMEOUT(why(u"soft"_s), u"Because an input of it, cells, will run."_s, kLong);
    QTRY_COMPARE(d().document()->runningCount(), 0);
    QCOMPARE(state(u"soft"_s), NodeState::OutOfDate);
    QCOMPARE(state(u"cells"_s), NodeState::OutOfDate);
}

void StateTest::whatWouldRunIsOutlinedWhileThePointerIsOnTheButton()
{
    beManual();
    set(u"soft"_s, u"sigma"_s, 3);
    QCOMPARE(planned(), QString());
    QTest::mouseMove(d().window(), d().centre(d().find(u"runButton"_s)));
    QTRY_COMPARE(planned(), u"soft softer"_s);
    d().settle();
    d().picture(u"states-plan.png"_s);
    QTest::mouseMove(d().window(), head(u"groups"_s));
    QTRY_COMPARE(planned(), QString());
}

void StateTest::aPinnedResultStaysAndIsOneStep()
{
    d().click(head(u"soft"_s));
    d().key(Qt::Key_P, Qt::ControlModifier);
    QTRY_VERIFY(named(u"soft"_s).status.pinned);
    QTRY_COMPARE(d().document()->undoText(), u"Pin soft"_s);
    d().settle();
    d().picture(u"states-pin.png"_s);
    d().document()->requestSet(id(u"cells"_s), u"count"_s, 50);
    QTRY_COMPARE(state(u"cells"_s), NodeState::OutOfDate);
    QCOMPARE(state(u"soft"_s), NodeState::Cached);
    d().key(Qt::Key_P, Qt::ControlModifier);
    QTRY_VERIFY(!named(u"soft"_s).status.pinned);
    QTRY_VERIFY_WITH_TIMEOUT(isDone(u"cells"_s) && isDone(u"soft"_s), kLong);
    QTRY_COMPARE(d().document()->undoText(), u"Unpin soft"_s);
    d().key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(named(u"soft"_s).status.pinned);
}

void StateTest::theProfileColoursNodesAndListsThem()
{
    const QColor before = d().pixel(d().onCanvas(named(u"cells"_s).at + QPointF(150, 6)));
    d().canvas()->forceActiveFocus();
    d().key(Qt::Key_P, Qt::ControlModifier | Qt::AltModifier);
    QTRY_VERIFY(d().find(u"profile"_s));
    QTRY_VERIFY(d().document()->profile()->count() >= 3);
    d().settle();
    QVERIFY(before != d().pixel(d().onCanvas(named(u"cells"_s).at + QPointF(150, 6))));
    d().picture(u"states-profile.png"_s);
    const QModelIndex first = d().document()->profile()->index(0);
    QQuickItem *row = d().find(u"profile-%1"_s.arg(first.data(Profile::NodeIdRole).toInt()));
    QVERIFY(row);
    d().click(d().centre(row));
    QTRY_COMPARE(d().document()->selection()->ids(), QList<int>{first.data(Profile::NodeIdRole).toInt()});
    QVERIFY(d().find(u"profileTotal"_s)->property("text").toString().endsWith(u"in all"_s));
    d().key(Qt::Key_P, Qt::ControlModifier | Qt::AltModifier);
    QTRY_VERIFY(!d().find(u"profile"_s));
    d().settle();
    QCOMPARE(d().pixel(d().onCanvas(named(u"cells"_s).at + QPointF(150, 6))), before);
}

void StateTest::f8GoesFromProblemToProblem()
{
    d().document()->requestDisconnect(id(u"softer"_s), u"image"_s);
    QTRY_COMPARE_WITH_TIMEOUT(d().document()->problems()->count(), 2, kLong);
    d().canvas()->forceActiveFocus();
    d().key(Qt::Key_F8);
    QTRY_COMPARE(d().document()->selection()->ids(), QList<int>{id(u"softer"_s)});
    d().key(Qt::Key_F8);
    QTRY_COMPARE(d().document()->selection()->ids(), QList<int>{id(u"groups"_s)});
    d().key(Qt::Key_F8, Qt::ShiftModifier);
    QTRY_COMPARE(d().document()->selection()->ids(), QList<int>{id(u"softer"_s)});
}

void StateTest::theErrorCardTellsWhatTheNodeWasGiven()
{
    FlowDocument &document = *d().document();
    document.requestAdd(u"math.divide"_s, 0, 640);
    QTRY_COMPARE(document.nodeCount(), 5);
    document.requestAdd(u"math.add"_s, 320, 640);
    QTRY_COMPARE(document.nodeCount(), 6);
    const int divide = int(d().node(u"math.divide"_s).id.value), add = int(d().node(u"math.add"_s).id.value);
    document.requestConnect(divide, u"quotient"_s, add, u"a"_s);
    document.requestSet(divide, u"b"_s, 0.0);
    QTRY_COMPARE_WITH_TIMEOUT(d().node(u"math.divide"_s).state, NodeState::Error, kLong);
    document.selection()->set({divide});
    QTRY_VERIFY(d().find(u"given"_s));
    d().settle();
    d().picture(u"states-error.png"_s);
    d().click(u"copyError"_s);
    const QString report = QGuiApplication::clipboard()->text();
    QVERIFY2(report.contains(u"(math.divide, version 1)\nerror: "_s), qPrintable(report));
    QVERIFY2(report.contains(u"b = 0"_s), qPrintable(report));
    document.selection()->set({add});
    QTRY_VERIFY(d().find(u"why"_s));
    QTRY_VERIFY(d().find(u"why"_s)->property("text").toString().startsWith(u"It waits for "_s));
    d().settle();
    d().click(d().find(u"why"_s)->mapToScene({20, 8}).toPoint());
    QTRY_COMPARE(document.selection()->ids(), QList<int>{divide});
}

int main(int argc, char **argv)
{
    return runTest<StateTest>(argc, argv);
}

#include "tst_states.moc"
