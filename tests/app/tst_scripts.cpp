// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// A script, by mouse and keys: placed, written, run, broken and mended, and asked about where it is not the
// user's own.
#include "tests/app/desk.h"
#include "tests/app/desktest.h"

#include "engine/sdk/scripttypes.h"

#include <QtCore/QTemporaryDir>

#include <memory>

using namespace heddle;
using namespace heddle::testing;
using namespace Qt::StringLiterals;

namespace {

constexpr auto kEmpty
    = R"({"heddle":1,"nodes":[{"id":1,"name":"three","type":"value.number","version":1,"at":[0,40],"set":{"value":3.0}}]})";
constexpr auto kForeign
    = R"({"heddle":1,"nodes":[{"id":1,"name":"script","type":"python.script","version":1,"at":[0,40],
"set":{"code":"def f() -> float:\n    return 42.0\n"}}]})";

} // namespace

class ScriptsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { liveIn(m_home.path()); }
    void init();
    void cleanup();

    void aScriptIsPlacedWrittenAndRuns();
    void aLineThatIsWrongIsMarkedAndMended();
    void aPortThatGoesTakesItsWireAlongAndBringsItBack();
    void whatIsTypedIsOneStep();
    void escLeavesTheProgramAsItWas();
    void whatIsTypedIsAppliedWhenTheNodeGoesOutOfSight();
    void aProgramThatDoesNotParseStaysAndSoDoTheValuesOfItsPorts();
    void theInspectorHasTheProgramToo();
    void aProgramFromElsewhereWaits();

private:
    Desk &d() { return *m_desk; }
    void open(const char *flow)
    {
        QVERIFY(d().openReady(m_flow, flow, 1));
        d().look(ui::CanvasView(1, {-60, -20}));
    }
    void place();
    void type(const QString &code);
    void write(const QString &code);
    QQuickItem *area() { return d().find(u"code"_s, d().canvas()); }
    QString typed() { return area()->property("text").toString(); }
    QStringList ports();
    QString result();
    NodeProperties *script();

    QTemporaryDir m_home;
    QString m_flow = m_home.path() + u"/scripts.heddle"_s;
    std::unique_ptr<Desk> m_desk;
};

void ScriptsTest::init()
{
    // A machine that is busy with other tests may keep the window waiting.
    QTest::failOnWarning(QRegularExpression(u"^(?!The window did not answer)"_s));
    m_desk = std::make_unique<Desk>();
}

void ScriptsTest::cleanup()
{
    if (QTest::currentTestFailed() && d().window())
        d().picture(u"scripts-failed.png"_s);
    m_desk.reset();
}

