// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// A script whose program changes: it stays the node that it is, with other ports.
#include "engine/script/scripttype.h"
#include "models/graph/nodegeometry.h"
#include "models/graph/nodeproperties.h"
#include "tests/models/shownflow.h"

#include <QtTest/QtTest>

using namespace heddle;
using namespace heddle::testing;
using namespace Qt::StringLiterals;

namespace {

const char *const kOne = "def f(a: float) -> float:\n    return a";
const char *const kTwo = "def f(b: float = 1.0) -> int:\n    return 1";

} // namespace

class TestScripts : public QObject, protected ShownFlow {
    Q_OBJECT

private slots:
    void init();
    void itsPropertiesAndItsSelectionStay();
    void whoTypesTheProgramGoesOnInTheSameInput();
    void itsProgramHasNoRow();
    void aPortThatIsGoneIsThereWhileItIsWired();
    void anOutputThatIsGoneIsThereWhileItIsRead();
    void wiresFollowTheirPorts();
    void anotherNodeOfTheSameIdIsAnotherNode();

private:
    Node script(const char *code, std::vector<Input> inputs = {}) const;
    void write(const char *code, std::vector<Input> inputs = {})
    {
        applyToShown(changed({script(code, std::move(inputs))}));
    }
    QStringList inputs() const;
    QStringList outputs() const;
    const SceneWire *wireInto(std::uint32_t node) const;
};

void TestScripts::init()
{
    makeFlow();
    applyToShown(added({script(kOne), node(*m_catalog, 2, "number", "value.number"),
        node(*m_catalog, 3, "blur", "image.blur")}));
    m_shown->setVisibleIds({{1}, {2}, {3}});
}

Node TestScripts::script(const char *code, std::vector<Input> inputs) const
{
    Node made;
    made.id = {1};
    made.name = "script";
    made.inputs = std::move(inputs);
    made.inputs.push_back(set("code", Value(code)));
    std::ranges::sort(made.inputs, {}, &Input::port);
    made.type = &scriptType(code);
    return made;
}

QStringList TestScripts::inputs() const
{
    QStringList names;
    for (const InputProperties *input : m_shown->properties({1})->inputItems())
        names.append(input->name());
    return names;
}

QStringList TestScripts::outputs() const
{
    QStringList names;
    for (const OutputProperties *output : m_shown->properties({1})->outputItems())
        names.append(output->name());
    return names;
}

const SceneWire *TestScripts::wireInto(std::uint32_t id) const
{
    for (const SceneWire *wire : m_scene->wiresOf({id}))
        if (wire->to == NodeId{id})
            return wire;
    return nullptr;
}

void TestScripts::itsPropertiesAndItsSelectionStay()
{
    const NodeProperties *const shown = m_shown->properties({1});
    m_scene->setSelected({1}, {});
    QCOMPARE(inputs(), (QStringList{u"code"_s, u"a"_s}));
    write(kTwo);
    QCOMPARE(m_shown->properties({1}), shown);
    QVERIFY(m_scene->node({1})->selected);
    QCOMPARE(inputs(), (QStringList{u"code"_s, u"b"_s}));
    QCOMPARE(outputs(), QStringList{u"result"_s});
    QCOMPARE(shown->outputItems()[0]->type(), u"int"_s);
}

void TestScripts::whoTypesTheProgramGoesOnInTheSameInput()
{
    const NodeProperties *const shown = m_shown->properties({1});
    const InputProperties *const code = shown->inputItems()[0];
    const QPointer<InputProperties> gone = shown->inputItems()[1];
    write(kTwo);
    QCOMPARE(shown->inputItems()[0], code);
    QCOMPARE(code->text(), QString::fromUtf8(kTwo));
    QTRY_VERIFY(!gone);
}

void TestScripts::itsProgramHasNoRow()
{
    const NodeLayout layout = layoutOf(scriptType(kOne));
    QCOMPARE(layout.inputRows, (std::vector<int>{-1, 1}));
    QCOMPARE(layout.rows, 2);
    QVERIFY(layout.preview > 100);
}

void TestScripts::aPortThatIsGoneIsThereWhileItIsWired()
{
    write(kOne, {wire("a", 2, "value")});
    write(kTwo, {wire("a", 2, "value")});
    QCOMPARE(inputs(), (QStringList{u"code"_s, u"b"_s, u"a"_s}));
    QCOMPARE(wireInto(1)->toPort, 2);
    QVERIFY(!m_shown->properties({1})->inputItems()[2]->help().isEmpty());
    write(kTwo);
    QCOMPARE(inputs(), (QStringList{u"code"_s, u"b"_s}));
    write(kTwo, {set("a", Value(3.0))});
    QCOMPARE(inputs(), (QStringList{u"code"_s, u"b"_s}));
}

void TestScripts::anOutputThatIsGoneIsThereWhileItIsRead()
{
    const Node reading = with(node(*m_catalog, 3, "blur", "image.blur"), wire("sigma", 1, "result"));
    applyToShown(changed({reading}));
    QVERIFY(wireInto(3));
    write("def f() -> None: ...");
    QCOMPARE(outputs(), QStringList{u"result"_s});
    QVERIFY(wireInto(3));
    applyToShown(changed({node(*m_catalog, 3, "blur", "image.blur")}));
    QCOMPARE(outputs(), QStringList());
}

void TestScripts::wiresFollowTheirPorts()
{
    applyToShown(changed({with(node(*m_catalog, 3, "blur", "image.blur"), wire("sigma", 1, "result"))}));
    write("class R(NamedTuple):\n    x: int\n    result: float\n\ndef f(b: float, a: float) -> R: ...",
        {wire("a", 2, "value")});
    QCOMPARE(wireInto(3)->fromPort, 1);
    QCOMPARE(wireInto(1)->toPort, 2);
    QCOMPARE(m_scene->wireCount(), 2);
}

void TestScripts::anotherNodeOfTheSameIdIsAnotherNode()
{
    const NodeProperties *const shown = m_shown->properties({1});
    QPointer<const NodeProperties> gone(shown);
    applyToShown(changed({node(*m_catalog, 1, "number", "value.number")}));
    QVERIFY(m_shown->properties({1}) != shown);
}

QTEST_GUILESS_MAIN(TestScripts)
#include "tst_scripts.moc"
