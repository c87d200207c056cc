// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Variables, by mouse and keys: made, named, used by an input, followed, and refused to be deleted while
// used.
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
{"id":1,"name":"sum","type":"math.add","version":1,"at":[0,40],"set":{"a":3.0,"b":1.0}},
{"id":2,"name":"other","type":"math.add","version":1,"at":[300,40],"use":{"a":"gain"}},
{"id":3,"name":"read","type":"variable.get","version":1,"at":[0,240],"use":{"value":"gain"}},
{"id":4,"name":"write","type":"variable.set","version":1,"at":[300,240],"use":{"variable":"gain"}}
],
"variables": [
{"name":"gain","type":"number","value":2.0},
{"name":"word","type":"text","value":"hello"}
]
}
)";

} // namespace

class VariablesTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { liveIn(m_home.path()); }
    void init();
    void cleanup();

    void aVariableIsMadeNamedAndGivenAValue();
    void anInputUsesAVariable();
    void aVariableIsMadeOfAnInput();
    void whatUsesOneFollowsItsNewName();
    void whatIsUsedIsNotDeleted();
    void usesAreGoneTo();
    void theTypeIsChosen();

private:
    Desk &d() { return *m_desk; }
    VariableList &list() { return *d().document()->variables(); }
    QString of(const QString &name, VariableList::Role role);
    QString used(int node, const QString &port) { return list().usedBy(node, port); }
    QString value(std::uint32_t node);
    QPoint field(std::uint32_t node, int input);
    void openPanel();
    void write(const QString &field, const QString &text);
    void undo(const QString &label);

    QTemporaryDir m_home;
    QString m_flow = m_home.path() + u"/variables.heddle"_s;
    std::unique_ptr<Desk> m_desk;
};

void VariablesTest::init()
{
    // A machine that is busy with other tests may keep the window waiting.
    QTest::failOnWarning(QRegularExpression(u"^(?!The window did not answer)"_s));
    m_desk = std::make_unique<Desk>();
    QVERIFY(d().openReady(m_flow, kFlow, 4));
    openPanel();
    d().look(ui::CanvasView(1, {80, 40}));
}

void VariablesTest::cleanup()
{
    if (QTest::currentTestFailed() && d().window())
        d().picture(u"variables-failed.png"_s);
    m_desk.reset();
}

void VariablesTest::openPanel()
{
    if (!d().find(u"variables"_s))
        d().key(Qt::Key_B, Qt::ControlModifier | Qt::AltModifier);
    QTRY_VERIFY(d().find(u"variable_gain"_s));
    d().settle();
}

QString VariablesTest::of(const QString &name, VariableList::Role role)
{
    for (int row = 0; row < list().count(); ++row)
        if (list().index(row).data(VariableList::NameRole) == name)
            return list().index(row).data(role).toString();
    return u"none"_s;
}

/// What the node gives.
QString VariablesTest::value(std::uint32_t node)
{
    d().document()->selection()->set({int(node)});
    NodeProperties *shown = d().document()->inspected();
    if (!shown)
        return {};
    QQmlListProperty<OutputProperties> outputs = shown->outputList();
    return outputs.at(&outputs, 0)->data().toString();
}

QPoint VariablesTest::field(std::uint32_t node, int input)
{
    const SceneNode &shown = *d().document()->scene().node(NodeId{node});
    return d().onCanvas(shown.inputPoint(input) + QPointF(40, 0));
}

void VariablesTest::write(const QString &field, const QString &text)
{
    d().click(field);
    QTRY_VERIFY(d().find(field)->hasActiveFocus());
    d().key(Qt::Key_A, Qt::ControlModifier);
    d().type(text);
    d().key(Qt::Key_Return);
}

void VariablesTest::undo(const QString &label)
{
    QTRY_COMPARE_WITH_TIMEOUT(d().document()->undoText(), label, kLong);
    d().canvas()->forceActiveFocus();
    d().settle(); // a menu has keys of its own until it has faded away
    d().key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(d().document()->undoText() != label, kLong);
}

void VariablesTest::aVariableIsMadeNamedAndGivenAValue()
{
    d().click(u"addVariable"_s);
    QTRY_VERIFY(d().find(u"name_variable"_s) && d().find(u"name_variable"_s)->hasActiveFocus());
    d().type(u"limit"_s);
    d().key(Qt::Key_Return);
    QTRY_VERIFY(d().find(u"value_limit"_s));
    write(u"value_limit"_s, u"12.5"_s);
    QTRY_COMPARE_WITH_TIMEOUT(of(u"limit"_s, VariableList::ValueTextRole), u"12.5"_s, kLong);
    d().picture(u"variables-panel.png"_s);
    undo(u"Set limit"_s);
    undo(u"Rename to limit"_s);
    undo(u"Add variable"_s);
    QCOMPARE(list().count(), 2);
}

