// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Nodes that take their time, watched and steered in a real window, and the window closed while they run.
#include "tests/app/desk.h"
#include "tests/app/desktest.h"
#include "tests/app/workernodes.h"

#include <QtCore/QTemporaryDir>
#include <QtGui/QClipboard>

#include <memory>

using namespace heddle;
using namespace heddle::testing;
using namespace Qt::StringLiterals;

namespace {

const QString kMean = u"workers.random_mean"_s;
const QString kRogue = u"test.rogue"_s;
const QString kObedient = u"test.obedient"_s;
const QString kEcho = u"test.echo"_s;
const QString kFailing = u"test.failing"_s;

QString flowOf(const QStringList &nodes, const QStringList &wires = {})
{
    return u"{\n\"heddle\": 1,\n\"nodes\": [\n"_s + nodes.join(u",\n"_s) + u"\n],\n\"wires\": [\n"_s
        + wires.join(u",\n"_s) + u"\n],\n\"frames\": [\n]\n}\n"_s;
}

QString nodeLine(int id, const QString &name, const QString &type, int x, int y, const QString &set = u"{}"_s)
{
    return u"{\"id\":%1,\"name\":\"%2\",\"type\":\"%3\",\"version\":1,\"at\":[%4,%5],\"set\":%6}"_s.arg(id)
        .arg(name, type)
        .arg(x)
        .arg(y)
        .arg(set);
}

void write(const QString &path, const QString &text)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text.toUtf8());
}

} // namespace

class WorkersTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void aVolumeIsSeenBuildingUpAndIsPausedResumedAndStopped();
    void whoClicksOnStopTooLateStartsNothing();
    void whatDoesNotStopIsNamedAndAbandoned();
    void aFaceAndItsNodeTalkBothWays();
    void anErrorIsToldAndCopied();
    void anErrorIsHandledByAnotherNode();
    void aNodeIsToldWhatItsMenuOffers();
    void whatAFlowWantsIsAskedForFirst();
    void aSliderSteersARunningNode();
    void theWindowClosesThoughANodeIgnoresStop();
    void theWindowClosesByItselfWhenAllObey();
    void toldToEndByTheSystemItEndsAndKeepsTheWork();

private:
    Desk &d() { return *m_desk; }
    void open(const QString &flow, const QString &mode = u"live"_s);
    const NodeStatus &status(const QString &type) { return d().node(type).status; }
    bool runs(const QString &type) { return status(type).state == NodeState::Running; }
    QQuickItem *face(const QString &type);
    bool sees(const QString &type, int changes);

    QTemporaryDir m_home;
    std::unique_ptr<Desk> m_desk;
};

void WorkersTest::initTestCase()
{
    liveIn(m_home.path());
}

void WorkersTest::init()
{
    QTest::failOnWarning(QRegularExpression(u"TypeError|ReferenceError|Binding loop"_s));
    rogueMayEnd() = false;
    m_desk = std::make_unique<Desk>(addWorkerNodes);
    m_desk->application().workbench().settings()->setThemeMode(
        qEnvironmentVariable("HEDDLE_TEST_THEME", u"dark"_s));
    QVERIFY(m_desk->show());
}

void WorkersTest::cleanup()
{
    if (QTest::currentTestFailed() && m_desk && m_desk->window()->isVisible())
        d().picture(u"workers-failed.png"_s);
    rogueMayEnd() = true;
    m_desk.reset();
}

void WorkersTest::open(const QString &flow, const QString &mode)
{
    d().application().workbench().settings()->setUpdateMode(mode);
    const QString path = m_home.filePath(u"flow.heddle"_s);
    write(path, flow);
    QSignalSpy opened(d().document(), &FlowDocument::opened);
    d().application().open(path);
    QTRY_COMPARE_WITH_TIMEOUT(opened.count(), 1, kLong);
    d().settle();
}

QQuickItem *WorkersTest::face(const QString &type)
{
    return d().find(u"node-%1"_s.arg(d().node(type).id.value));
}

