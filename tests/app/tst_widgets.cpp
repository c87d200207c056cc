// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// A widget of the user's is written, edited, broken and mended beside the open window; and those that mean
// harm do none to the flow.
#include "tests/app/desk.h"
#include "tests/app/desktest.h"

#include "engine/sdk/node.h"

#include <QtCore/QSaveFile>
#include <QtCore/QTemporaryDir>

#include <memory>

using namespace heddle;
using namespace heddle::testing;
using namespace Qt::StringLiterals;

namespace {

constexpr int kSoon = 5'000; // a busy machine; the figure is the bench's
const QString kGain = u"test.gain"_s;
const QString kPlain = u"test.plain"_s; // declares no face
const QString kMean = u"workers.running_mean"_s;

double gained(double gain)
{
    return gain * 10;
}

void addNodes(Catalog &catalog)
{
    catalog.add(node("test.plain", gained)
                    .title("Plain")
                    .category("Test")
                    .help("Made for a test.")
                    .input("gain", "How much.")
                    .preset(0.5)
                    .output("value", "Ten times that."));
    catalog.add(node("test.gain", gained)
                    .title("Gain")
                    .category("Test")
                    .help("Made for a test.")
                    .face("text")
                    .input("gain", "How much.")
                    .preset(0.5)
                    .range(0.0, 1.0)
                    .output("value", "Ten times that."));
}

const char *const kSlider = R"(import Heddle.Widgets

NodeWidget {
    Slider { objectName: "gainSlider"; width: parent.width; height: 20; input: node.inputs.gain }
    Label { objectName: "gainWord"; y: 24; text: "gain " + node.inputs.gain.value.toFixed(2) }
}
)";

const char *const kMeter = R"(import Heddle.Widgets

NodeWidget {
    id: root

    property real multiplier: 1

    onMessage: value => root.multiplier = value.multiplier
    Plot { objectName: "livePlot"; width: parent.width; height: parent.height - 30; values: root.firstOutput }
    Button {
        objectName: "doubleButton"
        y: parent.height - height
        text: "× " + root.multiplier
        onClicked: node.send(2)
    }
}
)";

QString flowOf(const QStringList &nodes)
{
    return u"{\n\"heddle\": 1,\n\"nodes\": [\n"_s + nodes.join(u",\n"_s)
        + u"\n],\n\"wires\": [\n],\n\"frames\": [\n]\n}\n"_s;
}

QString nodeLine(int id, const QString &type, int x, const QString &set = u"{}"_s)
{
    return u"{\"id\":%1,\"name\":\"n%1\",\"type\":\"%2\",\"version\":1,\"at\":[%3,0],\"set\":%4}"_s.arg(
        QString::number(id), type, QString::number(x), set);
}

void save(const QString &path, const QByteArray &text)
{
    QDir().mkpath(QFileInfo(path).path());
    QSaveFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
    QVERIFY(file.commit());
}

} // namespace

class WidgetsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void aWidgetIsWrittenEditedBrokenAndMendedBesideTheWindow();
    void aWidgetOfATypeWithoutAFaceIsOnTheCanvasAtOnce();
    void theInspectorShowsAUsersWidgetToo();
    void whatIsWrongWithAWidgetIsAmongTheProblems();
    void aFileThatWasChosenAndIsGoneIsMissed();
    void aLivePlotTalksToTheRunningNode();
    void theFlowRunsAndIsSavedWhateverAWidgetDoes_data();
    void theFlowRunsAndIsSavedWhateverAWidgetDoes();

private:
    Desk &d() { return *m_desk; }
    QString widgetFile(const QString &type)
    {
        return m_home.filePath(u"heddle/widgets/"_s + type + u".qml"_s);
    }
    void open(const QString &flow);
    QString wordOf(const QString &name);
    double gain();

    QTemporaryDir m_home;
    std::unique_ptr<Desk> m_desk;
};

void WidgetsTest::initTestCase()
{
    liveIn(m_home.path());
}

void WidgetsTest::init()
{
    QDir(m_home.filePath(u"heddle/widgets"_s)).removeRecursively();
    m_desk = std::make_unique<Desk>(addNodes);
    m_desk->application().workbench().settings()->setThemeMode(
        qEnvironmentVariable("HEDDLE_TEST_THEME", u"dark"_s));
    QVERIFY(m_desk->show());
}

