// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// A flow becomes an app: parts of nodes are put on its panel, used there, arranged, saved, and shown alone.
#include "app/programparts.h"
#include "tests/app/desk.h"
#include "tests/app/desktest.h"
#include "tests/app/workernodes.h"

#include <QtCore/QTemporaryDir>

#include <memory>

using namespace heddle;
using namespace heddle::testing;
using namespace Qt::StringLiterals;

namespace {

const QString kBlur = u"image.blur"_s;

constexpr auto kFlow = R"({
"heddle": 1,
"nodes": [
{"id":1,"name":"cells","type":"generate.cells","version":1,"at":[0,0],"set":{"count":40}},
{"id":2,"name":"blur","type":"image.blur","version":1,"at":[320,0],"set":{"sigma":1.0}}
],
"wires": [
{"from":[1,"image"],"to":[2,"image"]}
],
"frames": [
]
}
)";

} // namespace

class PanelTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { liveIn(m_home.path()); }
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"TypeError|ReferenceError|Binding loop"_s));
        QFile file(m_flow);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(kFlow);
    }
    void cleanup() { m_desk.reset(); }

    void aPanelIsMadeUsedArrangedAndShownAlone();
    void aFlowWithoutAPanelSaysSo();
    void aNodeIsShownByAnotherLook();
    void aNodeIsStoppedOnThePanel();
    void whatAFlowWantsIsAskedForOnAPanelToo();
    void theWelcomeFlowHasAPanel();

private:
    Desk &d() { return *m_desk; }
    void open(bool panelAlone = false);
    void putFaceThere();
    void pinSigma();
    void toThePanel();
    void useIt();
    void arrangeIt();
    void undoTheMove();
    void takeOffAndBringBack();
    void showItAlone(const QByteArray &saved);
    QByteArray save();
    PanelModel &panel() { return *d().document()->panel(); }
    QQuickItem *card(int id) { return d().find(u"panelItem%1"_s.arg(id)); }
    double sigma();

    QTemporaryDir m_home;
    QString m_flow = m_home.path() + u"/cells.heddle"_s;
    std::unique_ptr<Desk> m_desk;
};

double PanelTest::sigma()
{
    const Input *input = d().node(kBlur).node.input("sigma");
    return input && input->value ? input->value->toNumber() : -1;
}

void PanelTest::open(bool panelAlone)
{
    m_desk = std::make_unique<Desk>();
    QVERIFY(d().show(panelAlone));
    d().application().open(m_flow);
    QTRY_COMPARE_WITH_TIMEOUT(d().document()->status(), u"done"_s, kLong);
    d().settle();
}

void PanelTest::putFaceThere()
{
    d().rightClick(d().onCanvas(d().node(kBlur).at + QPointF(60, 16)));
    d().chooseRow(u"Put on panel"_s);
    QTRY_COMPARE_WITH_TIMEOUT(panel().count(), 1, kLong);
    d().settle();
}

void PanelTest::pinSigma()
{
    d().click(d().onCanvas(d().node(kBlur).at + QPointF(60, 16)));
    QTRY_VERIFY(d().find(u"parameter_sigma"_s));
    QTest::mouseMove(d().window(), d().centre(d().find(u"pin_sigma"_s)));
    d().settle();
    d().click(u"pin_sigma"_s);
    QTRY_COMPARE_WITH_TIMEOUT(panel().count(), 2, kLong);
}

void PanelTest::toThePanel()
{
    const QQuickItem *pages = d().find(u"pageSwitch"_s);
    d().click(pages->mapToScene({pages->width() * 0.8, pages->height() / 2}).toPoint());
    QTRY_VERIFY(d().find(u"panelPage"_s));
    QVERIFY(!d().find(u"canvas"_s));
    d().settle();
}

void PanelTest::useIt()
{
    QQuickItem *picture = d().find(u"picture"_s, card(1));
    QVERIFY(picture);
    QTRY_VERIFY_WITH_TIMEOUT(picture->property("present").toBool(), kLong);
    const QImage before = d().seen(picture);
    QQuickItem *part = d().find(u"panelPart"_s, card(2));
    const QPointF middle(0, part->height() / 2);
    d().drag(part->mapToScene(middle + QPointF(8, 0)).toPoint(),
        part->mapToScene(middle + QPointF(80, 0)).toPoint());
    QTRY_VERIFY_WITH_TIMEOUT(sigma() > 5, kLong);
    QTRY_COMPARE_WITH_TIMEOUT(d().document()->status(), u"done"_s, kLong);
    QTRY_VERIFY_WITH_TIMEOUT(d().seen(picture) != before, kLong);
}