// Until what the window shows as the node's picture has changed that often.
bool WorkersTest::sees(const QString &type, int changes)
{
    QImage before;
    return QTest::qWaitFor(
        [&] {
            const QQuickItem *node = face(type);
            const QQuickItem *picture
                = node ? d().find(u"picture"_s, const_cast<QQuickItem *>(node)) : nullptr;
            if (!picture || !picture->property("present").toBool())
                return false;
            const QImage now = d().seen(picture);
            if (now == before)
                return false;
            before = now;
            return --changes < 0; // the first picture is no change
        },
        kLong);
}

void WorkersTest::aVolumeIsSeenBuildingUpAndIsPausedResumedAndStopped()
{
    open(flowOf({nodeLine(1, u"mean"_s, kMean, 0, 0,
                     u"{\"depth\":4000,\"height\":256,\"width\":256,\"noise\":\"normal\",\"pattern\":0.4}"_s),
                    nodeLine(2, u"smooth"_s, u"image.blur"_s, 320, 0)},
             {u"{\"from\":[1,\"mean\"],\"to\":[2,\"image\"]}"_s}),
        u"manual"_s);
    QCOMPARE(status(kMean).state, NodeState::OutOfDate); // manual: nothing runs unasked
    d().picture(u"workers-manual.png"_s);
    d().click(d().footButton(d().node(kMean), 0, 1));
    QVERIFY(sees(kMean, 10));
    QVERIFY(runs(kMean));
    d().picture(u"workers-running.png"_s);

    d().click(d().footButton(d().node(kMean), 0, 2));
    QTRY_VERIFY_WITH_TIMEOUT(status(kMean).paused, kLong);
    d().settle();
    const QImage paused = d().seen(face(kMean));
    QTest::qWait(1000); // that nothing happens is what is looked for
    QCOMPARE(d().seen(face(kMean)), paused);
    d().picture(u"workers-paused.png"_s);

    d().click(d().footButton(d().node(kMean), 0, 2));
    QVERIFY(sees(kMean, 2));
    d().click(d().footButton(d().node(kMean), 1, 2));
    QVERIFY(status(kMean).stopping || !runs(kMean)); // at once, whatever the engine is at
    QTRY_COMPARE_WITH_TIMEOUT(status(kMean).state, NodeState::Interrupted, kLong);
    d().settle();
    d().picture(u"workers-stopped.png"_s);
}

void WorkersTest::whoClicksOnStopTooLateStartsNothing()
{
    open(flowOf({nodeLine(1, u"mean"_s, kMean, 0, 0,
             u"{\"depth\":4000,\"height\":256,\"width\":256,\"noise\":\"normal\",\"pattern\":0.4}"_s)}),
        u"manual"_s);
    d().click(d().footButton(d().node(kMean), 0, 1));
    QTRY_VERIFY_WITH_TIMEOUT(runs(kMean), kLong);
    const QPoint stop = d().footButton(d().node(kMean), 1, 2);
    d().click(stop);
    QTRY_COMPARE_WITH_TIMEOUT(status(kMean).state, NodeState::Interrupted, kLong);
    QCOMPARE(stop, d().footButton(d().node(kMean), 0, 1)); // Run has taken its place
    d().click(stop);
    d().settle();
    QCOMPARE(status(kMean).state, NodeState::Interrupted);
    QTest::mouseMove(d().window(), d().onCanvas({-60, -60})); // who comes back means what is there now
    d().click(stop);
    QTRY_VERIFY_WITH_TIMEOUT(runs(kMean), kLong);
    d().click(stop);
}

void WorkersTest::whatDoesNotStopIsNamedAndAbandoned()
{
    open(flowOf({nodeLine(1, u"rogue"_s, kRogue, 0, 0), nodeLine(2, u"obedient"_s, kObedient, 320, 0)}));
    QTRY_VERIFY_WITH_TIMEOUT(runs(kRogue) && runs(kObedient), kLong);
    d().key(Qt::Key_F7);
    QVERIFY(status(kRogue).stopping);
    d().picture(u"workers-stopping.png"_s);
    QTRY_COMPARE_WITH_TIMEOUT(status(kObedient).state, NodeState::Interrupted, kLong);
    QTRY_VERIFY_WITH_TIMEOUT(d().find(u"abandonButton"_s), kLong);
    QVERIFY(d().node(kRogue).defiant);
    d().settle();
    d().picture(u"workers-defiant.png"_s);
    d().click(u"abandonButton"_s);
    QTRY_COMPARE_WITH_TIMEOUT(status(kRogue).state, NodeState::Interrupted, kLong);
    QTRY_COMPARE_WITH_TIMEOUT(d().document()->abandonedCount(), 1, kLong);
    rogueMayEnd() = true;
}

