// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// The window for those who hear it, and for those who have no mouse.
#include "models/document/narrator.h"
#include "tests/app/desk.h"
#include "tests/app/desktest.h"
#include "tests/app/workernodes.h"

#include <QtCore/QTemporaryDir>
#include <QtGui/QAccessible>

#include <memory>

using namespace heddle;
using namespace heddle::testing;
using namespace Qt::StringLiterals;

namespace {

constexpr Qt::KeyboardModifiers kControl = Qt::ControlModifier, kShift = Qt::ShiftModifier,
                                kControlAlt = Qt::ControlModifier | Qt::AltModifier;

constexpr auto kFlow = R"({
"heddle": 1,
"nodes": [
{"id":1,"name":"first","type":"value.number","version":1,"at":[0,0],"set":{"value":2}},
{"id":2,"name":"busy","type":"test.obedient","version":1,"at":[300,0]},
{"id":3,"name":"broken","type":"test.failing","version":1,"at":[300,200]},
{"id":4,"name":"sum","type":"math.add","version":1,"at":[600,0]}
],
"wires": [
{"from":[1,"value"],"to":[2,"value"]},
{"from":[1,"value"],"to":[3,"value"]},
{"from":[1,"value"],"to":[4,"a"]},
{"from":[2,"value"],"to":[4,"b"]}
]
}
)";

QStringList heard; // what was said, in order

QString stateWords(const QAccessible::State &state)
{
    QStringList words;
    if (state.selected)
        words.append(u"selected"_s);
    if (state.focused)
        words.append(u"focused"_s);
    if (state.busy)
        words.append(u"busy"_s);
    return words.isEmpty() ? QString() : u" ["_s + words.join(u", "_s) + u']';
}

QString roleWord(QAccessible::Role role)
{
    switch (role) {
    case QAccessible::Canvas:
        return u"canvas"_s;
    case QAccessible::Grouping:
        return u"node"_s;
    case QAccessible::EditableText:
        return u"field"_s;
    case QAccessible::ListItem:
        return u"port"_s;
    default:
        return u"other"_s;
    }
}

/// The tree below, a line each; what is no node or port is left out.
void describe(QAccessibleInterface *at, int depth, QStringList &lines)
{
    const QString role = roleWord(at->role());
    if (role == u"other"_s)
        return;
    lines.append(
        QString(2 * depth, u' ') + role + u": "_s + at->text(QAccessible::Name) + stateWords(at->state()));
    for (int index = 0; index < at->childCount(); ++index)
        if (QAccessibleInterface *child = at->child(index))
            describe(child, depth + 1, lines);
}

QAccessibleInterface *findRole(QAccessibleInterface *at, QAccessible::Role role)
{
    if (at->role() == role)
        return at;
    for (int index = 0; index < at->childCount(); ++index)
        if (QAccessibleInterface *child = at->child(index))
            if (QAccessibleInterface *found = findRole(child, role))
                return found;
    return nullptr;
}

} // namespace

class EveryoneTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void theCanvasIsATreeOfWords();
    void aNodeOutOfViewIsInTheTreeAndCanBeGoneTo();
    void theOutlineIsWalkedByArrows();
    void enterInTheOutlineGoesToTheNode();
    void theOutlineNamesTheGroupsThatOneIsInsideOf();
    void whatHappensIsSaid();
    void aWireIsDrawnByKeys();
    void escapeCancelsTheWireThenLeavesThePorts();
    void tabWalksPortsAndEnterEditsAField();
    void aRunOfNudgesIsOneStep();
    void theMenuOfTheSelectionComesByKeys();
    void theKeyboardGoesRoundThePanels();
    void theKeyboardIsNeverNowhere();

private:
    Desk &d() { return *m_desk; }
    const SceneNode &node(std::uint32_t id) { return *d().document()->scene().node(NodeId{id}); }
    QString state(std::uint32_t id) { return QString::fromUtf8(nameOf(node(id).state)); }
    void select(int id);
    QAccessibleInterface *canvas() { return QAccessible::queryAccessibleInterface(d().canvas()); }
    QString step() { return d().document()->undoText(); }
    void openOutline();
    QQuickItem *row();
    QString spoken();
    int wires() { return d().document()->scene().wireCount(); }

    QTemporaryDir m_home;
    QString m_flow = m_home.path() + u"/everyone.heddle"_s;
    std::unique_ptr<Desk> m_desk;
};

void EveryoneTest::initTestCase()
{
    liveIn(m_home.path());
    QAccessible::setActive(true);
}