void WidgetsTest::cleanup()
{
    if (QTest::currentTestFailed() && m_desk)
        d().picture(u"widgets-failed.png"_s);
    m_desk.reset();
}

void WidgetsTest::open(const QString &flow)
{
    d().application().workbench().settings()->setUpdateMode(u"live"_s);
    const QString path = m_home.filePath(u"flow.heddle"_s);
    save(path, flow.toUtf8());
    QSignalSpy opened(d().document(), &FlowDocument::opened);
    d().application().open(path);
    QTRY_COMPARE_WITH_TIMEOUT(opened.count(), 1, kLong);
    d().settle();
}

QString WidgetsTest::wordOf(const QString &name)
{
    const QQuickItem *item = d().find(name);
    return item ? item->property("text").toString() : QString();
}

double WidgetsTest::gain()
{
    const auto *shown = d().document()->shown()->properties({std::uint32_t(d().node(kGain).id.value)});
    return shown->inputItems()[0]->value().toDouble();
}

void WidgetsTest::aWidgetIsWrittenEditedBrokenAndMendedBesideTheWindow()
{
    open(flowOf({nodeLine(1, kGain, 0, u"{\"gain\":0.25}"_s)}));
    QTRY_COMPARE_WITH_TIMEOUT(d().node(kGain).status.state, NodeState::Done, kLong);
    const QImage before = d().seen(d().find(u"node-1"_s));
    save(widgetFile(kGain), kSlider);
    QTRY_COMPARE_WITH_TIMEOUT(wordOf(u"gainWord"_s), u"gain 0.25"_s, kSoon);
    d().settle();
    QVERIFY(d().seen(d().find(u"node-1"_s)) != before);
    d().picture(u"widgets-slider.png"_s);
    const QQuickItem *slider = d().find(u"gainSlider"_s);
    d().drag(d().centre(slider) - QPoint(int(slider->width() / 4), 0),
        d().centre(slider) + QPoint(int(slider->width() / 4), 0));
    QTRY_VERIFY_WITH_TIMEOUT(qAbs(gain() - 0.76) < 0.02, kLong); // where the hand let go
    const double set = gain();

    QElapsedTimer clock;
    clock.start();
    save(widgetFile(kGain), QByteArray(kSlider).replace("gain \"", "now \""));
    QTRY_VERIFY_WITH_TIMEOUT(wordOf(u"gainWord"_s).startsWith(u"now "_s), kSoon);
    qInfo("seen after %lld ms", (long long)clock.elapsed());
    QCOMPARE(gain(), set);

    save(widgetFile(kGain), QByteArray(kSlider).replace("Slider", "Slidr"));
    QTRY_COMPARE_WITH_TIMEOUT(wordOf(u"facePlace"_s), u"test.gain.qml, line 4"_s, kSoon);
    QVERIFY(!d().find(u"gainSlider"_s));
    QCOMPARE(wordOf(u"faceText"_s), u"Slidr is not a type"_s);
    d().settle();
    d().picture(u"widgets-broken.png"_s);
    QCOMPARE(gain(), set);
    QCOMPARE(d().node(kGain).status.state, NodeState::Done);

    save(widgetFile(kGain), kSlider);
    QTRY_VERIFY_WITH_TIMEOUT(d().find(u"gainSlider"_s) && !d().find(u"faceCard"_s), kSoon);
    QCOMPARE(gain(), set);
}

void WidgetsTest::aWidgetOfATypeWithoutAFaceIsOnTheCanvasAtOnce()
{
    open(flowOf({nodeLine(1, kPlain, 0), nodeLine(2, kPlain, 320, u"{\"gain\":0.75}"_s)}));
    const double before = d().node(kPlain).size.height();
    QVERIFY(!d().find(u"gainWord"_s));
    save(widgetFile(kPlain), kSlider);
    QTRY_COMPARE_WITH_TIMEOUT(wordOf(u"gainWord"_s), u"gain 0.50"_s, kSoon);
    QVERIFY(d().node(kPlain).size.height() > before + 80);
    const QQuickItem *word = d().find(u"gainWord"_s, d().find(u"node-2"_s));
    QVERIFY(word && word->property("text") == u"gain 0.75"_s);
    d().settle();
    d().picture(u"widgets-plain.png"_s);
    const QQuickItem *node = d().find(u"node-2"_s);
    QVERIFY(node->mapRectToScene({0, 0, node->width(), node->height()}).contains(d().centre(word)));

    QVERIFY(QFile::remove(widgetFile(kPlain)));
    QTRY_COMPARE_WITH_TIMEOUT(d().node(kPlain).size.height(), before, kSoon);
    QVERIFY(!d().find(u"gainWord"_s));
}