void WorkersTest::aFaceAndItsNodeTalkBothWays()
{
    write(m_home.filePath(u"heddle/widgets/test.echo.qml"_s), uR"(
import Heddle.Widgets

NodeWidget {
    id: root
    property real number: 2.5

    Button { objectName: "sendButton"; width: 80; text: "Send"; onClicked: node.send(root.number) }
    Label { id: heard; objectName: "heard"; y: 30; text: "nothing" }
    onMessage: value => heard.text = value.count + ": " + value.value
}
)"_s);
    open(flowOf({nodeLine(1, u"echo"_s, kEcho, 0, 0)}));
    QTRY_VERIFY_WITH_TIMEOUT(runs(kEcho), kLong);
    QTRY_VERIFY(d().find(u"sendButton"_s));
    d().settle();
    d().click(u"sendButton"_s);
    QTRY_COMPARE_WITH_TIMEOUT(d().find(u"heard"_s)->property("text").toString(), u"1: 2.5"_s, kLong);
    d().click(u"sendButton"_s);
    QTRY_COMPARE_WITH_TIMEOUT(d().find(u"heard"_s)->property("text").toString(), u"2: 2.5"_s, kLong);
    d().key(Qt::Key_F7);
    QTRY_VERIFY_WITH_TIMEOUT(!runs(kEcho), kLong);
    d().click(u"sendButton"_s); // nobody takes it, and that is said
    QTRY_VERIFY(d().find(u"messageText"_s)
        && d().find(u"messageText"_s)->property("text").toString().contains(u"not running"_s));
    d().settle();
    d().picture(u"workers-talk.png"_s);
}

void WorkersTest::anErrorIsToldAndCopied()
{
    open(flowOf({nodeLine(1, u"join"_s, kFailing, 0, 0), nodeLine(2, u"after"_s, u"math.add"_s, 320, 0)},
        {u"{\"from\":[1,\"value\"],\"to\":[2,\"a\"]}"_s}));
    QTRY_COMPARE_WITH_TIMEOUT(status(kFailing).state, NodeState::Error, kLong);
    QTRY_COMPARE_WITH_TIMEOUT(
        QString::fromStdString(status(u"math.add"_s).text), u"waiting for join"_s, kLong);
    d().click(d().onCanvas(d().node(kFailing).at + QPointF(60, 16)));
    QTRY_VERIFY(d().find(u"copyError"_s));
    d().settle();
    d().picture(u"workers-error.png"_s);
    d().click(u"copyError"_s);
    const QString report = QGuiApplication::clipboard()->text();
    QVERIFY2(report.startsWith(u"join ("_s), qPrintable(report));
    QVERIFY2(report.contains(u"error: No column “well” in the table.\nIt has"_s), qPrintable(report));
    QCOMPARE(d().find(u"overallText"_s)->property("text").toString(), u"1 failed"_s);
}

