// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Groups by mouse and keys: made, gone into, left, exposed, taken apart; each is one step that one undo takes
// back.
#include "tests/app/desk.h"
#include "tests/app/desktest.h"

#include <QtCore/QTemporaryDir>

#include <memory>

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
{"id":4,"name":"last","type":"image.blur","version":1,"at":[960,0],"set":{"sigma":0.5}}
],
"wires": [
{"from":[1,"image"],"to":[2,"image"]},
{"from":[2,"image"],"to":[3,"image"]},
{"from":[3,"image"],"to":[4,"image"]}
],
"frames": [
]
}
)";

} // namespace

class SubgraphTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { liveIn(m_home.path()); }
    void init();
    void cleanup();

    void keysMakeAGroupAndTakeItApart();
    void aDoubleClickGoesInAndAltUpComesOut();
    void enterGoesInAndTheBreadcrumbComesOut();
    void eachGraphIsSeenAsItWasLeft();
    void undoGoesToWhereTheChangeWas();
    void anInputIsExposedInTheInspector();
    void aPortIsRenamedInsideAndStaysWired();
    void aProblemInsideIsGoneTo();

private:
    Desk &d() { return *m_desk; }
    Groups &groups() { return *d().document()->groups(); }
    const SceneNode &named(const QString &name);
    QPoint body(const QString &name) { return d().onCanvas(named(name).rect().center()); }
    QPoint head(const QString &name) { return d().onCanvas(named(name).at + QPointF(90, 16)); }
    bool isDone(const QString &name)
    {
        return named(name).state == NodeState::Done || named(name).state == NodeState::Cached;
    }
    void select(const QStringList &names);
    void makeGroup();
    void goIn();
    void undo(const QString &label);
    QString picture();

    QTemporaryDir m_home;
    QString m_flow = m_home.path() + u"/cells.heddle"_s;
    QString m_before;
    std::unique_ptr<Desk> m_desk;
};

void SubgraphTest::init()
{
    QTest::failOnWarning(QRegularExpression(u"TypeError|ReferenceError|Binding loop|Unable to assign"_s));
    m_desk = std::make_unique<Desk>();
    QVERIFY(d().open(m_flow, kFlow));
    QTRY_COMPARE_WITH_TIMEOUT(d().document()->status(), u"done"_s, kLong);
    d().settle();
    m_before = picture();
}

void SubgraphTest::cleanup()
{
    if (QTest::currentTestFailed() && m_desk && m_desk->window())
        m_desk->picture(u"subgraphs-failed.png"_s);
    m_desk.reset();
}

const SceneNode &SubgraphTest::named(const QString &name)
{
    for (const SceneNode *node : d().document()->scene().nodes())
        if (node->title == name)
            return *node;
    qFatal("there is no node “%s”", qPrintable(name));
}

/// "soft(cells.image) last" with the wires that are shown.
QString SubgraphTest::picture()
{
    QStringList nodes;
    for (const SceneNode *node : d().document()->scene().nodes()) {
        QStringList wires;
        for (const SceneWire *wire : d().document()->scene().wiresOf(node->id))
            if (wire->to == node->id)
                wires.append(QString::fromStdString(node->type->inputs[std::size_t(wire->toPort)].name) + u'='
                    + d().document()->scene().node(wire->from)->title);
        wires.sort();
        nodes.append(node->title + (wires.isEmpty() ? QString() : u'(' + wires.join(u' ') + u')'));
    }
    nodes.sort();
    return nodes.join(u' ');
}

void SubgraphTest::select(const QStringList &names)
{
    d().deselect();
    for (const QString &name : names) {
        QTest::mouseMove(d().window(), head(name));
        QTest::mouseClick(d().window(), Qt::LeftButton, Qt::ControlModifier, head(name));
    }
    QCOMPARE(d().document()->selection()->count(), int(names.size()));
}

void SubgraphTest::makeGroup()
{
    select({u"soft"_s, u"softer"_s});
    d().key(Qt::Key_G, Qt::ControlModifier);
    QTRY_COMPARE(picture(), u"cells group(image=cells) last(image=group)"_s);
    QTRY_COMPARE(groups().chosen(), int(named(u"group"_s).id.value));
    d().settle();
}

