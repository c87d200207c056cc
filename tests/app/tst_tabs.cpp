// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Several flows in one window: opened, gone through, closed, and there again at the next start.
#include "tests/app/severalflows.h"

using namespace heddle;
using namespace heddle::testing;
using namespace Qt::StringLiterals;

class TabsTest : public QObject, protected SeveralFlows {
    Q_OBJECT

private slots:
    void initTestCase() { liveHere(); }
    void init() { begin(); }
    void cleanup() { end(); }

    void aNewFlowIsBesideTheOthersAndKeysGoRound();
    void aFlowThatIsOpenAlreadyIsGoneTo();
    void eachTabKeepsItsViewAndItsSelection();
    void undoAndRunAreOfTheFlowThatIsLookedAt();
    void aTabShowsHowItsFlowStandsAndWhatIsNotSaved();
    void closingAsksForWhatIsNotSavedOfThatFlowAlone();
    void whoKeepsEditingKeepsAll();
    void quittingAsksForOneFlowAfterTheOther();
    void aFileThatCannotBeReadLeavesNoTab();
    void whyAFileCannotBeReadIsReadBesideTheWelcomePage();
    void aFlowThatIsDroppedOpensAndDataGoesToTheOneThatIsShown();
    void theLastFlowClosedLeavesTheWelcomePage();
    void openFlowsAreThereAgainAtTheNextStart();
    void oneThatIsWantedAtTheStartComesBesideTheOthersAndIsRemembered();
    void whatWasNotSavedIsThereAgainAfterACrash();
    void whatMayHaveKilledTheProgramDoesNotComeBackByItself();
    void aSecondWindowLeavesTheSessionAlone();
    void aMiddleClickClosesAndATabIsDraggedToItsPlace();
    void aFlowInATabBehindGoesOnComputing();
    void ofTwoFlowsOneIsLookedAt();
    void aNameThatIsBeingTypedGoesToItsOwnFlow();
    void theWelcomePageIsShownBesideOpenFlows();
    void theLogIsThatOfTheFlowThatIsLookedAt();

private:
    void drop(const QString &file)
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(file)});
        const QPoint at = d().onCanvas({600, 300});
        QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(d().window(), &enter);
        QDropEvent event(at, Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(d().window(), &event);
    }
    /// The names in the rows of the log, sorted.
    QStringList logged()
    {
        QStringList names;
        const auto *list = d().find(u"logList"_s);
        const auto *content = list ? list->property("contentItem").value<QQuickItem *>() : nullptr;
        for (QQuickItem *row : content ? content->childItems() : QList<QQuickItem *>())
            if (const QQuickItem *name = row->isVisible() ? d().find(u"logName"_s, row) : nullptr)
                names.append(name->property("text").toString());
        names.sort();
        return names;
    }
    QQuickItem *inTab(const QString &title, const QString &name)
    {
        return d().find(name, d().find(u"tab-"_s + title));
    }
};