void WorkersTest::anErrorIsHandledByAnotherNode()
{
    open(flowOf({nodeLine(1, u"join"_s, kFailing, 0, 0)}));
    QTRY_COMPARE_WITH_TIMEOUT(status(kFailing).state, NodeState::Error, kLong);
    const QPoint head = d().onCanvas(d().node(kFailing).at + QPointF(60, 16));
    QTest::mouseClick(d().window(), Qt::RightButton, {}, head);
    QTRY_VERIFY(d().find(u"whenItFails"_s));
    d().settle();
    d().click(u"whenItFails"_s);
    QTRY_VERIFY(d().find(u"paletteField"_s) && d().find(u"paletteField"_s)->hasActiveFocus());
    d().type(u"counter"_s);
    d().key(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(d().document()->scene().wireCount(), 1, kLong);
    QCOMPARE(QString::fromStdString(d().node(kFailing).type->outputs.back().name), u"on_error"_s);
    const int counter = int(d().node(u"event.counter"_s).id.value);
    QTRY_VERIFY(!d().find(u"paletteField"_s));
    d().settle();
    d().key(Qt::Key_F5); // what has failed runs again, and fails again
    QTRY_COMPARE_WITH_TIMEOUT(status(u"event.counter"_s).state, NodeState::Done, kLong);
    const auto *shown = d().document()->shown()->properties({std::uint32_t(counter)});
    QTRY_COMPARE_WITH_TIMEOUT(shown->outputItems()[0]->data().toInt(), 1, kLong);
    d().settle();
    d().picture(u"workers-onerror.png"_s);
}

void WorkersTest::aNodeIsToldWhatItsMenuOffers()
{
    const QString counter = u"event.counter"_s;
    open(flowOf(
        {nodeLine(1, u"counter"_s, counter, 0, 0), nodeLine(2, u"number"_s, u"value.number"_s, 320, 0)}));
    QTRY_COMPARE_WITH_TIMEOUT(status(counter).state, NodeState::Done, kLong);
    const auto *shown = d().document()->shown()->properties({1});
    QTest::mouseClick(
        d().window(), Qt::RightButton, {}, d().onCanvas(d().node(counter).at + QPointF(60, 16)));
    d().chooseRow(u"Actions"_s);
    d().chooseRow(u"Go on from"_s);
    QTRY_VERIFY(d().menuRow(u"100"_s));
    d().settle();
    d().picture(u"workers-actions.png"_s);
    d().chooseRow(u"100"_s);
    QTRY_COMPARE_WITH_TIMEOUT(shown->outputItems()[0]->data().toInt(), 100, kLong);
    QTRY_VERIFY(!d().menuRow(u"100"_s));
    d().settle();
    QTest::mouseClick(
        d().window(), Qt::RightButton, {}, d().onCanvas(d().node(u"value.number"_s).at + QPointF(60, 16)));
    QTRY_VERIFY(d().menuRow(u"Duplicate"_s));
    QVERIFY2(!d().menuRow(u"Actions"_s), "a number can be told nothing");
}

void WorkersTest::whatAFlowWantsIsAskedForFirst()
{
    const QString written = m_home.filePath(u"out.txt"_s);
    open(flowOf({nodeLine(1, u"words"_s, u"value.text"_s, 0, 0, u"{\"value\":\"hello\"}"_s),
                    nodeLine(2, u"writer"_s, u"files.write"_s, 320, 0, u"{\"path\":\"out.txt\"}"_s),
                    nodeLine(3, u"fetch"_s, u"net.request"_s, 320, 320,
                        u"{\"url\":\"http://127.0.0.1:9/\",\"retries\":0,\"timeout\":1.0}"_s),
                    nodeLine(4, u"press"_s, u"event.button"_s, 0, 320),
                    nodeLine(5, u"clock"_s, u"event.timer"_s, 0, 560)},
        {u"{\"from\":[1,\"value\"],\"to\":[2,\"value\"]}"_s,
            u"{\"from\":[4,\"pressed\"],\"to\":[3,\"send\"]}"_s}));
    QTRY_VERIFY_WITH_TIMEOUT(d().find(u"trustBar"_s), kLong);
    const QString said = d().find(u"trustText"_s)->property("text").toString();
    QVERIFY2(said.contains(u"out.txt (writer)"_s) && said.contains(u"reach"_s), qPrintable(said));
    QVERIFY(!QFile::exists(written));
    d().settle();
    d().picture(u"workers-trust.png"_s);
    d().click(u"notNowButton"_s);
    QTRY_VERIFY(!d().find(u"trustBar"_s));
    d().click(u"untrusted"_s);
    QTRY_VERIFY(d().find(u"trustBar"_s));
    d().settle();
    d().click(u"trustButton"_s);
    QTRY_VERIFY_WITH_TIMEOUT(d().document()->wants().isEmpty() && !d().find(u"trustBar"_s), kLong);
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(written), kLong);
    QTRY_VERIFY(d().find(u"pressButton"_s));
    d().settle();
    d().click(u"pressButton"_s); // and the web request is sent
    QTRY_VERIFY_WITH_TIMEOUT(status(u"net.request"_s).state == NodeState::Warning, kLong);
    d().settle();
    d().picture(u"workers-web.png"_s);
}

