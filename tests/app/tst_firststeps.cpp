// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// What somebody meets who is here for the first time: the welcome flow, the first steps, help, what is
// offered first.
#include "app/programparts.h"
#include "models/document/guide.h"
#include "tests/app/desk.h"
#include "tests/app/desktest.h"

#include <QtCore/QTemporaryDir>

#include <memory>

using namespace heddle;
using namespace heddle::testing;
using namespace Qt::StringLiterals;

namespace {

const QString kBlur = u"image.blur"_s;

} // namespace

class FirstStepsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { liveIn(m_home.path()); }
    void init();
    void cleanup() { m_desk.reset(); }

    void theWelcomeFlowReadsFromLeftToRight();
    void eachStepIsOverWhenItIsDone();
    void skippedStepsDoNotComeAgainButFromHelp();
    void f1TellsAboutTheNodeAndInsertsAnExample();
    void theLibraryBeginsWithFilesAndHasNoPortsOfGroupsOutside();
    void aSaveThatFailsAsksAgainWithWhatWasTyped();
    void oneClickOnAPathIsEnoughToType();

private:
    Desk &d() { return *m_desk; }
    Guide &guide() { return *d().window()->findChild<Guide *>(u"guide"_s); }
    void openWelcome();
    void beginFlow();
    QString libraryRow(int row);

    QTemporaryDir m_home;
    std::unique_ptr<Desk> m_desk;
};

void FirstStepsTest::init()
{
    QTest::failOnWarning(QRegularExpression(u"TypeError|ReferenceError|Binding loop"_s));
    m_desk = std::make_unique<Desk>();
    QVERIFY(d().show());
    d().window()->resize(1440, 900);
    QTRY_COMPARE(d().window()->width(), 1440);
    d().settle(); // laid out anew before a flow is fitted into it
    QTRY_VERIFY_WITH_TIMEOUT(d().application().workbench().examples()->count() > 0, kLong);
}

void FirstStepsTest::openWelcome()
{
    d().application().open(
        QString::fromStdString(heddle::programParts().shared) + u"/examples/flows/welcome.heddle"_s);
    QTRY_VERIFY_WITH_TIMEOUT(d().find(u"canvas"_s), kLong);
    QTRY_COMPARE_WITH_TIMEOUT(d().document()->status(), u"done"_s, kLong);
    QTRY_VERIFY(d().canvas()->hasActiveFocus());
    d().settle();
}

