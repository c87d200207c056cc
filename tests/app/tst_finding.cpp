// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Finding one's way by mouse and keys: what is looked for, bookmarks, the way back, and the minimap.
#include "qml/Heddle/Canvas/canvasplaces.h"
#include "qml/Heddle/Canvas/minimap.h"
#include "tests/app/desk.h"
#include "tests/app/desktest.h"

#include <QtCore/QTemporaryDir>

#include <cmath>
#include <memory>

using namespace heddle;
using namespace heddle::testing;
using namespace Qt::StringLiterals;

namespace {

/// Two sums side by side, one far away that fails, a group with a sum inside, a frame and a note.
constexpr auto kFlow = R"({
"heddle": 1,
"nodes": [
{"id":1,"name":"first","type":"math.add","version":1,"at":[0,0],"set":{"a":2.0,"b":3.0}},
{"id":2,"name":"second","type":"math.add","version":1,"at":[320,0],"set":{"a":4.0,"b":40.5}},
{"id":3,"name":"wrong","type":"math.divide","version":1,"at":[4000,2000],"set":{"a":1.0,"b":0.0}},
{"id":4,"name":"box","type":"flow.group","version":1,"at":[0,320],"graph":{
"nodes": [
{"id":1,"name":"deep","type":"math.add","version":1,"at":[2000,0],"set":{"a":7.0,"b":1.0}}
],
"wires": [
],
"frames": [
{"id":1,"title":"","at":[0,0],"size":[240,96],"text":"remember the milk"}
]}}
],
"wires": [
],
"frames": [
{"id":1,"title":"Sums","at":[-32,-64],"size":[640,240]}
]
}
)";

} // namespace

class FindingTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { liveIn(m_home.path()); }
    void init();
    void cleanup();

    void enterGoesThroughWhatIsFoundInAllGraphs();
    void whatIsFoundIsRinged();
    void aNodeIsFoundByItsStateAndItsValue();
    void aNoteInAGroupIsGoneToByAClick();
    void escapeClosesAndGivesTheKeyboardBack();
    void digitsInTheFieldAreTyped();
    void aBookmarkIsSetGoneToAndTakenBack();
    void bookmarksAreSavedWithTheFlow();
    void aBookmarkInAGroupIsChosenInTheMenu();
    void bracketsGoBackAndForward();
    void theMinimapShowsWhereOneIsAndGoesThere();
    void theMinimapMarksWhatFailedAndWhatIsFound();
    void theMinimapIsRememberedOff();

private:
    Desk &d() { return *m_desk; }
    Find &finder() { return *d().document()->find(); }
    Groups &groups() { return *d().document()->groups(); }
    ui::Minimap *map() { return qobject_cast<ui::Minimap *>(d().find(u"minimap"_s)); }
    QPointF middle()
    {
        return d().canvas()->toScene({d().canvas()->width() / 2, d().canvas()->height() / 2});
    }
    bool isAround(QPointF place)
    {
        return std::hypot(middle().x() - place.x(), middle().y() - place.y()) < 4;
    }
    void lookFor(const QString &text);
    void look(QPointF centre, double zoom);
    void rest();

    QTemporaryDir m_home;
    QString m_flow = m_home.path() + u"/way.heddle"_s;
    std::unique_ptr<Desk> m_desk;
};

void FindingTest::init()
{
    QTest::failOnWarning(QRegularExpression(u"TypeError|ReferenceError|Binding loop|Unable to assign"_s));
    m_desk = std::make_unique<Desk>();
    QVERIFY(d().open(m_flow, kFlow));
    QTRY_COMPARE(d().document()->scene().nodeCount(), 4);
    QTRY_COMPARE_WITH_TIMEOUT(d().document()->failedCount(), 1, kLong);
    d().settle();
}

void FindingTest::cleanup()
{
    if (QTest::currentTestFailed() && m_desk && m_desk->window())
        m_desk->picture(u"finding-failed.png"_s);
    m_desk.reset();
}

void FindingTest::lookFor(const QString &text)
{
    d().key(Qt::Key_F, Qt::ControlModifier);
    d().type(text);
    QCOMPARE(finder().text(), text);
    QTRY_VERIFY(!finder().isSearching());
}

/// What is seen now is a place to come back to.
void FindingTest::rest()
{
    auto *places = qvariant_cast<ui::CanvasPlaces *>(d().canvas()->property("places"));
    QVERIFY(QSignalSpy(places, &ui::CanvasPlaces::rested).wait());
}

void FindingTest::look(QPointF centre, double zoom)
{
    const ui::CanvasView view(zoom, {});
    d().canvas()->setView(
        view.shifted(QPointF(d().canvas()->width() / 2, d().canvas()->height() / 2) - view.toView(centre)));
}