void WidgetsTest::theInspectorShowsAUsersWidgetToo()
{
    open(flowOf({nodeLine(1, kPlain, 0), nodeLine(2, kGain, 320)}));
    save(widgetFile(kPlain), kSlider);
    QTRY_VERIFY_WITH_TIMEOUT(d().find(u"gainSlider"_s, d().find(u"node-1"_s)), kSoon);
    d().settle();
    d().click(d().onCanvas(d().node(kPlain).at + QPointF(60, 16)));
    QTRY_VERIFY(d().find(u"outputsTab"_s));
    QVERIFY(!d().find(u"inspectorFace"_s)); // made for those who look
    d().click(u"outputsTab"_s);
    QTRY_VERIFY_WITH_TIMEOUT(
        d().find(u"inspectorFace"_s) && d().find(u"gainSlider"_s, d().find(u"inspectorFace"_s)), kSoon);
    d().settle();
    d().picture(u"widgets-inspector.png"_s);
    d().click(d().onCanvas(d().node(kGain).at + QPointF(60, 16)));
    QTRY_VERIFY(d().find(u"outputsTab"_s));
    d().click(u"outputsTab"_s);
    d().settle();
    QVERIFY(!d().find(u"inspectorFace"_s)); // it has a face of Heddle's
}

void WidgetsTest::whatIsWrongWithAWidgetIsAmongTheProblems()
{
    save(widgetFile(kPlain), QByteArray(kSlider).replace("Slider", "Slidr"));
    open(flowOf({nodeLine(1, kPlain, 0), nodeLine(2, kGain, 320)}));
    const ProblemModel *problems = d().document()->problems();
    QTRY_COMPARE_WITH_TIMEOUT(problems->count(), 1, kSoon);
    const auto said = [&] { return problems->index(0).data(ProblemModel::TextRole).toString(); };
    QCOMPARE(said(), u"Widget test.plain.qml, line 4: Slidr is not a type"_s);
    if (!d().find(u"problem-1"_s))
        d().key(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(d().find(u"problem-1"_s));
    d().settle();
    d().picture(u"widgets-problems.png"_s);
    d().click(u"problem-1"_s);
    QCOMPARE(d().document()->selection()->ids(), QList<int>{1}); // where it is

    save(widgetFile(kPlain), QByteArray(kSlider).replace(".toFixed", ".no.such.thing"));
    QTRY_VERIFY_WITH_TIMEOUT(said().startsWith(u"Widget test.plain.qml, line 5: "_s), kSoon);
    save(widgetFile(kPlain), kSlider);
    QTRY_COMPARE_WITH_TIMEOUT(problems->count(), 0, kSoon);
    QVERIFY(d().find(u"gainSlider"_s));
}

void WidgetsTest::aFileThatWasChosenAndIsGoneIsMissed()
{
    QString line = nodeLine(1, kPlain, 0);
    open(flowOf({line.replace(u"\"set\":"_s, u"\"kept\":{\"look\":\"own\"},\"set\":"_s)}));
    const ProblemModel *problems = d().document()->problems();
    QTRY_COMPARE_WITH_TIMEOUT(problems->count(), 1, kSoon);
    QCOMPARE(wordOf(u"facePlace"_s), u"test.plain.qml"_s);
    save(widgetFile(kPlain), kSlider);
    QTRY_VERIFY_WITH_TIMEOUT(d().find(u"gainSlider"_s) && problems->count() == 0, kSoon);
}

void WidgetsTest::aLivePlotTalksToTheRunningNode()
{
    save(widgetFile(kMean), kMeter);
    open(flowOf({nodeLine(1, kMean, 0, u"{\"interval\":0.02}"_s)}));
    QTRY_VERIFY_WITH_TIMEOUT(d().find(u"livePlot"_s) && d().find(u"doubleButton"_s), kLong);
    QTRY_COMPARE_WITH_TIMEOUT(d().node(kMean).status.state, NodeState::Running, kLong);
    d().settle();
    d().click(u"doubleButton"_s);
    QTRY_COMPARE_WITH_TIMEOUT(wordOf(u"doubleButton"_s), u"× 2"_s, kLong);
    QCOMPARE(d().node(kMean).status.state, NodeState::Running);
    const QImage now = d().seen(d().find(u"livePlot"_s));
    QTRY_VERIFY_WITH_TIMEOUT(d().seen(d().find(u"livePlot"_s)) != now, kLong); // it is alive
    d().picture(u"widgets-plot.png"_s);
}

void WidgetsTest::theFlowRunsAndIsSavedWhateverAWidgetDoes_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("sign");
    QTest::newRow("syntax error") << QByteArray("Label { }}") << u"faceCard"_s;
    QTest::newRow("endless loop") << QByteArray("Component.onCompleted: { while (true) { } }")
                                  << u"faceCard"_s;
    QTest::newRow("100,000 items") << QByteArray("Repeater { model: 100000; Item { } }") << u"faceCard"_s;
    QTest::newRow("throws") << QByteArray("Component.onCompleted: node.no.such.thing()") << u"faceStrip"_s;
    QTest::newRow("binding loop") << QByteArray("Item { width: height + 1; height: width + 1 }")
                                  << u"faceStrip"_s;
    QTest::newRow("deletes its parent")
        << QByteArray("Component.onCompleted: parent.destroy()") << u"faceStrip"_s;
    QTest::newRow("deletes what it lies in")
        << QByteArray("Component.onCompleted: parent.parent.destroy()") << u"faceStrip"_s;
    QTest::newRow("takes keys") << QByteArray("Shortcut { sequence: \"Ctrl+S\" }") << u"faceCard"_s;
    QTest::newRow("missing image") << QByteArray("Image { source: \"nowhere.png\" }") << u"faceStrip"_s;
}

