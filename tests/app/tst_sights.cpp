// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Data is looked at where it flows, nodes are heard, and steps are gone back to, by mouse and keys.
#include "models/graph/nodeproperties.h"
#include "tests/app/desk.h"
#include "tests/app/desktest.h"

#include "engine/sdk/node.h"

#include <QtCore/QTemporaryDir>

#include <atomic>
#include <cmath>
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
{"id":1,"name":"cells","type":"generate.cells","version":1,"at":[0,40]},
{"id":2,"name":"blur","type":"image.blur","version":1,"at":[420,40]},
{"id":3,"name":"pair","type":"test.pair","version":1,"at":[0,440]},
{"id":4,"name":"chatter","type":"test.chatter","version":1,"at":[420,440]}
],
"wires": [
{"from":[1,"image"],"to":[2,"image"]},
{"from":[3,"low"],"to":[4,"lines"]}
]
}
)";

std::atomic<int> chatters{0};

std::tuple<double, double> pairOf(double value)
{
    return {value, value * 10};
}

double chatter(Run &run, double lines)
{
    ++chatters;
    run.warn("It is late.");
    for (double i = 1; i <= lines; ++i)
        run.log("line " + std::to_string(int(i)));
    return lines;
}

void addNodes(Catalog &catalog)
{
    catalog.add(heddle::node("test.pair", pairOf)
                    .title("Pair")
                    .category("Test")
                    .help("Made for a test.")
                    .input("value", "Any number.")
                    .preset(3.0)
                    .output("low", "The same.")
                    .output("high", "Ten times."));
    catalog.add(heddle::node("test.chatter", chatter)
                    .title("Chatter")
                    .category("Test")
                    .help("Made for a test.")
                    .input("lines", "How many it says.")
                    .preset(3.0)
                    .output("lines", "The same."));
}

} // namespace

class SightsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { liveIn(m_home.path()); }
    void init();
    void cleanup() { m_desk.reset(); }

    void aRestingPointerPeeksIntoAWire();
    void aPortIsPeekedAtToo();
    void peekingRunsNothing();
    void peeksThatArePinnedStayAndGoWithTheFlow();
    void aNodeIsSentToTheViewer();
    void theViewerShowsTheOutputOfThatNumber();
    void twoPicturesAreWipedToAndFro();
    void whatTheViewerShowsIsSaved();
    void whatCannotBeSavedIsSaidAndCanBeSavedElsewhere();
    void linesAreReadFilteredAndLeadToTheirNode();
    void aNodeThatTalksTooMuchIsStillHeardLast();
    void aClickInTheHistoryGoesOverSeveralSteps();
    void aRunThatEndsIsTold();

private:
    Desk &d() { return *m_desk; }
    const SceneNode &node(std::uint32_t id) { return *d().document()->scene().node(NodeId{id}); }
    QPoint header(std::uint32_t id) { return d().onCanvas(node(id).at + QPointF(60, 16)); }
    QPointF middle(std::uint32_t to);
    void rest(QPoint at);
    QString textOf(const QString &name, QQuickItem *below = nullptr);
    QQuickItem *peek(const QString &of) { return d().find(u"peek_"_s + of); }
    LogModel &log() { return *d().document()->sights()->log(); }
    Viewed &viewed() { return *d().document()->sights()->viewed(); }
    QString viewedName() { return viewed().node() ? viewed().node()->name() : QString(); }
    QString output() { return viewed().output() ? viewed().output()->name() : QString(); }
    void chooseFile(const QString &path);
    void openAll(const QByteArray &flow = kFlow);

    QTemporaryDir m_home;
    QString m_flow = m_home.path() + u"/sights.heddle"_s;
    std::unique_ptr<Desk> m_desk;
};

void SightsTest::init()
{
    QTest::failOnWarning(QRegularExpression(u"TypeError|ReferenceError|Binding loop|Unable to assign"_s));
    m_desk = std::make_unique<Desk>(addNodes);
    d().application().workbench().settings()->setUpdateMode(u"live"_s);
    openAll();
}

void SightsTest::openAll(const QByteArray &flow)
{
    QVERIFY(d().open(m_flow, flow));
    QTRY_COMPARE_WITH_TIMEOUT(d().document()->nodeCount(), 4, kLong);
    QTRY_VERIFY(d().canvas()->hasActiveFocus());
    d().settle();
    d().canvas()->setView(ui::CanvasView(1, {60, 20}));
    d().settle();
}