void FindingTest::enterGoesThroughWhatIsFoundInAllGraphs()
{
    lookFor(u"type:add"_s);
    QCOMPARE(finder().count(), 3);
    d().settle();
    d().picture(u"find.png"_s);
    d().key(Qt::Key_Return);
    QCOMPARE(finder().current(), 0);
    QTRY_COMPARE(d().document()->selection()->ids(), QList<int>{1});
    d().key(Qt::Key_Return);
    QTRY_COMPARE(d().document()->selection()->ids(), QList<int>{2});
    d().key(Qt::Key_Return);
    QTRY_COMPARE(groups().names(), QStringList(u"box"_s));
    QTRY_COMPARE(d().document()->selection()->ids(), QList<int>{1});
    d().settle();
    QTRY_VERIFY2(std::abs(middle().x() - 2'100) < 200, "it is brought into view");
    d().picture(u"find-inside.png"_s);
    d().key(Qt::Key_Return, Qt::ShiftModifier);
    QTRY_COMPARE(groups().depth(), 0);
    QTRY_COMPARE(d().document()->selection()->ids(), QList<int>{2});
    d().key(Qt::Key_F3);
    QTRY_COMPARE(groups().depth(), 1);
    d().key(Qt::Key_F3, Qt::ShiftModifier);
    QTRY_COMPARE(groups().depth(), 0);
}

void FindingTest::whatIsFoundIsRinged()
{
    const QPointF corner = d().document()->scene().node(NodeId{2})->at;
    const auto ring = [&] { return d().pixel(d().onCanvas(corner + QPointF(60, 0)) - QPoint(0, 3)); };
    look({200, 100}, 1);
    d().settle();
    const QColor before = ring();
    lookFor(u"second"_s);
    d().settle();
    QVERIFY(d().canvas()->paintNode(NodeId{2}).found);
    QVERIFY(!d().canvas()->paintNode(NodeId{1}).found);
    QVERIFY(ring() != before);
    QCOMPARE(ring(), d().canvas()->tokens().text);
    look({200, 100}, 0.3);
    d().settle();
    d().picture(u"find-far.png"_s);
}

void FindingTest::aNodeIsFoundByItsStateAndItsValue()
{
    lookFor(u"is:error"_s);
    QCOMPARE(finder().count(), 1);
    d().key(Qt::Key_Return);
    QTRY_COMPARE(d().document()->selection()->ids(), QList<int>{3});
    d().settle();
    QVERIFY2(d().canvas()->toScene(QPointF()).x() > 2'000, "it is brought into view");
    lookFor(u"b=40"_s);
    QCOMPARE(finder().count(), 1);
    QCOMPARE(finder().index(0).data(Find::ReasonRole).toString(), u"b 40.5"_s);
}

void FindingTest::aNoteInAGroupIsGoneToByAClick()
{
    lookFor(u"milk"_s);
    QCOMPARE(finder().count(), 1);
    d().settle();
    d().click(u"found-Note"_s);
    QTRY_COMPARE(groups().depth(), 1);
    QTRY_COMPARE(d().document()->selection()->frames(), QList<int>{1});
    QTRY_VERIFY(isAround({120, 48}));
}

void FindingTest::escapeClosesAndGivesTheKeyboardBack()
{
    lookFor(u"first"_s);
    d().key(Qt::Key_Escape); // clears
    QCOMPARE(finder().text(), QString());
    d().key(Qt::Key_Escape);
    QVERIFY(!finder().isOpen());
    QVERIFY(!d().find(u"findPanel"_s));
    QVERIFY(d().canvas()->hasActiveFocus());
    QVERIFY(!d().canvas()->paintNode(NodeId{1}).found);
}

void FindingTest::digitsInTheFieldAreTyped()
{
    look({160, 80}, 1);
    d().key(Qt::Key_4, Qt::ControlModifier);
    QTRY_COMPARE(d().document()->places()->bookmarks(), QList<int>{4});
    look({3'000, 900}, 1);
    lookFor(u"4["_s);
    d().settle();
    QVERIFY(isAround({3'000, 900}));
}

void FindingTest::aBookmarkIsSetGoneToAndTakenBack()
{
    d().key(Qt::Key_2);
    QTRY_VERIFY(d().find(u"whyNot"_s)); // there is none yet
    look({160, 80}, 1.25);
    d().key(Qt::Key_2, Qt::ControlModifier);
    QTRY_COMPARE(d().document()->undoText(), u"Set bookmark 2"_s);
    QCOMPARE(d().document()->places()->nameOf(2), u"Sums"_s);
    look({3'000, 900}, 0.5);
    d().key(Qt::Key_2);
    QTRY_VERIFY(isAround({160, 80}));
    QTRY_COMPARE(d().canvas()->zoom(), 1.25);
    d().key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(d().document()->places()->bookmarks().isEmpty());
    QVERIFY2(!d().document()->modified(), "one step");
}

void FindingTest::bookmarksAreSavedWithTheFlow()
{
    look({160, 80}, 1);
    d().key(Qt::Key_9, Qt::ControlModifier);
    QTRY_VERIFY(d().document()->modified());
    d().key(Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(!d().document()->modified());
    QVERIFY(contentOf(m_flow).contains("\"bookmarks\": [\n{\"id\":9,\"at\":[160,80],\"name\":\"Sums\"}\n]"));
    d().document()->openPath(m_flow);
    QTRY_COMPARE(d().document()->places()->bookmarks(), QList<int>{9});
}

void FindingTest::aBookmarkInAGroupIsChosenInTheMenu()
{
    groups().enter(4);
    QTRY_COMPARE(groups().depth(), 1);
    d().settle();
    look({2'080, 60}, 1.5);
    d().key(Qt::Key_1, Qt::ControlModifier);
    QTRY_COMPARE(d().document()->places()->bookmarks(), QList<int>{1});
    d().key(Qt::Key_Up, Qt::AltModifier);
    QTRY_COMPARE(groups().depth(), 0);
    d().settle();
    d().click(u"places"_s);
    d().settle();
    d().picture(u"bookmarks.png"_s);
    d().chooseRow(u"1  deep"_s);
    QTRY_COMPARE(groups().depth(), 1);
    QTRY_VERIFY(isAround({2'080, 60}));
    QTRY_COMPARE(d().canvas()->zoom(), 1.5);
}

void FindingTest::bracketsGoBackAndForward()
{
    Places &places = *d().document()->places();
    look({160, 80}, 1);
    d().canvas()->fitAll();
    rest();
    const QPointF all = middle();
    lookFor(u"wrong"_s);
    d().key(Qt::Key_Return);
    rest();
    QVERIFY(places.canGoBack());
    const QPointF there = middle();
    d().canvas()->forceActiveFocus();
    d().key(Qt::Key_BracketLeft);
    QTRY_VERIFY(isAround(all));
    QTRY_VERIFY(places.canGoForward());
    d().key(Qt::Key_BracketRight);
    QTRY_VERIFY(isAround(there));
}

void FindingTest::theMinimapShowsWhereOneIsAndGoesThere()
{
    look({160, 80}, 1);
    d().settle();
    d().picture(u"minimap.png"_s);
    QVERIFY(map());
    const QPoint corner = map()->mapToScene({map()->width() - 8, map()->height() - 8}).toPoint();
    d().click(corner);
    QTRY_VERIFY(middle().x() > 3'500);
    d().settle();
    const QPointF before = middle();
    d().drag(corner, corner - QPoint(20, 10));
    QVERIFY2(middle().x() < before.x() - 300, "the view is dragged along");
    QVERIFY(middle().y() < before.y() - 150);
    const double zoom = d().canvas()->zoom();
    QTest::mouseMove(d().window(), corner);
    QWheelEvent wheel(
        corner, d().window()->mapToGlobal(corner), {}, {0, 120}, {}, {}, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(d().window(), &wheel);
    QVERIFY(d().canvas()->zoom() > zoom);
    QVERIFY(d().document()->selection()->count() == 0);
}

void FindingTest::theMinimapMarksWhatFailedAndWhatIsFound()
{
    const auto has = [this](const QColor &color) {
        const QImage picture = map()->picture();
        for (int y = 0; y < picture.height(); ++y)
            for (int x = 0; x < picture.width(); ++x)
                if (picture.pixelColor(x, y) == color)
                    return true;
        return false;
    };
    const ui::Tokens &tokens = d().canvas()->tokens();
    QTRY_VERIFY(has(tokens.error));
    QVERIFY(has(tokens.textOff));
    QVERIFY(has(tokens.frameGround));
    QVERIFY(!has(tokens.text));
    lookFor(u"second"_s);
    QTRY_VERIFY(has(tokens.text));
}

void FindingTest::theMinimapIsRememberedOff()
{
    QVERIFY(map());
    d().key(Qt::Key_M, Qt::AltModifier);
    QTRY_VERIFY(!map());
    m_desk.reset();
    m_desk = std::make_unique<Desk>();
    QVERIFY(d().open(m_flow, kFlow));
    QTRY_COMPARE(d().document()->scene().nodeCount(), 4);
    d().settle();
    QVERIFY(!map());
    d().click(u"minimapButton"_s);
    QTRY_VERIFY(map());
}

int main(int argc, char **argv)
{
    return runTest<FindingTest>(argc, argv);
}

#include "tst_finding.moc"