void VariablesTest::anInputUsesAVariable()
{
    QTRY_COMPARE_WITH_TIMEOUT(value(1), u"4"_s, kLong);
    d().rightClick(field(1, 0));
    d().chooseRow(u"Use variable for a"_s);
    QTRY_VERIFY(d().menuRow(u"gain"_s));
    QVERIFY2(!d().menuRow(u"word"_s), "a text does not fit");
    d().settle();
    d().picture(u"variables-menu.png"_s);
    d().chooseRow(u"gain"_s);
    QTRY_COMPARE_WITH_TIMEOUT(used(1, u"a"_s), u"gain"_s, kLong);
    QTRY_COMPARE_WITH_TIMEOUT(value(1), u"3"_s, kLong);
    d().settle();
    d().picture(u"variables-chip.png"_s);
    write(u"value_gain"_s, u"10"_s);
    QTRY_COMPARE_WITH_TIMEOUT(value(1), u"11"_s, kLong);
    undo(u"Set gain"_s);
    d().rightClick(field(1, 0));
    d().chooseRow(u"Use variable for a"_s);
    d().chooseRow(u"Use no variable"_s);
    QTRY_COMPARE_WITH_TIMEOUT(value(1), u"4"_s, kLong);
    undo(u"Use no variable"_s);
    undo(u"Use gain"_s);
    QTRY_VERIFY(d().document()->undoText().isEmpty());
}

void VariablesTest::aVariableIsMadeOfAnInput()
{
    d().rightClick(field(1, 1));
    d().chooseRow(u"Use variable for b"_s);
    d().chooseRow(u"New variable from its value"_s);
    QTRY_COMPARE_WITH_TIMEOUT(used(1, u"b"_s), u"b"_s, kLong);
    QCOMPARE(of(u"b"_s, VariableList::ValueTextRole), u"1"_s);
    undo(u"Make a variable of b"_s);
    QTRY_COMPARE(list().count(), 2);
    QCOMPARE(used(1, u"b"_s), QString());
}

void VariablesTest::whatUsesOneFollowsItsNewName()
{
    write(u"name_gain"_s, u"factor"_s);
    QTRY_COMPARE_WITH_TIMEOUT(used(2, u"a"_s), u"factor"_s, kLong);
    QCOMPARE(used(4, u"variable"_s), u"factor"_s);
    undo(u"Rename to factor"_s);
    QTRY_COMPARE_WITH_TIMEOUT(used(2, u"a"_s), u"gain"_s, kLong);
}

void VariablesTest::whatIsUsedIsNotDeleted()
{
    QSignalSpy refused(d().document(), &FlowDocument::refused);
    QTest::mouseMove(d().window(), d().centre(d().find(u"variable_gain"_s)));
    d().click(u"delete_gain"_s);
    QTRY_COMPARE(refused.size(), 1);
    QVERIFY(refused[0][0].toString().startsWith(u"“gain” is used by "_s));
    QCOMPARE(list().count(), 2);
    d().click(u"delete_word"_s);
    QTRY_COMPARE_WITH_TIMEOUT(list().count(), 1, kLong);
    undo(u"Delete word"_s);
}

void VariablesTest::usesAreGoneTo()
{
    QCOMPARE(of(u"gain"_s, VariableList::UseCountRole), u"3"_s);
    d().click(u"uses_gain"_s);
    QTRY_VERIFY(d().menuRow(u"write (sets it)"_s));
    d().settle();
    d().picture(u"variables-uses.png"_s);
    d().chooseRow(u"other.a"_s);
    QTRY_COMPARE_WITH_TIMEOUT(d().document()->selection()->ids(), QList<int>{2}, kLong);
}

void VariablesTest::theTypeIsChosen()
{
    list().setType(u"word"_s, u"any"_s);
    QTRY_COMPARE_WITH_TIMEOUT(of(u"word"_s, VariableList::TypeRole), u"any"_s, kLong);
    QCOMPARE(of(u"word"_s, VariableList::ValueTextRole), u"hello"_s);
    undo(u"Change type of word"_s);
}

int main(int argc, char **argv)
{
    return runTest<VariablesTest>(argc, argv);
}

#include "tst_variablepanel.moc"