void FirstStepsTest::beginFlow()
{
    d().key(Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(d().find(u"canvas"_s));
    QTRY_VERIFY(d().canvas()->hasActiveFocus());
    d().settle();
}

void FirstStepsTest::theWelcomeFlowReadsFromLeftToRight()
{
    openWelcome();
    guide().skip();
    d().settle();
    d().picture(u"welcome-flow.png"_s);
    for (const SceneWire &wire : d().document()->scene().wires())
        QVERIFY(!wire.live || wire.end.x() > wire.start.x());
    QVERIFY(d().canvas()->zoom() >= 0.67); // nodes are live from there on
    const QRectF seen(0, 0, d().canvas()->width(), d().canvas()->height());
    for (const SceneNode *node : d().document()->scene().nodes())
        QVERIFY(seen.contains(d().canvas()->view().toView(node->rect())));
}

void FirstStepsTest::eachStepIsOverWhenItIsDone()
{
    openWelcome();
    guide().begin();
    QTRY_VERIFY(d().find(u"guideCard"_s));
    d().settle();
    d().picture(u"guide-1.png"_s);
    d().key(Qt::Key_F5);
    QTRY_COMPARE(guide().step(), Guide::Change);
    d().settle();
    d().picture(u"guide-2.png"_s);
    const QPoint field = d().onCanvas(guide().spot().center());
    d().drag(field, field + QPoint(40, 0));
    QTRY_COMPARE_WITH_TIMEOUT(guide().step(), Guide::Add, kLong);
    d().settle();
    d().picture(u"guide-3.png"_s);
    QTest::mouseMove(d().window(), d().onCanvas({384, 420}));
    d().settle();
    d().key(Qt::Key_Tab);
    QTRY_VERIFY(d().find(u"paletteField"_s) && d().find(u"paletteField"_s)->hasActiveFocus());
    d().settle();
    d().type(u"grey"_s);
    d().key(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(guide().step(), Guide::Wire, kLong);
    d().settle();
    d().picture(u"guide-4.png"_s);
    d().drag(d().output(u"generate.cells"_s, 0), d().input(u"image.grey"_s, 0));
    QTRY_COMPARE_WITH_TIMEOUT(guide().step(), Guide::Over, kLong);
    d().settle();
    d().picture(u"guide-5.png"_s);
    d().click(u"guideSkip"_s);
    QTRY_VERIFY(!d().find(u"guideCard"_s));
}

void FirstStepsTest::skippedStepsDoNotComeAgainButFromHelp()
{
    openWelcome();
    QCOMPARE(guide().step(), Guide::Away); // they have been taken by the test before
    d().key(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(d().find(u"commandField"_s) && d().find(u"commandField"_s)->hasActiveFocus());
    d().type(u"first steps"_s);
    d().key(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(guide().step(), Guide::Run, kLong);
    d().settle();
    d().click(u"guideSkip"_s);
    QTRY_COMPARE(guide().step(), Guide::Away);
}

void FirstStepsTest::f1TellsAboutTheNodeAndInsertsAnExample()
{
    beginFlow();
    d().document()->requestAdd(kBlur, 0, 0);
    QTRY_COMPARE_WITH_TIMEOUT(d().document()->selection()->count(), 1, kLong);
    d().settle();
    d().canvas()->forceActiveFocus();
    d().key(Qt::Key_F1);
    QTRY_VERIFY(d().find(u"insertExample"_s));
    d().settle();
    d().picture(u"help.png"_s);
    QQuickItem *page = d().find(u"inspectorPage"_s);
    page->setProperty("contentY", page->property("contentHeight").toDouble() - page->height());
    d().settle();
    const int before = d().document()->nodeCount();
    d().click(u"insertExample"_s);
    d().settle();
    d().picture(u"help-inserted.png"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(
        d().document()->nodeCount() >= before + 2, qPrintable(d().document()->lastError()), kLong);
    d().key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(d().document()->nodeCount(), before, kLong); // one step
}

QString FirstStepsTest::libraryRow(int row)
{
    return d().application().workbench().catalog()->typeAt(row);
}

void FirstStepsTest::theLibraryBeginsWithFilesAndHasNoPortsOfGroupsOutside()
{
    beginFlow();
    const CatalogModel &catalog = *d().application().workbench().catalog();
    QCOMPARE(catalog.index(0).data(CatalogModel::CategoryRole).toString(), u"Files"_s);
    QCOMPARE(catalog.index(catalog.count() - 1).data(CatalogModel::CategoryRole).toString(), u"Events"_s);
    const auto offers = [&](const QString &type) {
        for (int row = 0; row < catalog.count(); ++row)
            if (libraryRow(row) == type)
                return true;
        return false;
    };
    QVERIFY(!offers(u"flow.input"_s) && !offers(u"flow.output"_s));
    d().document()->requestAdd(kBlur, 0, 0);
    QTRY_COMPARE_WITH_TIMEOUT(d().document()->selection()->count(), 1, kLong);
    d().document()->groups()->group();
    QTRY_VERIFY_WITH_TIMEOUT(d().document()->groups()->chosen() > 0, kLong);
    d().document()->groups()->enter(d().document()->groups()->chosen());
    QTRY_VERIFY_WITH_TIMEOUT(offers(u"flow.input"_s) && offers(u"flow.output"_s), kLong);
}

void FirstStepsTest::aSaveThatFailsAsksAgainWithWhatWasTyped()
{
    beginFlow();
    d().document()->requestAdd(kBlur, 0, 0);
    QTRY_COMPARE_WITH_TIMEOUT(d().document()->nodeCount(), 1, kLong);
    d().key(Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(d().find(u"savePath"_s) && d().find(u"savePath"_s)->hasActiveFocus());
    QTRY_VERIFY(!d().find(u"savePath"_s)->property("text").toString().isEmpty());
    d().key(Qt::Key_A, Qt::ControlModifier);
    d().type(u"/no/such/folder/flow.heddle"_s);
    d().key(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(
        d().find(u"saveTrouble"_s) && !d().find(u"saveTrouble"_s)->property("text").toString().isEmpty(),
        kLong);
    d().settle();
    d().picture(u"save-failed.png"_s);
    QCOMPARE(d().find(u"savePath"_s)->property("text").toString(), u"/no/such/folder/flow.heddle"_s);
    d().key(Qt::Key_Escape);
}

void FirstStepsTest::oneClickOnAPathIsEnoughToType()
{
    beginFlow();
    d().document()->requestAdd(u"formats.read_image"_s, 0, 0);
    QTRY_COMPARE_WITH_TIMEOUT(d().document()->nodeCount(), 1, kLong);
    d().canvas()->setView(ui::CanvasView(1, {80, 80}));
    d().settle();
    const SceneNode &node = d().node(u"formats.read_image"_s);
    d().click(d().onCanvas(node.inputPoint(0) + QPointF(60, 0)));
    QTRY_VERIFY(d().window()->activeFocusItem()->property("label").toString() == u"path"_s);
    d().type(u"a.png"_s);
    d().key(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(d().document()->undoText(), u"Set path"_s, kLong);
}

int main(int argc, char **argv)
{
    return runTest<FirstStepsTest>(argc, argv);
}

#include "tst_firststeps.moc"