/// Of the wire into the first input of a node.
QPointF SightsTest::middle(std::uint32_t to)
{
    for (const SceneWire *wire : d().document()->scene().wiresOf(NodeId{to}))
        if (wire->to == NodeId{to})
            return wire->pointAt(0.5);
    return {};
}

/// From somewhere else, so that the pointer comes to it.
void SightsTest::rest(QPoint at)
{
    QTest::mouseMove(d().window(), at + QPoint(0, 60));
    QTest::mouseMove(d().window(), at);
}

QString SightsTest::textOf(const QString &name, QQuickItem *below)
{
    const QQuickItem *item = d().find(name, below);
    return item ? item->property("text").toString() : QString();
}

void SightsTest::chooseFile(const QString &path)
{
    QTRY_VERIFY_WITH_TIMEOUT(d().find(u"fileDialogListView"_s), kLong);
    d().settle();
    d().key(Qt::Key_Escape);
    QTRY_VERIFY(!d().find(u"fileDialogListView"_s));
    QObject *question = d().find(u"resultQuestion"_s);
    QVERIFY(question);
    QVERIFY(QMetaObject::invokeMethod(question, "picked", Q_ARG(QString, path))); // as the dialog does
}

void SightsTest::aRestingPointerPeeksIntoAWire()
{
    QTRY_COMPARE_WITH_TIMEOUT(node(2).state, NodeState::Done, kLong);
    rest(d().onCanvas(middle(2)));
    QVERIFY2(!peek(u"cells.image"_s), "not before half a second");
    QTRY_VERIFY(peek(u"cells.image"_s));
    QTRY_COMPARE(d().find(u"peekView"_s, peek(u"cells.image"_s))->property("form"), u"image"_s);
    QTRY_VERIFY(textOf(u"peekFacts"_s).contains(u"MB"_s) || textOf(u"peekFacts"_s).contains(u"kB"_s));
    QTRY_VERIFY(textOf(u"peekRange"_s).startsWith(u"min "_s));
    d().settle();
    d().picture(u"sights-peek.png"_s);
    QTest::mouseMove(d().window(), d().onCanvas(middle(2)) + QPoint(0, 120));
    QTRY_VERIFY(!peek(u"cells.image"_s));
}

void SightsTest::aPortIsPeekedAtToo()
{
    QTRY_COMPARE_WITH_TIMEOUT(node(4).state, NodeState::Warning, kLong);
    rest(d().onCanvas(node(4).inputPoint(0)));
    QTRY_VERIFY(peek(u"pair.low"_s));
    QTRY_COMPARE(d().find(u"peekView"_s)->property("form"), u"readout"_s);
    rest(d().onCanvas(node(3).outputPoint(1)));
    QTRY_VERIFY(peek(u"pair.high"_s));
    QVERIFY(!peek(u"pair.low"_s));
}

void SightsTest::peekingRunsNothing()
{
    m_desk.reset();
    m_desk = std::make_unique<Desk>(addNodes);
    d().application().workbench().settings()->setUpdateMode(u"manual"_s);
    chatters = 0;
    openAll();
    rest(d().onCanvas(middle(4)));
    QTRY_VERIFY(peek(u"pair.low"_s));
    QCOMPARE(textOf(u"peekFacts"_s), u"Nothing yet"_s);
    d().settle();
    QCOMPARE(node(3).state, NodeState::OutOfDate);
    QCOMPARE(chatters.load(), 0);
}

void SightsTest::peeksThatArePinnedStayAndGoWithTheFlow()
{
    QTRY_COMPARE_WITH_TIMEOUT(node(4).state, NodeState::Warning, kLong);
    d().click(d().onCanvas(middle(2)));
    d().click(d().onCanvas(middle(4)));
    QTest::mouseMove(d().window(), header(1));
    QTRY_VERIFY(peek(u"cells.image"_s));
    QTRY_VERIFY(peek(u"pair.low"_s));
    QTRY_COMPARE(d().find(u"peekView"_s, peek(u"pair.low"_s))->property("form"), u"readout"_s);
    d().settle();
    d().picture(u"sights-pinned.png"_s);
    const double before = peek(u"pair.low"_s)->x();
    d().canvas()->setOffset(d().canvas()->offset() + QPointF(40, 0));
    QTRY_COMPARE(peek(u"pair.low"_s)->x(), before + 40);
    const QPoint grip = d().centre(d().find(u"peekView"_s, peek(u"pair.low"_s)));
    d().drag(grip, grip + QPoint(64, 32));
    QTRY_COMPARE(peek(u"pair.low"_s)->x(), before + 40 + 64);
    d().canvas()->forceActiveFocus();
    d().key(Qt::Key_Escape);
    QTRY_VERIFY(!peek(u"pair.low"_s));
    QVERIFY(peek(u"cells.image"_s));
    d().click(d().centre(d().find(u"closePeek"_s, peek(u"cells.image"_s))));
    QTRY_VERIFY(!peek(u"cells.image"_s));
}