/// From the palette that a double click opens.
void ScriptsTest::place()
{
    const QPoint at = d().onCanvas({300, 40});
    QTest::mouseMove(d().window(), at);
    QTest::mouseDClick(d().window(), Qt::LeftButton, {}, at);
    QTRY_VERIFY(d().find(u"paletteField"_s));
    d().settle();
    d().type(u"python script"_s);
    d().settle();
    d().key(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(d().document()->nodeCount(), 2, kLong);
    QTRY_VERIFY(area());
    d().settle();
}

void ScriptsTest::type(const QString &code)
{
    d().click(d().centre(area()));
    QTRY_VERIFY(area()->hasActiveFocus());
    d().key(Qt::Key_A, Qt::ControlModifier);
    for (const QChar letter : code)
        letter == u'\n' ? d().key(Qt::Key_Return) : d().type(letter);
}

void ScriptsTest::write(const QString &code)
{
    type(code);
    d().key(Qt::Key_Return, Qt::ControlModifier);
}

NodeProperties *ScriptsTest::script()
{
    d().document()->selection()->set({int(d().node(u"python.script"_s).id.value)});
    (void)QTest::qWaitFor([this] { return d().document()->inspected() != nullptr; });
    return d().document()->inspected();
}

QStringList ScriptsTest::ports()
{
    QStringList names;
    for (const PortType &port : d().node(u"python.script"_s).type->inputs)
        names.append(QString::fromStdString(port.name));
    return names;
}

QString ScriptsTest::result()
{
    NodeProperties *shown = script();
    QQmlListProperty<OutputProperties> outputs = shown->outputList();
    return outputs.count(&outputs) ? outputs.at(&outputs, 0)->data().toString() : QString();
}

void ScriptsTest::aScriptIsPlacedWrittenAndRuns()
{
    open(kEmpty);
    place();
    QCOMPARE(ports(), (QStringList{u"code"_s, u"value"_s}));
    write(u"def f(a: float = 4.0, b: float = 2.5) -> float:\nreturn a * b"_s);
    QTRY_COMPARE_WITH_TIMEOUT(ports(), (QStringList{u"code"_s, u"a"_s, u"b"_s}), kLong);
    QVERIFY2(area() && area()->hasActiveFocus(), "who writes goes on writing");
    QTRY_COMPARE_WITH_TIMEOUT(result(), u"10"_s, kLong);
    d().picture(u"script.png"_s);
}

void ScriptsTest::aLineThatIsWrongIsMarkedAndMended()
{
    open(kEmpty);
    place();
    write(u"def f() -> float:\nreturn 1 / 0"_s);
    QTRY_VERIFY_WITH_TIMEOUT(d().find(u"badLine"_s, d().canvas()), kLong);
    QTRY_VERIFY(script()->error().startsWith(u"line 2: ZeroDivisionError"_s));
    d().settle();
    QVERIFY(!d().find(u"trouble"_s, d().canvas())); // the node's foot says it
    d().picture(u"script-error.png"_s);
    write(u"def f() -> float:\nreturn (1"_s);
    QTRY_VERIFY_WITH_TIMEOUT(script()->error().startsWith(u"line 2: SyntaxError"_s), kLong);
    QCOMPARE(ports(), (QStringList{u"code"_s}));
    write(u"def f() -> float:\nreturn 1.5"_s);
    QTRY_COMPARE_WITH_TIMEOUT(result(), u"1.5"_s, kLong);
    QVERIFY(!d().find(u"badLine"_s, d().canvas()));
}

void ScriptsTest::aPortThatGoesTakesItsWireAlongAndBringsItBack()
{
    open(kEmpty);
    place();
    const int input = 1;
    d().drag(d().output(u"value.number"_s, 0), d().input(u"python.script"_s, input));
    QTRY_COMPARE(d().wires(), (QStringList{u"1 → 2.value"_s}));
    QTRY_COMPARE_WITH_TIMEOUT(result(), u"6"_s, kLong);
    write(u"def f(other: float = 7.0) -> float:\nreturn other"_s);
    QTRY_COMPARE_WITH_TIMEOUT(result(), u"7"_s, kLong);
    QCOMPARE(ports(), (QStringList{u"code"_s, u"other"_s, u"value"_s}));
    QCOMPARE(d().document()->scene().wiresOf(NodeId{2}).size(), 1u);
    write(u"def f(value: float) -> float:\nreturn 5 * value"_s);
    QTRY_COMPARE_WITH_TIMEOUT(result(), u"15"_s, kLong);
    QCOMPARE(ports(), (QStringList{u"code"_s, u"value"_s}));
}

void ScriptsTest::whatIsTypedIsOneStep()
{
    open(kEmpty);
    place();
    const QString before = d().document()->undoText();
    write(u"def f(a: float = 8.0) -> float:\nreturn a"_s);
    QTRY_COMPARE_WITH_TIMEOUT(result(), u"8"_s, kLong);
    QVERIFY(d().document()->undoText() != before);
    d().key(Qt::Key_Escape);
    QTRY_VERIFY(!area()->hasActiveFocus());
    d().document()->undo();
    QTRY_COMPARE_WITH_TIMEOUT(ports(), (QStringList{u"code"_s, u"value"_s}), kLong);
    QTRY_COMPARE_WITH_TIMEOUT(result(), u"2"_s, kLong);
    QCOMPARE(d().document()->undoText(), before);
    QVERIFY(area()->property("text").toString().startsWith(u"def script("_s));
}

void ScriptsTest::escLeavesTheProgramAsItWas()
{
    open(kEmpty);
    place();
    QTRY_COMPARE_WITH_TIMEOUT(result(), u"2"_s, kLong);
    const QString before = d().document()->undoText(), program = typed();
    type(u"def f(a: float = 8.0) -> fl"_s);
    d().settle();
    d().picture(u"script-typed.png"_s);
    d().key(Qt::Key_Escape);
    QTRY_VERIFY(!area()->hasActiveFocus());
    QCOMPARE(typed(), program);
    QCOMPARE(ports(), (QStringList{u"code"_s, u"value"_s}));
    d().click(d().centre(area()));
    QTRY_VERIFY(area()->hasActiveFocus());
    d().key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(typed(), u"def f(a: float = 8.0) -> fl"_s); // nothing that was typed is lost
    d().key(Qt::Key_Escape);
    QCOMPARE(typed(), program);
    d().settle();
    QCOMPARE(result(), u"2"_s);
    QCOMPARE(d().document()->undoText(), before);
}

/// As a click elsewhere would do.
void ScriptsTest::whatIsTypedIsAppliedWhenTheNodeGoesOutOfSight()
{
    open(kEmpty);
    place();
    type(u"def f(a: float = 8.0) -> float:\nreturn a"_s);
    QCOMPARE(ports(), (QStringList{u"code"_s, u"value"_s}));
    d().look(ui::CanvasView(1, {5000, 5000}));
    QTRY_COMPARE_WITH_TIMEOUT(ports(), (QStringList{u"code"_s, u"a"_s}), kLong);
    d().look(ui::CanvasView(1, {-60, -20}));
    QTRY_VERIFY(area());
    QCOMPARE(typed(), u"def f(a: float = 8.0) -> float:\n    return a"_s);
}

void ScriptsTest::aProgramThatDoesNotParseStaysAndSoDoTheValuesOfItsPorts()
{
    open(kEmpty);
    place();
    script()->inputItems()[1]->request(21.0);
    QTRY_COMPARE_WITH_TIMEOUT(result(), u"42"_s, kLong);
    const QString program = typed();
    type(u"def f(value: float"_s);
    d().click(d().onCanvas({260, 420})); // elsewhere
    QTRY_VERIFY_WITH_TIMEOUT(script()->error().contains(u"SyntaxError"_s), kLong);
    QTRY_VERIFY(d().find(u"badLine"_s, d().canvas()));
    QCOMPARE(typed(), u"def f(value: float"_s);
    write(program);
    QTRY_COMPARE_WITH_TIMEOUT(result(), u"42"_s, kLong);
}

void ScriptsTest::theInspectorHasTheProgramToo()
{
    open(kEmpty);
    place();
    QVERIFY(script());
    QTRY_VERIFY(d().find(u"parameter_code"_s));
    QQuickItem *row = d().find(u"parameter_code"_s);
    QTRY_VERIFY(d().find(u"code"_s, row));
    d().settle();
    QVERIFY(d().find(u"code"_s, row)->width() > 150);
    d().picture(u"script-inspector.png"_s);
}

void ScriptsTest::aProgramFromElsewhereWaits()
{
    open(kForeign);
    QTRY_VERIFY_WITH_TIMEOUT(d().find(u"trustBar"_s), kLong);
    QCOMPARE(d().document()->wants(), QStringList{u"Run Python code (script)"_s});
    QCOMPARE(ports(), (QStringList{u"code"_s}));
    QCOMPARE(result(), QString());
    d().settle();
    d().picture(u"script-trust.png"_s);
    d().document()->trust();
    QTRY_COMPARE_WITH_TIMEOUT(result(), u"42"_s, kLong);
}

int main(int argc, char **argv)
{
    return runTest<ScriptsTest>(argc, argv);
}

#include "tst_scripts.moc"
