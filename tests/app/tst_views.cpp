// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Two looks at one flow, and one look through all of them.
#include "tests/app/severalflows.h"

using namespace heddle;
using namespace heddle::testing;
using namespace Qt::StringLiterals;

class ViewsTest : public QObject, protected SeveralFlows {
    Q_OBJECT

private slots:
    void initTestCase() { liveHere(); }
    void init() { begin(); }
    void cleanup() { end(); }

    void aSecondViewHasItsOwnPlaceAndShowsWhatIsDoneInTheFirst();
    void keysAndMenusWorkInTheViewThatWasClicked();
    void whatIsFoundInAllFlowsIsListedAndGoneTo();

private:
    ui::CanvasBase *openSecond();
    QPoint placeOf(const ui::CanvasBase &canvas, std::uint32_t node);
};

ui::CanvasBase *ViewsTest::openSecond()
{
    d().key(Qt::Key_2, Qt::ControlModifier | Qt::ShiftModifier);
    d().settle();
    return qobject_cast<ui::CanvasBase *>(d().find(u"secondCanvas"_s));
}

QPoint ViewsTest::placeOf(const ui::CanvasBase &canvas, std::uint32_t node)
{
    const QPointF at = d().document()->scene().node(NodeId{node})->at + QPointF(40, 12);
    return canvas.mapToScene(canvas.toView(at)).toPoint();
}

void ViewsTest::aSecondViewHasItsOwnPlaceAndShowsWhatIsDoneInTheFirst()
{
    openTwo();
    ui::CanvasBase *second = openSecond();
    QVERIFY(second);
    QCOMPARE(second->document(), d().document());
    d().look(ui::CanvasView(1, {20, 40}));
    second->setView(ui::CanvasView(0.7, {-200, 80}));
    d().settle();
    QCOMPARE(d().canvas()->zoom(), 1.0);
    d().click(placeOf(*second, 2));
    QCOMPARE(d().document()->selection()->ids(), QList<int>{2});
    const QPointF before = d().document()->scene().node(NodeId{1})->at;
    const QPoint from = placeOf(*d().canvas(), 1);
    d().drag(from, from + QPoint(0, 96));
    QTRY_COMPARE(d().document()->scene().node(NodeId{1})->at, before + QPointF(0, 96));
    d().settle();
    d().picture(u"second-view.png"_s);
    QVERIFY(second->pool()->isShown(NodeId{1}));
    QCOMPARE(d().window()->mouseGrabberItem(), nullptr);
    d().key(Qt::Key_Tab, Qt::ControlModifier); // both show the flow that is looked at
    QCOMPARE(second->document(), d().document());
    QCOMPARE(d().canvas()->document(), d().document());
    d().key(Qt::Key_2, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(!d().find(u"secondCanvas"_s));
    QTRY_VERIFY(d().canvas()->hasActiveFocus());
}

void ViewsTest::keysAndMenusWorkInTheViewThatWasClicked()
{
    openTwo();
    ui::CanvasBase *second = openSecond();
    QVERIFY(second);
    d().look(ui::CanvasView(1, {20, 40}));
    second->setView(ui::CanvasView(1, {20, 40}));
    d().settle();
    d().click(placeOf(*second, 1));
    d().key(Qt::Key_Home);
    QTRY_VERIFY(second->view() != ui::CanvasView(1, {20, 40}));
    QCOMPARE(d().canvas()->view(), ui::CanvasView(1, {20, 40}));
    d().click(placeOf(*d().canvas(), 1));
    d().key(Qt::Key_Home);
    QTRY_VERIFY(d().canvas()->view() != ui::CanvasView(1, {20, 40}));
    d().settle();
    const ui::CanvasView first = d().canvas()->view();
    const QPoint empty = second->mapToScene({40, second->height() - 40}).toPoint();
    const int nodes = d().document()->scene().nodeCount();
    d().deselect();
    d().rightClick(empty); // the palette
    d().settle();
    d().type(u"divide"_s);
    d().key(Qt::Key_Return);
    QTRY_COMPARE(d().document()->scene().nodeCount(), nodes + 1);
    d().settle();
    QVERIFY(second->hasActiveFocus());
    d().deselect();
    d().document()->groups()->goTo({}, 2);
    d().settle();
    QCOMPARE(d().canvas()->view(), first); // the other one went there
}

void ViewsTest::whatIsFoundInAllFlowsIsListedAndGoneTo()
{
    openTwo();
    d().click(u"tab-one"_s);
    d().key(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    d().type(u"n2"_s);
    QQuickItem *list = d().find(u"foundList"_s);
    QTRY_COMPARE(list->property("count").toInt(), 2);
    d().settle();
    d().picture(u"find-everywhere.png"_s);
    d().key(Qt::Key_Return);
    QTRY_COMPARE(d().document()->selection()->ids(), QList<int>{2});
    QCOMPARE(titles(), QStringList({u"*one"_s, u"two"_s}));
    d().key(Qt::Key_Return);
    QCOMPARE(titles(), QStringList({u"one"_s, u"*two"_s}));
    QTRY_COMPARE(d().document()->selection()->ids(), QList<int>{2});
    QVERIFY(d().find(u"findPanel"_s));
    d().key(Qt::Key_Return); // the keyboard has stayed: round to the first
    QCOMPARE(titles(), QStringList({u"*one"_s, u"two"_s}));
    d().key(Qt::Key_F, Qt::ControlModifier); // in this one alone
    QTRY_COMPARE(list->property("count").toInt(), 1);
}

int main(int argc, char **argv)
{
    return runTest<ViewsTest>(argc, argv);
}

#include "tst_views.moc"