void EveryoneTest::init()
{
    QTest::failOnWarning(QRegularExpression(u"TypeError|ReferenceError|Binding loop"_s));
    m_desk = std::make_unique<Desk>(addWorkerNodes);
    QVERIFY(d().openReady(m_flow, kFlow, 4));
    QTRY_COMPARE_WITH_TIMEOUT(state(2), u"running"_s, kLong);
    QTRY_COMPARE_WITH_TIMEOUT(state(3), u"error"_s, kLong);
    d().settle();
    d().look(ui::CanvasView(1, {40, 60}));
    heard.clear();
    auto *narrator = d().window()->findChild<Narrator *>(u"narrator"_s);
    QVERIFY(narrator);
    narrator->setSpeaks(true);
    connect(narrator, &Narrator::said, this, [](const QString &text) { heard.append(text); });
}

void EveryoneTest::cleanup()
{
    d().document()->stopAll();
    QTRY_VERIFY_WITH_TIMEOUT(d().document()->runningCount() == 0, kLong);
    d().application().workbench().settings()->setValue(u"panels/outlineOpen"_s, false);
    m_desk.reset();
}

void EveryoneTest::select(int id)
{
    d().canvas()->forceActiveFocus();
    d().document()->selection()->set({id});
}

void EveryoneTest::theCanvasIsATreeOfWords()
{
    select(3);
    QStringList lines;
    describe(canvas(), 0, lines);
    const QStringList wanted{
        u"canvas: Flow canvas"_s,
        u"  node: first, Number, Done, outputs to broken, busy and sum"_s,
        u"    field: value, input, number, 2"_s,
        u"    port: value, output, number, to broken.value, busy.value and sum.a"_s,
        u"  node: busy, Obedient, Running, inputs from first, outputs to sum [busy]"_s,
        u"    port: value, input, number, from first.value"_s,
        u"    port: value, output, number, to sum.b"_s,
        u"  node: broken, Failing, Error: No column “well” in the table., inputs from first [selected, focused]"_s,
        u"    port: value, input, number, from first.value"_s,
        u"    port: value, output, number"_s,
        u"  node: sum, Add, Out of date, inputs from first and busy"_s,
        u"    port: a, input, number, from first.value"_s,
        u"    port: b, input, number, from busy.value"_s,
        u"    port: sum, output, number"_s,
    };
    for (qsizetype line = 0; line < std::min(lines.size(), wanted.size()); ++line)
        QCOMPARE(lines[line], wanted[line]);
    QCOMPARE(lines.size(), wanted.size());
    QAccessibleInterface *window = QAccessible::queryAccessibleInterface(d().window());
    QVERIFY(window && findRole(window, QAccessible::Canvas)); // and it is part of the window's
}

void EveryoneTest::aNodeOutOfViewIsInTheTreeAndCanBeGoneTo()
{
    d().look(ui::CanvasView(1, {-4000, 0}));
    QAccessibleInterface *sum = canvas()->child(3);
    QVERIFY(sum->state().offscreen && !sum->state().selected);
    QVERIFY(sum->actionInterface());
    sum->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QTRY_VERIFY(!sum->state().offscreen && sum->state().selected && sum->state().focused);
    QCOMPARE(canvas()->focusChild(), sum);
    QCOMPARE(canvas()->indexOfChild(sum), 3);
}

void EveryoneTest::openOutline()
{
    d().key(Qt::Key_O, kControlAlt);
    QTRY_VERIFY(d().find(u"outlineList"_s));
    QTRY_VERIFY(d().find(u"outlineList"_s)->hasActiveFocus());
    d().settle();
}

QQuickItem *EveryoneTest::row()
{
    return d().find(u"outlineList"_s)->property("currentItem").value<QQuickItem *>();
}

/// What is said of the row that has the keyboard.
QString EveryoneTest::spoken()
{
    QAccessibleInterface *at = QAccessible::queryAccessibleInterface(d().window()->activeFocusItem());
    return at && at->role() == QAccessible::TreeItem ? at->text(QAccessible::Name) : QString();
}

void EveryoneTest::theOutlineIsWalkedByArrows()
{
    openOutline();
    QCOMPARE(spoken(), u"first, Number, Done, outputs to broken, busy and sum, closed"_s);
    d().key(Qt::Key_Right);
    QTRY_VERIFY(spoken().endsWith(u", open"_s));
    d().key(Qt::Key_Right);
    QCOMPARE(spoken(), u"value, input, number, 2"_s);
    d().settle();
    d().picture(u"outline.png"_s);
    d().key(Qt::Key_Left);
    d().key(Qt::Key_Left);
    QTRY_VERIFY(spoken().endsWith(u", closed"_s));
    d().key(Qt::Key_Down);
    QCOMPARE(spoken(), u"busy, Obedient, Running, inputs from first, outputs to sum, closed"_s);
    d().key(Qt::Key_Down);
    QVERIFY(spoken().startsWith(u"broken, Failing, Error: No column"_s));
    d().key(Qt::Key_End);
    QVERIFY(spoken().startsWith(u"sum, "_s));
}