void WidgetsTest::theFlowRunsAndIsSavedWhateverAWidgetDoes()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, sign);
    save(widgetFile(kGain), "import QtQuick\nimport Heddle.Widgets\n\nNodeWidget {\n    " + body + "\n}\n");
    save(widgetFile(u"view.text"_s),
        "import Heddle.Widgets\n\nNodeWidget { Label { objectName: \"beside\"; text: node.name } }\n");
    open(flowOf({nodeLine(1, kGain, 0), nodeLine(2, u"view.text"_s, 320)}));
    QTRY_VERIFY_WITH_TIMEOUT(d().find(sign), kLong);
    d().settle();
    d().picture(u"widgets-%1.png"_s.arg(QString::fromLatin1(QTest::currentDataTag()).replace(u' ', u'-')));
    QTRY_COMPARE_WITH_TIMEOUT(wordOf(u"beside"_s), u"n2"_s, kLong);
    if (sign == u"faceStrip"_s)
        d().click(sign); // which opens it
    QTRY_VERIFY(d().find(u"faceCard"_s) && wordOf(u"facePlace"_s).startsWith(u"test.gain.qml"_s));
    d().settle();
    d().picture(u"widgets-told.png"_s);
    const int id = int(d().node(kGain).id.value);
    d().document()->requestSet(id, u"gain"_s, 0.75);
    const auto *shown = d().document()->shown()->properties({std::uint32_t(id)});
    QTRY_COMPARE_WITH_TIMEOUT(shown->outputItems()[0]->data().toDouble(), 7.5, kLong);
    QSignalSpy saved(d().document(), &FlowDocument::saved);
    d().document()->saveFlow();
    QTRY_COMPARE_WITH_TIMEOUT(saved.count(), 1, kLong);
    QFile written(m_home.filePath(u"flow.heddle"_s));
    QVERIFY(written.open(QIODevice::ReadOnly) && written.readAll().contains("0.75"));
}

int main(int argc, char **argv)
{
    return runTest<WidgetsTest>(argc, argv);
}

#include "tst_widgets.moc"