void SightsTest::aNodeIsSentToTheViewer()
{
    d().click(header(3));
    QTRY_COMPARE(viewedName(), u"pair"_s);
    QTest::mouseClick(d().window(), Qt::LeftButton, kControl | kShift, header(2));
    QTRY_COMPARE(viewedName(), u"blur"_s);
    QCOMPARE(d().document()->selection()->ids(), QList<int>{3});
    d().click(u"viewerLock"_s);
    QTRY_VERIFY(viewed().locked());
    d().click(header(1));
    QTest::mouseClick(d().window(), Qt::LeftButton, kControl | kShift, header(4));
    QCOMPARE(viewedName(), u"blur"_s);
    d().click(u"viewerLock"_s);
    QTRY_COMPARE(viewedName(), u"cells"_s);
    d().click(u"viewerFollow"_s);
    d().click(header(3));
    QTRY_COMPARE(d().document()->selection()->ids(), QList<int>{3});
    QCOMPARE(viewedName(), u"cells"_s);
    d().click(u"viewerFollow"_s);
    QTRY_COMPARE(viewedName(), u"pair"_s);
}

void SightsTest::theViewerShowsTheOutputOfThatNumber()
{
    d().click(header(3));
    QTRY_COMPARE(output(), u"low"_s);
    d().key(Qt::Key_2, kShift);
    QTRY_COMPARE(output(), u"high"_s);
    d().key(Qt::Key_1, kShift);
    QTRY_COMPARE(output(), u"low"_s);
    d().key(Qt::Key_9, kShift);
    QCOMPARE(output(), u"low"_s);
}

void SightsTest::twoPicturesAreWipedToAndFro()
{
    QTRY_COMPARE_WITH_TIMEOUT(node(2).state, NodeState::Done, kLong);
    d().click(header(1));
    QTRY_VERIFY(viewed().output() && viewed().output()->value().present());
    d().click(u"viewerCompare"_s);
    d().click(header(2));
    QTRY_VERIFY(d().find(u"wipeLine"_s));
    const QQuickItem *line = d().find(u"wipeLine"_s), *wipe = d().find(u"wipe"_s);
    const QPoint middle = d().centre(wipe);
    d().settle();
    d().picture(u"sights-wipe.png"_s);
    d().drag(middle, middle - QPoint(80, 0));
    QTRY_VERIFY(std::abs(d().centre(line).x() - middle.x() + 80) <= 2);
    d().click(u"viewerCompare"_s);
    QTRY_VERIFY(!d().find(u"wipeLine"_s));
}

void SightsTest::whatTheViewerShowsIsSaved()
{
    QTRY_COMPARE_WITH_TIMEOUT(node(2).state, NodeState::Done, kLong);
    d().click(header(2));
    QTRY_VERIFY(viewed().output() && viewed().output()->value().present());
    d().key(Qt::Key_S, kControl | kAlt);
    const QString path = m_home.path() + u"/blurred.npy"_s;
    chooseFile(path);
    QTRY_VERIFY_WITH_TIMEOUT(QFileInfo::exists(path), kLong);
    QTRY_VERIFY(contentOf(path).startsWith("\x93NUMPY"));
    QTRY_COMPARE(textOf(u"viewerNote"_s), u"Saved blurred.npy"_s);
    QVERIFY(!d().find(u"viewerForget"_s));
}

void SightsTest::whatCannotBeSavedIsSaidAndCanBeSavedElsewhere()
{
    d().click(header(3));
    QTRY_VERIFY_WITH_TIMEOUT(viewed().output() && viewed().output()->value().present(), kLong);
    d().click(u"viewerSave"_s);
    chooseFile(m_home.path() + u"/nowhere/three.txt"_s);
    QTRY_VERIFY_WITH_TIMEOUT(d().find(u"viewerElsewhere"_s), kLong);
    QVERIFY(d().find(u"viewerTrouble"_s)->property("hint").toString().contains(u"nowhere"_s));
    d().settle();
    d().picture(u"sights-trouble.png"_s);
    d().click(u"viewerElsewhere"_s);
    chooseFile(m_home.path() + u"/three.txt"_s);
    QTRY_VERIFY_WITH_TIMEOUT(contentOf(m_home.path() + u"/three.txt"_s).startsWith("3"), kLong);
    QVERIFY(!d().find(u"viewerElsewhere"_s));
}