void PanelTest::arrangeIt()
{
    d().click(u"arrangeButton"_s);
    QTRY_VERIFY(d().find(u"panelHandle1"_s));
    d().settle();
    const QPointF before = card(1)->position();
    const double width = card(1)->width();
    const QPoint grip = card(1)->mapToScene({100, 18}).toPoint();
    d().drag(grip, grip + QPoint(0, 100));
    QTRY_COMPARE(card(1)->position(), before + QPointF(0, 96));
    QTRY_VERIFY_WITH_TIMEOUT(d().document()->undoText().startsWith(u"Move"), kLong);
    const QPoint corner = d().centre(d().find(u"panelCorner1"_s));
    d().drag(corner, corner + QPoint(64, 0));
    QTRY_COMPARE(card(1)->width(), width + 64);
    QTRY_VERIFY_WITH_TIMEOUT(d().document()->undoText().startsWith(u"Resize"), kLong);
}

void PanelTest::undoTheMove()
{
    const double y = card(1)->y(), width = card(1)->width();
    d().key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(card(1)->width(), width - 64, kLong);
    d().key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(card(1)->y(), y - 96, kLong);
    d().key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE_WITH_TIMEOUT(card(1)->y(), y, kLong);
}

void PanelTest::takeOffAndBringBack()
{
    d().click(u"panelHandle1"_s);
    QTRY_VERIFY(d().find(u"panelHandle1"_s)->hasActiveFocus());
    d().key(Qt::Key_F2);
    QTRY_VERIFY(d().find(u"panelTitleField"_s));
    d().key(Qt::Key_A, Qt::ControlModifier);
    d().type(u"Smooth cells"_s);
    d().key(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(card(1)->property("title").toString(), u"Smooth cells"_s, kLong);
    d().click(u"panelHandle2"_s);
    d().key(Qt::Key_Delete);
    QTRY_COMPARE_WITH_TIMEOUT(panel().count(), 1, kLong);
    d().key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(panel().count(), 2, kLong);
    d().picture(u"panel-arranging.png"_s);
    d().click(u"arrangeButton"_s);
    QTRY_VERIFY(!d().find(u"panelHandle1"_s));
}

QByteArray PanelTest::save()
{
    QSignalSpy saved(d().document(), &FlowDocument::saved);
    d().key(Qt::Key_S, Qt::ControlModifier);
    [&] { QTRY_COMPARE_WITH_TIMEOUT(saved.count(), 1, kLong); }();
    return contentOf(m_flow);
}

void PanelTest::showItAlone(const QByteArray &saved)
{
    d().close();
    open(true);
    QVERIFY(d().find(u"panelPage"_s));
    QVERIFY(!d().find(u"canvas"_s));
    QVERIFY(!d().find(u"library"_s));
    QVERIFY(!d().find(u"arrangeButton"_s));
    QVERIFY(d().find(u"stopButton"_s));
    QTRY_VERIFY_WITH_TIMEOUT(d().find(u"picture"_s, card(1))->property("present").toBool(), kLong);
    d().picture(u"panel-alone.png"_s);
    QSignalSpy written(d().document(), &FlowDocument::saved);
    d().document()->saveFlow();
    QTRY_COMPARE_WITH_TIMEOUT(written.count(), 1, kLong);
    QCOMPARE(contentOf(m_flow), saved);
    d().click(u"editFlowButton"_s);
    QTRY_VERIFY(d().find(u"canvas"_s));
    QTRY_VERIFY(d().find(u"inspector"_s));
}

void PanelTest::aPanelIsMadeUsedArrangedAndShownAlone()
{
    QByteArray saved;
    open();
    const bool well = doSteps({
        [&] { putFaceThere(); },
        [&] { pinSigma(); },
        [&] { toThePanel(); },
        [&] { useIt(); },
        [&] { arrangeIt(); },
        [&] { undoTheMove(); },
        [&] { takeOffAndBringBack(); },
        [&] { saved = save(); },
        [&] { QVERIFY(saved.contains("\"title\":\"Smooth cells\"")); },
        [&] { QVERIFY(saved.contains("\"part\":\"in.sigma\"")); },
        [&] { showItAlone(saved); },
    });
    if (!well && d().window())
        d().picture(u"panel-failed.png"_s);
}

void PanelTest::aFlowWithoutAPanelSaysSo()
{
    open(true);
    QTRY_VERIFY(d().find(u"panelEmpty"_s));
    d().settle();
    d().click(u"panelEmptyButton"_s);
    QTRY_VERIFY(d().find(u"canvas"_s));
    d().settle();
    d().key(Qt::Key_F4);
    QTRY_VERIFY(d().find(u"panelEmpty"_s));
    d().key(Qt::Key_F4);
    QTRY_VERIFY(d().canvas() && d().canvas()->hasActiveFocus());
}

void PanelTest::aNodeIsShownByAnotherLook()
{
    open();
    const double height = d().node(kBlur).size.height();
    d().rightClick(d().onCanvas(d().node(kBlur).at + QPointF(60, 16)));
    d().chooseRow(u"Look"_s);
    QTRY_VERIFY(d().menuRow(u"Picture"_s));
    d().chooseRow(u"Nothing"_s);
    QTRY_VERIFY(!d().menuRow(u"Nothing"_s));
    QTRY_VERIFY_WITH_TIMEOUT(d().node(kBlur).size.height() < height, kLong);
    d().settle();
    d().canvas()->forceActiveFocus();
    d().key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(d().node(kBlur).size.height(), height, kLong);
    d().key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY_WITH_TIMEOUT(d().node(kBlur).size.height() < height, kLong);
    QVERIFY(save().contains("\"kept\":{\"look\":\"none\"}"));
}

void PanelTest::aNodeIsStoppedOnThePanel()
{
    m_desk = std::make_unique<Desk>([](Catalog &catalog) { addWorkerNodes(catalog); });
    QVERIFY(d().open(m_flow,
        R"({"heddle":1,"nodes":[{"id":1,"name":"long","type":"test.obedient","version":1,"at":[0,0],"set":{"value":1.0}},
{"id":2,"name":"failing","type":"test.failing","version":1,"at":[0,200],"set":{"value":1.0}},
{"id":3,"name":"alien","type":"alien.thing","version":1,"at":[0,400]}],
"wires":[],"frames":[],"panel":[{"id":1,"node":1,"at":[0,0],"size":[320,128]},{"id":2,"node":2,"at":[0,144],"size":[320,128]},
{"id":3,"node":3,"at":[336,0],"size":[240,96]},{"id":4,"node":1,"part":"in.nothing","at":[336,112],"size":[240,64]},
{"id":5,"node":1,"part":"in.value","at":[336,192],"size":[240,64]}]})",
        true));
    QTRY_VERIFY_WITH_TIMEOUT(d().find(u"panelStop"_s), kLong);
    QTRY_VERIFY_WITH_TIMEOUT(d().find(u"panelTrouble"_s, card(2)), kLong);
    d().settle();
    d().picture(u"panel-running.png"_s);
    d().click(u"panelStop"_s);
    QTRY_COMPARE_WITH_TIMEOUT(d().document()->runningCount(), 0, kLong);
    QTRY_VERIFY(!d().find(u"panelStop"_s));
}