void SubgraphTest::goIn()
{
    const QPoint at = body(u"group"_s);
    QTest::mouseMove(d().window(), at);
    QTest::mouseDClick(d().window(), Qt::LeftButton, {}, at);
    QTRY_COMPARE(groups().depth(), 1);
    d().settle();
}

void SubgraphTest::undo(const QString &label)
{
    QTRY_COMPARE(d().document()->undoText(), label);
    d().key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(d().document()->undoText() != label);
}

void SubgraphTest::keysMakeAGroupAndTakeItApart()
{
    makeGroup();
    undo(u"Group 2 nodes"_s);
    QTRY_COMPARE(picture(), m_before);
    QVERIFY2(!d().document()->modified(), "one step");
    d().key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(picture(), u"cells group(image=cells) last(image=group)"_s);
    select({u"group"_s});
    d().key(Qt::Key_G, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(picture(), m_before);
    QTRY_COMPARE(d().document()->selection()->ids(), (QList<int>{2, 3}));
    undo(u"Ungroup"_s);
    QTRY_COMPARE(picture(), u"cells group(image=cells) last(image=group)"_s);
}

void SubgraphTest::aDoubleClickGoesInAndAltUpComesOut()
{
    makeGroup();
    QVERIFY2(!d().find(u"breadcrumb"_s), "the flow itself is looked at");
    goIn();
    QCOMPARE(picture(), u"image soft(image=image) softer image(value=softer) softer(image=soft)"_s);
    QVERIFY(d().find(u"breadcrumb"_s));
    QTRY_VERIFY_WITH_TIMEOUT(isDone(u"softer"_s), kLong);
    d().picture(u"subgraph-inside.png"_s);
    d().key(Qt::Key_Up, Qt::AltModifier);
    QTRY_COMPARE(groups().depth(), 0);
    QTRY_COMPARE(groups().chosen(), int(named(u"group"_s).id.value));
    d().settle();
    d().picture(u"subgraph-outside.png"_s);
    QCOMPARE(d().document()->undoText(), u"Group 2 nodes"_s);
}

void SubgraphTest::enterGoesInAndTheBreadcrumbComesOut()
{
    makeGroup();
    d().key(Qt::Key_Return);
    QTRY_COMPARE(groups().depth(), 1);
    select({u"softer"_s});
    d().key(Qt::Key_G, Qt::ControlModifier);
    QTRY_VERIFY(groups().chosen() > 0);
    d().settle();
    d().key(Qt::Key_Return);
    QTRY_COMPARE(groups().depth(), 2);
    QCOMPARE(groups().names(), (QStringList{u"group"_s, u"group"_s}));
    d().settle();
    d().picture(u"subgraph-deep.png"_s);
    d().click(u"crumb1"_s);
    QTRY_COMPARE(groups().depth(), 1);
    d().settle();
    d().click(u"crumb0"_s);
    QTRY_COMPARE(groups().depth(), 0);
    QTRY_COMPARE(picture(), u"cells group(image=cells) last(image=group)"_s);
}

void SubgraphTest::eachGraphIsSeenAsItWasLeft()
{
    makeGroup();
    d().canvas()->setZoom(0.75);
    const QPointF outside = d().canvas()->offset();
    goIn();
    d().canvas()->setZoom(1.5);
    const QPointF inside = d().canvas()->offset();
    d().key(Qt::Key_Up, Qt::AltModifier);
    QTRY_COMPARE(groups().depth(), 0);
    QCOMPARE(d().canvas()->zoom(), 0.75);
    QCOMPARE(d().canvas()->offset(), outside);
    goIn();
    QCOMPARE(d().canvas()->zoom(), 1.5);
    QCOMPARE(d().canvas()->offset(), inside);
}

void SubgraphTest::undoGoesToWhereTheChangeWas()
{
    makeGroup();
    goIn();
    const QString inside = picture();
    select({u"softer"_s});
    d().key(Qt::Key_Delete);
    QTRY_VERIFY(picture() != inside);
    d().key(Qt::Key_Up, Qt::AltModifier);
    QTRY_COMPARE(groups().depth(), 0);
    undo(u"Delete softer"_s);
    QTRY_COMPARE(groups().depth(), 1);
    QTRY_COMPARE(picture(), inside);
    undo(u"Group 2 nodes"_s);
    QTRY_COMPARE(groups().depth(), 0);
    QTRY_COMPARE(picture(), m_before);
}

void SubgraphTest::anInputIsExposedInTheInspector()
{
    makeGroup();
    goIn();
    d().click(head(u"soft"_s));
    QTRY_VERIFY(d().find(u"expose_sigma"_s));
    QTest::mouseMove(d().window(), d().centre(d().find(u"parameter_sigma"_s)));
    d().settle();
    d().picture(u"subgraph-expose.png"_s);
    d().click(u"expose_sigma"_s);
    QTRY_VERIFY(picture().contains(u"soft(image=image sigma=sigma)"_s));
    QCOMPARE(*named(u"sigma"_s).node.input("value")->value, Value(1.0));
    d().key(Qt::Key_Up, Qt::AltModifier);
    QTRY_COMPARE(groups().depth(), 0);
    QCOMPARE(named(u"group"_s).type->inputs.size(), 2u);
    QCOMPARE(named(u"group"_s).type->input("sigma")->type, &types::number);
    d().settle();
    d().picture(u"subgraph-exposed.png"_s);
    undo(u"Expose sigma"_s);
    QTRY_COMPARE(groups().depth(), 1);
    QTRY_VERIFY(picture().contains(u"soft(image=image)"_s));
}

void SubgraphTest::aPortIsRenamedInsideAndStaysWired()
{
    makeGroup();
    goIn();
    d().click(head(u"image"_s));
    d().key(Qt::Key_F2);
    d().settle();
    d().type(u"cells in"_s);
    d().key(Qt::Key_Return);
    QTRY_VERIFY(picture().contains(u"cells in"_s));
    d().key(Qt::Key_Up, Qt::AltModifier);
    QTRY_COMPARE(picture(), u"cells group(cells in=cells) last(image=group)"_s);
    undo(u"Rename to cells in"_s);
    QTRY_COMPARE(groups().depth(), 1);
    d().key(Qt::Key_Up, Qt::AltModifier);
    QTRY_COMPARE(picture(), u"cells group(image=cells) last(image=group)"_s);
}

void SubgraphTest::aProblemInsideIsGoneTo()
{
    makeGroup();
    goIn();
    const SceneNode &soft = named(u"soft"_s);
    d().document()->requestDisconnect(int(soft.id.value), u"image"_s);
    QTRY_COMPARE_WITH_TIMEOUT(d().document()->problems()->count(), 1, kLong);
    d().key(Qt::Key_Up, Qt::AltModifier);
    QTRY_COMPARE(groups().depth(), 0);
    QTRY_COMPARE(d().document()->problems()->count(), 1);
    const QModelIndex row = d().document()->problems()->index(0);
    QCOMPARE(row.data(ProblemModel::PlaceRole).toString(), u"group"_s);
    QTRY_COMPARE(named(u"group"_s).state, NodeState::NotSetUp);
    if (!d().find(u"problemList"_s))
        d().key(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(d().find(u"problemList"_s));
    d().settle();
    d().picture(u"subgraph-problem.png"_s);
    const QQuickItem *list = d().find(u"problemList"_s);
    d().click(list->mapToScene({60, 12}).toPoint());
    QTRY_COMPARE(groups().depth(), 1);
    QTRY_COMPARE(d().document()->selection()->ids(), QList<int>{2});
    d().canvas()->forceActiveFocus();
    d().key(Qt::Key_Up, Qt::AltModifier);
    QTRY_COMPARE(groups().depth(), 0);
    d().settle();
    const QRectF group = named(u"group"_s).rect();
    d().click(d().onCanvas(group.bottomLeft() + QPointF(60, -14))); // the foot, which says what is wrong
    QTRY_COMPARE(groups().depth(), 1);
    QTRY_COMPARE(d().document()->selection()->ids(), QList<int>{2});
}

int main(int argc, char **argv)
{
    return runTest<SubgraphTest>(argc, argv);
}

#include "tst_subgraphs.moc"