void EveryoneTest::enterInTheOutlineGoesToTheNode()
{
    d().canvas()->setView(ui::CanvasView(1, {-4000, 0}));
    openOutline();
    d().key(Qt::Key_End);
    d().key(Qt::Key_Return);
    QTRY_COMPARE(d().document()->selection()->ids(), QList<int>{4});
    const QRectF seen(0, 0, d().canvas()->width(), d().canvas()->height());
    QTRY_VERIFY(seen.contains(d().canvas()->view().toView(node(4).rect())));
    QVERIFY(d().find(u"outlineList"_s)->hasActiveFocus()); // the walk goes on
}

void EveryoneTest::theOutlineNamesTheGroupsThatOneIsInsideOf()
{
    select(4);
    d().document()->groups()->group();
    QTRY_VERIFY_WITH_TIMEOUT(d().document()->groups()->chosen() > 0, kLong);
    openOutline();
    d().key(Qt::Key_End);
    d().key(Qt::Key_Right);
    d().key(Qt::Key_End);
    QTRY_VERIFY(spoken().startsWith(u"Inside the group"_s));
    d().deselect();
    d().key(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(d().document()->groups()->depth(), 1, kLong);
    QTRY_VERIFY(spoken().startsWith(u"Up to "_s) || spoken().startsWith(u"Inside "_s));
    d().settle();
    d().picture(u"outline-group.png"_s);
    d().key(Qt::Key_Home);
    QTRY_COMPARE(spoken(), u"Up to everyone"_s);
    d().key(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(d().document()->groups()->depth(), 0, kLong);
}

void EveryoneTest::whatHappensIsSaid()
{
    d().document()->requestDisconnect(4, u"b"_s);
    QTRY_VERIFY_WITH_TIMEOUT(heard.contains(u"Disconnected sum.b from busy.value"_s), kLong);
    d().document()->requestConnect(1, u"value"_s, 4, u"b"_s);
    QTRY_VERIFY_WITH_TIMEOUT(heard.contains(u"Connected first.value to sum.b"_s), kLong);
    d().document()->requestAdd(u"test.failing"_s, 0, 400);
    const auto told = [](const QString &beginning) {
        return std::any_of(
            heard.cbegin(), heard.cend(), [&](const QString &text) { return text.contains(beginning); });
    };
    QTRY_VERIFY_WITH_TIMEOUT(told(u"Error in "_s) && told(u"Add Failing"_s), kLong);
    d().document()->undo();
    QTRY_VERIFY_WITH_TIMEOUT(told(u"Undone: Add Failing"_s), kLong);
    d().document()->stopAll();
    QTRY_VERIFY2_WITH_TIMEOUT(told(u"The run is over"_s), qPrintable(heard.join(u'|')), kLong);
    QAccessibleInterface *alert = QAccessible::queryAccessibleInterface(d().find(u"announcer"_s));
    QVERIFY(alert && alert->role() == QAccessible::AlertMessage);
    QCOMPARE(alert->text(QAccessible::Name), heard.constLast());
}

void EveryoneTest::aWireIsDrawnByKeys()
{
    select(3);
    const int before = wires();
    d().key(Qt::Key_W);
    QTRY_VERIFY(d().canvas()->gesture());
    d().settle();
    d().picture(u"wire-by-keys.png"_s);
    const QString first = d().canvas()->portHand()->spoken();
    d().key(Qt::Key_Tab);
    QVERIFY(d().canvas()->portHand()->spoken() != first); // b of the sum, after a
    d().key(Qt::Key_Tab, kShift);
    QCOMPARE(d().canvas()->portHand()->spoken(), first);
    QVERIFY(first.startsWith(u"Connect to sum: "_s));
    d().key(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(step(), u"Connect"_s, kLong);
    QVERIFY(!d().canvas()->gesture());
    QCOMPARE(wires(), before); // the input had a wire, which gave way
    d().key(Qt::Key_Z, kControl);
    QTRY_COMPARE_WITH_TIMEOUT(step(), QString(), kLong);
}

void EveryoneTest::escapeCancelsTheWireThenLeavesThePorts()
{
    select(3);
    d().key(Qt::Key_W);
    QTRY_VERIFY(d().canvas()->gesture());
    d().key(Qt::Key_Escape);
    QVERIFY(!d().canvas()->gesture() && d().canvas()->portHand()->isActive());
    d().key(Qt::Key_Escape);
    QVERIFY(!d().canvas()->portHand()->isActive());
    QCOMPARE(d().document()->selection()->count(), 1);
    d().key(Qt::Key_Escape);
    QCOMPARE(d().document()->selection()->count(), 0);
    QCOMPARE(step(), QString());
}

void EveryoneTest::tabWalksPortsAndEnterEditsAField()
{
    select(1);
    d().key(Qt::Key_Return);
    QTRY_COMPARE(d().canvas()->portHand()->spoken(), u"value, input, number, 2"_s);
    d().settle();
    d().picture(u"port-walk.png"_s);
    d().key(Qt::Key_Tab);
    QVERIFY(d().canvas()->portHand()->spoken().startsWith(u"value, output"_s));
    d().key(Qt::Key_Left);
    QVERIFY(d().canvas()->portHand()->spoken().startsWith(u"value, input"_s));
    d().key(Qt::Key_Return);
    QTRY_VERIFY(
        !d().canvas()->QQuickItem::hasActiveFocus() || d().window()->activeFocusItem() != d().canvas());
    d().settle();
    d().type(u"7"_s);
    d().key(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(step(), u"Set value"_s, kLong);
    QTRY_COMPARE(d().window()->activeFocusItem(), d().canvas());
    QTRY_VERIFY(d().canvas()->portHand()->spoken().startsWith(u"value, input, number, 7"_s));
    d().key(Qt::Key_Z, kControl);
    QTRY_COMPARE_WITH_TIMEOUT(step(), QString(), kLong);
}

void EveryoneTest::aRunOfNudgesIsOneStep()
{
    select(4);
    const QPointF before = node(4).at;
    for (int step = 0; step < 3; ++step)
        d().key(Qt::Key_Right, kControl);
    d().key(Qt::Key_Down, kControl);
    QTRY_COMPARE_WITH_TIMEOUT(node(4).at, before + QPointF(48, 16), kLong);
    QTRY_COMPARE_WITH_TIMEOUT(step(), u"Move sum"_s, kLong);
    d().key(Qt::Key_Z, kControl);
    QTRY_COMPARE_WITH_TIMEOUT(node(4).at, before, kLong);
    QTRY_COMPARE(step(), QString());
}

void EveryoneTest::theMenuOfTheSelectionComesByKeys()
{
    select(1);
    d().key(Qt::Key_F10, kShift);
    QTRY_VERIFY(d().menuRow(u"Rename"_s));
    d().settle();
    d().picture(u"node-menu.png"_s);
    while (!d().menuRow(u"Rename"_s)->property("highlighted").toBool())
        d().key(Qt::Key_Down);
    d().key(Qt::Key_Return);
    QTRY_VERIFY(d().window()->activeFocusItem()->property("label") == u"Name of the node"_s);
    d().key(Qt::Key_Escape);
}

void EveryoneTest::theKeyboardGoesRoundThePanels()
{
    openOutline();
    QStringList seen;
    for (int step = 0; step < 8; ++step) {
        const QImage before = d().window()->grabWindow();
        d().key(Qt::Key_F6, kControl);
        d().settle();
        QQuickItem *at = d().window()->activeFocusItem();
        QVERIFY(at);
        QVERIFY(before != d().window()->grabWindow()); // there is something to see of it
        for (QQuickItem *item = at; item; item = item->parentItem())
            if (const QString name = item->objectName(); name == u"library"_s || name == u"outline"_s
                || name == u"canvas"_s || name == u"below"_s || name == u"inspector"_s)
                seen.append(name);
    }
    for (const QString &name : {u"library"_s, u"outline"_s, u"canvas"_s, u"below"_s})
        QVERIFY2(seen.contains(name), qPrintable(name + u" not in "_s + seen.join(u' ')));
    d().key(Qt::Key_F6, kControl | kShift);
    QVERIFY(d().window()->activeFocusItem());
}

void EveryoneTest::theKeyboardIsNeverNowhere()
{
    d().window()->contentItem()->forceActiveFocus();
    QTRY_VERIFY(d().canvas()->hasActiveFocus());
}

int main(int argc, char **argv)
{
    return runTest<EveryoneTest>(argc, argv);
}

#include "tst_everyone.moc"