void WorkersTest::aSliderSteersARunningNode()
{
    open(flowOf({nodeLine(1, u"mean"_s, u"workers.running_mean"_s, 0, 0, u"{\"interval\":0.02}"_s)}));
    QTRY_VERIFY_WITH_TIMEOUT(runs(u"workers.running_mean"_s), kLong);
    QTRY_VERIFY(d().find(u"multiplierSlider"_s));
    d().settle();
    const QQuickItem *slider = d().find(u"multiplierSlider"_s);
    d().drag(d().centre(slider) - QPoint(int(slider->width() / 2) - 8, 0), d().centre(slider));
    const int id = int(d().node(u"workers.running_mean"_s).id.value);
    const auto told = [&] {
        return d()
            .document()
            ->shown()
            ->properties({std::uint32_t(id)})
            ->lastMessage()
            .toMap()
            .value(u"multiplier"_s)
            .toDouble();
    };
    QTRY_VERIFY_WITH_TIMEOUT(told() > 2 && told() < 3, kLong);
    QVERIFY(runs(u"workers.running_mean"_s));
    d().picture(u"workers-steered.png"_s);
}

void WorkersTest::theWindowClosesThoughANodeIgnoresStop()
{
    open(flowOf({nodeLine(1, u"rogue"_s, kRogue, 0, 0), nodeLine(2, u"obedient"_s, kObedient, 320, 0)}));
    QTRY_VERIFY_WITH_TIMEOUT(runs(kRogue) && runs(kObedient), kLong);
    QSignalSpy gone(&d().application(), &Application::gone);
    QElapsedTimer clock;
    clock.start();
    d().window()->close();
    QVERIFY(d().window()->isVisible());
    QTRY_VERIFY(d().find(u"leavingNames"_s));
    QTRY_COMPARE(d().find(u"leavingNames"_s)->property("text").toString(), u"rogue"_s);
    d().picture(u"workers-leaving.png"_s);
    QTRY_VERIFY_WITH_TIMEOUT(d().application().departure().late(), kLong);
    QVERIFY2(clock.elapsed() < 5000, qPrintable(QString::number(clock.elapsed())));
    d().settle();
    d().picture(u"workers-late.png"_s);
    QCOMPARE(gone.count(), 0);
    d().click(u"quitAnywayButton"_s);
    QCOMPARE(gone.count(), 1);
    QCOMPARE(gone[0][0].toBool(), true);
    QVERIFY(!d().window()->isVisible());
}

void WorkersTest::theWindowClosesByItselfWhenAllObey()
{
    open(flowOf({nodeLine(1, u"obedient"_s, kObedient, 0, 0), nodeLine(2, u"mean"_s, kMean, 320, 0)}));
    QTRY_VERIFY_WITH_TIMEOUT(runs(kObedient) && runs(kMean), kLong);
    QSignalSpy gone(&d().application(), &Application::gone);
    d().window()->close();
    QTRY_COMPARE_WITH_TIMEOUT(gone.count(), 1, 3000);
    QCOMPARE(gone[0][0].toBool(), false);
    QVERIFY(!d().window()->isVisible());
    QVERIFY(d().window()->close()); // as Qt asks of every window when it quits
}

void WorkersTest::toldToEndByTheSystemItEndsAndKeepsTheWork()
{
    open(flowOf({nodeLine(1, u"rogue"_s, kRogue, 0, 0)}));
    QTRY_VERIFY_WITH_TIMEOUT(runs(kRogue), kLong);
    d().document()->requestAdd(kObedient, 320, 0);
    QTRY_VERIFY_WITH_TIMEOUT(d().document()->modified(), kLong);
    QSignalSpy gone(&d().application(), &Application::gone);
    d().application().askToClose();
    const int before = d().application().workbench().recoveries()->rowCount();
    QTRY_VERIFY(d().find(u"saveButton"_s)); // it asks, though nobody answers
    QTRY_COMPARE_WITH_TIMEOUT(gone.count(), 1, 5000);
    QCOMPARE(gone[0][0].toBool(), true);
    d().application().keepAll();
    rogueMayEnd() = true;
    m_desk.reset();
    Application next;
    QTRY_COMPARE(next.workbench().recoveries()->rowCount(), before + 1);
}

int main(int argc, char **argv)
{
    return runTest<WorkersTest>(argc, argv);
}

#include "tst_workers.moc"