void SightsTest::linesAreReadFilteredAndLeadToTheirNode()
{
    QTRY_COMPARE_WITH_TIMEOUT(log().count(), 4, kLong);
    d().key(Qt::Key_QuoteLeft, kControl);
    QTRY_VERIFY(d().find(u"logList"_s));
    d().settle();
    d().picture(u"sights-log.png"_s);
    d().click(u"logSearch"_s);
    d().type(u"late"_s);
    QTRY_COMPARE(log().count(), 1);
    QTRY_VERIFY(d().find(u"logName"_s));
    d().click(u"logName"_s);
    QTRY_COMPARE(d().document()->selection()->ids(), QList<int>{4});
    d().rightClick(d().centre(d().find(u"logName"_s)));
    d().chooseRow(u"Only this node"_s);
    QTRY_COMPARE(log().nodeName(), u"chatter"_s);
    d().key(Qt::Key_QuoteLeft, kControl);
    QTRY_VERIFY(!d().find(u"logList"_s));
}

void SightsTest::aNodeThatTalksTooMuchIsStillHeardLast()
{
    d().key(Qt::Key_QuoteLeft, kControl);
    QTRY_VERIFY(d().find(u"logList"_s));
    d().document()->requestSet(3, u"value"_s, 200'000.0);
    const auto lastLine = [this] {
        const int row = log().count() - 1;
        return row < 0 ? QString() : log().index(row).data(LogModel::TextRole).toString();
    };
    QTRY_COMPARE_WITH_TIMEOUT(lastLine(), u"line 200000"_s, 4 * kLong);
    QVERIFY(log().total() <= int(LogModel::kMostLines));
    QVERIFY(log().lost() > 100'000);
    const QQuickItem *list = d().find(u"logList"_s);
    QTRY_VERIFY(list->property("atYEnd").toBool());
    d().key(Qt::Key_QuoteLeft, kControl);
}

void SightsTest::aClickInTheHistoryGoesOverSeveralSteps()
{
    for (const QString &name : {u"a"_s, u"b"_s, u"c"_s}) {
        d().document()->requestRename(3, name);
        QTRY_COMPARE(node(3).title, name);
    }
    d().key(Qt::Key_Z, kControl | kAlt);
    QTRY_VERIFY(d().find(u"step-3"_s));
    QVERIFY(d().find(u"savedMark"_s, d().find(u"step-0"_s)));
    d().settle();
    d().picture(u"sights-history.png"_s);
    QStringList seen;
    const QObject here;
    connect(&d().document()->scene(), &Scene::touched, &here, [&] { seen.append(node(3).title); });
    d().click(u"step-0"_s);
    QTRY_COMPARE(node(3).title, u"pair"_s);
    QVERIFY2(!seen.contains(u"a"_s) && !seen.contains(u"b"_s), "no step between is seen");
    QVERIFY(!d().document()->modified());
    QTRY_VERIFY(d().find(u"historyList"_s)->hasActiveFocus());
    d().key(Qt::Key_Down);
    d().key(Qt::Key_Down);
    d().key(Qt::Key_Return);
    QTRY_COMPARE(node(3).title, u"b"_s);
    d().key(Qt::Key_Z, kControl | kAlt);
    QTRY_VERIFY(!d().find(u"historyList"_s));
}

void SightsTest::aRunThatEndsIsTold()
{
    struct Recorder final : Notifier {
        explicit Recorder(QList<RunNotice> &list)
            : told(list)
        {
        }
        void tell(const RunNotice &notice) override { told.append(notice); }
        QList<RunNotice> &told;
    };
    QList<RunNotice> told;
    d().application().setNotifier(std::make_unique<Recorder>(told));
    emit d().application().runWatch().ended({u"Cells is done"_s, {}, false});
    QCOMPARE(told.size(), 1);
    QCOMPARE(told.front().title, u"Cells is done"_s);
}

int main(int argc, char **argv)
{
    return runTest<SightsTest>(argc, argv);
}
#include "tst_sights.moc"