void PanelTest::whatAFlowWantsIsAskedForOnAPanelToo()
{
    m_desk = std::make_unique<Desk>();
    QVERIFY(d().open(m_flow,
        R"({"heddle":1,"nodes":[{"id":1,"name":"write","type":"files.write","version":1,"at":[320,0],"set":{"path":"out.txt"}},
{"id":2,"name":"words","type":"value.text","version":1,"at":[0,0],"set":{"value":"hello"}}],
"wires":[{"from":[2,"value"],"to":[1,"value"]}],"frames":[],"panel":[{"id":1,"node":1,"at":[0,0],"size":[320,256]}]})",
        true));
    QTRY_VERIFY_WITH_TIMEOUT(d().document()->wantCount() > 0, kLong);
    QTRY_VERIFY(d().find(u"panelTrustBar"_s));
    d().settle();
    d().click(u"trustButton"_s);
    QTRY_COMPARE_WITH_TIMEOUT(d().document()->wantCount(), 0, kLong);
    QTRY_VERIFY(!d().find(u"panelTrustBar"_s));
}

// Its pictures are looked at.
void PanelTest::theWelcomeFlowHasAPanel()
{
    m_flow = QString::fromStdString(heddle::programParts().shared) + u"/examples/flows/welcome.heddle"_s;
    open();
    d().key(Qt::Key_F4);
    QTRY_VERIFY(d().find(u"panelPage"_s));
    QVERIFY(panel().count() > 3);
    for (const QString &mode : {u"dark"_s, u"light"_s}) {
        d().application().workbench().settings()->setThemeMode(mode);
        QTRY_VERIFY(d().find(u"picture"_s)); // faces come one after the other
        QTRY_VERIFY(d().find(u"picture"_s)->property("present").toBool());
        d().settle();
        d().picture(u"panel-%1.png"_s.arg(mode));
    }
    d().application().workbench().settings()->setThemeMode(u"system"_s);
}

int main(int argc, char **argv)
{
    return runTest<PanelTest>(argc, argv);
}

#include "tst_panel.moc"