void TabsTest::aNewFlowIsBesideTheOthersAndKeysGoRound()
{
    openTwo();
    d().key(Qt::Key_T, Qt::ControlModifier);
    QCOMPARE(titles(), QStringList({u"one"_s, u"two"_s, u"*Untitled"_s}));
    d().key(Qt::Key_N, Qt::ControlModifier);
    QCOMPARE(titles().size(), 3); // it is still empty
    d().settle();
    d().picture(u"tabs.png"_s);
    d().key(Qt::Key_Tab, Qt::ControlModifier);
    QCOMPARE(titles(), QStringList({u"*one"_s, u"two"_s, u"Untitled"_s}));
    d().key(Qt::Key_Tab, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(titles().constLast(), u"*Untitled"_s);
    d().click(u"tab-two"_s);
    QCOMPARE(titles(), QStringList({u"one"_s, u"*two"_s, u"Untitled"_s}));
    QCOMPARE(d().canvas()->document(), d().document());
    QTRY_COMPARE(d().window()->title(), u"two – Heddle"_s);
    d().key(Qt::Key_W, Qt::ControlModifier);
    QCOMPARE(titles(), QStringList({u"one"_s, u"*Untitled"_s}));
    d().click(u"newTab"_s);
    QCOMPARE(titles().size(), 2);
}

void TabsTest::aFlowThatIsOpenAlreadyIsGoneTo()
{
    openTwo();
    d().application().open(m_one);
    QCOMPARE(titles(), QStringList({u"*one"_s, u"two"_s}));
    d().application().open(m_home.path() + u"/./two.heddle"_s);
    QCOMPARE(titles(), QStringList({u"one"_s, u"*two"_s}));
}

void TabsTest::eachTabKeepsItsViewAndItsSelection()
{
    openTwo();
    d().document()->selection()->set({3});
    d().canvas()->setZoom(0.8);
    const QPointF offset = d().canvas()->offset();
    d().click(u"tab-one"_s);
    d().settle();
    d().canvas()->setZoom(1.6);
    QVERIFY(d().document()->selection()->ids().isEmpty());
    d().click(u"tab-two"_s);
    QCOMPARE(d().canvas()->zoom(), 0.8);
    QCOMPARE(d().canvas()->offset(), offset);
    QCOMPARE(d().document()->selection()->ids(), QList<int>{3});
    d().click(u"tab-one"_s);
    QCOMPARE(d().canvas()->zoom(), 1.6);
}

void TabsTest::undoAndRunAreOfTheFlowThatIsLookedAt()
{
    openTwo();
    change();
    FlowDocument *two = d().document();
    d().click(u"tab-one"_s);
    d().key(Qt::Key_Z, Qt::ControlModifier);
    d().settle();
    QVERIFY2(two->modified(), "nothing was undone there");
    d().click(u"tab-two"_s);
    d().key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(!two->modified());
    QTRY_COMPARE(two->scene().nodeCount(), 3);
}

void TabsTest::ofTwoFlowsOneIsLookedAt()
{
    openTwo();
    const FlowDocument &two = *d().document();
    QVERIFY(d().application().isLookedAt(two));
    d().click(u"tab-one"_s);
    QVERIFY2(!d().application().isLookedAt(two), "the end of a long run in it is told");
    QVERIFY(d().application().isLookedAt(*d().document()));
}

void TabsTest::aTabShowsHowItsFlowStandsAndWhatIsNotSaved()
{
    openTwo();
    QVERIFY(!inTab(u"two"_s, u"modified"_s));
    change();
    QTRY_VERIFY(inTab(u"two"_s, u"modified"_s));
    QVERIFY(!inTab(u"two"_s, u"closeTab"_s));
    QVERIFY(!inTab(u"one"_s, u"modified"_s));
    QTest::mouseMove(d().window(), d().centre(d().canvas()));
    QTest::mouseMove(d().window(), d().centre(d().find(u"tab-two"_s)));
    QTRY_VERIFY(inTab(u"two"_s, u"closeTab"_s)); // in the place of the dot
    open(write(u"wrong"_s, flowOf(1, "test.failing")), 1);
    const FlowDocument *wrong = d().document();
    QTRY_COMPARE(wrong->status(), u"error"_s);
    d().click(u"tab-one"_s);
    QTRY_COMPARE(d().find(u"glyph"_s, d().find(u"tab-wrong"_s))->property("state").toString(), u"error"_s);
    d().picture(u"tabs-states.png"_s);
}

void TabsTest::closingAsksForWhatIsNotSavedOfThatFlowAlone()
{
    openTwo();
    change();
    d().click(u"tab-one"_s);
    d().settle();
    QTest::mouseMove(d().window(), d().centre(d().find(u"tab-two"_s)));
    QTRY_VERIFY(inTab(u"two"_s, u"closeTab"_s));
    d().click(d().centre(inTab(u"two"_s, u"closeTab"_s)));
    QTRY_VERIFY(d().find(u"discardButton"_s));
    QCOMPARE(titles(), QStringList({u"one"_s, u"*two"_s})); // one sees what is asked for
    d().settle();
    d().picture(u"tabs-unsaved.png"_s);
    d().click(u"discardButton"_s);
    QTRY_COMPARE(titles(), QStringList(u"*one"_s));
    QCOMPARE(contentOf(m_two), flowOf(3));
    d().settle();
    QCOMPARE(d().document()->scene().nodeCount(), 2);
}

void TabsTest::whoKeepsEditingKeepsAll()
{
    openTwo();
    change();
    d().key(Qt::Key_W, Qt::ControlModifier);
    QTRY_VERIFY(d().find(u"keepButton"_s));
    d().settle();
    d().click(u"keepButton"_s);
    QTRY_VERIFY(!d().find(u"keepButton"_s));
    QCOMPARE(titles(), QStringList({u"one"_s, u"*two"_s}));
    d().key(Qt::Key_S, Qt::ControlModifier); // does not close
    QTRY_VERIFY(!d().document()->modified());
    QCOMPARE(titles().size(), 2);
}

void TabsTest::quittingAsksForOneFlowAfterTheOther()
{
    openTwo();
    change();
    d().click(u"tab-one"_s);
    change();
    QSignalSpy gone(&d().application(), &Application::gone);
    d().window()->close();
    QTRY_VERIFY(d().find(u"saveButton"_s));
    QCOMPARE(titles(), QStringList({u"*one"_s, u"two"_s}));
    d().settle();
    d().click(u"saveButton"_s);
    QTRY_COMPARE(titles(), QStringList({u"one"_s, u"*two"_s}));
    d().settle();
    QCOMPARE(gone.count(), 0);
    d().click(u"discardButton"_s);
    QTRY_COMPARE(gone.count(), 1);
    QVERIFY(contentOf(m_one) != flowOf(2));
    QCOMPARE(contentOf(m_two), flowOf(3));
}

void TabsTest::aFileThatCannotBeReadLeavesNoTab()
{
    open(m_one, 2);
    d().application().open(write(u"torn"_s, "{"));
    QCOMPARE(flows().count(), 2);
    QTRY_COMPARE(titles(), QStringList(u"*one"_s));
    QTRY_VERIFY(d().find(u"messageText"_s)); // and says why
}

// The empty flow that comes in place of the one that could not be read has news too: of itself.
void TabsTest::whyAFileCannotBeReadIsReadBesideTheWelcomePage()
{
    d().application().open(m_home.filePath(u"nowhere.heddle"_s));
    QTRY_VERIFY(d().find(u"messageText"_s));
    QSignalSpy begun(d().document(), &FlowDocument::begun);
    d().document()->newFlow(); // after whatever its engine tells by itself
    QVERIFY(begun.wait());
    const QString said = d().find(u"messageText"_s)->property("text").toString();
    QVERIFY2(said.contains(u"nowhere.heddle"_s), qPrintable(said));
    QVERIFY(d().find(u"welcome"_s));
    open(m_one, 2);
    QTRY_VERIFY(!d().find(u"messageText"_s)); // it is over
}

void TabsTest::aFlowThatIsDroppedOpensAndDataGoesToTheOneThatIsShown()
{
    open(m_one, 2);
    drop(m_two);
    QTRY_COMPARE(titles(), QStringList({u"one"_s, u"*two"_s}));
    QTRY_COMPARE(d().document()->nodeCount(), 3);
    d().settle();
    drop(u"/data/wind.csv"_s);
    QTRY_COMPARE(d().document()->nodeCount(), 4);
    QCOMPARE(titles(), QStringList({u"one"_s, u"*two"_s}));
}

void TabsTest::theLastFlowClosedLeavesTheWelcomePage()
{
    open(m_one, 2);
    QVERIFY(!d().find(u"welcome"_s));
    d().key(Qt::Key_W, Qt::ControlModifier);
    QTRY_VERIFY(d().find(u"welcome"_s));
    QCOMPARE(titles(), QStringList(u"*Untitled"_s));
}

void TabsTest::openFlowsAreThereAgainAtTheNextStart()
{
    start();
    openTwo();
    d().click(u"tab-one"_s);
    QSignalSpy gone(&d().application(), &Application::gone);
    d().window()->close();
    QTRY_COMPARE(gone.count(), 1);
    start();
    QTRY_COMPARE(titles(), QStringList({u"*one"_s, u"two"_s}));
    QTRY_COMPARE(flows().at(1)->nodeCount(), 3);
    QVERIFY(!d().find(u"welcome"_s));
}

void TabsTest::oneThatIsWantedAtTheStartComesBesideTheOthersAndIsRemembered()
{
    for (const auto &[wanted, expected] :
        {std::pair(m_one, QStringList({u"*one"_s})), std::pair(m_two, QStringList({u"one"_s, u"*two"_s})),
            std::pair(QString(), QStringList({u"one"_s, u"*two"_s}))}) {
        start(wanted);
        QTRY_COMPARE(titles(), expected);
        QTRY_VERIFY(!flows().current()->busy());
        QSignalSpy gone(&d().application(), &Application::gone);
        d().window()->close();
        QTRY_COMPARE(gone.count(), 1);
    }
}

void TabsTest::whatWasNotSavedIsThereAgainAfterACrash()
{
    start();
    openTwo();
    change();
    d().document()->autosave();
    d().key(Qt::Key_T, Qt::ControlModifier);
    d().document()->requestAdd(u"math.add"_s, 0, 0);
    QTRY_VERIFY(d().document()->modified());
    d().document()->autosave();
    d().settle();
    start(); // nobody was asked: as if the program had died
    QTRY_COMPARE(titles(), QStringList({u"one"_s, u"two"_s, u"*Untitled"_s}));
    QTRY_COMPARE(flows().at(1)->nodeCount(), 2);
    QVERIFY(flows().at(1)->modified());
    QTRY_COMPARE(flows().at(2)->nodeCount(), 1);
    QCOMPARE(contentOf(m_two), flowOf(3));
}

void TabsTest::whatMayHaveKilledTheProgramDoesNotComeBackByItself()
{
    start();
    openTwo();
    d().settle();
    start();
    QTRY_COMPARE(titles().size(), 2);
    start(); // it died soon after
    QTRY_VERIFY(d().find(u"welcome"_s));
    QCOMPARE(titles(), QStringList(u"*Untitled"_s));
}

void TabsTest::aSecondWindowLeavesTheSessionAlone()
{
    start();
    openTwo();
    Application second(addWorkerNodes);
    second.restore();
    QVERIFY(second.show());
    QCOMPARE(second.workbench().flows()->count(), 1);
    QVERIFY(second.workbench().document()->path().isEmpty());
}

void TabsTest::aMiddleClickClosesAndATabIsDraggedToItsPlace()
{
    openTwo();
    d().key(Qt::Key_T, Qt::ControlModifier);
    d().settle();
    const QPoint untitled = d().centre(d().find(u"tab-Untitled"_s));
    d().drag(d().centre(d().find(u"tab-one"_s)), untitled);
    QCOMPARE(titles(), QStringList({u"two"_s, u"*Untitled"_s, u"one"_s}));
    d().settle();
    QTest::mouseClick(d().window(), Qt::MiddleButton, {}, d().centre(d().find(u"tab-two"_s)));
    QCOMPARE(titles(), QStringList({u"*Untitled"_s, u"one"_s}));
}

void TabsTest::theLogIsThatOfTheFlowThatIsLookedAt()
{
    const QByteArray failing = flowOf(3, "test.failing");
    const QString many = write(u"many"_s, flowOf(30, "test.failing"));
    open(many, 30);
    d().key(Qt::Key_QuoteLeft, Qt::ControlModifier);
    QTRY_VERIFY(!logged().isEmpty()); // and rows that have scrolled out are kept
    open(write(u"few"_s, QByteArray(failing).replace(R"(:"n)", R"(:"other)")), 3);
    QTRY_COMPARE(logged(), (QStringList{u"other1"_s, u"other2"_s, u"other3"_s}));
    open(write(u"three"_s, failing), 3);
    QTRY_COMPARE(logged(), (QStringList{u"n1"_s, u"n2"_s, u"n3"_s}));
    d().key(Qt::Key_QuoteLeft, Qt::ControlModifier);
}

void TabsTest::aFlowInATabBehindGoesOnComputing()
{
    open(write(u"slow"_s, flowOf(1, "test.rogue")), 1);
    FlowDocument *slow = d().document();
    open(m_one, 2);
    QTRY_COMPARE(slow->status(), u"running"_s);
    QTRY_COMPARE(d().find(u"glyph"_s, d().find(u"tab-slow"_s))->property("state").toString(), u"running"_s);
    QCOMPARE(d().document()->title(), u"one"_s);
    rogueMayEnd() = true;
    QTRY_COMPARE(slow->status(), u"done"_s);
}

void TabsTest::aNameThatIsBeingTypedGoesToItsOwnFlow()
{
    openTwo();
    d().canvas()->forceActiveFocus();
    d().document()->selection()->set({1});
    d().settle();
    d().key(Qt::Key_F2);
    d().type(u"renamed"_s);
    FlowDocument *two = d().document();
    d().key(Qt::Key_Tab, Qt::ControlModifier);
    QCOMPARE(d().document()->title(), u"one"_s);
    QTRY_COMPARE(two->scene().node(NodeId{1})->title, u"renamed"_s);
    QVERIFY(!d().document()->modified());
}

void TabsTest::theWelcomePageIsShownBesideOpenFlows()
{
    openTwo();
    d().key(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    d().settle();
    d().type(u"welcome page"_s);
    d().key(Qt::Key_Return);
    QTRY_VERIFY(d().find(u"welcome"_s));
    d().settle();
    d().picture(u"tabs-welcome.png"_s);
    d().click(u"tab-two"_s);
    QTRY_VERIFY(!d().find(u"welcome"_s));
    QCOMPARE(titles(), QStringList({u"one"_s, u"*two"_s}));
}

int main(int argc, char **argv)
{
    return runTest<TabsTest>(argc, argv);
}

#include "tst_tabs.moc"
